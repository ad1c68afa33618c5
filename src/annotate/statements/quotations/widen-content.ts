import { lemmaOf } from '../../../language/index.ts'
import {
  containsSpan,
  type Document,
  hullOf,
  overlaps,
  recordId,
  type Span,
  type Statement,
} from '../../../model/index.ts'
import type { PassageParagraph } from '../passage.ts'
import type { Syntax } from '../words/syntax.ts'
import { allQuotations } from './extent-of.ts'
import type { Quotation } from './find-quotations.ts'
import { quotationsAround } from './quotations-around.ts'

interface Widen {
  readonly document: Document
  readonly paragraphs: readonly PassageParagraph[]
  readonly syntax: Syntax
  /** The conjunction of a clause that is said: "that". */
  readonly complementizer: string
}

/** Statements with the whole of their contents, and with the ids that belong to these. */
export function widenStatements(
  statements: readonly Statement[],
  { document, paragraphs, syntax, complementizer }: Widen,
): Statement[] {
  const { text } = document
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const around = quotationsAround(statements, allQuotations(text, paragraphs))
  const wide = statements.map((statement, index) => {
    // Marks that hold the words of saying too are those of whoever is quoting.
    const own = (around[index] ?? []).filter(({ inner }) => !(statement.cue && containsSpan(inner, statement.cue)))
    const content = statement.content.map((span) =>
      widenContent(span, { text, syntax, complementizer, quotations: own }),
    )
    const hull = hullOf(content)
    const id = recordId({ document: document.id, kind: 'statement', span: hull, role: 'content' })
    // Two that only differ in what is added here would be one: then the inner stays bare.
    const isFree = !taken.has(id)
    const widened = isFree ? { ...statement, ...hull, id, content } : statement
    taken.add(widened.id)
    ids.set(statement.id, widened.id)
    return widened
  })
  return wide.map((statement) => ({ ...statement, inside: statement.inside && (ids.get(statement.inside) ?? null) }))
}

interface Widening {
  readonly text: string
  readonly syntax: Syntax
  readonly complementizer: string
  /** Those that may overlap the content. */
  readonly quotations: readonly Quotation[]
}

/**
 * The whole of what stands for somebody's words, as corpora of attribution mark it: with the quotation marks around it and with
 * the conjunction that opens its clause ("that the road was open"). Until then content is bare, so that it can be compared.
 */
function widenContent(span: Span, { text, syntax, complementizer, quotations }: Widening): Span {
  let { start, end } = span
  for (const quotation of quotations) {
    const { inner } = quotation
    if (!overlaps(inner, span)) continue
    if (start >= quotation.start && isOnlyMarks(text.slice(inner.start, start))) start = quotation.start
    if (end <= quotation.end && isOnlyMarks(text.slice(end, inner.end))) end = quotation.end
  }
  return { start: conjunctionBefore({ start, end }, { text, syntax, complementizer }) ?? start, end }
}

/** Where the conjunction starts that stands right before a clause and belongs to it; null without one. */
function conjunctionBefore(
  { start, end }: Span,
  { text, syntax, complementizer }: Omit<Widening, 'quotations'>,
): number | null {
  const word = syntax.at(start)
  const before = word && word.token > 0 ? word.sentence.tokens[word.token - 1] : undefined
  if (!word || !before || text.slice(before.end, start).trim() !== '') return null
  const { tree, token, sentence } = word
  if (tree.relations[token - 1] !== 'mark' || lemmaOf(tree, token - 1) !== complementizer) return null
  const head = sentence.tokens[tree.tree.heads[token - 1] ?? -1]
  return head && head.start >= start && head.start < end ? before.start : null
}

function isOnlyMarks(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}
