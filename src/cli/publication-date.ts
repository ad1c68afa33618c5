import type { DocumentRecord, IsoDate } from '../model/index.ts'

/** The day that a document appeared, as its page or its original states it; null when neither does. */
export function publicationDate(document: DocumentRecord): IsoDate | null {
  const date =
    document.dates.find(({ kind }) => kind === 'stated') ?? document.dates.find(({ kind }) => kind === 'original')
  return date?.earliest ?? date?.latest ?? null
}
