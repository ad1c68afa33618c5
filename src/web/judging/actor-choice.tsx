import { useState } from 'preact/hooks'
import type { ActorType, MeantActor } from '../contract.ts'
import { ChooseActor, type ChosenActor, isNewName } from './choose-actor.tsx'
import type { Suggestion } from './suggest-actors.ts'

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
  ['agreement', 'an agreement, law or summit'],
]

export interface ActorChoice {
  readonly chosen: ChosenActor
  readonly isNobody: boolean
  readonly type: ActorType
}

const NOTHING_CHOSEN: ActorChoice = { chosen: null, isNobody: false, type: 'person' }

interface Options {
  readonly question: string
  readonly nobody: string | null
  readonly here: readonly Suggestion[]
  readonly except?: string | null
  readonly choice: ActorChoice
  readonly onChoose: (choice: ActorChoice) => void
}

/** The fields in which a person says who somebody is: a name, and for a new one what it is. */
export function ActorChoiceFields({ question, nobody, here, except, choice, onChoose }: Options) {
  const isNew = !choice.isNobody && isNewName(choice.chosen, here)
  return (
    <>
      <ChooseActor
        question={question}
        nobody={nobody}
        here={here}
        except={except ?? null}
        chosen={choice.chosen}
        isNobody={choice.isNobody}
        onNobody={(isNobody) => onChoose({ ...choice, isNobody })}
        onChoose={(chosen) => onChoose({ ...choice, chosen })}
      />
      {isNew && (
        <label class="stacked">
          <span>If the case does not know that name, it is</span>
          <select
            value={choice.type}
            onChange={(event) => onChoose({ ...choice, type: typeOf(event.currentTarget.value) })}
          >
            {NEW_ACTOR_TYPES.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}

/** A choice that a form holds, nothing chosen at first. */
export function useActorChoice(): readonly [ActorChoice, (choice: ActorChoice) => void] {
  const [choice, setChoice] = useState(NOTHING_CHOSEN)
  return [choice, setChoice]
}

/** Whom a form means: null for nobody; undefined while it names nobody. */
export function actorChosen({ chosen, isNobody, type }: ActorChoice): MeantActor | null | undefined {
  if (isNobody) return null
  if (chosen === null || chosen.name.trim() === '') return undefined
  return 'id' in chosen ? { id: chosen.id } : { name: chosen.name.trim(), type }
}

function typeOf(value: string): ActorType {
  return NEW_ACTOR_TYPES.find(([type]) => type === value)?.[0] ?? 'person'
}
