import { memoize, type NameWords } from '../../../language/index.ts'

/** Names shorter than this differ in one letter as often as they are misspelt: Rusk and Rust. */
const MIN_LENGTH_ONE_EDIT = 7
/** From this length on two letters may differ. */
const MIN_LENGTH_TWO_EDITS = 10

/** Whether two family names are spellings of one: Gabuev and Gabuyev, Thomson and Thompson. */
export function isSameFamily(a: string, b: string, names: NameWords): boolean {
  const first = foldName(a)
  const second = foldName(b)
  if (first === second || names.skeleton(a) === names.skeleton(b)) return true
  const length = Math.min(first.length, second.length)
  if (length < MIN_LENGTH_ONE_EDIT || first.at(-1) !== second.at(-1)) return false
  return editDistance(first, second) <= (length >= MIN_LENGTH_TWO_EDITS ? 2 : 1)
}

/** Whether two family names differ in vowels alone, as one name does in two transliterations: Ahmedi and Ahmadi. English has
 *  such pairs too (Marten and Martin), so the rest of what is known of the two must agree. */
export function isVowelVariant(a: string, b: string, names: NameWords): boolean {
  const first = names.skeleton(foldName(a))
  const second = names.skeleton(foldName(b))
  if (first.length !== second.length || first.length < MIN_LENGTH_VOWELS) return false
  return [...first].every((letter, index) => {
    const other = second[index] ?? ''
    return letter === other || (VOWEL.test(letter) && VOWEL.test(other))
  })
}

const VOWEL = /^[aeiou]$/u
/** Shorter names differ in a vowel as often as in sense: Hall and Hill. */
const MIN_LENGTH_VOWELS = 5

/** Whether two family names are spellings of one by their sound, and not only by a letter or two. */
export function soundsSame(a: string, b: string, names: NameWords): boolean {
  return foldName(a) === foldName(b) || names.skeleton(a) === names.skeleton(b)
}

/** Whether nothing in the given names says that these are two people: equal, an initial, a short form, or none given. */
export function isSameGiven(a: readonly string[], b: readonly string[], names: NameWords): boolean {
  const first = givenParts(a)
  const second = givenParts(b)
  if (first.length === 0 || second.length === 0) return true
  return first.some((one) => second.some((other) => matchesGiven(one, other, names)))
}

/** Lower case without accents, hyphens and apostrophes. */
export const foldName: (name: string) => string = memoize((name) =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’.‐‑-]/gu, '')
    .toLowerCase(),
)

function givenParts(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => word.split(/[-‐‑]/u)).filter(Boolean)
}

function matchesGiven(a: string, b: string, names: NameWords): boolean {
  const first = foldName(a)
  const second = foldName(b)
  if (first === second) return true
  if (first.length === 1 || second.length === 1) return first[0] === second[0]
  const full = (name: string): string => names.nicknames.get(name) ?? name
  if (full(first) === full(second) || names.skeleton(a) === names.skeleton(b)) return true
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return short.length >= 3 && long.startsWith(short) && names.given.get(short) === names.given.get(long)
}

/** Insertions, deletions and exchanges of letters; the names are a few dozen letters at most. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
