import type { Reading } from '../contract.ts'
import { UNKNOWN_OUTLET } from '../look/say-name.ts'
import { AROUND_KINDS } from './lay-out-article.ts'
import type { Place } from './stack-voices.ts'
import { isSpokenBy } from './voices.ts'

/** Places in the order of the text, with where each starts. */
export type Places = readonly { readonly place: Place; readonly start: number }[]

/** The statements of an article, or those of one voice; for the outlet's own voice, the sentences without statements. */
export function listPlaces(reading: Reading, voice: string | null): Places {
  if (voice !== null && voice === (reading.document.outlet ?? UNKNOWN_OUTLET)) return listOwnSentences(reading)
  return reading.statements
    .filter((statement) => voice === null || isSpokenBy(statement, voice))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ id, start }) => ({ place: { kind: 'statement', id }, start }))
}

/** Every sentence of an article. */
export function listSentences({ sentences }: Reading): Places {
  return sentences.map(({ start }, index) => ({ place: { kind: 'sentence', index }, start }))
}

/** The next (1) or previous (-1) place from where the cursor is; null at either end. */
export function stepPlace(reading: Reading, places: Places, from: Place | null, step: 1 | -1): Place | null {
  const index = from ? places.findIndex(({ place }) => isSamePlace(place, from)) : -1
  if (index >= 0) return places[index + step]?.place ?? null
  const offset = from ? startOf(reading, from) : step > 0 ? -1 : Number.POSITIVE_INFINITY
  if (step > 0) return places.find(({ start }) => start >= offset)?.place ?? null
  return places.findLast(({ start }) => start < offset)?.place ?? null
}

/** Whether two places are one. */
export function isSamePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'statement') return b.kind === 'statement' && a.id === b.id
  return b.kind === 'sentence' && a.index === b.index
}

function startOf({ statements, sentences }: Reading, place: Place): number {
  if (place.kind === 'sentence') return sentences[place.index]?.start ?? 0
  return statements.find(({ id }) => id === place.id)?.start ?? 0
}

function listOwnSentences(reading: Reading): Places {
  const others = [
    ...reading.statements.flatMap(({ content }) => content),
    ...reading.document.regions.filter(({ kind }) => AROUND_KINDS.has(kind)),
  ]
  return listSentences(reading).filter((_, index) => {
    const sentence = reading.sentences[index]
    return sentence && !others.some((span) => span.start < sentence.end && sentence.start < span.end)
  })
}
