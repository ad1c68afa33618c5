import type { Span } from './span.ts'

/** Words of a text that say where: a state, region, sea, city or base. A state named as a place ("in Denmark") is a mention of
 *  the actor too, as what is done there concerns it; a capital that is a place ("met in Copenhagen") is none. */
export interface PlaceMention extends Span {
  readonly id: string
  /** Id from the tables of places, cities or states; null when it is not known which one, or the tables have none. */
  readonly place: string | null
  /** Ids that were possible, when the choice was not sure. */
  readonly candidates: readonly string[]
  /** Id of the state it lies in; null on the high seas, across borders and where it is not known. */
  readonly country: string | null
}
