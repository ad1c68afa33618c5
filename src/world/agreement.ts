import type { IsoDate } from '../model/index.ts'
import type { WorldActor } from './world.ts'

export const AGREEMENT_KINDS = [
  'treaty',
  'agreement',
  'memorandum',
  'declaration',
  'doctrine',
  'plan',
  'resolution',
  'summit',
  'law',
  'article',
] as const

/** A treaty, memorandum, doctrine, summit ..., of type `agreement`; `from` and `to` say when it was in force (a summit: held). */
export interface WorldAgreement extends WorldActor {
  readonly kind: (typeof AGREEMENT_KINDS)[number]
  /** What stands for it once a text has named it, and otherwise for other things too: "INF", "Minsk"; `named` knows none of them. */
  readonly short: readonly string[]
  /** The day of signature or adoption; of a summit, its first. */
  readonly signed: IsoDate | null
  /** Ids of states and organisations. */
  readonly parties: readonly string[]
  /** Where it was signed or held, as the table names it. */
  readonly place: string | null
}
