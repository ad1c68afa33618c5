import { useState } from 'preact/hooks'
import type { ActorProfile, UnsignedJudgement } from '../contract.ts'
import { actorChosen } from './actor-choice.tsx'
import { ChooseActor, type ChosenActor } from './choose-actor.tsx'
import { CorrectionForm } from './correction-form.tsx'

interface Options {
  readonly profile: ActorProfile
  /** Called when the case has it, with the id of the actor that stays. */
  readonly onStored: (stays: string) => void
  readonly onCancel: () => void
}

/** The form in which a person says that an actor and another one are the same, and whose name stays. */
export function MergeForm({ profile, onStored, onCancel }: Options) {
  const [chosen, setChosen] = useState<ChosenActor>(null)
  const [isThisKept, setThisKept] = useState(true)
  const other = chosen === null || chosen.name.trim() === '' ? null : chosen
  const read = (): UnsignedJudgement | string => {
    if (other === null) return 'Name the other actor.'
    const actor = actorChosen({ chosen: other, isNobody: false, type: profile.type })
    if (!actor) return 'Name the other actor.'
    return isThisKept
      ? { field: 'identity', of: 'id' in actor ? actor.id : actor.name, actor: { id: profile.id } }
      : { field: 'identity', of: profile.id, actor }
  }
  const stays = (kept: boolean, name: string) => (
    <label class="check">
      <input type="radio" name="stays" checked={isThisKept === kept} onChange={() => setThisKept(kept)} />
      {name}
    </label>
  )
  return (
    <CorrectionForm
      subject={profile.name}
      title="Same as another actor"
      now={null}
      read={read}
      onStored={() => onStored(isThisKept ? profile.id : idOf(other, profile))}
      onCancel={onCancel}
    >
      <ChooseActor
        question="Which other actor is this?"
        nobody={null}
        here={[]}
        except={profile.id}
        chosen={chosen}
        isNobody={false}
        onChoose={setChosen}
        onNobody={() => {}}
      />
      <fieldset class="choices">
        <legend>Whose name stays; the other becomes an alias</legend>
        {stays(true, profile.name)}
        {stays(false, other?.name ?? 'that of the other')}
      </fieldset>
    </CorrectionForm>
  )
}

/** Whoever was named by words alone is found again by the id that was merged into it. */
function idOf(chosen: ChosenActor, profile: ActorProfile): string {
  const actor = actorChosen({ chosen, isNobody: false, type: profile.type })
  return actor && 'id' in actor ? actor.id : profile.id
}
