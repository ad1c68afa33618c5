/** A name as it is compared: without case, diacritics, or runs of white space ("  Müller" and "MULLER" are one). */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
