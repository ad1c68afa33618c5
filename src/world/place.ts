export const PLACE_KINDS = [
  'region',
  'sea',
  'strait',
  'river',
  'lake',
  'island',
  'mountains',
  'desert',
  'peninsula',
  'canal',
  'base',
  'border',
  'port',
  'facility',
  'district',
] as const

/** Somewhere on the map that is no state: a sea, a base, a city. */
export interface WorldPlace {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: (typeof PLACE_KINDS)[number] | 'city'
  /** Ids of the states in which it lies; none for the high seas. */
  readonly countries: readonly string[]
  /** Degrees; south and west are negative. */
  readonly latitude: number | null
  readonly longitude: number | null
  /** Of cities alone. */
  readonly population: number | null
}
