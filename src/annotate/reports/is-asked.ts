import { childrenOf, headOf, lemmaOf } from '../../language/index.ts'
import type { SentenceView } from './told-deed.ts'

/** Marks that end a question. */
const QUESTION_MARKS: ReadonlySet<string> = new Set(['?', '？', '؟'])
/** Relations through which a question reaches the words inside it: "is it true that they left?", "did they begin to leave?". */
const REACHES: ReadonlySet<string> = new Set(['xcomp', 'csubj', 'obj', 'nsubj', 'conj'])
const MOST_STEPS = 8

/** Whether it is asked whether a deed was done; "why did they leave?" takes for granted that they did. */
export function isAsked(head: number, view: SentenceView): boolean {
  const { index } = view
  const reached = [head]
  let top = head
  for (let steps = 0; steps < MOST_STEPS && reachesOut(top, view); steps++) {
    const next = headOf(index, top)
    if (next === null) break
    top = next
    reached.push(top)
  }
  return isQuestion(top, view) && !reached.some((token) => hasQuestionWord(token, view))
}

function reachesOut(token: number, { index }: SentenceView): boolean {
  const relation = index.relations[token] ?? ''
  if (relation !== 'ccomp') return REACHES.has(relation)
  const governor = headOf(index, token)
  // What is said to be asked is a question of its own.
  return governor !== null && index.tree.tags[governor] === 'ADJ'
}

/** Whether the mark at the end of a clause, or of its sentence, asks. */
function isQuestion(head: number, { index, forms }: SentenceView): boolean {
  const asks = (token: number): boolean => QUESTION_MARKS.has(forms[token] ?? '')
  return childrenOf(index, head).some((child) => child > head && asks(child))
}

function hasQuestionWord(head: number, { index, words }: SentenceView): boolean {
  const isOne = (token: number): boolean => {
    const lemma = lemmaOf(index, token)
    return words.interrogatives.has(lemma) && !words.askedOpeners.has(lemma)
  }
  return (
    childrenOf(index, head).some((child) => {
      if (index.relations[child] === 'advcl' || index.relations[child] === 'ccomp') return false
      return isOne(child) || childrenOf(index, child).some((part) => index.relations[part] === 'det' && isOne(part))
    }) || isOne(head)
  )
}
