import { type JudgedPlace, type Span, type StatementTarget, sliceSpan } from '../model/index.ts'

/** How much of the text on either side of a place is kept with a judgement; as much as Hypothesis keeps, twice. */
const CONTEXT_CHARACTERS = 64

/** A statement or mention as far as a judgement needs to know it. */
export interface Attachable extends Span {
  readonly id: string
}

/** The words around a place, and its own, by which it is found again. */
export function wordsAround(text: string, span: Span): Pick<JudgedPlace, 'exact' | 'prefix' | 'suffix'> {
  return {
    exact: sliceSpan(text, span),
    prefix: text.slice(Math.max(0, span.start - CONTEXT_CHARACTERS), span.start),
    suffix: text.slice(span.end, span.end + CONTEXT_CHARACTERS),
  }
}

/** Finds, for statements that were judged, those of one reading of their document to which the judgements belong. */
export function statementFinder(
  text: string,
  statements: readonly Attachable[],
): (target: StatementTarget) => string | null {
  const byId = new Set(statements.map(({ id }) => id))
  const byWords = new Map<string, Attachable[]>()
  for (const statement of statements) {
    const words = bareWords(sliceSpan(text, statement))
    const alike = byWords.get(words)
    if (alike) alike.push(statement)
    else byWords.set(words, [statement])
  }
  return (target) => {
    const words = bareWords(target.exact)
    if (byId.has(target.statement)) return target.statement
    if (words === '') return null
    const [best] = [...(byWords.get(words) ?? [])].sort((a, b) => compareFit(text, target, a, b))
    return best?.id ?? null
  }
}

/** Of two places with the same words, the one with more of the same text around it first, then the nearer one. */
function compareFit(text: string, target: JudgedPlace, a: Attachable, b: Attachable): number {
  return (
    likeness(text, target, b) - likeness(text, target, a) ||
    Math.abs(a.start - target.start) - Math.abs(b.start - target.start)
  )
}

/** How many characters next to a place are those that stood there when it was judged. */
export function likeness(text: string, { prefix, suffix }: JudgedPlace, span: Span): number {
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text[span.start - 1 - before]) before++
  let after = 0
  while (after < suffix.length && suffix[after] === text[span.end + after]) after++
  return before + after
}

/** White space as one blank, and no marks at either end: a reading that lets a comma in or out has the same words. */
function bareWords(text: string): string {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '')
  let start = 0
  let end = text.length
  while (start < end && !isWord(start)) start++
  while (end > start && !isWord(end - 1)) end--
  return text.slice(start, end).replace(/\s+/gu, ' ')
}
