import type { LinkReason } from '../../model/index.ts'

export type ReasonKind =
  | 'type'
  | 'source'
  | 'target'
  | 'time'
  | 'place'
  | 'status'
  | 'words'
  | 'numbers'
  | 'nearby'
  | 'copy'
  | 'judgement'

export function reason(kind: ReasonKind, found: string, weight: number): LinkReason {
  return { kind, found, weight }
}

/** Log odds as a probability, to three digits, so that no machine rounds it another way. */
export function scoreOf(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000
}
