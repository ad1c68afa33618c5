import { sharedCameo } from '../../pipeline/index.ts'
import type { Case, EventFilter } from '../case.ts'
import { type EventPair, eventPairs, isDone, tabLine, tableDay } from './event-pair.ts'

type Cell = string | number | null | undefined

/** The columns of ICEWS Coded Event Data (Boschee et al., 2015), in their order. docs/codebook.md says what each holds. */
const COLUMNS: Readonly<Record<string, (pair: EventPair) => Cell>> = {
  'Event ID': ({ event }) => event.id,
  'Event Date': tableDay,
  'Source Name': ({ source, event }) => source?.name ?? event.sourceWords[0],
  'Source Sectors': ({ source }) => source?.type,
  'Source Country': ({ source }) => source?.state?.name,
  'Event Text': ({ event }) =>
    event.cameo === null ? event.type : (sharedCameo().code(event.cameo)?.name ?? event.type),
  'CAMEO Code': ({ event }) => event.cameo,
  Intensity: () => null,
  'Target Name': ({ target, event }) => target?.name ?? event.targetWords[0],
  'Target Sectors': ({ target }) => target?.type,
  'Target Country': ({ target }) => target?.state?.name,
  'Story ID': ({ first }) => first.document,
  'Sentence Number': ({ first }) => first.sentenceNumber,
  Publisher: ({ first }) => first.outlet,
  City: ({ place }) => (place?.kind === 'city' ? place.name : null),
  District: ({ place }) => (place?.kind === 'district' ? place.name : null),
  Province: () => null,
  Country: ({ event }) => event.place?.country?.name,
  Latitude: ({ event }) => event.place?.latitude,
  Longitude: ({ event }) => event.place?.longitude,
}

export const ICEWS_COLUMNS: readonly string[] = Object.keys(COLUMNS)

/** The events that were done, in the shape of ICEWS: titles, then a line for each pair of source and target. */
export function* icewsTable(caseFile: Case, filter?: EventFilter): Generator<string> {
  yield tabLine(ICEWS_COLUMNS)
  for (const pair of eventPairs(caseFile, filter)) {
    if (isDone(pair.event)) yield tabLine(Object.values(COLUMNS).map((cell) => cell(pair)))
  }
}
