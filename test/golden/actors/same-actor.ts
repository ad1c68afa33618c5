import type { World } from '../../../src/world/index.ts'

/** Ids of the actors, or of the places, that the tables know by an id or a name; those who bear it as their usual name come first
 *  and alone. Empty where the tables know nobody of that name. */
export function idsNamed(name: string, world: World): ReadonlySet<string> {
  if (world.actor(name)) return new Set([name])
  const named = [...world.named(bare(name)), ...world.named(name)].filter(
    ({ kind }) => kind === 'name' || kind === 'alias',
  )
  const usual = named.filter(({ actor }) => plain(actor.name) === plain(name))
  const outlet = world.outletNamed(name)
  return new Set([...(usual.length > 0 ? usual : named).map(({ actor }) => actor.id), ...(outlet ? [outlet.id] : [])])
}

/** As `idsNamed`, for places; of the cities of one name only the largest, as no case means another. */
export function placesNamed(name: string, world: World): ReadonlySet<string> {
  if (world.place(name)) return new Set([name])
  const places = [...world.placesNamed(bare(name)), ...world.placesNamed(name)]
  const largest = places.find(({ kind }) => kind === 'city')
  return new Set(places.filter((place) => place.kind !== 'city' || place === largest).map(({ id }) => id))
}

/** Letters without case and marks, white space as one space, without an article at the head. */
export function plain(words: string): string {
  return bare(words.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase().replace(/\s+/gu, ' ').trim()
}

function bare(name: string): string {
  return name.replace(/^(?:the|an?)\s+/iu, '')
}
