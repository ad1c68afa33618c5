import type { Value } from './case-database.ts'

/** A condition of a query with the values for its question marks. */
export interface Clause {
  readonly sql: string
  readonly values: readonly Value[]
}

/** The conditions that were asked for, joined; always true when there are none. */
export function joinClauses(clauses: readonly (Clause | null)[]): Clause {
  const asked = clauses.filter((clause) => clause !== null)
  if (asked.length === 0) return { sql: 'TRUE', values: [] }
  return { sql: asked.map(({ sql }) => `(${sql})`).join(' AND '), values: asked.flatMap(({ values }) => values) }
}
