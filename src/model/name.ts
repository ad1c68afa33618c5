/** A name as it is compared: without case, diacritics, or runs of white space ("  Müller" and "MULLER" are one). */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}

/** "Maria Zajárova" is `maria-zajarova`, the id of an actor whom no table knows: lower case, no accents, hyphens between words. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
