import type { JudgementRecord } from '../contract.ts'
import { DEED_STATUSES, DEED_TYPES, STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { ACT_WORDS } from '../reader/statement-words.ts'

type JudgedWord = Extract<JudgementRecord['value'], string>

/** An act, a type or a status that a judgement names, in words. */
export function sayJudgedWord(value: JudgedWord): string {
  const type = DEED_TYPES.find((name) => name === value)
  if (type !== undefined) return TYPE_DEEDS[type].name
  const status = DEED_STATUSES.find((name) => name === value)
  if (status !== undefined) return STATUS_DEEDS[status].word
  return value in ACT_WORDS ? ACT_WORDS[value as keyof typeof ACT_WORDS] : value
}
