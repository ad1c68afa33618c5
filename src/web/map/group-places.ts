import type { EventRecord, PlaceReference } from '../contract.ts'
import { isDone } from '../look/say-deed.ts'

/** A place of the map with the events that are told of it. */
export interface EventPlace {
  readonly place: PlaceReference & { readonly latitude: number; readonly longitude: number }
  readonly events: readonly EventRecord[]
  /** How many of these are told as done. */
  readonly done: number
}

/** Events by where they are, most events first; those without a place, or at one that no table locates, apart. */
export function groupPlaces(events: readonly EventRecord[]): {
  readonly places: readonly EventPlace[]
  readonly nowhere: readonly EventRecord[]
  readonly unlocated: readonly EventRecord[]
} {
  const places = new Map<string, { readonly place: EventPlace['place']; readonly events: EventRecord[] }>()
  const nowhere: EventRecord[] = []
  const unlocated: EventRecord[] = []
  for (const event of events) {
    const { place } = event
    if (place === null) nowhere.push(event)
    else if (place.latitude === null || place.longitude === null) unlocated.push(event)
    else {
      const at = places.get(place.id) ?? {
        place: { ...place, latitude: place.latitude, longitude: place.longitude },
        events: [],
      }
      at.events.push(event)
      places.set(place.id, at)
    }
  }
  return {
    places: [...places.values()]
      .map((at) => ({ ...at, done: at.events.filter(({ status }) => isDone(status)).length }))
      .toSorted((a, b) => b.events.length - a.events.length || (a.place.name < b.place.name ? -1 : 1)),
    nowhere,
    unlocated,
  }
}

/** A disc on the map, in pixels: a place, or several whose discs would lie upon one another. */
export interface Disc {
  readonly places: readonly EventPlace[]
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly events: number
  readonly done: number
}

/** Pixels: the area of a disc grows with the events, up to a size that hides no continent. */
const LEAST_RADIUS = 7
const RADIUS_PER_ROOT = 2.2
const MOST_RADIUS = 34
const GAP = 2

export function radiusOf(events: number): number {
  return Math.min(LEAST_RADIUS + RADIUS_PER_ROOT * Math.sqrt(Math.max(events - 1, 0)), MOST_RADIUS)
}

/** Discs of which none lies upon another: those that would are put together, around the one with most events. */
export function layOutDiscs(
  located: readonly { readonly at: EventPlace; readonly x: number; readonly y: number }[],
): readonly Disc[] {
  let discs: readonly Disc[] = located.map(({ at, x, y }) => ({
    places: [at],
    x,
    y,
    radius: radiusOf(at.events.length),
    events: at.events.length,
    done: at.done,
  }))
  // A disc that took in another is larger, and may touch the next: again until none does. Each round has fewer discs.
  for (;;) {
    const joined = joinOnce(discs)
    if (joined.length === discs.length) return joined
    discs = joined
  }
}

function joinOnce(discs: readonly Disc[]): readonly Disc[] {
  const kept: Disc[] = []
  for (const disc of discs.toSorted((a, b) => b.events - a.events)) {
    const index = kept.findIndex(
      (other) => Math.hypot(other.x - disc.x, other.y - disc.y) < other.radius + disc.radius + GAP,
    )
    const other = kept[index]
    if (!other) kept.push(disc)
    else {
      const events = other.events + disc.events
      kept[index] = {
        places: [...other.places, ...disc.places],
        x: other.x,
        y: other.y,
        radius: radiusOf(events),
        events,
        done: other.done + disc.done,
      }
    }
  }
  return kept
}
