import { useState } from 'preact/hooks'
import type { ActorType, StatementRecord } from '../contract.ts'
import { sayName } from '../look/say-name.ts'
import { ChooseActor, type ChosenActor, isNewName } from './choose-actor.tsx'
import { type Change, CorrectionForm } from './correction-form.tsx'
import type { Suggestion } from './suggest-actors.ts'
import { speakerOf } from './voices.ts'

interface Options {
  readonly statement: StatementRecord
  readonly here: readonly Suggestion[]
  /** Called when the case has the correction. */
  readonly onStored: () => void
  readonly onCancel: () => void
}

/** What somebody new can be, in the words of the form, likeliest first. */
const NEW_ACTOR_TYPES: readonly (readonly [ActorType, string])[] = [
  ['person', 'a person'],
  ['unnamed', 'somebody not named (“a diplomat”)'],
  ['body', 'a part of a government'],
  ['organisation', 'an organisation'],
  ['state', 'a state'],
  ['bloc', 'an alliance or union of states'],
  ['group', 'an armed group'],
  ['outlet', 'an outlet'],
]

/** The form in which a person says who speaks in a statement. */
export function CorrectSpeaker({ statement, here, onStored, onCancel }: Options) {
  const [chosen, setChosen] = useState<ChosenActor>(null)
  const [isNobody, setNobody] = useState(false)
  const [type, setType] = useState<ActorType>('person')
  const isNew = !isNobody && isNewName(chosen, here)
  const read = (): Change | string => {
    if (isNobody) return { field: 'speaker', actor: null }
    const actor = actorOf(chosen, type)
    return actor ? { field: 'speaker', actor } : 'Give a name, or tick that nobody is named.'
  }
  return (
    <CorrectionForm
      statement={statement}
      title="Correct the speaker"
      now={sayName(speakerOf(statement))}
      read={read}
      onStored={onStored}
      onCancel={onCancel}
    >
      <ChooseActor here={here} chosen={chosen} isNobody={isNobody} onNobody={setNobody} onChoose={setChosen} />
      {isNew && (
        <label class="stacked">
          <span>If the case does not know that name, it is</span>
          <select value={type} onChange={(event) => setType(typeOf(event.currentTarget.value))}>
            {NEW_ACTOR_TYPES.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
    </CorrectionForm>
  )
}

/** Whom the form means; null while it names nobody. */
function actorOf(chosen: ChosenActor, type: ActorType) {
  if (chosen === null || chosen.name.trim() === '') return null
  return 'id' in chosen ? { id: chosen.id } : { name: chosen.name.trim(), type }
}

function typeOf(value: string): ActorType {
  return NEW_ACTOR_TYPES.find(([type]) => type === value)?.[0] ?? 'person'
}
