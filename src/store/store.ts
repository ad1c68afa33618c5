import type { DatabaseSync } from 'node:sqlite'
import type { Layers, OtherReport, PlaceMention, Span, TimeMention } from '../model/index.ts'
import { applyJudgements } from './apply-judgements.ts'
import { type CaseDatabase, caseDatabase } from './case-database.ts'
import { readCaseJudgements } from './case-judgements.ts'
import { closeDatabase } from './close-database.ts'
import { explainFailure } from './explain-failure.ts'
import { type ActorQuery, actorName, actorsCalled, findActors, readActor, type StoredActor } from './find-actors.ts'
import {
  type DocumentQuery,
  documentKeys,
  findDocuments,
  readDocument,
  readText,
  type StoredDocument,
} from './find-documents.ts'
import { findJudgements, type JudgementQuery, readJudgement } from './find-judgements.ts'
import {
  type FoundMention,
  findMentions,
  type MentionQuery,
  mentionKeys,
  readMentions,
  type StoredMention,
} from './find-mentions.ts'
import {
  findStatements,
  readStatement,
  readStatements,
  type StatementQuery,
  type StoredStatement,
} from './find-statements.ts'
import { findText, type TextHit, type TextQuery } from './find-text.ts'
import { holdFile } from './hold-file.ts'
import type { StoredJudgement } from './judgement-rows.ts'
import { otherReport } from './judgement-targets.ts'
import { type OpenOptions, openDatabase } from './open-database.ts'
import { unpackPlaces } from './place-list.ts'
import type { StorePage } from './read-page.ts'
import { readProfile, type StoredProfile } from './read-profile.ts'
import { type RecordTable, recordKeys } from './record-keys.ts'
import {
  countEvents,
  type DeedQuery,
  type EventCount,
  type EventLinking,
  type EventQuery,
  findEvents,
  findReports,
  LINK_NOTHING,
  type ReportQuery,
  readDocumentReports,
  readEvent,
  readStoredReport,
  type StoredEvent,
  type StoredReport,
} from './reports/index.ts'
import { type SaveOptions, saveDocument } from './save-document.ts'
import { type NewJudgement, saveJudgement, undoJudgement } from './save-judgement.ts'
import { unpackSpans } from './span-list.ts'
import { type StoreSummary, summarise } from './summarise.ts'
import { unpackTimes } from './time-list.ts'

/** What is stored of one document, as of one moment. */
export interface StoredReading {
  readonly document: StoredDocument & { readonly text: string }
  readonly statements: readonly StoredStatement[]
  readonly reports: readonly StoredReport[]
  readonly mentions: readonly StoredMention[]
  /** Empty where the document was read before they were kept. */
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly sentences: readonly Span[]
}

export interface StoreOptions extends OpenOptions {
  /** How reports are found to tell of one deed; none are when it is absent. */
  readonly linking?: EventLinking
}

/** A case file held open. Its methods throw a problem when the file fails them. */
export interface Store {
  readonly path: string
  /** How a document with this id was read; null when it is not there. */
  standing(id: string): { readonly statements: number; readonly madeBy: string } | null
  /** Stores a document with its layers in one step; when this returns, nothing but the loss of the disk undoes it. */
  save(layers: Layers, options: Omit<SaveOptions, 'linking'>): void
  summary(): StoreSummary
  documents(query?: DocumentQuery): StorePage<StoredDocument>
  document(id: string, options?: { readonly withText?: boolean | undefined }): StoredDocument | null
  /** Ids that a key can mean: an id, a start of one, a source, or its file name. */
  documentKeys(key: string): readonly string[]
  text(id: string): string | null
  reading(id: string): StoredReading | null
  statements(query?: StatementQuery): StorePage<StoredStatement>
  statement(id: string): StoredStatement | null
  reports(query?: ReportQuery): StorePage<StoredReport>
  report(id: string): StoredReport | null
  /** A report as a judgement on another one names it. */
  otherReport(id: string): OtherReport | null
  events(query?: EventQuery): StorePage<StoredEvent>
  /** The event with an id, or that a report with this id tells of. */
  event(id: string): StoredEvent | null
  /** The events that fit, counted by time and type. */
  eventCounts(query?: DeedQuery): readonly EventCount[]
  /** The sentences of a document. */
  sentences(document: string): readonly Span[]
  /** Ids of records of one kind that a key can mean: an id, or a start of one. */
  recordKeys(table: RecordTable, key: string): readonly string[]
  actors(query?: ActorQuery): StorePage<StoredActor>
  /** The actor that an id stands for; so `profile`. */
  actor(id: string): StoredActor | null
  profile(id: string): StoredProfile | null
  mentions(query?: MentionQuery): StorePage<FoundMention>
  /** Mentions that a key can mean: an id, or a start of one. */
  mentionKeys(key: string): ReturnType<typeof mentionKeys>
  actorName(id: string): string | null
  /** Those that go by a name or alias. */
  actorsCalled(name: string): readonly StoredActor[]
  /** Makes a judgement and lets it hold, in one step; gives its id, or null when there is nothing to make it of. */
  judge(judgement: NewJudgement): string | null
  /** Takes a judgement back; false when there is none with this id. */
  undo(id: string, options: Pick<NewJudgement, 'note' | 'by' | 'at'>): boolean
  judgements(query?: JudgementQuery): StorePage<StoredJudgement>
  judgement(id: string): StoredJudgement | null
  search(query: TextQuery): StorePage<TextHit>
  /** Reads with `read` as of one moment, whatever another process writes meanwhile. */
  glance<Result>(read: () => Result): Result
  close(): void
}

/** Opens a case file; throws a problem that names it when it cannot be used. */
export function openStore(path: string, { linking = LINK_NOTHING, ...options }: StoreOptions): Store {
  const opened = openDatabase(path, { settle: (database) => settleAll(database, linking), ...options })
  const database = caseDatabase(opened, () => closeDatabase(opened, { path, mode: options.mode }))
  const checkFile = holdFile(path)
  const explained = <Result>(use: () => Result): Result => {
    const result = explainFailure(path, use)
    checkFile()
    return result
  }
  return {
    path,
    standing: (id) => explained(() => standing(database, id)),
    save: (layers, saveOptions) => explained(() => saveDocument(database, layers, { ...saveOptions, linking })),
    summary: () => explained(() => summarise(database)),
    documents: (query = {}) => explained(() => findDocuments(database, query)),
    document: (id, readOptions) => explained(() => readDocument(database, id, readOptions)),
    documentKeys: (key) => explained(() => documentKeys(database, key)),
    text: (id) => explained(() => readText(database, id)),
    reading: (id) => explained(() => readReading(database, id)),
    statements: (query = {}) => explained(() => findStatements(database, query)),
    statement: (id) => explained(() => readStatement(database, id)),
    reports: (query = {}) => explained(() => findReports(database, query)),
    report: (id) => explained(() => readStoredReport(database, id)),
    otherReport: (id) => explained(() => otherReport(database, id)),
    events: (query = {}) => explained(() => findEvents(database, query)),
    event: (id) => explained(() => readEvent(database, id)),
    eventCounts: (query = {}) => explained(() => countEvents(database, query)),
    sentences: (document) => explained(() => readSentences(database, document)),
    recordKeys: (table, key) => explained(() => recordKeys(database, table, key)),
    actors: (query = {}) => explained(() => findActors(database, query)),
    actorName: (id) => explained(() => actorName(database, id)),
    actor: (id) => explained(() => readActor(database, id)),
    profile: (id) => explained(() => readProfile(database, id)),
    mentions: (query = {}) => explained(() => findMentions(database, query)),
    mentionKeys: (key) => explained(() => mentionKeys(database, key)),
    actorsCalled: (name) => explained(() => actorsCalled(database, name)),
    judge: (judgement) => explained(() => saveJudgement(database, judgement, linking)),
    undo: (id, undoOptions) => explained(() => undoJudgement(database, id, { ...undoOptions, linking })),
    judgements: (query = {}) => explained(() => findJudgements(database, query)),
    judgement: (id) => explained(() => readJudgement(database, id)),
    search: (query) => explained(() => findText(database, query)),
    glance: (read) => explained(() => database.glance(read)),
    close: () => explainFailure(path, () => database.close()),
  }
}

function standing(database: CaseDatabase, id: string): ReturnType<Store['standing']> {
  const row = database.first('SELECT statements, made_by FROM document WHERE id = ?', id)
  return row === null ? null : { statements: Number(row.statements), madeBy: String(row.made_by) }
}

function readReading(database: CaseDatabase, id: string): StoredReading | null {
  return database.glance(() => {
    const document = readDocument(database, id, { withText: true })
    if (document?.text === undefined) return null
    const row = database.first(
      `SELECT sentences, times, places FROM document_text JOIN document ON document.number = document_text.document
       WHERE document.id = ?`,
      id,
    )
    const packed = (name: 'times' | 'places') => (typeof row?.[name] === 'string' ? row[name] : null)
    return {
      document: { ...document, text: document.text },
      statements: readStatements(database, id),
      reports: readDocumentReports(database, id),
      mentions: readMentions(database, id),
      times: unpackTimes(packed('times')),
      places: unpackPlaces(packed('places')),
      sentences: unpackSpans(String(row?.sentences)),
    }
  })
}

function readSentences(database: CaseDatabase, id: string): readonly Span[] {
  const row = database.first(
    'SELECT sentences FROM document_text JOIN document ON document.number = document_text.document WHERE document.id = ?',
    id,
  )
  return row === null ? [] : unpackSpans(String(row.sentences))
}

/** Works out anew everything that follows from what was read and judged, after the schema of a case has changed. */
function settleAll(opened: DatabaseSync, linking: EventLinking): void {
  const database = caseDatabase(opened)
  const inCase = readCaseJudgements(database)
  for (const { id } of database.all('SELECT id FROM document ORDER BY number')) {
    applyJudgements(database, String(id), { inCase, linking })
  }
}
