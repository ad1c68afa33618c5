export interface Dateline {
  /** Characters from the start of the paragraph to its first sentence. */
  readonly length: number
  /** What stands in brackets before the dash: the agency whose report it is. */
  readonly agency: string | null
}

/** "LISBON, March 4 (Agency) - ", "LISBON (Agency) — ", "LISBON — ": capitals, an optional day, an optional agency, a dash. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M} .'’/-]{2,50}(?:, [\p{L}\d .]{2,30}){0,2}(?: ?\((?<agency>[^()\n]{2,40})\))?\s{0,2}[–—-]{1,2}\s/u
/** "Lisbon, March 4 (Agency) - ": without capitals the agency in brackets is what tells. */
const AGENCY_DATELINE =
  /^\p{Lu}[\p{L} .'’-]{2,40}(?:, [\p{L}\d .]{2,30}){0,2} ?\((?<agency>[\p{Lu}][^()\n]{1,40})\)\s{0,2}[–—-]{1,2}\s/u

/** The dateline that opens the first paragraph of a story; null where none does. */
export function findDateline(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph) ?? AGENCY_DATELINE.exec(paragraph)
  return match ? { length: match[0].length, agency: match.groups?.agency?.trim() ?? null } : null
}
