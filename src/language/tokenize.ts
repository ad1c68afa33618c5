import type { Token } from '../model/index.ts'
import type { TokenRules } from './token-rules.ts'

/** `https://example.org/a`, `www.example.org`, `name@example.org`, `example.org/page`. */
const ADDRESS =
  /^(?:https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|int|co|uk|ru|de|fr)(?:\/[^\s<>"”]*)?(?![\p{L}\d]))/iu
const ADDRESS_TAIL = /[.,;:!?)>\]'"”’*]+$/u
/** `](#)` and `](https://...)`: the far end of a Markdown link. */
const LINK_TARGET = /^\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)/u
/** `...`, `--`, `***`, `?!`. */
const PUNCTUATION_RUN = /^(?:''(?!')|``|\.{2,}|-{2,}|_{2,}|\*+|[!?]+|={2,}|~+|\/{2,})/u
const SINGLE_MARK = /^[()[\]{}<>"“”„‟‘‚‛«»‹›,;:…$£€¥₽₴%&+=^|~`´•·—–―\-/\\#@§°*_]/u
const CURRENCY = /^(?:US|A|C|HK|NZ)[$]/u
/** `1,107`, `3.9`, `24th`, `1990s`, `16:02`, `03/04/2022`. */
const NUMBER = /^(?:\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d]))/u
/** `5pm`, `40km`: number and unit are two tokens. */
const NUMBER_WITH_UNIT = /^(\d+(?:[.,]\d+)*)(\p{L}+)(?![\p{L}\d])/u
/** `U.S.`, `U.S.S.R.`, `e.g.` */
const INITIALISM = /^(?:\p{L}\.){2,}/u
/** `U.S` with its last stop lost. */
const WORD = /^[\p{L}\p{N}\p{M}_]+(?:(?:['’]|&(?=\p{L}))[\p{L}\p{N}\p{M}_]+)*/u
const HYPHENATED = /^[\p{L}\d\p{M}]+(?:[-‐‑][\p{L}\d\p{M}]+)+/u
const APOSTROPHES = /^['’]/u

/** Cuts `text` into tokens with exact offsets, `base` being where it starts in the document. Every visible character
 *  lies in a token, except Markdown's emphasis and link marks. */
export function tokenize(text: string, rules: TokenRules, base = 0): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number): void => {
    if (end > start) tokens.push({ start: base + start, end: base + end, text: text.slice(start, end) })
  }
  for (const chunk of text.matchAll(/\S+/gu)) cutChunk(text, chunk.index, chunk.index + chunk[0].length, rules, push)
  return tokens
}

type Push = (start: number, end: number) => void

/** Cuts one stretch without white space. */
function cutChunk(text: string, from: number, to: number, rules: TokenRules, push: Push): void {
  let at = from
  while (at < to) at = cutNext({ text, at, from, to, rules, push })
}

interface Cut {
  readonly text: string
  readonly at: number
  readonly from: number
  readonly to: number
  readonly rules: TokenRules
  readonly push: Push
}

/** Pushes the token (or tokens) that begin at `at` and gives where the next one begins. */
function cutNext({ text, at, from, to, rules, push }: Cut): number {
  const rest = text.slice(at, to)
  const take = (length: number): number => {
    push(at, at + length)
    return at + length
  }
  const target = LINK_TARGET.exec(rest)
  if (target) return at + target[0].length
  if (rest[0] === '[' && text.slice(at, at + 300).includes('](')) return at + 1
  if (/^\*+/u.test(rest) || /^_+(?=\p{L})/u.test(rest)) return at + (/^[*_]+/u.exec(rest)?.[0].length ?? 1)
  const address = ADDRESS.exec(rest)
  if (address) return take(Math.max(1, address[0].replace(ADDRESS_TAIL, '').length))
  const currency = CURRENCY.exec(rest)
  if (currency) return take(currency[0].length)
  const run = PUNCTUATION_RUN.exec(rest)
  if (run) return take(run[0].length)
  if (APOSTROPHES.test(rest)) return take(apostropheLength(rest, at > from, rules))
  if (SINGLE_MARK.test(rest)) return take(1)
  const number = NUMBER.exec(rest)
  if (number) return take(number[0].length)
  const measured = NUMBER_WITH_UNIT.exec(rest)
  if (measured?.[1]) {
    push(at, at + measured[1].length)
    push(at + measured[1].length, at + measured[0].length)
    return at + measured[0].length
  }
  const initialism = INITIALISM.exec(rest)
  if (initialism) return take(initialism[0].length)
  const word = WORD.exec(rest)
  if (!word) return take(String.fromCodePoint(rest.codePointAt(0) ?? 0).length)
  return cutWord({ text, at, from, to, rules, push }, rest, word[0])
}

const LONGEST_ELISION = 24

/** How many characters an apostrophe takes along: `'s` after a word, `'90s`, `'em`, else itself alone. */
function apostropheLength(rest: string, isAttached: boolean, rules: TokenRules): number {
  // No elided word or clitic is longer; the rest of a chunk without white space may be megabytes.
  const plain = rest.slice(0, LONGEST_ELISION).replace(/^’/u, "'").toLowerCase()
  if (isAttached) {
    const clitic = rules.clitics.find(
      (ending) => plain.startsWith(ending) && !/^[\p{L}\p{N}]/u.test(plain.slice(ending.length)),
    )
    if (clitic) return clitic.length
  }
  const decade = /^'\d\ds?(?![\p{L}\d])/u.exec(plain)
  if (decade) return decade[0].length
  const elided = /^'(\p{L}+)/u.exec(plain)
  if (elided?.[1] && rules.elisions.has(elided[1])) return elided[0].length
  return 1
}

function cutWord({ text, at, to, rules, push }: Cut, rest: string, word: string): number {
  const hyphenated = HYPHENATED.exec(rest)
  if (hyphenated && hyphenated[0].length > word.length) {
    const [prefix = '', ...others] = hyphenated[0].toLowerCase().split(/[-‐‑]/u)
    if (others.length === 1 && rules.hyphenPrefixes.has(prefix)) {
      push(at, at + hyphenated[0].length)
      return at + hyphenated[0].length
    }
  }
  const end = at + word.length
  const plain = word.replaceAll('’', "'").toLowerCase()
  const negation = rules.negationClitic
  if (negation && plain.length > negation.length && plain.endsWith(negation))
    return pushSplit(at, end - negation.length, end, push)
  const clitic = rules.clitics.find((ending) => plain.length > ending.length && plain.endsWith(ending))
  if (clitic) return pushSplit(at, end - clitic.length, end, push)
  const fused = rules.fused.get(plain)
  if (fused?.[0]) return pushSplit(at, at + fused[0].length, end, push)
  if (text[end] === '.' && end < to && takesStop(word, text.slice(end + 1, to), rules)) {
    push(at, end + 1)
    return end + 1
  }
  push(at, end)
  return end
}

function pushSplit(start: number, middle: number, end: number, push: Push): number {
  push(start, middle)
  push(middle, end)
  return end
}

/** Whether the full stop after a word belongs to it: abbreviations and single initials. */
function takesStop(word: string, after: string, rules: TokenRules): boolean {
  if (after !== '' && !/^[,;:)\]'’"”*-]/u.test(after)) return false
  const plain = word.toLowerCase()
  if (rules.abbreviationsBeforeNames.has(plain) || rules.abbreviationsAnywhere.has(plain)) return true
  return /^\p{Lu}$/u.test(word) && word !== 'I'
}
