/** A name without its capitals and the marks over its letters, to compare it with what somebody typed. */
export function foldedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\-–_.,]+/gu, ' ')
    .trim()
}

/** One letter in this many may be wrong. */
const LETTERS_A_FAULT = 4

/** The names that are fewest letters away from a name, or have a word that is, the nearest first. */
export function nearestNames(name: string, names: readonly string[]): readonly string[] {
  const folded = foldedName(name)
  const furthest = Math.max(1, Math.floor(folded.length / LETTERS_A_FAULT))
  const near = names.flatMap((known) => {
    const distance = distanceTo(folded, foldedName(known), furthest)
    return distance > furthest ? [] : [{ known, distance }]
  })
  near.sort((a, b) => a.distance - b.distance || a.known.length - b.known.length || (a.known < b.known ? -1 : 1))
  return near.map(({ known }) => known)
}

/** Shorter words are near to too many others. */
const SHORTEST_WORD = 4
/** A whole name is rather meant than one of many words. */
const WORD_FAULT = 0.5

function distanceTo(asked: string, known: string, furthest: number): number {
  const whole = lettersApart(asked, known, furthest)
  if (whole <= furthest || asked.length < SHORTEST_WORD) return whole
  if (known.startsWith(asked)) return furthest
  if (asked.includes(' ')) return whole
  const words = known.split(' ').filter((word) => word.length >= SHORTEST_WORD)
  const nearest = Math.min(whole, ...words.map((word) => lettersApart(asked, word, furthest) + WORD_FAULT))
  return nearest > furthest + WORD_FAULT ? whole : Math.min(nearest, furthest)
}

/** Levenshtein's distance in UTF-16 code units; more than `furthest` as soon as it is certain to be more. */
function lettersApart(left: string, right: string, furthest: number): number {
  if (Math.abs(left.length - right.length) > furthest) return furthest + 1
  let above = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const line = [row]
    for (let column = 1; column <= right.length; column++) {
      const change = Number(left[row - 1] !== right[column - 1])
      const ways = [(above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + change]
      line.push(Math.min(...ways))
    }
    if (Math.min(...line) > furthest) return furthest + 1
    above = line
  }
  return above[right.length] ?? 0
}
