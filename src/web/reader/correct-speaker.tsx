import { useEffect, useRef, useState } from 'preact/hooks'
import { storeJudgement } from '../asking/judge.ts'
import type { ActorType, StatementRecord } from '../contract.ts'
import { sayName } from '../look/say-name.ts'
import { ChooseActor, type ChosenActor, isNewName } from './choose-actor.tsx'
import { readSignature, storeSignature } from './signature.ts'
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

/** The form in which a person says who speaks in a statement. What was typed stays until the case has it. */
export function CorrectSpeaker({ statement, here, onStored, onCancel }: Options) {
  const [chosen, setChosen] = useState<ChosenActor>(null)
  const [isNobody, setNobody] = useState(false)
  const [type, setType] = useState<ActorType>('person')
  const [note, setNote] = useState('')
  const [by, setBy] = useState(readSignature)
  const [state, setState] = useState<'ready' | 'saving'>('ready')
  const [problem, setProblem] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[data-first-field]')?.focus(), [])
  const isNew = !isNobody && isNewName(chosen, here)

  const save = async (event: Event) => {
    event.preventDefault()
    if (state === 'saving') return
    const actor = isNobody ? null : actorOf(chosen, type)
    if (actor === undefined) {
      setProblem('Give a name, or tick that nobody is named.')
      form.current?.querySelector<HTMLElement>('[data-first-field]')?.focus()
      return
    }
    setState('saving')
    setProblem(null)
    storeSignature(by)
    const failure = await storeJudgement({ statement: statement.id, field: 'speaker', actor, note, by })
    setState('ready')
    if (failure === null) onStored()
    else setProblem(failure)
  }

  return (
    <form
      ref={form}
      class="correct-form"
      aria-labelledby="correct-title"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onCancel()
      }}
    >
      <h3 id="correct-title">Correct the speaker</h3>
      <p class="correct-words">“{statement.text}”</p>
      <p>
        <span class="quiet">Now: </span>
        {sayName(speakerOf(statement))}
      </p>
      <ChooseActor
        here={here}
        chosen={chosen}
        isNobody={isNobody}
        onNobody={(next) => {
          setNobody(next)
          setProblem(null)
        }}
        onChoose={(next) => {
          setChosen(next)
          setProblem(null)
        }}
      />
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
      <label class="stacked">
        <span>
          Why <span class="quiet">(may stay empty)</span>
        </span>
        <textarea rows={2} maxLength={4000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label class="stacked">
        <span>
          Your name <span class="quiet">(may stay empty)</span>
        </span>
        <input
          type="text"
          maxLength={300}
          autocomplete="off"
          value={by}
          onInput={(event) => setBy(event.currentTarget.value)}
        />
      </label>
      {problem && (
        <p class="form-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="stack-actions">
        <button type="submit" class="button" aria-disabled={state === 'saving'}>
          {state === 'saving' ? 'Saving …' : 'Save the correction'}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p class="level-note">
        Kept apart from what Redline read, also when the article is read again; you can undo it at any time.
      </p>
    </form>
  )
}

/** Whom the form means; undefined while it names nobody. */
function actorOf(chosen: ChosenActor, type: ActorType) {
  if (chosen === null || chosen.name.trim() === '') return undefined
  return 'id' in chosen ? { id: chosen.id } : { name: chosen.name.trim(), type }
}

function typeOf(value: string): ActorType {
  return NEW_ACTOR_TYPES.find(([type]) => type === value)?.[0] ?? 'person'
}
