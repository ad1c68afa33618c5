import type { JudgementRecord, StatementRecord } from '../model/index.ts'

const NOBODY = 'nobody is named'

/** What a judgement says, or what Redline had read in its place, in words. */
export function sayJudged(value: JudgementRecord['value'] | JudgementRecord['was']): string {
  if (value === null) return NOBODY
  return typeof value === 'string' ? value : value.name
}

/** What a judgement says of what it is on. */
export function sayCorrected({ field, value }: Pick<JudgementRecord, 'field' | 'value'>): string {
  return field === 'apart' && value === null ? 'all others' : sayJudged(value)
}

/** What a judgement is on, in words: those of a statement or mention, a name, an actor. */
export function sayTarget({ target, was }: Pick<JudgementRecord, 'target' | 'was'>): string {
  switch (target.kind) {
    case 'statement':
    case 'report':
    case 'mention':
      return target.exact
    case 'name':
      return `"${target.name}"${target.document === null ? ' in the whole case' : ''}`
    case 'actor':
      return was === null || typeof was === 'string' ? target.actor : was.name
  }
}

/** Marks what stands on a person's word in listings. */
export function withMark(text: string, { judged }: Pick<StatementRecord, 'judged'>): string {
  return judged === null ? text : `${text} (corrected)`
}
