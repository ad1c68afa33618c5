import {
  type FormerActor,
  type Judgement,
  type JudgementTarget,
  recordId,
  type SpeechAct,
  type Statement,
  UNKNOWN_SPEAKER,
} from '../model/index.ts'
import { applyJudgements } from './apply-judgements.ts'
import { wordsAround } from './attach-judgement.ts'
import type { CaseDatabase } from './case-database.ts'
import { actorName } from './find-actors.ts'
import { readText } from './find-documents.ts'
import { readStatement } from './find-statements.ts'

/** A judgement to be made; `value` is an actor (or null) for `speaker` and `addressee`, an act for `act`. */
export interface NewJudgement extends Pick<Judgement, 'field' | 'value' | 'note' | 'by' | 'at'> {
  /** Id of the statement. */
  readonly statement: string
}

/** Stores a judgement and lets it hold, in one step; gives its id, or null when there is no such statement (any more). */
export function judgeStatement(database: CaseDatabase, judgement: NewJudgement): string | null {
  return database.change(() => {
    const stored = readStatement(database, judgement.statement)
    if (stored === null) return null
    const { document, statement } = stored
    const target: JudgementTarget = {
      document,
      statement: statement.id,
      start: statement.start,
      end: statement.end,
      ...wordsAround(readText(database, document) ?? '', statement),
    }
    const { field, value, note, by, at } = judgement
    const number = Number(database.first('SELECT coalesce(max(number), 0) + 1 AS next FROM judgement')?.next)
    const id = recordId({ document, kind: 'judgement', span: statement, role: `${field} ${at} ${number}` })
    database.run(
      `INSERT INTO judgement (number, id, document, statement, start, "end", exact, prefix, suffix, field, value, was, note,
         made_by, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      number,
      id,
      document,
      target.statement,
      target.start,
      target.end,
      target.exact,
      target.prefix,
      target.suffix,
      field,
      JSON.stringify(value),
      JSON.stringify(readBefore(database, statement, field)),
      note,
      by,
      at,
    )
    applyJudgements(database, document)
    return id
  })
}

/** Takes a judgement back, in one step; what was undone before stays as it is. False when there is no such judgement. */
export function undoJudgement(
  database: CaseDatabase,
  id: string,
  { note, by, at }: Pick<Judgement, 'note' | 'by' | 'at'>,
): boolean {
  return database.change(() => {
    const row = database.first('SELECT number, document FROM judgement WHERE id = ?', id)
    if (row === null) return false
    database.run(
      'INSERT INTO undoing (judgement, note, made_by, made_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      Number(row.number),
      note,
      by,
      at,
    )
    applyJudgements(database, String(row.document))
    return true
  })
}

function readBefore(
  database: CaseDatabase,
  statement: Statement,
  field: Judgement['field'],
): FormerActor | SpeechAct | null {
  switch (field) {
    case 'act':
      return statement.act
    case 'addressee':
      return formerActor(database, statement.addressee, null)
    case 'speaker':
      return formerActor(
        database,
        statement.actor,
        statement.voice.length > 1 ? (statement.voice.at(-1) ?? null) : null,
      )
  }
}

function formerActor(database: CaseDatabase, id: string | null, words: string | null): FormerActor | null {
  const name = words ?? (id === null ? null : (actorName(database, id) ?? id))
  return name === null || (id === null && name === UNKNOWN_SPEAKER) ? null : { id, name }
}
