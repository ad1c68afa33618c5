import type { Layers, Mention, Span } from '../model/index.ts'
import { type CaseDatabase, caseDatabase } from './case-database.ts'
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
  findStatements,
  readStatement,
  readStatements,
  type StatementQuery,
  type StoredStatement,
} from './find-statements.ts'
import { findText, type TextHit, type TextQuery } from './find-text.ts'
import { holdFile } from './hold-file.ts'
import type { StoredJudgement } from './judgement-rows.ts'
import { unpackMentions } from './mention-list.ts'
import { type OpenOptions, openDatabase } from './open-database.ts'
import type { StorePage } from './read-page.ts'
import { recordKeys } from './record-keys.ts'
import { type SaveOptions, saveDocument } from './save-document.ts'
import { judgeStatement, type NewJudgement, undoJudgement } from './save-judgement.ts'
import { unpackSpans } from './span-list.ts'
import { type StoreSummary, summarise } from './summarise.ts'

/** What is stored of one document, as of one moment. */
export interface StoredReading {
  readonly document: StoredDocument & { readonly text: string }
  readonly statements: readonly StoredStatement[]
  readonly mentions: readonly Mention[]
  readonly sentences: readonly Span[]
}

/** A case file held open. Its methods throw a problem when the file fails them. */
export interface Store {
  readonly path: string
  /** How a document with this id was read; null when it is not there. */
  standing(id: string): { readonly statements: number; readonly madeBy: string } | null
  /** Stores a document with its layers in one step; when this returns, nothing but the loss of the disk undoes it. */
  save(layers: Layers, options: SaveOptions): void
  summary(): StoreSummary
  documents(query?: DocumentQuery): StorePage<StoredDocument>
  document(id: string, options?: { readonly withText?: boolean | undefined }): StoredDocument | null
  /** Ids that a key can mean: an id, a start of one, a source, or its file name. */
  documentKeys(key: string): readonly string[]
  text(id: string): string | null
  reading(id: string): StoredReading | null
  statements(query?: StatementQuery): StorePage<StoredStatement>
  statement(id: string): StoredStatement | null
  /** Ids of statements or judgements that a key can mean: an id, or a start of one. */
  recordKeys(table: 'statement' | 'judgement', key: string): readonly string[]
  actors(query?: ActorQuery): StorePage<StoredActor>
  actor(id: string): StoredActor | null
  actorName(id: string): string | null
  /** Those that go by a name or alias. */
  actorsCalled(name: string): readonly StoredActor[]
  /** Makes a judgement and lets it hold, in one step; gives its id, or null when there is no such statement. */
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
export function openStore(path: string, options: OpenOptions): Store {
  const opened = openDatabase(path, options)
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
    save: (layers, saveOptions) => explained(() => saveDocument(database, layers, saveOptions)),
    summary: () => explained(() => summarise(database)),
    documents: (query = {}) => explained(() => findDocuments(database, query)),
    document: (id, readOptions) => explained(() => readDocument(database, id, readOptions)),
    documentKeys: (key) => explained(() => documentKeys(database, key)),
    text: (id) => explained(() => readText(database, id)),
    reading: (id) => explained(() => readReading(database, id)),
    statements: (query = {}) => explained(() => findStatements(database, query)),
    statement: (id) => explained(() => readStatement(database, id)),
    recordKeys: (table, key) => explained(() => recordKeys(database, table, key)),
    actors: (query = {}) => explained(() => findActors(database, query)),
    actorName: (id) => explained(() => actorName(database, id)),
    actor: (id) => explained(() => readActor(database, id)),
    actorsCalled: (name) => explained(() => actorsCalled(database, name)),
    judge: (judgement) => explained(() => judgeStatement(database, judgement)),
    undo: (id, undoOptions) => explained(() => undoJudgement(database, id, undoOptions)),
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
      `SELECT sentences, mentions FROM document_text
       JOIN document ON document.number = document_text.document WHERE document.id = ?`,
      id,
    )
    return {
      document: { ...document, text: document.text },
      statements: readStatements(database, id),
      mentions: unpackMentions(String(row?.mentions)),
      sentences: unpackSpans(String(row?.sentences)),
    }
  })
}
