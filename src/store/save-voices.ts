import { foldName, type Statement } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'

/** Enters the voices of a document's statements into the case: every name on a path, and whoever speaks innermost. */
export function addVoices(
  database: CaseDatabase,
  document: number,
  statements: readonly Pick<Statement, 'voice' | 'actor'>[],
): void {
  statements.forEach(({ voice, actor }, ordinal) => {
    for (const number of new Set(voice.map((name) => voiceNumber(database, name)))) {
      database.run('INSERT INTO statement_voice (voice, document, ordinal) VALUES (?, ?, ?)', number, document, ordinal)
    }
    database.run(
      `INSERT INTO speaker (name, actor, statements) VALUES (?, ?, 1)
       ON CONFLICT (name, actor) DO UPDATE SET statements = statements + 1`,
      innermost(voice),
      actor ?? '',
    )
  })
}

/** Takes back what `addVoices` entered for a document whose statements are still stored. */
export function removeVoices(database: CaseDatabase, document: number): void {
  const statements = database.all(
    'SELECT coalesce(final_voice, voice) AS voice, final_actor AS actor FROM statement WHERE document = ?',
    document,
  )
  const names = new Set<string>()
  for (const statement of statements) {
    // Nothing but saveDocument and applyJudgements writes these columns.
    const voice = JSON.parse(String(statement.voice)) as readonly string[]
    for (const name of voice) names.add(name)
    database.run(
      'UPDATE speaker SET statements = statements - 1 WHERE name = ? AND actor = ?',
      innermost(voice),
      statement.actor === null ? '' : String(statement.actor),
    )
  }
  database.run('DELETE FROM speaker WHERE statements <= 0')
  for (const name of names) {
    database.run('DELETE FROM statement_voice WHERE voice = ? AND document = ?', voiceNumber(database, name), document)
  }
}

/** The number of a voice, given to it when it is first heard. */
export function voiceNumber(database: CaseDatabase, name: string): number {
  const key = foldName(name)
  const known = database.first('SELECT number FROM voice WHERE key = ?', key)
  const row = known ?? database.first('INSERT INTO voice (key) VALUES (?) RETURNING number', key)
  return Number(row?.number)
}

function innermost(voice: readonly string[]): string {
  return voice.at(-1) ?? ''
}
