import { type Actor, foldName, hashBytes } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import { groupOf, rootOf } from './identity.ts'
import { mergeActors } from './merge-actors.ts'

/** Enters what a document says of its actors; gives the ids of whom the case has not been told so before. */
export function addAppearances(
  database: CaseDatabase,
  document: number,
  { actors, isJudged }: { readonly actors: readonly Actor[]; readonly isJudged: boolean },
): readonly string[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()].flatMap((actor) => {
    const isThere =
      database.first('SELECT actor FROM appearance WHERE document = ? AND actor = ?', document, actor.id) !== null
    if (isThere) return []
    const description = JSON.stringify(descriptionOf(actor))
    const hash = hashBytes(description)
    const described = database.first(
      `INSERT INTO actor_description (hash, actor, description, documents) VALUES (?, ?, ?, 1)
       ON CONFLICT (hash) DO UPDATE SET documents = documents + 1 RETURNING documents`,
      hash,
      actor.id,
      description,
    )
    database.run(
      'INSERT INTO appearance (document, actor, description, is_judged) VALUES (?, ?, ?, ?)',
      document,
      actor.id,
      hash,
      isJudged ? 1 : 0,
    )
    return described?.documents === 1 ? [actor.id] : []
  })
}

/** Takes back what a document says of actors, all of it or what judgements alone put there; gives the ids of whom less is known now. */
export function removeAppearances(
  database: CaseDatabase,
  document: number,
  { isJudged }: { readonly isJudged?: true } = {},
): readonly string[] {
  const rows = database.all(
    `SELECT * FROM appearance WHERE document = ? ${isJudged ? 'AND is_judged = 1' : ''}`,
    document,
  )
  return rows.flatMap((row) => {
    const actor = String(row.actor)
    const description = database.first(
      'UPDATE actor_description SET documents = documents - 1 WHERE hash = ? RETURNING documents',
      String(row.description),
    )
    database.run('DELETE FROM appearance WHERE document = ? AND actor = ?', document, actor)
    if (description?.documents !== 0) return []
    database.run('DELETE FROM actor_description WHERE hash = ?', String(row.description))
    return [actor]
  })
}

/** Works out anew, from what the documents of the case say, the actors that these ids stand for. */
export function describeActors(database: CaseDatabase, ids: Iterable<string>): void {
  const roots = new Set([...ids].map((id) => rootOf(database, id)))
  for (const root of roots) describeActor(database, root)
}

/** Removes those of these actors who are in no document any more, or whom people take to be others. */
export function removeAbsentActors(database: CaseDatabase, ids: Iterable<string>): void {
  for (const id of new Set(ids)) database.run('DELETE FROM actor WHERE id = ? AND documents = 0', id)
}

export function isDescribed(database: CaseDatabase, actor: string): boolean {
  return database.first('SELECT id FROM actor WHERE id = ?', actor) !== null
}

function describeActor(database: CaseDatabase, root: string): void {
  const group = groupOf(database, root)
  const descriptions = group.flatMap((id) =>
    database
      .all('SELECT description FROM actor_description WHERE actor = ?', id)
      // Nothing but addAppearances writes this column.
      .map((row) => JSON.parse(String(row.description)) as Actor),
  )
  if (descriptions.length === 0) return
  const actor = mergeActors(descriptions, root)
  database.run(
    `INSERT INTO actor (id, name, type, country, aliases, offices, description, mentions, statements)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type, country = excluded.country,
       aliases = excluded.aliases, offices = excluded.offices, description = excluded.description`,
    root,
    actor.name,
    actor.type,
    actor.country,
    JSON.stringify(actor.aliases),
    JSON.stringify(actor.offices),
    actor.description,
  )
  database.run('DELETE FROM actor_name WHERE actor = ?', root)
  for (const key of new Set([actor.name, ...actor.aliases].map(foldName))) {
    database.run('INSERT INTO actor_name (key, actor) VALUES (?, ?)', key, root)
  }
}

/** Only the fields of the noun, in one order, so that equal descriptions are equal texts. */
function descriptionOf({ id, name, type, country, aliases, offices, description = null }: Actor): Actor {
  return {
    id,
    name,
    type,
    country,
    aliases: [...new Set(aliases)].sort(),
    offices: offices.map(({ office, from, to }) => ({ office, from, to })),
    description,
  }
}
