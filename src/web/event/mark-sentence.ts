import type { ToldReport } from '../contract.ts'
import { cutSegments, type Mark, type MarkKind, type Segment } from '../reader/cut-segments.ts'

/** The sentence of a report cut into what tells the deed, who does it, to whom, and the rest. */
export function markSentence(report: ToldReport): readonly Segment[] {
  const { sentence, trigger, sourceWords, targetWords, recipientWords } = report
  const marks: Mark[] = []
  const add = (kind: MarkKind, rank: number, span: { readonly start: number; readonly end: number }) => {
    marks.push({ kind, record: report.id, start: span.start, end: span.end, rank })
  }
  for (const words of sourceWords) add('source', 0, words)
  for (const words of targetWords) add('target', 0, words)
  for (const words of recipientWords) add('recipient', 0, words)
  add('trigger', 1, trigger)
  return cutSegments(sentence, marks)
}

/** The words of a piece, by offsets into the whole text; line breaks of the source are only white space here. */
export function wordsOf({ sentence }: Pick<ToldReport, 'sentence'>, start: number, end: number): string {
  return sentence.text.slice(start - sentence.start, end - sentence.start).replace(/\s+/gu, ' ')
}
