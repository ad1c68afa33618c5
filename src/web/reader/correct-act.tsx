import { useState } from 'preact/hooks'
import type { SpeechAct, StatementRecord } from '../contract.ts'
import { CorrectionForm } from '../judging/correction-form.tsx'
import { quoteWords, sayContent } from '../look/say-words.ts'
import { ACT_WORDS, sayAct } from './statement-words.ts'

interface Options {
  readonly statement: StatementRecord
  readonly onStored: () => void
  readonly onCancel: () => void
}

/** The form in which a person says what somebody does with the words of a statement: says, denies, promises. */
export function CorrectAct({ statement, onStored, onCancel }: Options) {
  const [act, setAct] = useState(statement.act)
  return (
    <CorrectionForm
      subject={quoteWords(sayContent(statement))}
      title="Correct the act"
      now={sayAct(statement)}
      read={() =>
        act === statement.act
          ? 'Choose another act: this is the one it has now.'
          : { field: 'act', statement: statement.id, act }
      }
      onStored={onStored}
      onCancel={onCancel}
    >
      <label class="stacked">
        <span>What does the speaker do with these words?</span>
        <select data-first-field value={act} onChange={(event) => setAct(actOf(event.currentTarget.value) ?? act)}>
          {Object.entries(ACT_WORDS).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
    </CorrectionForm>
  )
}

function actOf(value: string): SpeechAct | null {
  return isAct(value) ? value : null
}

function isAct(value: string): value is SpeechAct {
  return Object.hasOwn(ACT_WORDS, value)
}
