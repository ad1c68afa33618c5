import { containsSpan, overlaps, type Span, type StatementKind, type Token } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { PassageParagraph } from '../passage.ts'
import { within } from '../words/within.ts'
import { findQuotations, type Quotation, quotationsByParagraph } from './find-quotations.ts'

/** Content without the white space, comma or full stop at its ends; null when nothing is left. */
export function trimContent(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /[\s,;:.–—]/u.test(text[start] ?? '')) start++
  while (end > start && /[\s,;:–—*]/u.test(text[end - 1] ?? '')) end--
  // One full stop goes; an ellipsis or an abbreviation's stop stays.
  if (text[end - 1] === '.' && text[end - 2] !== '.' && !/[.\s]\p{L}\.$/u.test(text.slice(Math.max(0, end - 3), end)))
    end--
  return start < end ? { start, end } : null
}

/** Every quotation of a text, those inside others too. */
export function allQuotations(text: string, paragraphs: readonly PassageParagraph[]): Quotation[] {
  const tokens = paragraphs.map(({ sentences }) => sentences.flatMap((sentence) => sentence.tokens))
  return quotationsByParagraph(text, tokens).flatMap((found, index) =>
    withInner({ text, found, tokens: tokens[index] ?? [] }),
  )
}

interface Found {
  readonly text: string
  readonly found: readonly Quotation[]
  readonly tokens: readonly Token[]
}

/** Deeper quotations have not been met. */
const MOST_NESTED = 4

function withInner({ text, found, tokens }: Found, depth = 1): Quotation[] {
  if (depth > MOST_NESTED) return [...found]
  return found.flatMap((quotation) => {
    const inside = within(tokens, quotation.inner)
    const inner = inside.length < tokens.length ? findQuotations({ text, tokens: inside, isOpenBefore: false }) : []
    return [quotation, ...withInner({ text, found: inner, tokens: inside }, depth + 1)]
  })
}

interface Wording {
  readonly text: string
  readonly content: readonly Span[]
  readonly cue: Span | null
  readonly quotations: readonly Quotation[]
  /** Whether it stands in what somebody else says. */
  readonly isInside: boolean
}

/** The parts of the content that stand inside quotation marks, seen from where the content stands: marks around it count
 *  when it fills them, marks inside it always. */
export function verbatimOf({ text, content, cue, quotations, isInside }: Wording): Span[] {
  return content.flatMap((span) => {
    // A mark that is nowhere closed is part of no pair: `"The road is open, the king said.`
    const isOpened =
      !isInside && OPENING.test(text[span.start] ?? '') && !quotations.some(({ inner }) => overlaps(inner, span))
    if (isOpened) return trimContent(text, { start: span.start + 1, end: span.end }) ?? []
    return (
      quotations
        // Marks that hold the words of saying too are those of whoever is quoting, and not of whoever speaks here.
        .filter(({ inner }) => {
          // Where nobody is quoting, what a mark opens was said; its closing mark was lost before the words of saying.
          const isOpened = !isInside && Math.abs(inner.start - span.start) <= 1
          return overlaps(inner, span) && (isOpened || !(cue && containsSpan(inner, cue)))
        })
        .flatMap((quotation) => {
          const start = Math.max(span.start, quotation.inner.start)
          const end = Math.min(span.end, quotation.inner.end)
          const trimmed = start < end ? trimContent(text, { start, end }) : null
          return trimmed ? [trimmed] : []
        })
    )
  })
}

const OPENING = /["“„«]/u

/** Direct is a quotation of at least a clause; words borrowed into a sentence of the writer's are mixed speech. */
export function kindOf({ content, form }: Pick<Draft, 'content' | 'form'>, verbatim: readonly Span[]): StatementKind {
  if (verbatim.length === 0) return 'indirect'
  if (form === 'fragment') return 'mixed'
  const isWhole = content.every((span) =>
    verbatim.some((inner) => inner.start <= span.start + 1 && inner.end >= span.end - 1),
  )
  return isWhole ? 'direct' : 'mixed'
}
