import { useState } from 'preact/hooks'
import type { UnsignedJudgement } from '../contract.ts'
import { quoteWords } from '../look/say-words.ts'
import { ActorChoiceFields, actorChosen, useActorChoice } from './actor-choice.tsx'
import { CorrectionForm } from './correction-form.tsx'
import type { Suggestion } from './suggest-actors.ts'

type Reach = 'mention' | 'document' | 'case'

interface Options {
  /** The words under which somebody else is meant. */
  readonly words: string
  /** Whom they were taken to mean; null for nobody known. */
  readonly of: { readonly id: string; readonly name: string } | null
  /** One place among them, where the form was opened from one. */
  readonly place?: { readonly mention: string; readonly document: string }
  readonly here?: readonly Suggestion[]
  /** Called when the case has it, with what it leaves as it was. */
  readonly onStored: (left: string) => void
  readonly onCancel: () => void
}

/** The form in which a person says that somebody else is meant: at one place, in one article, or in the whole case. */
export function AssignForm({ words, of, place, here = [], onStored, onCancel }: Options) {
  const [choice, setChoice] = useActorChoice()
  const [reach, setReach] = useState<Reach>(place ? 'mention' : 'case')
  const read = (): UnsignedJudgement | string => {
    const actor = actorChosen(choice)
    if (actor === undefined) return 'Give a name, or tick that it is not known.'
    if (reach === 'mention' && place) return { field: 'mention', ...place, actor }
    const document = reach === 'document' && place ? { document: place.document } : {}
    return { field: 'name', name: words, of: of?.id ?? null, ...document, actor }
  }
  const option = (value: Reach, label: string) => (
    <label class="check">
      <input type="radio" name="reach" checked={reach === value} onChange={() => setReach(value)} />
      {label}
    </label>
  )
  return (
    <CorrectionForm
      subject={quoteWords(words)}
      title="Somebody else is meant"
      heading="h2"
      now={of?.name ?? 'not known who'}
      read={read}
      onStored={() => onStored(LEFT)}
      onCancel={onCancel}
    >
      <ActorChoiceFields
        question="Who is meant?"
        nobody="It is not known"
        here={here}
        except={of?.id ?? null}
        choice={choice}
        onChoose={setChoice}
      />
      {place && (
        <fieldset class="choices">
          <legend>Where</legend>
          {option('mention', 'here alone')}
          {option('document', `wherever this article says ${quoteWords(words)}`)}
          {option('case', 'and in every other article')}
        </fieldset>
      )}
      <p class="level-note">
        Statements whose speaker these words name follow. Pronouns and sentences that go on from them stay as they are
        read.
      </p>
    </CorrectionForm>
  )
}

const LEFT = 'Pronouns that Redline took to mean the same one were left as they are.'
