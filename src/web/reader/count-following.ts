import type { SpeakerResolution, StatementRecord } from '../contract.ts'

/** Ways in which a speaker is taken over from the sentences before. */
const TAKEN_OVER: ReadonlySet<SpeakerResolution> = new Set(['pronoun', 'floating', 'continued'])

/**
 * How many statements after this one have the same speaker by a pronoun or without a word. A correction of this one leaves
 * them as they are read: whether they meant the same one is for a person to say.
 */
export function countFollowing(statement: StatementRecord | null, statements: readonly StatementRecord[]): number {
  const actor = statement?.actor?.id
  if (!statement || actor === undefined) return 0
  return statements.filter(
    (other) => other.start > statement.start && other.actor?.id === actor && TAKEN_OVER.has(other.speakerResolution),
  ).length
}
