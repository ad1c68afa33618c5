import { memoize } from './memoize.ts'
import { readLanguageFile } from './read-language-file.ts'

/** How many a noun speaks of; `either` where one form serves for both ("aircraft"). */
export type ForceNumber = 'singular' | 'plural' | 'either'

/** A noun for weapons or forces in a text. */
export interface ForceMention {
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
  /** Id of data/taxonomies/forces.tsv. */
  readonly kind: string
  readonly number: ForceNumber
}

/** The nouns of one kind of weapon or force, with sentences that prove them. */
export interface ForceRule {
  /** Id of data/taxonomies/forces.tsv. */
  readonly id: string
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

/** How a language names weapons and forces. Compiled from `forces.yaml`. */
export interface ForceWords {
  readonly rules: readonly ForceRule[]
  /** Kind and number of a noun, whatever stands around it; null where it is none. */
  readonly noun: (phrase: string) => { readonly kind: string; readonly number: ForceNumber } | null
  /** Every noun of a text in order, the longest where several begin at one word; linear in its length. */
  readonly find: (text: string) => readonly ForceMention[]
}

interface ForcesFile {
  readonly spellings: Readonly<Record<string, string>>
  readonly rules: readonly (ForceRule & {
    readonly nouns?: Readonly<Record<string, string>>
    readonly plurals?: readonly string[]
    readonly not_after?: readonly string[]
    readonly not_before?: readonly string[]
  })[]
}

interface ForceNoun {
  readonly kind: string
  readonly number: ForceNumber
  /** Phrases beside which the noun means something else, in the spelling that `plain` gives. */
  readonly notAfter: ReadonlySet<string>
  readonly notBefore: ReadonlySet<string>
}

interface Word {
  readonly start: number
  readonly end: number
  readonly plain: string
  readonly isCapital: boolean
  /** Whether nothing but a space or a hyphen parts it from the word before. */
  readonly joins: boolean
  readonly opensSentence: boolean
}

/** Compiles `data/languages/<tag>/forces.yaml`, once for each language; throws when it is missing or damaged. */
export const loadForceWords: (tag: string) => ForceWords = memoize(compileForceWords)

function compileForceWords(tag: string): ForceWords {
  const { spellings, rules } = readLanguageFile<ForcesFile>(tag, 'forces')
  const read = (text: string): readonly Word[] => readWords(text, new Map(Object.entries(spellings)))
  const plain = (phrase: string): string => phraseOf(read(phrase))
  const nouns = new Map<string, ForceNoun>()
  for (const { id, nouns: pairs = {}, plurals = [], not_after = [], not_before = [] } of rules) {
    const noun = {
      kind: id,
      notAfter: new Set(not_after.map(plain)),
      notBefore: new Set(not_before.map(plain)),
    }
    for (const [singular, plural] of Object.entries(pairs)) {
      nouns.set(plain(singular), { ...noun, number: singular === plural ? 'either' : 'singular' })
      if (singular !== plural) nouns.set(plain(plural), { ...noun, number: 'plural' })
    }
    for (const plural of plurals) nouns.set(plain(plural), { ...noun, number: 'plural' })
  }
  const longest = longestByFirstWord(nouns.keys())
  return {
    rules: rules.map(({ id, finds, leaves }) => ({ id, finds, leaves })),
    noun: (phrase) => {
      const found = nouns.get(plain(phrase))
      return found ? { kind: found.kind, number: found.number } : null
    },
    find: (text) => {
      const words = read(text)
      const mentions: ForceMention[] = []
      for (let at = 0; at < words.length; ) {
        const length = nounLength(words, at, { nouns, longest })
        const [first, last] = [words[at], words[at + length - 1]]
        const noun = length > 0 ? nouns.get(phraseOf(words.slice(at, at + length))) : null
        if (first && last && noun && !isOtherwise(words, { at, length, noun })) {
          mentions.push({ start: first.start, end: last.end, kind: noun.kind, number: noun.number })
        }
        at += Math.max(1, length)
      }
      return mentions
    },
  }
}

/** Letters and digits with dots and apostrophes between them: "U.S", "infantry's". */
const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu

/** What may stand between the words of one noun: "air-defence", "air defence". */
const JOINT = /^(?:[-\u2010\u2011]|\s{1,3})$/u

/** The stop behind which a sentence begins, with the marks that may follow it. */
const STOP = /[.!?:\n]["'”’)\]]*\s*["'“‘([]*$/u

/** Between two words only so many characters are looked at. */
const LONGEST_GAP = 12

function readWords(text: string, spellings: ReadonlyMap<string, string>): readonly Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const [written] = match
    const gap = text.slice(Math.max(end, match.index - LONGEST_GAP), match.index)
    const spelt = spellings.get(written.toLowerCase()) ?? written
    spelt.split('-').forEach((part, index) => {
      words.push({
        start: match.index,
        end: match.index + written.length,
        plain: isAcronym(part) ? part : part.toLowerCase(),
        isCapital: /^\p{Lu}/u.test(written),
        joins: index > 0 || JOINT.test(gap),
        opensSentence: index === 0 && (words.length === 0 || STOP.test(gap)),
      })
    })
    end = match.index + written.length
  }
  return words
}

/** "ICBM", "APCs": written with two capitals, and otherwise another word. */
function isAcronym(word: string): boolean {
  return /^\p{Lu}{2}/u.test(word)
}

function phraseOf(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(' ')
}

function longestByFirstWord(phrases: Iterable<string>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const phrase of phrases) {
    const words = phrase.split(' ')
    const [first = ''] = words
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length))
  }
  return longest
}

interface Nouns {
  readonly nouns: ReadonlyMap<string, ForceNoun>
  readonly longest: ReadonlyMap<string, number>
}

/** Words of the longest noun that begins here; 0 where none does. */
function nounLength(words: readonly Word[], at: number, { nouns, longest }: Nouns): number {
  const most = longest.get(words[at]?.plain ?? '') ?? 0
  let [phrase, found] = ['', 0]
  for (let length = 1; length <= most; length++) {
    const word = words[at + length - 1]
    if (!word || (length > 1 && !word.joins)) break
    phrase = length === 1 ? word.plain : `${phrase} ${word.plain}`
    if (nouns.has(phrase)) found = length
  }
  return found
}

/** The context of a noun is given in up to so many words. */
const LONGEST_CONTEXT = 2

/** Whether the words around it show that the noun is part of a name or means something else. */
function isOtherwise(
  words: readonly Word[],
  { at, length, noun }: { readonly at: number; readonly length: number; readonly noun: ForceNoun },
): boolean {
  const [first, next] = [words[at], words[at + length]]
  if (first?.isCapital && !first.opensSentence && noun.number === 'singular' && !isAcronym(first.plain)) return true
  if (next?.joins && noun.notBefore.has(next.plain)) return true
  for (let count = 1; count <= LONGEST_CONTEXT && at - count >= 0 && words[at - count + 1]?.joins; count++) {
    if (noun.notAfter.has(phraseOf(words.slice(at - count, at)))) return true
  }
  return false
}
