import type { WorldPlace } from '../place.ts'
import type { World } from '../world.ts'
import type { WorldOpener } from './open-world.ts'
import { remembered } from './remembered.ts'

/** Places, cities among them. */
export function openPlaces({
  index,
  names,
  table,
}: WorldOpener): Pick<World, 'place' | 'placesNamed' | 'longestPlaceFrom'> {
  const { decimal, filled, list } = table('places')
  const [id, name, kind] = [filled('id'), filled('name'), filled('kind')]
  const [aliases, countries] = [list('aliases'), list('countries')]
  const [latitude, longitude, population] = [decimal('latitude'), decimal('longitude'), decimal('population')]
  const placeAt = remembered(
    (row): WorldPlace => ({
      id: id(row),
      name: name(row),
      aliases: aliases(row),
      // Checked when the table was read.
      kind: kind(row) as WorldPlace['kind'],
      countries: countries(row),
      latitude: latitude(row),
      longitude: longitude(row),
      population: population(row),
    }),
  )
  const byId = index('places.byId')
  const { named, longestFrom } = names('places.byName')
  return {
    place: (placeId) => byId(placeId).map(placeAt)[0] ?? null,
    placesNamed: (spelling) => named(spelling).map(placeAt),
    longestPlaceFrom: longestFrom,
  }
}
