import type { Reading } from '../../engine/index.ts'
import { safeLine, safeText } from '../safe-text.ts'
import { describeArticle } from './describe-article.ts'
import { listStretches, markStatements } from './mark-statements.ts'
import { splitLines } from './split-lines.ts'

/** An article without columns or colours, for screen readers and other programs: `[Ada Quill: "..."]`, line by line. */
export function printPlain(reading: Reading): string {
  const { text } = reading.document
  const stretches = listStretches(markStatements(reading))
  const lines = splitLines(reading).map((line, index) => {
    const marks = stretches
      .filter(({ start, end }) => start < line.end && line.start < end)
      .flatMap(({ start, end, marked }) => [
        { offset: Math.max(start, line.start), isOpening: true, insert: `[${safeLine(marked.label)}: ` },
        { offset: Math.min(end, line.end), isOpening: false, insert: ']' },
      ])
      .sort((a, b) => a.offset - b.offset || Number(a.isOpening) - Number(b.isOpening))
    const isApart = index > 0 && (line.isParagraphStart || line.isRegionStart)
    let printed = `${isApart ? '\n' : ''}${line.region === 'furniture' && line.isRegionStart ? '(furniture) ' : ''}`
    let offset = line.start
    for (const mark of marks) {
      printed += safeText(text.slice(offset, mark.offset)) + mark.insert
      offset = mark.offset
    }
    return printed + safeText(text.slice(offset, line.end))
  })
  return `${describeArticle(reading.document, { width: null, hasColour: false })}\n${lines.join('\n')}\n`
}
