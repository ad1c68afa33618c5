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
import type { Syntax, SyntaxWord } from '../words/syntax.ts'
import type { Quotation } from './find-quotations.ts'
import { quotationsAround } from './quotations-around.ts'

interface Widen {
  readonly document: Document
  /** Of the whole text, those inside others too. */
  readonly quotations: readonly Quotation[]
  readonly syntax: Syntax
  /** The conjunction of a clause that is said: "that". */
  readonly complementizer: string
}

/** Statements with the whole of their contents, and with the ids that belong to these. */
export function widenStatements(
  statements: readonly Statement[],
  { document, quotations, syntax, complementizer }: Widen,
): Statement[] {
  const { text } = document
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const around = quotationsAround(statements, quotations)
  const wide = statements.map((statement, index) => {
    // Marks that hold the words of saying too are those of whoever is quoting.
    const own = (around[index] ?? []).filter(({ inner }) => !(statement.cue && containsSpan(inner, statement.cue)))
    const content = statement.content.map((span) => {
      const wide = widenContent(span, { text, syntax, complementizer, quotations: own })
      const start = statement.cue ? objectBefore(span, statement.cue, { syntax, complementizer }) : null
      return start === null ? wide : { start: Math.min(start, wide.start), end: wide.end }
    })
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
  if (!word) return null
  const { tree, sentence } = word
  let token = word.token - 1
  // "That, if need be, the road would close".
  while (token >= 0 && tree.tree.tags[token] === 'PUNCT') token--
  const before = sentence.tokens[token]
  if (!before || !isOnlyMarks(text.slice(before.end, start))) return null
  if (tree.relations[token] !== 'mark' || lemmaOf(tree, token) !== complementizer) return null
  const head = sentence.tokens[tree.tree.heads[token] ?? -1]
  return head && head.start >= start && head.start < end ? before.start : null
}

function isOnlyMarks(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Where the object starts that stands between words of saying and what is said of it: "urged [both sides] to leave", "accused [the
 *  guild] of lying"; null where anything else stands there. */
function objectBefore(
  content: Span,
  cue: Span,
  { syntax, complementizer }: Pick<Widening, 'syntax' | 'complementizer'>,
): number | null {
  const word = syntax.at(content.start)
  if (!word) return null
  const { tree, sentence } = word
  let last = word.token - 1
  while (last >= 0 && /^["'“”„«‘]$/u.test(sentence.tokens[last]?.text ?? '')) last--
  const relation = tree.relations[last] ?? ''
  // "Told [the guild] that": to whom it was said.
  if (last >= 0 && lemmaOf(tree, last) === complementizer) return null
  if (relation === 'case' || relation === 'mark') last--
  else if (!opensInfinitive(tree, word.token)) return null
  let first = last
  while (first > 0 && (sentence.tokens[first - 1]?.start ?? 0) >= cue.end) first--
  if (last < first || (sentence.tokens[first]?.start ?? 0) < cue.end) return null
  const tokens = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const tops = tokens.filter((token) => {
    const head = tree.tree.heads[token] ?? -1
    return head < first || head > last
  })
  const isObject = tops.length === 1 && OBJECTS.has(tree.relations[tops[0] as number] ?? '')
  return isObject && tokens.every((token) => tree.tree.tags[token] !== 'PUNCT')
    ? (sentence.tokens[first]?.start ?? null)
    : null
}

/** Relations of whoever is urged, and of what is called something. */
const OBJECTS: ReadonlySet<string> = new Set(['obj', 'iobj', 'nsubj'])

/** "To leave", "not to leave". */
function opensInfinitive(tree: SyntaxWord['tree'], token: number): boolean {
  return [token, token + 1].some((one) => tree.tree.tags[one] === 'PART' && tree.relations[one] === 'mark')
}
