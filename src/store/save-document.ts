import { posix, win32 } from 'node:path'
import type { Document, Layers, Statement } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import { documentDate } from './document-date.ts'
import { foldName } from './fold-name.ts'
import { packMentions } from './mention-list.ts'
import { addAppearances, removeAppearances } from './save-actors.ts'
import { addVoices, removeVoices } from './save-voices.ts'
import { packSpans } from './span-list.ts'

export interface SaveOptions {
  /** Which stages and versions made the layers. */
  readonly madeBy: string
}

/** Names of voices that a document's record gives: enough for a line of a listing. */
const LISTED_VOICES = 8

/** Stores a document with all its layers, in place of an earlier reading of the same bytes: wholly or not at all. */
export function saveDocument(database: CaseDatabase, layers: Layers, { madeBy }: SaveOptions): void {
  database.change(() => {
    const standing = database.first('SELECT number FROM document WHERE id = ?', layers.document.id)
    const number = standing === null ? null : Number(standing.number)
    if (number !== null) removeDocument(database, number)
    insertDocument(database, layers, { madeBy, number })
  })
}

function insertDocument(
  database: CaseDatabase,
  layers: Layers,
  { madeBy, number }: { readonly madeBy: string; readonly number: number | null },
): void {
  const { document, sentences, mentions, statements } = layers
  const { earliest, latest } = documentDate(document)
  const row = database.first(
    `INSERT INTO document (number, id, source, file_name, format, title, author, outlet, outlet_key, language, url, text_hash,
       family, earliest, latest, regions, dates, written, chain, alerts, statements, voices, made_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number`,
    number,
    document.id,
    document.source,
    fileName(document.source),
    document.format,
    document.title,
    document.author,
    document.outlet,
    document.outlet === null ? null : foldName(document.outlet),
    document.language,
    document.url,
    document.textHash,
    document.family,
    earliest,
    latest,
    JSON.stringify(document.regions),
    JSON.stringify(document.dates),
    document.written === null ? null : JSON.stringify(document.written),
    JSON.stringify(document.chain),
    JSON.stringify(document.alerts),
    statements.length,
    JSON.stringify(listedVoices(statements)),
    madeBy,
  )
  const given = Number(row?.number)
  database.run(
    'INSERT INTO document_text (document, text, sentences, mentions) VALUES (?, ?, ?, ?)',
    given,
    document.text,
    packSpans(sentences),
    packMentions(mentions),
  )
  database.run(
    'INSERT INTO document_search (rowid, title, text) VALUES (?, ?, ?)',
    given,
    document.title,
    document.text,
  )
  statements.forEach((statement, ordinal) => {
    insertStatement(database, statement, { document: given, ordinal })
  })
  addVoices(database, given, statements)
  addAppearances(database, given, layers)
}

function insertStatement(
  database: CaseDatabase,
  statement: Statement,
  { document, ordinal }: { readonly document: number; readonly ordinal: number },
): void {
  database.run(
    `INSERT INTO statement (document, ordinal, id, kind, start, "end", content, verbatim, cue, speaker, actor,
       speaker_resolution, act, addressee, time, polarity, inside, voice, confidence, made_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document,
    ordinal,
    statement.id,
    statement.kind,
    statement.start,
    statement.end,
    packSpans(statement.content),
    packSpans(statement.verbatim),
    statement.cue === null ? null : packSpans([statement.cue]),
    statement.speaker === null ? null : packSpans([statement.speaker]),
    statement.actor,
    statement.speakerResolution,
    statement.act,
    statement.addressee,
    statement.time === null ? null : JSON.stringify(statement.time),
    statement.polarity,
    statement.inside,
    JSON.stringify(statement.voice),
    statement.confidence,
    statement.by,
  )
}

function removeDocument(database: CaseDatabase, number: number): void {
  removeVoices(database, number)
  removeAppearances(database, number)
  // The index keeps no copy of the text, so it has to be told what it is to forget.
  database.run(
    `INSERT INTO document_search (document_search, rowid, title, text)
     SELECT 'delete', number, title, text FROM searchable WHERE number = ?`,
    number,
  )
  database.run('DELETE FROM document WHERE number = ?', number)
}

/** Innermost names, most statements first, those with equally many in the order of the text. */
function listedVoices(statements: readonly Statement[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { voice } of statements) {
    const innermost = voice.at(-1)
    if (innermost !== undefined) counts.set(innermost, (counts.get(innermost) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LISTED_VOICES)
    .map(([name]) => name)
}

/** The last part of a path or URL, by which users call a document. */
function fileName(source: Document['source']): string {
  return win32.basename(posix.basename(source))
}
