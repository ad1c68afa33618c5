import { type Region, type Span, STORY_KINDS, trimSpan } from '../../model/index.ts'

/** One paragraph of the story and the kind of region it stands in. */
export interface Paragraph {
  /** Its lines; more than one where a page break or hard wrapping cut a sentence in two. */
  readonly lines: readonly Span[]
}

/** A line at least this long may have been wrapped by a machine; typewriter and e-mail widths are 65 to 80. */
const WRAP_MIN_CHARACTERS = 55
/** No line of a wrapped text is longer than this. */
const WRAP_MAX_CHARACTERS = 100
const ENDS_OPEN = /[\p{L}\p{N},;\-–—]$/u
const STARTS_LOWER = /^["“‘'(]?\p{Ll}/u

/** The paragraphs of the regions in which an outlet tells its story, in order. Without regions the whole text counts. */
export function splitParagraphs(text: string, regions: readonly Region[]): Paragraph[] {
  const story: readonly Span[] =
    regions.length > 0 ? regions.filter((region) => STORY_KINDS.has(region.kind)) : [{ start: 0, end: text.length }]
  const paragraphs: { lines: Span[]; kind: string }[] = []
  for (const region of story) {
    const kind = 'kind' in region ? String(region.kind) : 'body'
    const wrapped = isWrapped(text.slice(region.start, region.end))
    let isFirst = true
    for (const line of linesOf(text, region)) {
      const previous = paragraphs.at(-1)
      const before = previous?.lines.at(-1)
      const isContinued =
        previous !== undefined &&
        before !== undefined &&
        previous.kind === kind &&
        goesOn({ text, before, line, wrapped: wrapped && !isFirst })
      if (isContinued) previous.lines.push(line)
      else paragraphs.push({ lines: [line], kind })
      isFirst = false
    }
  }
  return paragraphs.map(({ lines }) => ({ lines }))
}

function linesOf(text: string, region: Span): Span[] {
  const lines: Span[] = []
  let start = region.start
  while (start < region.end) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > region.end ? region.end : newline
    const line = trimSpan(text, { start, end })
    if (line) lines.push(line)
    start = end + 1
  }
  return lines
}

interface Step {
  readonly text: string
  readonly before: Span
  readonly line: Span
  readonly wrapped: boolean
}

/** Whether `line` carries on the paragraph that `before` ends. */
function goesOn({ text, before, line, wrapped }: Step): boolean {
  const gap = text.slice(before.end, line.start)
  const isBlankBetween = gap.split('\n').length > 2
  const head = text.slice(before.start, before.end)
  const tail = text.slice(line.start, Math.min(line.end, line.start + 8))
  // A page break falls inside a sentence: nothing ends above it and a small letter follows.
  if (ENDS_OPEN.test(head) && STARTS_LOWER.test(tail) && head.length >= WRAP_MIN_CHARACTERS) return true
  // "Combat-" at the end of a page, "Ready" on the next.
  if (/\p{L}-$/u.test(head) && /^\p{L}/u.test(tail) && head.length >= WRAP_MIN_CHARACTERS) return true
  return wrapped && !isBlankBetween && head.length >= WRAP_MIN_CHARACTERS
}

/** Whether a machine broke the lines: several long ones, none over the limit, most ending inside a sentence. */
function isWrapped(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 3 || lines.some((line) => line.length > WRAP_MAX_CHARACTERS)) return false
  const long = lines.filter((line) => line.trimEnd().length >= WRAP_MIN_CHARACTERS)
  const open = long.filter((line) => ENDS_OPEN.test(line.trimEnd()))
  return long.length >= lines.length / 3 && open.length > long.length / 2
}
