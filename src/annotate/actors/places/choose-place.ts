import type { WorldPlace } from '../../../world/index.ts'

/** Of several that go by one name, the largest is meant where it has so many times the people of the next. */
const MANY_TIMES = 4
/** With so many times the people a city is meant even where the text names the state of the other: Geneva in Illinois. */
const OUTGROWN_TIMES = 8
/** Fewer people than this make no city that a text would name without saying where. */
const WORLD_CITY = 1_000_000

/** No smaller town is the seat of a government that a region or another town of its name could be taken for. */
const SEAT = 20_000

export interface ChosenPlace {
  readonly place: string | null
  readonly candidates: readonly string[]
  readonly country: string | null
}

export interface PlaceContext {
  /** The state that the words behind name ("Paris, Texas"); null without one. */
  readonly within: string | null
  /** Whether it is the seat of a government. */
  readonly isSeat: boolean
  /** Whether the text names a state. */
  readonly isNamed: (state: string) => boolean
}

/** Which of the places of one name is meant, by the states that the text names and by size; null with candidates when unsure. */
export function choosePlace(places: readonly WorldPlace[], { within, isSeat, isNamed }: PlaceContext): ChosenPlace {
  if (within !== null) {
    const inside = places.filter(({ countries }) => countries.includes(within))
    const [only] = inside
    if (!only) return { place: null, candidates: [], country: within }
    return inside.length === 1 ? chosen(only) : unsure(inside, within)
  }
  const [first] = places
  if (!first) return { place: null, candidates: [], country: null }
  if (places.length === 1) return chosen(first)
  const [only] = places.filter(({ kind, population }) => kind === 'city' && (population ?? 0) >= SEAT)
  if (isSeat && only) return chosen(only)
  // A sea or region goes before towns of its name.
  const regions = places.filter(({ kind }) => kind !== 'city')
  if (regions.length === 1 && regions[0]) return chosen(regions[0])
  const here = places.filter(({ countries }) => countries.some(isNamed))
  const [near, other] = here
  const isWorldCity = (first.population ?? 0) >= WORLD_CITY
  if (near && !isOutgrown(near, first) && (!other || isLarger(near, other))) return chosen(near)
  if (isWorldCity && !here.some((one) => isLarger(one, first)) && isLarger(first, places[1])) return chosen(first)
  if (near && isOutgrown(near, first) && isLarger(first, places[1])) return chosen(first)
  if (near && !other) return chosen(near)
  if (here.length === 0 && isLarger(first, places[1])) return chosen(first)
  return unsure(here.length > 1 ? here : places, null)
}

function isLarger(one: WorldPlace, other: WorldPlace | undefined): boolean {
  return !other || (one.population ?? 0) >= MANY_TIMES * (other.population ?? 0)
}

/** A town of a state that the text names, beside a city that everybody knows. */
function isOutgrown(one: WorldPlace, largest: WorldPlace): boolean {
  return one !== largest && (largest.population ?? 0) >= OUTGROWN_TIMES * (one.population ?? 0)
}

function chosen(place: WorldPlace): ChosenPlace {
  return {
    place: place.id,
    candidates: [],
    country: place.countries.length === 1 ? (place.countries[0] ?? null) : null,
  }
}

function unsure(places: readonly WorldPlace[], country: string | null): ChosenPlace {
  const countries = new Set(places.flatMap((place) => place.countries))
  const [only = null] = countries
  return { place: null, candidates: places.map(({ id }) => id), country: countries.size === 1 ? only : country }
}
