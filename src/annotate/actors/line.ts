import type { RoleWords } from '../../language/index.ts'
import { type Document, type Sentence, STORY_KINDS, type Token } from '../../model/index.ts'
import type { CoinedName } from './finding.ts'

/** A token with what the rules ask about it. */
export interface Word extends Token {
  readonly lower: string
  /** In the plain spelling in which role nouns are compared. */
  readonly plain: string
  readonly isCapital: boolean
  /** Two letters or more, all of them capitals. */
  readonly isShout: boolean
  /** No white space before it. */
  readonly isGlued: boolean
  /** Inside quotation marks. */
  readonly isQuoted: boolean
}

/** A sentence of the story, ready to be searched. */
export interface Line {
  readonly index: number
  /** As counted in `Sentence`. */
  readonly paragraph: number
  readonly words: readonly Word[]
  readonly text: string
  /** Written all in capitals, as some headlines are. */
  readonly isShouted: boolean
  /** Most words have a capital, as in other headlines: a capital says little here. */
  readonly isTitled: boolean
  /** The last year that the sentence names, as `YYYY`; null without one. */
  readonly year: string | null
  /** Words that name states of the text's own; absent where it has none. */
  readonly coined?: ReadonlyMap<string, CoinedName>
}

/** At this share of capitals among the longer words a sentence is a headline in title case. */
const TITLED_SHARE = 0.6
/** Shorter sentences are names as often as headlines. */
const TITLED_WORDS = 4
/** In title case, shorter words are left small by most papers. */
const TITLED_WORD_LENGTH = 4

/** Whose turn it is in a transcript is said in few words. */
const MOST_LABEL_WORDS = 4
const SHOUTED_NAME = /^\p{Lu}[\p{Lu}\p{M}.'’-]*$/u
const YEAR = /^(?:1[89]|20)\d\d$/u
const OPENING_QUOTE = /^[“„«‹]$/u
const CLOSING_QUOTE = /^[”»›]$/u
const STRAIGHT_QUOTE = /^"$/u

/** The sentences that stand in regions where the outlet tells its story, in order. */
export function readLines(document: Document, sentences: readonly Sentence[], roles: RoleWords): readonly Line[] {
  const story = document.regions.filter((region) => STORY_KINDS.has(region.kind))
  const lines: Line[] = []
  let region = 0
  let paragraph = -1
  let isOpen = false
  for (const sentence of sentences) {
    while ((story[region]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) region++
    if (document.regions.length > 0 && (story[region]?.start ?? Number.POSITIVE_INFINITY) > sentence.start) continue
    if (sentence.paragraph !== paragraph) isOpen = false
    paragraph = sentence.paragraph
    const label = labelLength(sentence.tokens)
    const words = sentence.tokens.map((token, index): Word => {
      const mark = token.text
      const opens = OPENING_QUOTE.test(mark) || (STRAIGHT_QUOTE.test(mark) && !isOpen)
      const closes = !opens && (CLOSING_QUOTE.test(mark) || STRAIGHT_QUOTE.test(mark))
      const isQuoted = isOpen && !closes
      if (opens) isOpen = true
      if (closes) isOpen = false
      const lower = mark.toLowerCase().replaceAll('’', "'")
      return {
        ...token,
        lower,
        plain: roles.plain(mark),
        isCapital: /^\p{Lu}/u.test(mark),
        isShout: index >= label && /^\p{Lu}{2,}$/u.test(mark),
        isGlued: sentence.tokens[index - 1]?.end === token.start,
        isQuoted,
      }
    })
    const { text } = document
    lines.push({ index: lines.length, paragraph, words, text, ...lookOf(words, roles), year: yearOf(words) })
  }
  return lines
}

/** How many words, all in capitals, stand before the colon of "JANE DOE: Good evening."; 0 where no such label opens the line. */
function labelLength(tokens: readonly Token[]): number {
  const colon = tokens.slice(0, MOST_LABEL_WORDS + 1).findIndex(({ text }) => text === ':')
  return tokens.slice(0, Math.max(0, colon)).every(({ text }) => SHOUTED_NAME.test(text)) ? Math.max(0, colon) : 0
}

function lookOf(words: readonly Word[], roles: RoleWords): Pick<Line, 'isShouted' | 'isTitled'> {
  const letters = words.filter((word) => /^\p{L}/u.test(word.text))
  const shouted = letters.filter((word) => word.text === word.text.toUpperCase())
  const long = letters.filter((word) => word.text.length >= TITLED_WORD_LENGTH && !roles.neverNames.has(word.lower))
  const capital = long.filter((word) => word.isCapital)
  const endsAsProse = /^[.…]+$/u.test(words.findLast((word) => !/^["”’'»)\]]+$/u.test(word.text))?.text ?? '')
  const isShouted = letters.length >= 3 && shouted.length > letters.length * 0.8
  return {
    isShouted,
    isTitled:
      !isShouted &&
      !endsAsProse &&
      letters.length >= TITLED_WORDS &&
      !letters.some((word, index) => index > 0 && !word.isCapital && word.text.length > 5) &&
      capital.length > long.length * TITLED_SHARE,
  }
}

function yearOf(words: readonly Word[]): string | null {
  return words.findLast((word) => YEAR.test(word.text))?.text ?? null
}

/** The characters from one word to before another, white space and apostrophes made plain. */
export function textBetween(line: Line, from: number, to: number): string {
  const first = line.words[from]
  const last = line.words[to - 1]
  if (!first || !last) return ''
  const text = to - from === 1 ? first.text : line.text.slice(first.start, last.end)
  return UNPLAIN.test(text) ? text.replace(/\s+/gu, ' ').replaceAll('’', "'") : text
}

/** White space other than one space, or a typographic apostrophe. */
const UNPLAIN = /’|\s\s|[^\S ]/u

/** Index behind the last token that a name of so many words can hold, beginning at a token: marks and parts glued to a word are of it. */
export function furthestEnd(line: Line, at: number, words: number): number {
  let count = 1
  let end = at + 1
  for (; end < line.words.length && end - at < words * MOST_TOKENS_A_WORD; end++) {
    if (line.words[end]?.isGlued !== true && ++count > words) break
  }
  return end
}

/** "Jaish-e-Mohammed" is five tokens, "U.S.-led" four. */
const MOST_TOKENS_A_WORD = 6
