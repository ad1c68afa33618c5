import type { Case, EventFilter } from '../case.ts'
import { type EventPair, eventPairs, isDone, type TableActor, tabLine, tableDay } from './event-pair.ts'

type Cell = string | number | null | undefined
type Columns = Readonly<Record<string, (pair: EventPair) => Cell>>

/** The columns of GDELT 2.0 events (codebook of 2015-02-19), in their order. docs/codebook.md says what each holds. */
const COLUMNS: Columns = {
  GLOBALEVENTID: ({ event }) => Number.parseInt(event.id.slice(0, SAFE_DIGITS), 16),
  SQLDATE: (pair) => tableDay(pair)?.replaceAll('-', ''),
  MonthYear: (pair) => sharedStart(pair, 'YYYY-MM'.length)?.replace('-', ''),
  Year: (pair) => sharedStart(pair, 'YYYY'.length),
  FractionDate: (pair) => fractionDate(tableDay(pair)),
  ...actorColumns(
    'Actor1',
    ({ source }) => source,
    ({ event }) => event.sourceWords[0],
  ),
  ...actorColumns(
    'Actor2',
    ({ target }) => target,
    ({ event }) => event.targetWords[0],
  ),
  IsRootEvent: () => null,
  EventCode: ({ event }) => event.cameo,
  EventBaseCode: ({ event }) => event.cameo?.slice(0, 3),
  EventRootCode: ({ event }) => event.cameo?.slice(0, 2),
  QuadClass: ({ event }) => quadClass(event.cameo),
  GoldsteinScale: () => null,
  NumMentions: ({ event }) => event.reports.length,
  NumSources: ({ event }) => event.origins,
  NumArticles: ({ event }) => event.documents,
  AvgTone: () => null,
  ...nowhere('Actor1Geo'),
  ...nowhere('Actor2Geo'),
  ActionGeo_Type: (pair) => geoType(pair),
  ActionGeo_FullName: ({ event }) =>
    event.place && [...new Set([event.place.name, event.place.country?.name])].filter(Boolean).join(', '),
  ActionGeo_CountryCode: () => null,
  ActionGeo_ADM1Code: () => null,
  ActionGeo_ADM2Code: () => null,
  ActionGeo_Lat: ({ event }) => event.place?.latitude,
  ActionGeo_Long: ({ event }) => event.place?.longitude,
  ActionGeo_FeatureID: () => null,
  DATEADDED: () => null,
  SOURCEURL: ({ document }) => document?.url ?? document?.source,
}

export const GDELT_COLUMNS: readonly string[] = Object.keys(COLUMNS)

/** The events that were done, in the shape of GDELT 2.0: a line for each pair of source and target, without titles as there. */
export function* gdeltTable(caseFile: Case, filter?: EventFilter): Generator<string> {
  for (const pair of eventPairs(caseFile, filter)) {
    if (isDone(pair.event)) yield tabLine(Object.values(COLUMNS).map((cell) => cell(pair)))
  }
}

/** Hexadecimal digits of an id that still make an exact number. */
const SAFE_DIGITS = 13

function actorColumns(
  prefix: string,
  actorOf: (pair: EventPair) => TableActor | null,
  wordsOf: (pair: EventPair) => string | undefined,
): Columns {
  const nothing = () => null
  const state = (pair: EventPair) => actorOf(pair)?.state?.codes.cameo ?? ''
  const role = (pair: EventPair) => roleCode(actorOf(pair))
  return {
    [`${prefix}Code`]: (pair) => `${state(pair)}${role(pair)}`,
    [`${prefix}Name`]: (pair) => (actorOf(pair)?.name ?? wordsOf(pair))?.toUpperCase(),
    [`${prefix}CountryCode`]: state,
    [`${prefix}KnownGroupCode`]: nothing,
    [`${prefix}EthnicCode`]: nothing,
    [`${prefix}Religion1Code`]: nothing,
    [`${prefix}Religion2Code`]: nothing,
    [`${prefix}Type1Code`]: role,
    [`${prefix}Type2Code`]: nothing,
    [`${prefix}Type3Code`]: nothing,
  }
}

/** CAMEO's code of a role, as far as what kind of actor it is tells; the tables of the world hold office-holders and governments. */
function roleCode(actor: TableActor | null): string {
  switch (actor?.type) {
    case 'outlet':
      return 'MED'
    case 'body':
      return 'GOV'
    case 'person':
      return actor.isOfWorld && actor.state !== null ? 'GOV' : ''
    case 'organisation':
    case 'bloc':
      return actor.isOfWorld ? 'IGO' : ''
    default:
      return ''
  }
}

function nowhere(prefix: string): Columns {
  const fields = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']
  return Object.fromEntries(fields.map((field) => [`${prefix}_${field}`, () => null]))
}

/** 1 a country, 3 a city of the United States, 4 another city; others have no number there. */
function geoType({ event, place }: EventPair): number | null {
  if (event.place === null) return null
  if (place === null) return event.place.country?.id === event.place.id ? 1 : null
  if (place.kind !== 'city') return null
  return place.countries.includes('united-states') ? 3 : 4
}

/** 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
function quadClass(cameo: string | null): number | null {
  if (cameo === null) return null
  const root = Number(cameo.slice(0, 2))
  if (root <= 5) return 1
  if (root <= 8) return 2
  return root <= 13 ? 3 : 4
}

/** What the day that an event is given begins with, so far; else what both ends of its time begin with, where that is the same. */
function sharedStart(pair: EventPair, length: number): string | null {
  const { time } = pair.event
  const day = tableDay(pair)
  const [first, last] = [time?.earliest?.slice(0, length), time?.latest?.slice(0, length)]
  if (first !== undefined && last !== undefined) return first === last ? first : null
  return day?.slice(0, length) ?? null
}

/** The year with a day of it as GDELT counts: (month * 30 + day) / 365. */
function fractionDate(day: string | null): string | null {
  const [year, month, date] = (day ?? '').split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  return (year + (month * 30 + date) / 365).toFixed(4)
}
