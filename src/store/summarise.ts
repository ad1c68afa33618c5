import type { IsoDate } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'

export interface StoreSummary {
  readonly documents: number
  readonly statements: number
  readonly actors: number
  readonly families: number
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
  readonly voices: readonly { readonly id: string | null; readonly name: string; readonly statements: number }[]
}

/** Voices that a summary names. */
const LEADING_VOICES = 20

/** Counts over the whole case, as of one moment. */
export function summarise(database: CaseDatabase): StoreSummary {
  return database.glance(() => {
    const row = database.first(
      `SELECT count(*) AS documents, coalesce(sum(statements), 0) AS statements, count(DISTINCT family) AS families,
         min(coalesce(earliest, latest)) AS earliest, max(coalesce(latest, earliest)) AS latest,
         (SELECT count(*) FROM actor) AS actors
       FROM document`,
    )
    const voices = database.all('SELECT * FROM speaker ORDER BY statements DESC, name, actor LIMIT ?', LEADING_VOICES)
    const date = (value: unknown) => (typeof value === 'string' ? value : null)
    return {
      documents: Number(row?.documents),
      statements: Number(row?.statements),
      actors: Number(row?.actors),
      families: Number(row?.families),
      earliest: date(row?.earliest),
      latest: date(row?.latest),
      voices: voices.map(({ actor, name, statements }) => ({
        id: actor === '' ? null : String(actor),
        name: String(name),
        statements: Number(statements),
      })),
    }
  })
}
