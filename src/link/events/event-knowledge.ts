import type { World, WorldPlace } from '../../world/index.ts'

/** What linking asks of the world; both answers must not change while reports are linked. */
export interface EventKnowledge {
  /** The state that an actor is, governs, leads or is part of; null where it is none's or not known. */
  readonly belongsTo: (actor: string) => string | null
  /** Whether a place lies in, or so near another that a report may name either. */
  readonly isWithin: (place: string, outer: string) => boolean
}

/** Knows nothing: every actor and place stands for itself. */
export const DEFAULT_EVENT_KNOWLEDGE: EventKnowledge = { belongsTo: () => null, isWithin: () => false }

/** "Near Homs" may be told of a base outside it. */
const NEAR_KM = 50
/** The tables give regions, seas and islands by their middle only. */
const REGION_KM = 250
const KM_PER_DEGREE = 111.2
const POINTS: ReadonlySet<string> = new Set(['city', 'base', 'port', 'facility', 'district', 'border'])

/** What the tables know; `countryOf` answers for actors of the documents that the tables do not have. */
export function worldKnowledge(
  world: Pick<World, 'actor' | 'state' | 'place'>,
  countryOf: (actor: string) => string | null = () => null,
): EventKnowledge {
  return {
    belongsTo: (actor) => (world.state(actor) ? actor : (world.actor(actor)?.country ?? countryOf(actor))),
    isWithin(id, outerId) {
      const place = world.place(id)
      if (!place) return false
      if (place.countries.includes(outerId)) return true
      const outer = world.place(outerId)
      if (!outer) return false
      const isPoint = POINTS.has(outer.kind)
      if (!isPoint && place.kind === 'city' && !place.countries.some((state) => outer.countries.includes(state)))
        return false
      return distanceKm(place, outer) <= (isPoint ? NEAR_KM : REGION_KM)
    },
  }
}

function distanceKm(a: WorldPlace, b: WorldPlace): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return Infinity
  // Flat enough over such distances.
  const north = (a.latitude - b.latitude) * KM_PER_DEGREE
  const turn = Math.abs(a.longitude - b.longitude)
  const east = Math.min(turn, 360 - turn) * KM_PER_DEGREE * Math.cos(((a.latitude + b.latitude) * Math.PI) / 360)
  return Math.hypot(north, east)
}
