import { lemmaOf } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import type { Clause } from '../words/clause.ts'
import type { Syntax } from '../words/syntax.ts'
import { overlapping } from '../words/within.ts'

interface Bare {
  /** The clauses of the paragraph, in order. */
  readonly clauses: readonly Clause[]
  readonly syntax: Syntax
  readonly complementizer: string
}

/** A stretch of content without the sentences behind it that no quotation holds: only quoted words go on over a full stop. */
export function withinSentence(
  span: Span,
  { clauses, sentences }: Pick<Bare, 'clauses'> & { readonly sentences: (span: Span) => readonly Span[] },
): Span {
  const [, ...later] = sentences(span)
  if (later.length === 0) return span
  const quotations = overlapping(clauses, span).flatMap(({ items }) =>
    items.flatMap(({ quotation }) => quotation ?? []),
  )
  const loose = later.find(({ start }) => !quotations.some((one) => one.start <= start && start < one.end))
  const before = loose && sentences({ start: span.start, end: loose.start }).at(-1)
  return before && before.end > span.start ? { start: span.start, end: Math.min(span.end, before.end) } : span
}

/** A stretch of content without the marks around a whole quotation and without the conjunction of its clause, as the rules give
 *  it; `widenContent` puts both back. */
export function bareContent(span: Span, { clauses, syntax, complementizer }: Bare): Span {
  const word = syntax.at(span.start)
  if (word && lemmaOf(word.tree, word.token) === complementizer && word.tree.relations[word.token] === 'mark') {
    const next = word.sentence.tokens[word.token + 1]
    return next && next.start < span.end ? { start: next.start, end: span.end } : span
  }
  const [clause] = overlapping(clauses, span)
  const quotation = clause?.items.find(({ end }) => end > span.start)?.quotation
  if (!quotation || span.start > quotation.inner.start || span.end < quotation.inner.end || span.end > quotation.end) {
    return quotation && span.start === quotation.start && span.end < quotation.inner.end
      ? { start: quotation.inner.start, end: span.end }
      : span
  }
  return quotation.inner
}
