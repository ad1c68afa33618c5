import { type Block, type Link, NO_METADATA, type Page } from '../block.ts'

/** "[words](address)" as scrapers write links. */
const MARKDOWN_LINK = /\[([^[\]\n]{0,300})\]\(([^()\s]{0,500})\)/gu
/** Marks of emphasis and headings that are no part of the words. */
const MARKDOWN_MARKS =
  /\*{1,3}|(?<![\p{L}\p{N}])_{1,2}(?=\p{L})|(?<=[\p{L}.!?])_{1,2}(?![\p{L}\p{N}])|^#{1,6}\s+|^>\s+/gu
/** Lines of a paragraph that a machine broke: see isWrapped. */
const WRAP_MIN_CHARACTERS = 45
const WRAP_MAX_CHARACTERS = 100
/** White space before a paragraph that is set off from the others. */
const LEAST_INDENT = 2
/** Where most paragraphs are indented it is the way of the page and sets nothing off. */
const MOST_INDENTED = 0.34
const ENDS_SENTENCE = /[.!?…:;”"»)\]]$/u

/** Takes a plain text apart: a block is a paragraph, or a line where paragraphs are lines. */
export function readText(text: string): Page {
  const blocks: Block[] = []
  let paragraph: { start: number; end: number }[] = []
  const close = (): void => {
    if (paragraph.length > 1 && isWrapped(paragraph.map(({ start, end }) => text.slice(start, end)))) {
      blocks.push(blockOf(text, paragraph[0]?.start ?? 0, paragraph.at(-1)?.end ?? 0))
    } else for (const { start, end } of paragraph) blocks.push(blockOf(text, start, end))
    paragraph = []
  }
  for (let lineStart = 0; lineStart <= text.length; ) {
    const newline = text.indexOf('\n', lineStart)
    const lineEnd = newline < 0 ? text.length : newline
    const line = text.slice(lineStart, lineEnd)
    const start = lineStart + line.length - line.trimStart().length
    const end = lineStart + line.trimEnd().length
    if (start < end) paragraph.push({ start, end })
    else close()
    lineStart = lineEnd + 1
  }
  close()
  return { format: 'text', text, blocks: markSetOff(text, blocks), metadata: NO_METADATA }
}

/** Paragraphs set in from the edge, or behind a `>`, are quotations set off from the text, as `blockquote` is in HTML. */
function markSetOff(text: string, blocks: readonly Block[]): readonly Block[] {
  const isSetOff = blocks.map(({ start }) => {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1
    return start - lineStart >= LEAST_INDENT || text[start] === '>'
  })
  const count = isSetOff.filter(Boolean).length
  if (count === 0 || count > blocks.length * MOST_INDENTED) return blocks
  return blocks.map((block, index) => (isSetOff[index] ? { ...block, tag: 'blockquote' } : block))
}

function blockOf(text: string, start: number, end: number): Block {
  const raw = text.slice(start, end)
  const links: Link[] = []
  let linked = 0
  for (const match of raw.matchAll(MARKDOWN_LINK)) {
    const words = match[1] ?? ''
    linked += match[0].length
    links.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      url: match[2] ?? '',
      words: words.replace(MARKDOWN_MARKS, ''),
    })
  }
  return {
    start,
    end,
    words: raw.replace(MARKDOWN_LINK, '$1').replace(MARKDOWN_MARKS, '').replace(/\s+/gu, ' ').trim(),
    tag: 'line',
    around: [],
    names: [],
    isMain: null,
    isBesideMain: false,
    linkedShare: Math.min(1, linked / raw.length),
    links,
    stamp: null,
  }
}

/** Whether a machine broke the paragraph's lines: all within its width, most of those before the last long and ending inside a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.some((line) => line.length > WRAP_MAX_CHARACTERS)) return false
  const before = lines.slice(0, -1)
  const open = before.filter((line) => line.length >= WRAP_MIN_CHARACTERS && !ENDS_SENTENCE.test(line))
  return open.length * 2 > before.length
}
