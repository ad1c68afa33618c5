/** `**`, `_`: a run of one of Markdown's marks of emphasis. */
const EMPHASIS_RUN = /\*+|_+/gu
/** Longer runs are rules and decoration. */
const LONGEST_EMPHASIS = 3
/** `](#)` and `](https://...)`: the far end of a link. */
const LINK_TARGET = /\]\([^()\s]{0,1000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,8}\)/uy
const IS_WORD_END = /[\p{L}\p{N}\p{M}]/u

/** The marks of Markdown that are no part of what a text says, as end by start: emphasis in pairs, brackets and targets of
 *  links. Unpaired marks are text. */
export function findMarkdownMarks(text: string): ReadonlyMap<number, number> {
  const marks = new Map<number, number>()
  if (text.includes('](')) addLinks(text, marks)
  if (text.includes('*') || text.includes('_')) addEmphasis(text, marks)
  return marks
}

function addLinks(text: string, marks: Map<number, number>): void {
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]
    if (mark === '[') open.push(at)
    if (mark !== ']') continue
    const start = open.pop()
    LINK_TARGET.lastIndex = at
    if (start === undefined || text[at + 1] !== '(' || !LINK_TARGET.test(text)) continue
    // `![name](file)` is an image.
    const isImage = text[start - 1] === '!'
    marks.set(isImage ? start - 1 : start, start + 1)
    marks.set(at, LINK_TARGET.lastIndex)
    at = LINK_TARGET.lastIndex - 1
  }
}

function addEmphasis(text: string, marks: Map<number, number>): void {
  // The last opening run of each kind and length that waits for its partner.
  const waiting = new Map<string, number>()
  for (const { 0: run, index } of text.matchAll(EMPHASIS_RUN)) {
    if (run.length > LONGEST_EMPHASIS) continue
    const end = index + run.length
    const before = text[index - 1] ?? ' '
    const after = text[end] ?? ' '
    const opener = waiting.get(run)
    if (opener !== undefined && before.trim() !== '' && !IS_WORD_END.test(after)) {
      marks.set(opener, opener + run.length)
      marks.set(index, end)
      waiting.delete(run)
    } else if (after.trim() !== '' && !IS_WORD_END.test(before)) waiting.set(run, index)
  }
}
