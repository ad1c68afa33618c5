import type { JudgedActor } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'

/** Which actors people take to be others. */
export interface Identity {
  /** The actor that an id stands for: itself, or the one at the end of its chain of judgements. */
  rootOf(actor: string): string
  /** The judgements that lead from an id to its root, nearest first; none for an actor that is itself. */
  pathOf(actor: string): readonly number[]
}

/** The identities that hold, as `settleIdentities` left them. */
export function readIdentity(database: CaseDatabase): Identity {
  const known = new Map(
    database.all('SELECT * FROM identity').map((row) => {
      // Nothing but settleIdentities writes these columns.
      const judgements = JSON.parse(String(row.judgements)) as readonly number[]
      return [String(row.actor), { root: String(row.root), judgements }]
    }),
  )
  return {
    rootOf: (actor) => known.get(actor)?.root ?? actor,
    pathOf: (actor) => known.get(actor)?.judgements ?? [],
  }
}

/** Works out anew what every merged actor is, from the judgements that nobody has undone; gives the ids whose root changed. */
export function settleIdentities(database: CaseDatabase): ReadonlySet<string> {
  const before = readIdentity(database)
  const merged = database.all('SELECT actor FROM identity').map(({ actor }) => String(actor))
  const links = new Map(
    database
      .all(
        `SELECT number, actor, value FROM judgement WHERE kind = 'actor'
         AND NOT EXISTS (SELECT 1 FROM undoing WHERE undoing.judgement = judgement.number) ORDER BY number`,
      )
      .map((row) => {
        // Nothing but saveJudgement writes this column, and a judgement on an actor always names one.
        const { id } = JSON.parse(String(row.value)) as JudgedActor
        return [String(row.actor), { number: Number(row.number), into: id }]
      }),
  )
  database.run('DELETE FROM identity')
  const changed = new Set<string>()
  for (const actor of new Set([...merged, ...links.keys()])) {
    const { root, judgements } = follow(actor, links)
    if (judgements.length > 0) {
      database.run(
        'INSERT INTO identity (actor, root, judgements) VALUES (?, ?, ?)',
        actor,
        root,
        JSON.stringify(judgements),
      )
    }
    if (before.rootOf(actor) !== root) changed.add(actor)
  }
  return changed
}

/** The end of a chain. A chain that came back on itself, which saveJudgement refuses to make, would end where it began. */
function follow(
  actor: string,
  links: ReadonlyMap<string, { readonly number: number; readonly into: string }>,
): { readonly root: string; readonly judgements: readonly number[] } {
  const judgements: number[] = []
  const passed = new Set([actor])
  let root = actor
  for (let link = links.get(root); link !== undefined && !passed.has(link.into); link = links.get(root)) {
    judgements.push(link.number)
    root = link.into
    passed.add(root)
  }
  return { root, judgements }
}

/** The actor that an id stands for in the case. */
export function rootOf(database: CaseDatabase, actor: string): string {
  const row = database.first('SELECT root FROM identity WHERE actor = ?', actor)
  return row === null ? actor : String(row.root)
}

/** Every id that stands for an actor, its own among them. */
export function groupOf(database: CaseDatabase, root: string): readonly string[] {
  const others = database.all('SELECT actor FROM identity WHERE root = ? ORDER BY actor', root)
  return [root, ...others.map(({ actor }) => String(actor))]
}
