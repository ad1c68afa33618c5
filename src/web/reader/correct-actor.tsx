import type { StatementRecord, UnsignedJudgement } from '../contract.ts'
import { ActorChoiceFields, actorChosen, useActorChoice } from '../judging/actor-choice.tsx'
import { CorrectionForm } from '../judging/correction-form.tsx'
import type { Suggestion } from '../judging/suggest-actors.ts'
import { sayName } from '../look/say-name.ts'
import { quoteWords, sayContent } from '../look/say-words.ts'
import { speakerOf } from './voices.ts'

interface Options {
  readonly field: 'speaker' | 'addressee'
  readonly statement: StatementRecord
  readonly here: readonly Suggestion[]
  /** How many statements after this one rest on the same speaker by a pronoun or without a word. */
  readonly following: number
  /** Called when the case has the correction. */
  readonly onStored: () => void
  readonly onCancel: () => void
}

const WORDS = {
  speaker: {
    title: 'Correct the speaker',
    question: 'Who says this?',
    missing: 'Give a name, or tick that nobody is named.',
  },
  addressee: {
    title: 'Correct the addressee',
    question: 'Whom is this told to?',
    missing: 'Give a name, or tick that nobody is named.',
  },
} as const

/** The form in which a person says who speaks in a statement, or whom it is told to. */
export function CorrectActor({ field, statement, here, following, onStored, onCancel }: Options) {
  const [choice, setChoice] = useActorChoice()
  const { title, question, missing } = WORDS[field]
  const read = (): UnsignedJudgement | string => {
    const actor = actorChosen(choice)
    return actor === undefined ? missing : { field, statement: statement.id, actor }
  }
  return (
    <CorrectionForm
      subject={quoteWords(sayContent(statement))}
      title={title}
      now={field === 'speaker' ? sayName(speakerOf(statement)) : (statement.addressee?.name ?? 'nobody named')}
      read={read}
      onStored={onStored}
      onCancel={onCancel}
    >
      <ActorChoiceFields
        question={question}
        nobody="Nobody is named"
        here={here}
        choice={choice}
        onChoose={setChoice}
      />
      {field === 'speaker' && following > 0 && (
        <p class="level-note">
          {following === 1
            ? 'Another statement names the same speaker by a pronoun or goes on from before: it stays as it is read.'
            : `${following} more statements name the same speaker by a pronoun or go on from before: they stay as they are read.`}
        </p>
      )}
    </CorrectionForm>
  )
}
