import { posix, win32 } from 'node:path'
import { type Document, foldName, type Layers, type Statement } from '../model/index.ts'
import { applyJudgements, hasJudgements } from './apply-judgements.ts'
import type { CaseDatabase } from './case-database.ts'
import { NO_CASE_JUDGEMENTS } from './case-judgements.ts'
import { correctMentions } from './correct-mentions.ts'
import { documentDate } from './document-date.ts'
import { readIdentity } from './identity.ts'
import { listedVoices } from './listed-voices.ts'
import { packMentions } from './mention-list.ts'
import { packPlaces } from './place-list.ts'
import { recountDocument } from './recount-document.ts'
import { applyToReports, readReportsOf } from './reports/apply-to-reports.ts'
import type { EventLinking } from './reports/event-linking.ts'
import { concernedBy, relinkEvents } from './reports/relink-events.ts'
import { insertReports } from './reports/save-reports.ts'
import { addAppearances, describeActors, removeAbsentActors, removeAppearances } from './save-actors.ts'
import { removePresences } from './save-presences.ts'
import { addVoices, removeVoices } from './save-voices.ts'
import { packSpans } from './span-list.ts'
import { packTimes } from './time-list.ts'

export interface SaveOptions {
  /** Which stages and versions made the layers. */
  readonly madeBy: string
  readonly linking: EventLinking
}

/**
 * Stores a document with all its layers, in place of an earlier reading of the same bytes: wholly or not at all. What people
 * judged of the earlier reading holds for the new one.
 */
export function saveDocument(database: CaseDatabase, layers: Layers, { madeBy, linking }: SaveOptions): void {
  database.change(() => {
    const standing = database.first('SELECT number FROM document WHERE id = ?', layers.document.id)
    const number = standing === null ? null : Number(standing.number)
    const concerned = concernedBy(database, number === null ? [] : [number])
    const touched = number === null ? [] : removeDocument(database, number)
    const entered = insertDocument(database, layers, { madeBy, number })
    const { actors, mentions, statements, document } = layers
    insertReports(database, entered, { layers, linking })
    describeActors(database, [...touched, ...addAppearances(database, entered, { actors, isJudged: false })])
    if (hasJudgements(database, document.id)) {
      applyJudgements(database, document.id, { linking })
    } else {
      const { finals } = correctMentions(document.text, mentions, { judgements: [], ...NO_CASE_JUDGEMENTS })
      recountDocument(database, entered, {
        ...{ text: document.text, mentions, finals, statements, read: statements, judged: [], partaking: [] },
        inCase: NO_CASE_JUDGEMENTS,
      })
      applyToReports(database, entered, {
        reports: readReportsOf(database, entered),
        judged: new Map(),
        around: { mentions, finals, identity: readIdentity(database), voices: new Map() },
        linking,
      })
    }
    relinkEvents(database, linking, { ...concerned, documents: [entered] })
    removeAbsentActors(database, touched)
  })
}

function insertDocument(
  database: CaseDatabase,
  layers: Layers,
  { madeBy, number }: { readonly madeBy: string; readonly number: number | null },
): number {
  const { document, sentences, mentions, statements } = layers
  const { earliest, latest } = documentDate(document)
  const row = database.first(
    `INSERT INTO document (number, id, source, file_name, format, title, author, outlet, outlet_key, language, url, text_hash,
       family, earliest, latest, regions, dates, written, chain, alerts, statements, voices, made_by, tells)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING number`,
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
    'INSERT INTO document_text (document, text, sentences, mentions, times, places) VALUES (?, ?, ?, ?, ?, ?)',
    given,
    document.text,
    packSpans(sentences),
    packMentions(mentions),
    packTimes(layers.times),
    packPlaces(layers.places),
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
  return given
}

function insertStatement(
  database: CaseDatabase,
  statement: Statement,
  { document, ordinal }: { readonly document: number; readonly ordinal: number },
): void {
  database.run(
    `INSERT INTO statement (document, ordinal, id, kind, start, "end", content, verbatim, cue, speaker, actor,
       speaker_resolution, act, addressee, time, place, occasion, polarity, hedged, translated, inside, voice,
       confidence, made_by, final_actor, final_act, final_addressee)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
    statement.place === null ? null : packSpans([statement.place]),
    statement.occasion === null ? null : packSpans([statement.occasion]),
    statement.polarity,
    statement.hedged ? 1 : 0,
    statement.translated ? 1 : 0,
    statement.inside,
    JSON.stringify(statement.voice),
    statement.confidence,
    statement.by,
    statement.actor,
    statement.act,
    statement.addressee,
  )
}

/** Removes what is stored of a document; gives the ids of whom the case knows less, or nothing, without it. */
function removeDocument(database: CaseDatabase, number: number): readonly string[] {
  removeVoices(database, number)
  const touched = [...removePresences(database, number), ...removeAppearances(database, number)]
  // The index keeps no copy of the text, so it has to be told what it is to forget.
  database.run(
    `INSERT INTO document_search (document_search, rowid, title, text)
     SELECT 'delete', number, title, text FROM searchable WHERE number = ?`,
    number,
  )
  database.run('DELETE FROM document WHERE number = ?', number)
  return touched
}

/** The last part of a path or URL, by which users call a document. */
function fileName(source: Document['source']): string {
  return win32.basename(posix.basename(source))
}
