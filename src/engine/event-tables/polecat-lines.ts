import type { EventRecord, ReportType } from '../../model/index.ts'
import type { Case, EventFilter } from '../case.ts'
import { type EventPair, eventPairs, type TableActor, tableDay } from './event-pair.ts'

/** The fields of POLECAT (Halterman et al., 2023), in their order, and those of ours at the end. docs/codebook.md explains them. */
const FIELDS: Readonly<Record<string, (pair: EventPair) => unknown>> = {
  'Event ID': ({ event }) => event.id,
  'Event Date': tableDay,
  'Event Type': ({ event }) => event.type,
  'Event Mode': ({ event }) => event.mode,
  Intensity: () => null,
  'Quad Code': ({ event }) => QUADS[event.type],
  Contexts: ({ event }) => event.contexts,
  ...actorFields(
    'Actor',
    ({ source }) => source,
    ({ event }) => event.sourceWords,
  ),
  ...actorFields(
    'Recipient',
    ({ target }) => target,
    ({ event }) => event.targetWords,
  ),
  Placename: ({ event }) => event.place?.name ?? null,
  City: ({ place }) => (place?.kind === 'city' ? place.name : null),
  District: ({ place }) => (place?.kind === 'district' ? place.name : null),
  Province: () => null,
  Country: ({ event }) => event.place?.country?.name ?? null,
  Latitude: ({ event }) => event.place?.latitude ?? null,
  Longitude: ({ event }) => event.place?.longitude ?? null,
  'GeoNames ID': () => null,
  'Raw Placename': ({ first }) => first.placeWords?.text ?? null,
  'Feature Type': ({ event, place }) => place?.kind ?? (event.place === null ? null : 'state'),
  Source: ({ first }) => first.outlet,
  'Publication Date': ({ first: { written } }) =>
    written !== null && written.earliest === written.latest ? written.earliest : null,
  'Story People': () => null,
  'Story Organizations': () => null,
  'Story Locations': () => null,
  Language: ({ document }) => document?.language ?? null,
  Version: () => 'redline',
  Status: ({ event }) => event.status,
  'CAMEO Code': ({ event }) => event.cameo,
  Time: ({ event }) => event.time,
  Background: ({ event }) => event.isBackground,
  Documents: ({ event }) => event.documents,
  Origins: ({ event }) => event.origins,
  Voices: ({ event }) => event.voices,
  Reports: ({ event }) => event.reports,
  Disagreements: ({ event }) => event.disagreements,
}

export const POLECAT_FIELDS: readonly string[] = Object.keys(FIELDS)

/** All events, whatever their status, with the fields of POLECAT: one JSON object a line for each pair of source and target. */
export function* polecatLines(caseFile: Case, filter?: EventFilter): Generator<string> {
  for (const pair of eventPairs(caseFile, filter)) {
    yield `${JSON.stringify(Object.fromEntries(Object.entries(FIELDS).map(([name, value]) => [name, value(pair)])))}\n`
  }
}

function actorFields(
  side: 'Actor' | 'Recipient',
  actorOf: (pair: EventPair) => TableActor | null,
  wordsOf: (pair: EventPair) => EventRecord['sourceWords'],
): typeof FIELDS {
  return {
    [`${side} Name`]: (pair) => actorOf(pair)?.name ?? null,
    [`${side} Country`]: (pair) => actorOf(pair)?.state?.codes.iso3 ?? null,
    [`${side} COW`]: (pair) => actorOf(pair)?.state?.codes.cow ?? null,
    [`Primary ${side} Sector`]: () => null,
    [`${side} Sectors`]: () => null,
    [`${side} Title`]: () => null,
    [`${side} Name Raw`]: (pair) => rawName(pair, side) ?? wordsOf(pair)[0] ?? null,
    [`Wikipedia ${side} ID`]: () => null,
  }
}

/** The words of the first report for whoever is meant. */
function rawName({ first, source, target }: EventPair, side: 'Actor' | 'Recipient'): string | null {
  const name = side === 'Actor' ? source?.name : target?.name
  const words = side === 'Actor' ? first.sourceWords : first.targetWords
  return words.find(({ actor }) => actor !== null && actor.name === name)?.text ?? null
}

/** PLOVER's four kinds of deeds. */
const QUADS: Readonly<Record<ReportType, string>> = {
  AGREE: 'VERBAL COOPERATION',
  CONSULT: 'VERBAL COOPERATION',
  SUPPORT: 'VERBAL COOPERATION',
  CONCEDE: 'VERBAL COOPERATION',
  COOPERATE: 'MATERIAL COOPERATION',
  AID: 'MATERIAL COOPERATION',
  RETREAT: 'MATERIAL COOPERATION',
  REQUEST: 'VERBAL CONFLICT',
  ACCUSE: 'VERBAL CONFLICT',
  REJECT: 'VERBAL CONFLICT',
  THREATEN: 'VERBAL CONFLICT',
  PROTEST: 'MATERIAL CONFLICT',
  SANCTION: 'MATERIAL CONFLICT',
  MOBILIZE: 'MATERIAL CONFLICT',
  COERCE: 'MATERIAL CONFLICT',
  ASSAULT: 'MATERIAL CONFLICT',
}
