import { useState } from 'preact/hooks'
import { askUnattached } from '../asking/ask.ts'
import { undoJudgement } from '../asking/judge.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { JudgementRecord } from '../contract.ts'
import { sayJudgedWord } from '../judging/say-judged-word.ts'
import { count } from '../look/count.ts'
import { quoteWords, sayWords } from '../look/say-words.ts'

/** Corrections of statements that the article, read again, no longer has: to be made anew by hand, or let go. */
export function Unattached({ document }: { readonly document: string }) {
  const { answer, refresh } = useAnswer(document, (signal) => askUnattached(document, signal))
  const [problem, setProblem] = useState<string | null>(null)
  const judgements = answer.kind === 'ready' ? answer.value : []
  if (judgements.length === 0) return null
  const letGo = async (id: string) => {
    const failure = await undoJudgement(id)
    setProblem(failure)
    if (failure === null) await refresh()
  }
  return (
    <section class="unattached" aria-labelledby="unattached-title">
      <h3 id="unattached-title">{count(judgements.length, 'correction')} without a place</h3>
      <p class="quiet">
        Read again, the article has nothing with these words where they were made. Correct what took its place.
      </p>
      <ul>
        {judgements.map((judgement) => (
          <li key={judgement.id}>
            <p>
              {quoteWords(sayWords(wordsOf(judgement)))} <span class="quiet">corrected to</span> {sayValue(judgement)}
            </p>
            <button type="button" class="quiet-button" onClick={() => letGo(judgement.id)}>
              Let go
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <p class="form-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  )
}

function wordsOf({ target }: JudgementRecord): string {
  if ('exact' in target) return target.exact
  return target.kind === 'name' ? target.name : target.actor
}

function sayValue({ value }: JudgementRecord): string {
  if (value === null) return 'nobody named'
  return typeof value === 'string' ? `“${sayJudgedWord(value)}”` : value.name
}
