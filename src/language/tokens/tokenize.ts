import type { Token } from '../../model/index.ts'
import { type Cut, cutPlain, cutWord, stopBelongs } from './cut-word.ts'
import { endOfAddress } from './find-address.ts'
import { findMarkdownMarks } from './find-markdown-marks.ts'
import {
  ATTACHED_FACE,
  CURRENCY,
  DECADE,
  DIGIT_GROUPS,
  DOTTED,
  DRAWING,
  endOfMatch,
  FACE,
  INVISIBLE,
  MARK_RUN,
  NUMBER,
  NUMBER_TAIL,
  PICTOGRAM,
  SHORT_YEAR,
  SIGNED_NUMBER,
  TAG,
} from './text-shapes.ts'
import type { TokenRules } from './token-rules.ts'

const COMMA = 44
const STOP = 46
const SPACE = /\s/u
const NEXT_SPACE = /\S+/uy
/** After these a new word begins, with an address or number as at the start of a stretch. */
const OPENS = /[\s([{<>"“„‘«:,;=|—–*_$€£]/u
const LETTER = /\p{L}/u
const DIGIT = /[0-9]/u
const APOSTROPHE = /['’ʼ`´‘]/u
/** An apostrophe with what it takes along. */
const ELISION = /['’ʼ`´‘]([\p{L}\p{M}]{1,24})(?![\p{L}\p{N}\p{M}])/uy
const NO_MARKS: ReadonlyMap<number, number> = new Map()
/** A bracket this far back may be closed by what looks like `:)`. */
const BRACKET_REACH = 200

export interface TokenizeOptions {
  /** Where the text starts in its document; 0 by default. */
  readonly base?: number
  /** Leaves out Markdown's paired emphasis and its link marks, which are no part of what a text says. */
  readonly withoutMarkdown?: boolean
}

/** Cuts `text`, one paragraph or a part of it, into tokens with exact offsets. Every visible character lies in a token. */
export function tokenize(
  text: string,
  rules: TokenRules,
  { base = 0, withoutMarkdown = false }: TokenizeOptions = {},
): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number): void => {
    if (end > start) tokens.push({ start: base + start, end: base + end, text: text.slice(start, end) })
  }
  const cut: Cut = { text, rules, push }
  const marks = withoutMarkdown ? findMarkdownMarks(text) : NO_MARKS
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) at++
    else {
      const easy = isAsciiLetter(code) ? cutEasy(cut, at) : -1
      at = easy > 0 ? easy : cutStretch(cut, at, marks)
    }
  }
  return tokens
}

/** Cuts a stretch that is one plain word, with or without a comma or full stop; gives -1 for others. */
function cutEasy(cut: Cut, at: number): number {
  const { text, push } = cut
  let end = at + 1
  while (isAsciiLetter(text.charCodeAt(end))) end++
  const mark = text.charCodeAt(end)
  if (end === text.length || isSpace(mark)) {
    cutPlain(cut, at, end)
    return end
  }
  if (mark !== COMMA && mark !== STOP) return -1
  if (end + 1 < text.length && !isSpace(text.charCodeAt(end + 1))) return -1
  if (mark === STOP && stopBelongs(cut, at, end)) push(at, end + 1)
  else {
    cutPlain(cut, at, end)
    push(end, end + 1)
  }
  return end + 1
}

/** Cuts one stretch without white space and gives where it ends. */
function cutStretch(cut: Cut, from: number, marks: ReadonlyMap<number, number>): number {
  const to = endOfMatch(NEXT_SPACE, cut.text, from)
  let at = from
  while (at < to) at = marks.get(at) ?? cutNext(cut, from, at)
  return at
}

/** Pushes the token or tokens that begin at `at` and gives where the next one begins. */
function cutNext(cut: Cut, from: number, at: number): number {
  const { text } = cut
  const mark = text[at] as string
  const isFirst = at === from
  const isOpen = isFirst || OPENS.test(text[at - 1] as string)
  const special = isOpen ? endOfSpecial(text, at) : endOfAttachedFace(text, at)
  if (special > 0) return take(cut, at, special)
  if (DIGIT.test(mark)) {
    const number = cutNumber(cut, at, isOpen)
    if (number > 0) return number
  }
  if (LETTER.test(mark)) {
    const currency = endOfMatch(CURRENCY, text, at)
    if (currency > 0) return take(cut, at, currency)
  }
  const run = endOfMatch(MARK_RUN, text, at)
  if (run > 0) return take(cut, at, run)
  if (APOSTROPHE.test(mark)) return take(cut, at, endOfApostrophe(cut, at, !isFirst))
  const word = cutWord(cut, at, isFirst)
  if (word > 0) return word
  const hidden = endOfMatch(INVISIBLE, text, at)
  if (hidden > 0) return hidden
  const pictogram = endOfMatch(PICTOGRAM, text, at)
  return take(cut, at, pictogram > 0 ? pictogram : at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))
}

function take({ push }: Cut, start: number, end: number): number {
  push(start, end)
  return end
}

/** Where a token ends that begins only at the start of a stretch or after an opening mark; -1 without one. */
function endOfSpecial(text: string, at: number): number {
  for (const pattern of [FACE, DRAWING, TAG, SIGNED_NUMBER]) {
    const end = endOfMatch(pattern, text, at)
    if (end > 0) return end
  }
  return endOfAddress(text, at)
}

function endOfAttachedFace(text: string, at: number): number {
  const end = endOfMatch(ATTACHED_FACE, text, at)
  if (end < 0) return -1
  const before = text.slice(Math.max(0, at - BRACKET_REACH), at)
  return before.lastIndexOf('(') > before.lastIndexOf(')') ? -1 : end
}

/** Pushes a number, and apart from it the unit written on to it; gives -1 for words that begin with a digit. */
function cutNumber({ text, rules, push }: Cut, at: number, isOpen: boolean): number {
  const whole = isOpen ? Math.max(endOfMatch(DIGIT_GROUPS, text, at), endOfMatch(DECADE, text, at)) : -1
  const end = whole > 0 ? whole : endOfMatch(NUMBER, text, at)
  if (end < 0) return -1
  if (whole > 0 || !LETTER.test(text[end] ?? '')) {
    push(at, end)
    return end
  }
  const dotted = endOfMatch(DOTTED, text, end)
  const tail = dotted > 0 ? dotted : endOfMatch(NUMBER_TAIL, text, end)
  if (tail < 0) return -1
  const plain = text.slice(end, tail).toLowerCase()
  if (rules.numberEndings.has(plain)) {
    push(at, tail)
    return tail
  }
  if (!rules.units.has(plain)) return -1
  push(at, end)
  const last = dotted > 0 ? tail + 1 : tail
  push(end, last)
  return last
}

/** Where an apostrophe with what it takes along ends: `'s` after a word, `'90s`, `'em`, else itself alone. */
function endOfApostrophe({ text, rules }: Cut, at: number, isAttached: boolean): number {
  ELISION.lastIndex = at
  const word = ELISION.exec(text)?.[1]?.toLowerCase()
  if (word !== undefined) {
    // Text cut by others has "John 's".
    const isAlone = !isAttached && /\s|^$/u.test(text[ELISION.lastIndex] ?? '')
    if ((isAttached || isAlone) && rules.clitics.includes(`'${word}`)) return ELISION.lastIndex
    if (rules.elisions.has(word)) return ELISION.lastIndex
  }
  const year = endOfMatch(SHORT_YEAR, text, at)
  return year > 0 ? year : at + 1
}

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && SPACE.test(String.fromCharCode(code)))
}
