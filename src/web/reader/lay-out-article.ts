import type { Region, RegionKind, Span } from '../contract.ts'

/** One paragraph, heading, caption... of the article: a stretch of its text without line breaks at either end. */
export interface Block extends Span {
  readonly kind: RegionKind
}

/** Neighbouring blocks that are shown together: the story, or what the page has around it. */
export interface Passage {
  readonly kind: 'story' | 'around'
  readonly blocks: readonly Block[]
}

/** What a page has around the story: kept, dimmed, and folded away on request. */
export const AROUND_KINDS: ReadonlySet<RegionKind> = new Set(['furniture', 'licence', 'comments'])

/**
 * Lays out an article as passages of blocks, which together cover all of its text but white space.
 * A line break starts a new block, save one in the middle of a sentence: there the source only wrapped its lines.
 */
export function layOutArticle(
  text: string,
  regions: readonly Region[],
  sentences: readonly Span[],
): readonly Passage[] {
  const blocks = fillGaps(text, regions).flatMap((region) => splitLines(text, region, sentences))
  const passages: { kind: Passage['kind']; blocks: Block[] }[] = []
  for (const block of blocks) {
    const kind = AROUND_KINDS.has(block.kind) ? 'around' : 'story'
    const last = passages.at(-1)
    if (last?.kind === kind) last.blocks.push(block)
    else passages.push({ kind, blocks: [block] })
  }
  return passages
}

/** Text that no region covers is shown as body, so that nothing of the source is ever hidden. */
function fillGaps(text: string, regions: readonly Region[]): readonly Region[] {
  const filled: Region[] = []
  let position = 0
  for (const region of [...regions].sort((a, b) => a.start - b.start)) {
    if (region.start > position) filled.push({ kind: 'body', start: position, end: region.start })
    const start = Math.max(region.start, position)
    if (region.end > start) filled.push({ kind: region.kind, start, end: region.end })
    position = Math.max(position, region.end)
  }
  if (position < text.length) filled.push({ kind: 'body', start: position, end: text.length })
  return filled
}

/** One line break or more, with the white space around it. */
const LINE_BREAKS = /[^\S\n]*\r?\n\s*/gu

/** Two line breaks or more with nothing but white space between. */
const BLANK_LINE = /\n[^\S\n]*\r?\n/u

function splitLines(text: string, region: Region, sentences: readonly Span[]): readonly Block[] {
  const blocks: Block[] = []
  let start = region.start
  const close = (end: number) => {
    const trimmed = trim(text, start, end)
    if (trimmed) blocks.push({ kind: region.kind, ...trimmed })
  }
  LINE_BREAKS.lastIndex = 0
  for (const match of text.slice(region.start, region.end).matchAll(LINE_BREAKS)) {
    const breakStart = region.start + match.index
    const breakEnd = breakStart + match[0].length
    if (!BLANK_LINE.test(match[0]) && isInsideSentence(breakStart, breakEnd, sentences)) continue
    close(breakStart)
    start = breakEnd
  }
  close(region.end)
  return blocks
}

function isInsideSentence(start: number, end: number, sentences: readonly Span[]): boolean {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (!sentence) return false
    if (sentence.end <= start) low = middle + 1
    else if (sentence.start >= end) high = middle - 1
    else return sentence.start < start && end < sentence.end
  }
  return false
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && text[start]?.trim() === '') start++
  while (end > start && text[end - 1]?.trim() === '') end--
  return start < end ? { start, end } : null
}
