/** What the network sees of a word. `training/word_features.py` computes the same; both are tested against one fixture. */
export interface WordFeatures {
  /** The word as the list of words spells it: quotation marks and digits made alike, lower case. */
  readonly key: string
  /** Rows of the table of hashed pieces, repeats kept: runs of 3 to 5 units of `<key>`, and the first and last 1 to 3 units. */
  readonly subwords: readonly number[]
  readonly shape: number
}

/** Longer words are cut to their first 14 and last 10 units, so that no word costs more than another. */
export const LONGEST_WORD = 24
const KEPT_FRONT = 14
const KEPT_BACK = 10
const SHORTEST_RUN = 3
const LONGEST_RUN = 5
const LONGEST_END = 3

/** Of a key, in units: a small letter may be longer than its capital ("İ"), by Unicode's tables three times at most. */
export const LONGEST_KEY = 3 * LONGEST_WORD
/** Pieces that the longest key has. */
export const MOST_PIECES = 3 * (LONGEST_KEY + 2) + 2 * LONGEST_END

const DOUBLE_QUOTES = /[“”„‟«»]/g
const SINGLE_QUOTES = /[‘’‚‛]/g
const DIGITS = /[1-9]/g
const HAS_MARKS = /[“”„‟«»‘’‚‛…1-9]/

/** Features of one word; `buckets` is the number of rows of the table of pieces. All lengths count UTF-16 units. */
export function wordFeatures(form: string, buckets: number): WordFeatures {
  const plain = plainForm(form)
  const key = plain.toLowerCase()
  return { key, subwords: hashPieces(plain, key, buckets), shape: wordShape(cutWord(form)) }
}

/** The part of a word that is looked at; words that agree in it have the same features. */
export function cutWord(form: string): string {
  return form.length > LONGEST_WORD ? form.slice(0, KEPT_FRONT) + form.slice(-KEPT_BACK) : form
}

/** The word as lists of words spell it, as `wordFeatures` gives it. */
export function wordKey(form: string): string {
  return plainForm(form).toLowerCase()
}

function plainForm(form: string): string {
  const cut = cutWord(form)
  if (!HAS_MARKS.test(cut)) return cut
  const alike = cut.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").replaceAll('…', '...').replace(DIGITS, '0')
  return cutWord(alike)
}

const HASH_START = 2_166_136_261 | 0
const LESS_THAN = 60
const GREATER_THAN = 62
const LETTER_P = 80
const LETTER_S = 83

function hashPieces(plain: string, key: string, buckets: number): readonly number[] {
  const pieces: number[] = []
  const last = key.length + 1
  const unitAt = (at: number): number => (at === 0 ? LESS_THAN : at === last ? GREATER_THAN : key.charCodeAt(at - 1))
  for (let start = 0; start + SHORTEST_RUN <= key.length + 2; start++) {
    let hash = HASH_START
    for (let length = 1; length <= LONGEST_RUN && start + length <= key.length + 2; length++) {
      hash = addUnit(hash, unitAt(start + length - 1))
      if (length >= SHORTEST_RUN) pieces.push((hash >>> 0) % buckets)
    }
  }
  for (let length = 1; length <= LONGEST_END && length <= plain.length; length++) {
    pieces.push((hashUnits(LETTER_P, plain, 0, length) >>> 0) % buckets)
    pieces.push((hashUnits(LETTER_S, plain, plain.length - length, plain.length) >>> 0) % buckets)
  }
  return pieces
}

function hashUnits(first: number, text: string, from: number, to: number): number {
  let hash = addUnit(HASH_START, first)
  for (let at = from; at < to; at++) hash = addUnit(hash, text.charCodeAt(at))
  return hash
}

/** FNV-1a, a whole UTF-16 unit at once. */
function addUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 16_777_619)
}

const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u
/** `1,107`, `16:02`, `03/04`, `50%` */
const NUMBER = /^[\p{Nd}.,:/%-]+$/u
const SHORT_CAPITALS = 4

/**
 * One of twelve kinds of spelling: 0 empty, 1 marks alone, 2 number, 3 digits and letters, 4 lower case, 5 one capital, 6 up to four
 * capitals, 7 more, 8 capitalised, 9 a capital and then mixed, 10 mixed otherwise, 11 digits with other marks.
 */
export function wordShape(text: string): number {
  if (text === '') return 0
  const hasDigit = DIGIT.test(text)
  if (!LETTER.test(text)) {
    if (!hasDigit) return 1
    return NUMBER.test(text) ? 2 : 11
  }
  if (hasDigit) return 3
  if (text === text.toLowerCase()) return 4
  if (text === text.toUpperCase()) {
    if (text.length === 1) return 5
    return text.length <= SHORT_CAPITALS ? 6 : 7
  }
  const first = text.charAt(0)
  if (first === first.toLowerCase()) return 10
  const rest = text.slice(1)
  return rest === rest.toLowerCase() ? 8 : 9
}
