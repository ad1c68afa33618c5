import type { CaseDatabase } from '../case-database.ts'

/** Where a report is stored. */
export interface ReportKey {
  readonly document: number
  readonly ordinal: number
}

/**
 * These reports and all whose events depend on them: those that ties, an event or people's judgements lead to, by way of others too.
 */
export function findComponent(
  database: CaseDatabase,
  seeds: readonly ReportKey[],
  joined: readonly (readonly [ReportKey, ReportKey])[],
): readonly ReportKey[] {
  const found = new Map<string, ReportKey>()
  const events = new Set<number>()
  const partners = partnersOf(joined)
  const pending = [...seeds]
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const name = keyText(key)
    if (found.has(name)) continue
    const { document, ordinal } = key
    const row = database.first('SELECT event FROM report WHERE document = ? AND ordinal = ?', document, ordinal)
    if (row === null) continue
    found.set(name, key)
    pending.push(...(partners.get(name) ?? []), ...tiedTo(database, key))
    const event = typeof row.event === 'number' ? row.event : null
    if (event === null || events.has(event)) continue
    events.add(event)
    pending.push(...keysOf(database.all('SELECT document, ordinal FROM report WHERE event = ?', event)))
  }
  return [...found.values()].sort((a, b) => a.document - b.document || a.ordinal - b.ordinal)
}

function tiedTo(database: CaseDatabase, { document, ordinal }: ReportKey): readonly ReportKey[] {
  return keysOf(
    database.all(
      `SELECT other_document AS document, other_ordinal AS ordinal FROM report_tie WHERE document = ? AND ordinal = ?`,
      document,
      ordinal,
    ),
  )
}

function partnersOf(joined: readonly (readonly [ReportKey, ReportKey])[]): ReadonlyMap<string, readonly ReportKey[]> {
  const partners = new Map<string, ReportKey[]>()
  for (const [a, b] of joined) {
    partners.set(keyText(a), [...(partners.get(keyText(a)) ?? []), b])
    partners.set(keyText(b), [...(partners.get(keyText(b)) ?? []), a])
  }
  return partners
}

/** The reports of a document. */
export function reportKeysOf(database: CaseDatabase, document: number): readonly ReportKey[] {
  return keysOf(database.all('SELECT document, ordinal FROM report WHERE document = ? ORDER BY ordinal', document))
}

function keysOf(rows: ReturnType<CaseDatabase['all']>): readonly ReportKey[] {
  return rows.map(({ document, ordinal }) => ({ document: Number(document), ordinal: Number(ordinal) }))
}

/** A key as text, to compare it by. */
export function keyText({ document, ordinal }: ReportKey): string {
  return `${document} ${ordinal}`
}
