import { foldName } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import { rootOf } from './identity.ts'

/** Ids of the actors that this id stands for, else of those that go by this name, else of those in whose name it stands as whole words. */
export function actorIds(database: CaseDatabase, actor: string): readonly string[] {
  const root = rootOf(database, actor)
  if (database.first('SELECT id FROM actor WHERE id = ?', root) !== null) return [root]
  const key = foldName(actor)
  const named = database.all('SELECT DISTINCT actor FROM actor_name WHERE key = ?', key)
  const rows =
    named.length > 0
      ? named
      : database.all(`SELECT DISTINCT actor FROM actor_name WHERE ${HOLDS_WORDS} LIMIT ?`, key, MAX_NAMESAKES)
  return rows.map((row) => String(row.actor))
}

/** The voices that go by this name, else those in whose name it stands as whole words. */
export function voiceNumbers(database: CaseDatabase, voice: string): readonly number[] {
  const key = foldName(voice)
  const named = database.all('SELECT number FROM voice WHERE key = ?', key)
  const rows =
    named.length > 0 ? named : database.all(`SELECT number FROM voice WHERE ${HOLDS_WORDS} LIMIT ?`, key, MAX_NAMESAKES)
  return rows.map((row) => Number(row.number))
}

/** As many question marks as there are values. */
export function questionMarks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}

/** A folded name in which the one looked for stands as whole words: "kennedy" in "john f. kennedy". */
const HOLDS_WORDS = "instr(' ' || key || ' ', ' ' || ? || ' ') > 0"

/** A word that more names hold than this tells nobody apart. */
const MAX_NAMESAKES = 200
