import type { Document, IsoDate } from '../model/index.ts'

/** The date that time filters compare with: the original one where known, else the stated one; open or unknown ends are null. */
export function documentDate({ dates }: Pick<Document, 'dates'>): {
  readonly earliest: IsoDate | null
  readonly latest: IsoDate | null
} {
  const known = dates.filter(({ earliest, latest }) => earliest !== null || latest !== null)
  const date = known.find(({ kind }) => kind === 'original') ?? known.find(({ kind }) => kind === 'stated')
  return { earliest: date?.earliest ?? null, latest: date?.latest ?? null }
}
