import type { MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Coasts and borders as Natural Earth has them, in degrees. */
export interface World {
  readonly land: GeoJSON.GeoJSON
  readonly borders: MultiLineString
}

type Countries = Topology<{ readonly land: GeometryCollection; readonly countries: GeometryCollection }>

/** The world at 1:110 million, or nearer at 1:50 million; each comes once. */
export async function loadWorld(isNear: boolean): Promise<World> {
  const topology = isNear
    ? await import('world-atlas/countries-50m.json', { with: { type: 'json' } })
    : await import('world-atlas/countries-110m.json', { with: { type: 'json' } })
  const countries = topology.default as unknown as Countries
  return {
    land: feature(countries, countries.objects.land),
    // A line between two states stands once; coasts are those of the land.
    borders: mesh(countries, countries.objects.countries, (a, b) => a !== b),
  }
}
