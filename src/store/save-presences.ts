import type { CaseDatabase } from './case-database.ts'
import type { Presence } from './count-presences.ts'

/** Takes back what was counted of a document's actors; gives their ids. */
export function removePresences(database: CaseDatabase, document: number): readonly string[] {
  const rows = database.all(
    'SELECT actor, mentions, pronouns, statements, addressed FROM presence WHERE document = ?',
    document,
  )
  for (const row of rows) {
    addToCounts(database, String(row.actor), {
      documents: -1,
      mentions: -Number(row.mentions),
      pronouns: -Number(row.pronouns),
      statements: -Number(row.statements),
      addressed: -Number(row.addressed),
    })
  }
  database.run('DELETE FROM presence WHERE document = ?', document)
  database.run('DELETE FROM naming WHERE document = ?', document)
  return rows.map(({ actor }) => String(actor))
}

/** Enters what was counted of a document's actors, all of them described before. */
export function addPresences(
  database: CaseDatabase,
  document: number,
  {
    presences,
    named,
  }: { readonly presences: ReadonlyMap<string, Presence>; readonly named: readonly ReadonlySet<string>[] },
): void {
  for (const [actor, { forms, ...counts }] of presences) {
    database.run(
      'INSERT INTO presence (document, actor, mentions, pronouns, statements, addressed, forms) VALUES (?, ?, ?, ?, ?, ?, ?)',
      document,
      actor,
      counts.mentions,
      counts.pronouns,
      counts.statements,
      counts.addressed,
      JSON.stringify(forms),
    )
    addToCounts(database, actor, { documents: 1, ...counts })
  }
  named.forEach((actors, ordinal) => {
    for (const actor of actors) {
      database.run('INSERT INTO naming (document, ordinal, actor) VALUES (?, ?, ?)', document, ordinal, actor)
    }
  })
}

function addToCounts(
  database: CaseDatabase,
  actor: string,
  counts: Omit<Presence, 'forms'> & { readonly documents: number },
): void {
  database.run(
    `UPDATE actor SET documents = documents + ?, mentions = mentions + ?, pronouns = pronouns + ?,
       statements = statements + ?, addressed = addressed + ? WHERE id = ?`,
    counts.documents,
    counts.mentions,
    counts.pronouns,
    counts.statements,
    counts.addressed,
    actor,
  )
}
