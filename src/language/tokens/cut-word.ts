import { BROKEN_OFF, DOTTED, endOfMatch, HYPHENATED, INITIALISM, SLASHED, WORD } from './text-shapes.ts'
import type { TokenRules } from './token-rules.ts'

/** A text on its way to tokens: `push` takes the offsets of the next one. */
export interface Cut {
  readonly text: string
  readonly rules: TokenRules
  readonly push: (start: number, end: number) => void
}

/** What may follow the stop of an abbreviation without a space. */
const AFTER_STOP = /[,;:)\]'’"”*/-]/u
/** The next word when it is whole, past an opening mark: after "U.S." the "The" of ` "The port`. */
const NEXT_WORD = /\s+["“‘([]{0,2}([\p{L}\p{M}]{1,20})(?=[\s,'’]|$)/uy
const NEXT_DIGIT = /\s*\d/uy
const ANYTHING_LEFT = /\s*\S/uy
const IS_CAPITAL = /^\p{Lu}/u
const IS_INITIAL = /^\p{Lu}$/u

/** Pushes the token or tokens of the word that begins at `at` and gives where the next one begins; -1 when none begins there. */
export function cutWord(cut: Cut, at: number, isFirst: boolean): number {
  const { text, rules, push } = cut
  const end = endOfMatch(WORD, text, at)
  if (end < 0) return -1
  const next = text[end]
  if (next === '-' || next === '‐' || next === '‑' || next === '/') {
    const whole = endOfWhole(cut, at, isFirst)
    if (whole > 0) {
      push(at, whole)
      return whole
    }
  }
  if (next === '.') {
    const stopped = endOfDotted(cut, at)
    if (stopped > 0) {
      push(at, stopped)
      return stopped
    }
    if (stopBelongs(cut, at, end)) {
      push(at, end + 1)
      return end + 1
    }
  }
  if (!cutPlain(cut, at, end)) cutEndings(cut, at, end, rules)
  return end
}

/** Pushes a word without marks: in pieces when it is several written as one. Gives false when it holds an apostrophe and
 *  is not of those. */
export function cutPlain({ text, rules, push }: Cut, start: number, end: number): boolean {
  const length = end - start
  if (length <= rules.longestFused) {
    const plain = plainOf(text, start, end)
    const pieces = rules.fused.get(plain) ?? piecesBefore(text, end, rules, plain)
    if (pieces) {
      let at = start
      for (const piece of pieces) {
        push(at, at + piece.length)
        at += piece.length
      }
      return true
    }
    if (plain.includes("'")) return false
  } else if (/['’ʼ]/u.test(text.slice(start, end))) return false
  push(start, end)
  return true
}

/** Whether the full stop at `end` is part of the word before it: an abbreviation or an initial that ends no sentence here. */
export function stopBelongs(cut: Cut, start: number, end: number): boolean {
  const { text, rules } = cut
  const after = text[end + 1]
  const isLast = after === undefined || after.trim() === ''
  if (!isLast && !AFTER_STOP.test(after)) return false
  if (end - start > rules.longestAbbreviation) return false
  const word = text.slice(start, end)
  const plain = word.toLowerCase()
  if (rules.abbreviationsBeforeNames.has(plain)) return endOfMatch(ANYTHING_LEFT, text, end + 1) > 0
  if (rules.abbreviationsBeforeNumbers.has(plain)) return endOfMatch(NEXT_DIGIT, text, end + 1) > 0
  if (!rules.abbreviationsAnywhere.has(plain) && (!IS_INITIAL.test(word) || rules.neverInitials.has(plain)))
    return false
  return !isLast || !endsSentence(cut, end + 1, rules.abbreviationsBeforeCapitals.has(plain))
}

/** Whether the text after an abbreviation's stop shows that a sentence ended there. */
function endsSentence({ text, rules }: Cut, at: number, beforeCapitals: boolean): boolean {
  NEXT_WORD.lastIndex = at
  const next = NEXT_WORD.exec(text)?.[1]
  if (next !== undefined)
    return IS_CAPITAL.test(next) && (beforeCapitals || rules.sentenceOpeners.has(next.toLowerCase()))
  return endOfMatch(ANYTHING_LEFT, text, at) < 0
}

/** Where a word with hyphens or slashes ends that is one token nevertheless; -1 for others. */
function endOfWhole({ text, rules }: Cut, at: number, isFirst: boolean): number {
  if (isFirst) {
    const broken = endOfMatch(BROKEN_OFF, text, at)
    if (broken > 0) return broken
  }
  const hyphenated = endOfMatch(HYPHENATED, text, at)
  const end = hyphenated > 0 ? hyphenated : endOfMatch(SLASHED, text, at)
  if (end < 0) return -1
  const plain = text.slice(at, end).toLowerCase()
  if (rules.keptWhole.has(plain)) return end
  if (hyphenated < 0) return -1
  const [prefix = '', suffix = ''] = plain.split(/[-‐‑]/u)
  // "-e-" in the middle of a name is no prefix.
  const isLater = /[-‐‑]/u.test(text[at - 1] ?? '')
  return (!isLater && rules.hyphenPrefixes.has(prefix)) || rules.hyphenSuffixes.has(suffix) ? end : -1
}

/** Where an abbreviation with stops inside ends, with its last stop unless a sentence ends there; -1 for others. */
function endOfDotted(cut: Cut, at: number): number {
  const { text, rules } = cut
  const initials = endOfMatch(INITIALISM, text, at)
  if (initials > 0) {
    if (text[initials - 1] !== '.') return initials
    const after = text[initials]
    const isLast = after === undefined || after.trim() === ''
    return isLast && endsSentence(cut, initials, false) ? initials - 1 : initials
  }
  const end = endOfMatch(DOTTED, text, at)
  if (end < 0 || !rules.abbreviationsAnywhere.has(text.slice(at, end).toLowerCase())) return -1
  return stopBelongs(cut, at, end) ? end + 1 : end
}

/** Cuts off the endings of a word with apostrophes, last first: "couldn't've" -> could + n't + 've. */
function cutEndings({ text, push }: Cut, start: number, end: number, rules: TokenRules): void {
  const cuts: number[] = [end]
  let plain = plainOf(text, start, end)
  for (;;) {
    const ending = endingOf(plain, rules)
    if (ending === undefined) break
    plain = plain.slice(0, -ending.length)
    cuts.push(start + plain.length)
  }
  let from = start
  for (const to of cuts.reverse()) {
    push(from, to)
    from = to
  }
}

function endingOf(plain: string, rules: TokenRules): string | undefined {
  const negation = rules.negationClitic
  if (negation !== null && plain.length > negation.length && plain.endsWith(negation)) return negation
  return rules.clitics.find((ending) => plain.length > ending.length && plain.endsWith(ending))
}

function piecesBefore(text: string, end: number, rules: TokenRules, plain: string): readonly string[] | undefined {
  const rule = rules.fusedBefore.get(plain)
  if (!rule) return
  NEXT_WORD.lastIndex = end
  const next = NEXT_WORD.exec(text)?.[1]
  return next !== undefined && rule.before.has(next.toLowerCase()) ? rule.pieces : undefined
}

/** In lower case, apostrophes as `'`; letters that grow in lower case stay, so that lengths agree. */
function plainOf(text: string, start: number, end: number): string {
  const word = text.slice(start, end)
  const lower = word.toLowerCase()
  return (lower.length === word.length ? lower : word).replace(/[’ʼ]/gu, "'")
}
