import type { IsoDate } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'

export interface StoreSummary {
  readonly documents: number
  readonly statements: number
  readonly reports: number
  readonly events: number
  /** Documents that were read before Redline looked for reports: reading them again finds them. */
  readonly untold: number
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
         coalesce(sum(tells = 0), 0) AS untold, (SELECT count(*) FROM actor) AS actors,
         (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM event) AS events
       FROM document`,
    )
    const voices = database.all('SELECT * FROM speaker ORDER BY statements DESC, name, actor LIMIT ?', LEADING_VOICES)
    const date = (value: unknown) => (typeof value === 'string' ? value : null)
    return {
      documents: Number(row?.documents),
      statements: Number(row?.statements),
      reports: Number(row?.reports),
      events: Number(row?.events),
      untold: Number(row?.untold),
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
