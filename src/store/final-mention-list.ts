import type { FinalMention } from './correct-mentions.ts'

/** A mention on which judgements bear: its index in the document, everyone meant in the end, and the judgements' numbers. */
export interface StoredFinalMention extends Pick<FinalMention, 'meant' | 'judgements'> {
  readonly index: number
}

/** The mentions on which judgements bear, as they are stored: a JSON array of rows; null when there are none. */
export function packFinalMentions(finals: readonly FinalMention[]): string | null {
  const rows = finals.flatMap(({ meant, judgements }, index) =>
    judgements.length > 0 ? [[index, meant, judgements] as const] : [],
  )
  return rows.length > 0 ? JSON.stringify(rows) : null
}

export function unpackFinalMentions(packed: string | null): ReadonlyMap<number, StoredFinalMention> {
  if (packed === null) return new Map()
  // Nothing but packFinalMentions writes this column.
  const rows = JSON.parse(packed) as readonly (readonly [number, readonly string[], readonly number[]])[]
  return new Map(rows.map(([index, meant, judgements]) => [index, { index, meant, judgements }]))
}
