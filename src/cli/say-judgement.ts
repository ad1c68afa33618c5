import type { JudgementRecord, StatementRecord } from '../model/index.ts'

const NOBODY = 'nobody is named'

/** What a judgement says, or what Redline had read in its place, in words. */
export function sayJudged(value: JudgementRecord['value'] | JudgementRecord['was']): string {
  if (value === null) return NOBODY
  return typeof value === 'string' ? value : value.name
}

/** Marks what stands on a person's word in listings. */
export function withMark(text: string, { judged }: Pick<StatementRecord, 'judged'>): string {
  return judged === null ? text : `${text} (corrected)`
}
