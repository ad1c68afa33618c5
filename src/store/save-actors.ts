import { type Actor, foldName, hashBytes, type JudgedActor, type Layers } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { mergeActors } from './merge-actors.ts'

/** Enters a document's actors into the case: what it says of each, how often it names them and has them speak. */
export function addAppearances(
  database: CaseDatabase,
  document: number,
  { actors, mentions, statements }: Pick<Layers, 'actors' | 'mentions' | 'statements'>,
): void {
  const mentionCounts = countBy(mentions.map(({ actor }) => actor))
  const statementCounts = countBy(statements.map(({ actor }) => actor))
  for (const actor of new Map(actors.map((each) => [each.id, each])).values()) {
    addAppearance(database, document, {
      actor,
      mentions: mentionCounts.get(actor.id) ?? 0,
      statements: statementCounts.get(actor.id) ?? 0,
      isJudged: false,
    })
  }
}

/** Enters actors whom only judgements put into a document. */
export function addJudgedAppearances(database: CaseDatabase, document: number, named: readonly JudgedActor[]): void {
  for (const { id, name, type } of named) {
    if (database.first('SELECT actor FROM appearance WHERE document = ? AND actor = ?', document, id) !== null) continue
    const actor = { id, name, type, country: null, aliases: [], offices: [] }
    addAppearance(database, document, { actor, mentions: 0, statements: 0, isJudged: true })
  }
}

/** Counts anew how many statements each actor of a document makes in it, judgements included. */
export function countSpeakers(database: CaseDatabase, document: number): void {
  const rows = database.all(
    `SELECT actor, statements, (SELECT count(*) FROM statement AS s WHERE s.document = a.document AND s.final_actor = a.actor) AS now
     FROM appearance AS a WHERE a.document = ?`,
    document,
  )
  for (const { actor, statements, now } of rows) {
    if (statements === now) continue
    database.run(
      'UPDATE appearance SET statements = ? WHERE document = ? AND actor = ?',
      Number(now),
      document,
      String(actor),
    )
    addToCounts(database, String(actor), { mentions: 0, statements: Number(now) - Number(statements) })
  }
}

interface Appearance {
  readonly actor: Actor
  readonly mentions: number
  readonly statements: number
  /** By a judgement alone. */
  readonly isJudged: boolean
}

function addAppearance(
  database: CaseDatabase,
  document: number,
  { actor, mentions, statements, isJudged }: Appearance,
): void {
  const description = JSON.stringify(descriptionOf(actor))
  const hash = hashBytes(description)
  const described = database.first(
    `INSERT INTO actor_description (hash, actor, description, documents) VALUES (?, ?, ?, 1)
     ON CONFLICT (hash) DO UPDATE SET documents = documents + 1 RETURNING documents`,
    hash,
    actor.id,
    description,
  )
  if (described?.documents === 1) describeActor(database, actor.id)
  database.run(
    'INSERT INTO appearance (document, actor, description, mentions, statements, is_judged) VALUES (?, ?, ?, ?, ?, ?)',
    document,
    actor.id,
    hash,
    mentions,
    statements,
    isJudged ? 1 : 0,
  )
  addToCounts(database, actor.id, { mentions, statements })
}

/** Takes back what was entered of a document's actors. */
export function removeAppearances(database: CaseDatabase, document: number): void {
  removeRows(database, database.all('SELECT * FROM appearance WHERE document = ?', document))
}

/** Takes back what `addJudgedAppearances` entered. */
export function removeJudgedAppearances(database: CaseDatabase, document: number): void {
  removeRows(database, database.all('SELECT * FROM appearance WHERE document = ? AND is_judged = 1', document))
}

function removeRows(database: CaseDatabase, appearances: readonly Row[]): void {
  for (const row of appearances) {
    const actor = String(row.actor)
    const description = database.first(
      'UPDATE actor_description SET documents = documents - 1 WHERE hash = ? RETURNING documents',
      String(row.description),
    )
    addToCounts(database, actor, { mentions: -Number(row.mentions), statements: -Number(row.statements) })
    if (description?.documents === 0) {
      database.run('DELETE FROM actor_description WHERE hash = ?', String(row.description))
      describeActor(database, actor)
    }
    database.run('DELETE FROM appearance WHERE document = ? AND actor = ?', Number(row.document), actor)
  }
}

/** Works out an actor anew from what the documents of the case say of it; removes it when none does any more. */
function describeActor(database: CaseDatabase, id: string): void {
  const rows = database.all('SELECT description FROM actor_description WHERE actor = ?', id)
  if (rows.length === 0) {
    database.run('DELETE FROM actor WHERE id = ?', id)
    return
  }
  // Nothing but addAppearance writes this column.
  const actor = mergeActors(rows.map((row) => JSON.parse(String(row.description)) as Actor))
  database.run(
    `INSERT INTO actor (id, name, type, country, aliases, offices, mentions, statements) VALUES (?, ?, ?, ?, ?, ?, 0, 0)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type, country = excluded.country,
       aliases = excluded.aliases, offices = excluded.offices`,
    actor.id,
    actor.name,
    actor.type,
    actor.country,
    JSON.stringify(actor.aliases),
    JSON.stringify(actor.offices),
  )
  database.run('DELETE FROM actor_name WHERE actor = ?', id)
  for (const key of new Set([actor.name, ...actor.aliases].map(foldName))) {
    database.run('INSERT INTO actor_name (key, actor) VALUES (?, ?)', key, id)
  }
}

function addToCounts(
  database: CaseDatabase,
  actor: string,
  { mentions, statements }: { readonly mentions: number; readonly statements: number },
): void {
  database.run(
    'UPDATE actor SET mentions = mentions + ?, statements = statements + ? WHERE id = ?',
    mentions,
    statements,
    actor,
  )
}

/** Only the fields of the noun, in one order, so that equal descriptions are equal texts. */
function descriptionOf({ id, name, type, country, aliases, offices }: Actor): Actor {
  return {
    id,
    name,
    type,
    country,
    aliases: [...new Set(aliases)].sort(),
    offices: offices.map(({ office, from, to }) => ({ office, from, to })),
  }
}

function countBy(ids: readonly (string | null)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
