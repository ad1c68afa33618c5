import type { ExportedNoun, ExportedRecords } from '../engine/index.ts'
import type { ActorReference, Quotation } from '../model/index.ts'
import { publicationDate } from './publication-date.ts'

type Cell = string | number | null | undefined
type Columns<Record> = Readonly<{ [title: string]: (record: Record) => Cell }>

/** Between the items of a list in one cell. */
const BETWEEN = '; '
/** Cells that begin so are run as formulas by spreadsheets: a text from an article could. */
const FORMULA_START = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/** The columns of each noun: one value a cell, stretches of text as JSON. */
const COLUMNS: { readonly [Noun in ExportedNoun]: Columns<ExportedRecords[Noun]> } = {
  documents: {
    id: ({ id }) => id,
    source: ({ source }) => source,
    url: ({ url }) => url,
    outlet: ({ outlet }) => outlet,
    author: ({ author }) => author,
    title: ({ title }) => title,
    date: publicationDate,
    writtenEarliest: ({ written }) => written?.earliest,
    writtenLatest: ({ written }) => written?.latest,
    language: ({ language }) => language,
    format: ({ format }) => format,
    family: ({ family }) => family,
    statements: ({ statements }) => statements,
    voices: ({ voices }) => voices.join(BETWEEN),
    alerts: ({ alerts }) => alerts.map(({ kind }) => kind).join(BETWEEN),
    chain: ({ chain }) => JSON.stringify(chain),
    dates: ({ dates }) => JSON.stringify(dates),
    regions: ({ regions }) => JSON.stringify(regions),
    textHash: ({ textHash }) => textHash,
    text: ({ text }) => text,
  },
  statements: {
    id: ({ id }) => id,
    document: ({ document }) => document,
    start: ({ start }) => start,
    end: ({ end }) => end,
    kind: ({ kind }) => kind,
    act: ({ act }) => act,
    polarity: ({ polarity }) => polarity,
    actorId: ({ actor }) => actor?.id,
    actorName: ({ actor }) => actor?.name,
    voice: ({ voice }) => voice.join(' > '),
    speaker: ({ speaker }) => speaker?.text,
    speakerResolution: ({ speakerResolution }) => speakerResolution,
    cue: ({ cue }) => cue?.text,
    addresseeId: ({ addressee }) => addressee?.id,
    addresseeName: ({ addressee }) => addressee?.name,
    timeEarliest: ({ time }) => time?.earliest,
    timeLatest: ({ time }) => time?.latest,
    inside: ({ inside }) => inside,
    confidence: ({ confidence }) => confidence,
    by: ({ by }) => by,
    judged: ({ judged }) => judged?.judgements.map(({ id }) => id).join(BETWEEN),
    readActorId: ({ judged }) => judged?.was.actor?.id,
    readVoice: ({ judged }) => judged?.was.voice.join(' > '),
    readAct: ({ judged }) => judged?.was.act,
    readAddresseeId: ({ judged }) => judged?.was.addressee?.id,
    content: ({ content }) => JSON.stringify(content),
    verbatim: ({ verbatim }) => JSON.stringify(verbatim),
    text: ({ text }) => text,
  },
  reports: {
    id: ({ id }) => id,
    document: ({ document }) => document,
    start: ({ start }) => start,
    end: ({ end }) => end,
    event: ({ event }) => event,
    type: ({ type }) => type,
    mode: ({ mode }) => mode,
    contexts: ({ contexts }) => contexts.join(BETWEEN),
    cameo: ({ cameo }) => cameo,
    status: ({ status }) => status,
    sourceIds: ({ source }) => idsOf(source),
    sourceNames: ({ source }) => namesOf(source),
    sourceWords: ({ sourceWords }) => textsOf(sourceWords),
    targetIds: ({ target }) => idsOf(target),
    targetNames: ({ target }) => namesOf(target),
    targetWords: ({ targetWords }) => textsOf(targetWords),
    recipientIds: ({ recipient }) => idsOf(recipient),
    recipientNames: ({ recipient }) => namesOf(recipient),
    recipientWords: ({ recipientWords }) => textsOf(recipientWords),
    timeEarliest: ({ time }) => time?.earliest,
    timeLatest: ({ time }) => time?.latest,
    timePrecision: ({ time }) => time?.precision,
    timeBasis: ({ time }) => time?.basis,
    background: ({ isBackground }) => `${isBackground}`,
    placeId: ({ place }) => place?.id,
    placeName: ({ place }) => place?.name,
    placeWords: ({ placeWords }) => placeWords?.text,
    country: ({ place }) => place?.country?.id,
    latitude: ({ place }) => place?.latitude,
    longitude: ({ place }) => place?.longitude,
    voice: ({ voice }) => voice.join(' > '),
    statement: ({ statement }) => statement,
    quantities: ({ quantities }) => quantities.join(BETWEEN),
    rule: ({ rule }) => rule,
    confidence: ({ confidence }) => confidence,
    by: ({ by }) => by,
    judged: ({ judged }) => judged?.judgements.map(({ id }) => id).join(BETWEEN),
    readType: ({ judged }) => judged?.was.type,
    readStatus: ({ judged }) => judged?.was.status,
    readSourceIds: ({ judged }) => (judged ? idsOf(judged.was.source) : null),
    readTargetIds: ({ judged }) => (judged ? idsOf(judged.was.target) : null),
    trigger: ({ trigger }) => trigger.text,
    text: ({ text }) => text,
  },
  events: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    mode: ({ mode }) => mode,
    contexts: ({ contexts }) => contexts.join(BETWEEN),
    cameo: ({ cameo }) => cameo,
    status: ({ status }) => status,
    sourceIds: ({ source }) => idsOf(source),
    sourceNames: ({ source }) => namesOf(source),
    sourceWords: ({ sourceWords }) => sourceWords.join(BETWEEN),
    targetIds: ({ target }) => idsOf(target),
    targetNames: ({ target }) => namesOf(target),
    targetWords: ({ targetWords }) => targetWords.join(BETWEEN),
    timeEarliest: ({ time }) => time?.earliest,
    timeLatest: ({ time }) => time?.latest,
    timePrecision: ({ time }) => time?.precision,
    timeBasis: ({ time }) => time?.basis,
    background: ({ isBackground }) => `${isBackground}`,
    placeId: ({ place }) => place?.id,
    placeName: ({ place }) => place?.name,
    country: ({ place }) => place?.country?.id,
    latitude: ({ place }) => place?.latitude,
    longitude: ({ place }) => place?.longitude,
    documents: ({ documents }) => documents,
    origins: ({ origins }) => origins,
    score: ({ score }) => score,
    voices: ({ voices }) => voices.join(BETWEEN),
    reports: ({ reports }) => reports.join(BETWEEN),
    disagreements: ({ disagreements }) => JSON.stringify(disagreements),
    ties: ({ ties }) => JSON.stringify(ties),
    judged: ({ isJudged }) => `${isJudged}`,
    text: ({ text }) => text,
  },
  actors: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    type: ({ type }) => type,
    country: ({ country }) => country,
    aliases: ({ aliases }) => aliases.join(BETWEEN),
    offices: ({ offices }) =>
      offices.map(({ office, from, to }) => `${office} (${from ?? ''}..${to ?? ''})`).join(BETWEEN),
    mentions: ({ mentions }) => mentions,
    statements: ({ statements }) => statements,
    description: ({ description }) => description,
    documents: ({ documents }) => documents,
    pronouns: ({ pronouns }) => pronouns,
    addressed: ({ addressed }) => addressed,
  },
  mentions: {
    id: ({ id }) => id,
    document: ({ document }) => document,
    start: ({ start }) => start,
    end: ({ end }) => end,
    kind: ({ kind }) => kind,
    actorId: ({ actor }) => actor?.id,
    actorName: ({ actor }) => actor?.name,
    resolution: ({ resolution }) => resolution,
    candidates: ({ candidates }) => candidates.map(({ id }) => id).join(BETWEEN),
    judged: ({ judged }) => judged?.judgements.map(({ id }) => id).join(BETWEEN),
    readActorId: ({ judged }) => judged?.was?.id,
    text: ({ text }) => text,
  },
  judgements: {
    id: ({ id }) => id,
    document: ({ document }) => document,
    statement: ({ statement }) => statement,
    standing: ({ standing }) => standing,
    field: ({ field }) => field,
    valueId: ({ value }) => (typeof value === 'string' ? value : value?.id),
    value: ({ value }) => (typeof value === 'string' ? value : value?.name),
    wasId: ({ was }) => (typeof was === 'string' ? was : was?.id),
    was: ({ was }) => (typeof was === 'string' ? was : was?.name),
    by: ({ by }) => by,
    at: ({ at }) => at,
    note: ({ note }) => note,
    undoneAt: ({ undone }) => undone?.at,
    undoneBy: ({ undone }) => undone?.by,
    undoneNote: ({ undone }) => undone?.note,
    start: ({ target }) => ('exact' in target ? target.start : null),
    end: ({ target }) => ('exact' in target ? target.end : null),
    prefix: ({ target }) => ('exact' in target ? target.prefix : null),
    exact: ({ target }) => ('exact' in target ? target.exact : null),
    suffix: ({ target }) => ('exact' in target ? target.suffix : null),
    mention: ({ mention }) => mention,
    report: ({ report }) => report,
    documents: ({ documents }) => documents,
    mentions: ({ mentions }) => mentions,
    of: ({ target }) => target.kind,
    ofActorId: ({ target }) => ('actor' in target ? target.actor : null),
    ofName: ({ target }) => ('name' in target ? target.name : null),
  },
}

function idsOf(actors: readonly ActorReference[]): string {
  return actors.map(({ id }) => id).join(BETWEEN)
}

function namesOf(actors: readonly ActorReference[]): string {
  return actors.map(({ name }) => name).join(BETWEEN)
}

function textsOf(parts: readonly Quotation[]): string {
  return parts.map(({ text }) => text).join(BETWEEN)
}

/** The titles of a noun's columns, as the first line of its CSV (RFC 4180, with plain line feeds). */
export function csvHeader(noun: ExportedNoun): string {
  return `${Object.keys(COLUMNS[noun]).join(',')}\n`
}

/** A record as a line of CSV; what is unknown is an empty cell. */
export function csvLine<Noun extends ExportedNoun>(noun: Noun, record: ExportedRecords[Noun]): string {
  return `${Object.values(COLUMNS[noun])
    .map((value) => csvCell(value(record)))
    .join(',')}\n`
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets do not show. */
function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return `${value}`
  const inert = FORMULA_START.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
