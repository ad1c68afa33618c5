import type { PlaceMention } from '../model/index.ts'

type PlaceRow = readonly [
  PlaceMention['id'],
  PlaceMention['start'],
  PlaceMention['end'],
  PlaceMention['place'],
  PlaceMention['candidates'],
  PlaceMention['country'],
]

/** Words that tell where as they are stored: a JSON array of rows. */
export function packPlaces(places: readonly PlaceMention[]): string {
  return JSON.stringify(
    places.map(
      ({ id, start, end, place, candidates, country }): PlaceRow => [id, start, end, place, candidates, country],
    ),
  )
}

/** None where the document was read before they were kept. */
export function unpackPlaces(packed: string | null): readonly PlaceMention[] {
  if (packed === null) return []
  // Nothing but packPlaces writes this column.
  return (JSON.parse(packed) as readonly PlaceRow[]).map(([id, start, end, place, candidates, country]) => ({
    ...{ id, start, end, place, candidates, country },
  }))
}
