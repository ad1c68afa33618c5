import type { ActorReference, PlaceReference } from '../model/index.ts'
import type { WorldPlace } from '../world/index.ts'
import { knownWorld } from './known-world.ts'

/** A place of the tables by its id, a state at its capital; only the id where the tables know none. */
export function placeReference(id: string): PlaceReference {
  const world = knownWorld()
  const place = world.place(id)
  if (place !== null) {
    const [country] = place.countries
    return {
      id,
      name: place.name,
      country: place.countries.length === 1 && country !== undefined ? stateReference(country) : null,
      latitude: place.latitude,
      longitude: place.longitude,
    }
  }
  const state = world.state(id)
  if (state === null) return { id, name: id, country: null, latitude: null, longitude: null }
  const capital = state.capital === null ? undefined : cityIn(id, state.capital)
  return {
    id,
    name: state.name,
    country: { id, name: state.name },
    latitude: capital?.latitude ?? null,
    longitude: capital?.longitude ?? null,
  }
}

/** Ids of the places and states that a key (an id or a name) can mean; none when the tables know no such place. */
export function placesCalled(key: string): readonly string[] {
  const world = knownWorld()
  if (world.place(key) !== null || world.state(key) !== null) return [key]
  const states = world.named(key).flatMap(({ actor, kind }) => {
    return actor.type === 'state' && (kind === 'name' || kind === 'alias') ? [actor.id] : []
  })
  return [...new Set([...states, ...world.placesNamed(key).map(({ id }) => id)])]
}

function cityIn(state: string, name: string): WorldPlace | undefined {
  return knownWorld()
    .placesNamed(name)
    .find(({ kind, countries }) => kind === 'city' && countries.includes(state))
}

function stateReference(id: string): ActorReference {
  return { id, name: knownWorld().actor(id)?.name ?? id }
}
