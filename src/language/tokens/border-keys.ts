import type { Token } from '../../model/index.ts'
import { CLASS_BITS, classNumber, TOKEN_CLASSES, type TokenClass } from './token-class.ts'
import type { TokenRules } from './token-rules.ts'

/** How many features describe a place between two tokens. */
export const BORDER_FEATURES = 24

/** A paragraph prepared for the splitter: per token, with room on both sides so that neighbours need no bounds check. */
export interface BorderContext {
  readonly tokens: readonly Token[]
  /** Class numbers; the token at `index` stands at `index + MARGIN`. */
  readonly classes: Uint8Array
  /** Numbers of the lower-case words in the model's vocabulary, 0 for others. */
  readonly words: Uint16Array
  /** 1 for abbreviations that a name follows. */
  readonly titles: Uint8Array
  /** Tokens up to the next stop. */
  readonly stopDistances: Uint8Array
  /** Words in small letters so far. */
  readonly lowerCounts: Uint32Array
}

/** What the splitter carries along within a sentence. */
export interface BorderState {
  readonly first: number
  readonly isQuoting: boolean
  readonly isBracketed: boolean
}

const MARGIN = 3
const APOSTROPHE = /^['’]$/u
const numberOf = (name: TokenClass): number => TOKEN_CLASSES.indexOf(name)
const LOWER = numberOf('lower')
const CLITIC = numberOf('clitic')
const COMMA = numberOf('comma')
const COLON = numberOf('colon')
const SEMICOLON = numberOf('semicolon')
const STOPS = new Set((['stop', 'exclamation', 'question'] as const).map(numberOf))
const STRONG = new Set((['stop', 'exclamation', 'question', 'ellipsis', 'face', 'drawing'] as const).map(numberOf))
const ENDS = new Set(
  (
    [
      'stop',
      'exclamation',
      'question',
      'ellipsis',
      'colon',
      'dash',
      'closing quote',
      'lone quote',
      'closing bracket',
      'address',
      'abbreviation',
      'drawing',
      'bullet',
      'face',
    ] as const
  ).map(numberOf),
)
const OPENING_QUOTE = numberOf('opening quote')
const CLOSING_QUOTE = numberOf('closing quote')
const LONE_QUOTE = numberOf('lone quote')
const OPENING_BRACKET = numberOf('opening bracket')
const CLOSING_BRACKET = numberOf('closing bracket')
/** How far the splitter looks for small letters. */
const REACH = 6
const FARTHEST_STOP = 255

/** Prepares the tokens of one paragraph; `vocabulary` numbers words from 1. */
export function prepareBorders(
  tokens: readonly Token[],
  vocabulary: ReadonlyMap<string, number>,
  { abbreviationsBeforeNames }: Pick<TokenRules, 'abbreviationsBeforeNames'>,
): BorderContext {
  const size = tokens.length + 2 * MARGIN
  const classes = new Uint8Array(size)
  const words = new Uint16Array(size)
  const titles = new Uint8Array(size)
  const stopDistances = new Uint8Array(size)
  const lowerCounts = new Uint32Array(size + 1)
  for (let index = 0; index < tokens.length; index++) {
    const { text } = tokens[index] as Token
    classes[index + MARGIN] = classNumber(tokens, index)
    // No word of the vocabulary is longer.
    if (text.length > 20) continue
    const plain = text.toLowerCase()
    words[index + MARGIN] = vocabulary.get(plain) ?? 0
    if (plain.endsWith('.') && abbreviationsBeforeNames.has(plain.slice(0, -1))) titles[index + MARGIN] = 1
  }
  for (let at = 0; at < size; at++) lowerCounts[at + 1] = (lowerCounts[at] ?? 0) + (classes[at] === LOWER ? 1 : 0)
  stopDistances[size - 1] = FARTHEST_STOP
  for (let at = size - 2; at >= 0; at--)
    stopDistances[at] = STOPS.has(classes[at] ?? 0) ? 0 : Math.min(FARTHEST_STOP, (stopDistances[at + 1] ?? 0) + 1)
  return { tokens, classes, words, titles, stopDistances, lowerCounts }
}

/** Whether a sentence may end after the token at `index`: a mark that ends, or anything but a small letter after a space.
 *  Never after a mark that opens, nor where a quotation and the words that introduce or name its speaker would part. */
export function mayEnd({ tokens, classes, titles }: BorderContext, index: number): boolean {
  const last = classes[index + MARGIN] ?? 0
  const next = classes[index + MARGIN + 1] ?? 0
  if (next === 0 || next === CLITIC || next === COMMA || next === SEMICOLON) return false
  if (last === OPENING_QUOTE || last === OPENING_BRACKET) return false
  if (titles[index + MARGIN] === 1) return false
  if (last === COLON && next === OPENING_QUOTE) return false
  if (last === CLOSING_QUOTE || last === LONE_QUOTE) {
    const inner = classes[index + MARGIN - 1] ?? 0
    // An apostrophe of possession is no mark that ends: "the drivers' 20 trucks".
    if (inner === COMMA || (!STRONG.has(inner) && APOSTROPHE.test(tokens[index]?.text ?? ''))) return false
  }
  const isApart = (tokens[index + 1]?.start ?? 0) > (tokens[index]?.end ?? 0)
  if (next === CLOSING_QUOTE || next === CLOSING_BRACKET) return isApart && ENDS.has(last)
  if (ENDS.has(last)) return isApart || STOPS.has(last) || next !== LOWER
  return isApart && next !== LOWER
}

/** Whether the token at `index` is a mark that ends sentences, or closes the quotation or bracket that such a mark ends. */
export function isAfterMark({ classes }: BorderContext, index: number): boolean {
  const last = classes[index + MARGIN] ?? 0
  const isClosing = last === CLOSING_QUOTE || last === LONE_QUOTE || last === CLOSING_BRACKET
  return STRONG.has(isClosing ? (classes[index + MARGIN - 1] ?? 0) : last)
}

/** The state after the token at `index` when no sentence ended before it. */
export function nextState(state: BorderState, { classes }: BorderContext, index: number): BorderState {
  switch (classes[index + MARGIN]) {
    case OPENING_QUOTE:
      return { ...state, isQuoting: true }
    case CLOSING_QUOTE:
      return { ...state, isQuoting: false }
    case LONE_QUOTE:
      return { ...state, isQuoting: !state.isQuoting }
    case OPENING_BRACKET:
      return { ...state, isBracketed: true }
    case CLOSING_BRACKET:
      return { ...state, isBracketed: false }
    default:
      return state
  }
}

/** Writes the features of the place after the token at `index` into `keys`, one number a feature, each under 2^30. */
export function writeBorderKeys(context: BorderContext, index: number, state: BorderState, keys: Int32Array): void {
  const { tokens, classes, words, stopDistances, lowerCounts } = context
  const at = index + MARGIN
  const c3 = classes[at - 2] as number
  const c2 = classes[at - 1] as number
  const c1 = classes[at] as number
  const d1 = classes[at + 1] as number
  const d2 = classes[at + 2] as number
  const d3 = classes[at + 3] ?? 0
  const w2 = words[at - 1] as number
  const w1 = words[at] as number
  const v1 = words[at + 1] as number
  const v2 = words[at + 2] as number
  const pair = (c1 << CLASS_BITS) | d1
  const isApart = (tokens[index + 1]?.start ?? 0) > (tokens[index]?.end ?? 0) ? 1 : 0
  const before = Math.min(3, (lowerCounts[at + 1] ?? 0) - (lowerCounts[Math.max(0, at + 1 - REACH)] ?? 0))
  const last = Math.min(at + 1 + REACH, lowerCounts.length - 1)
  const after = Math.min(3, (lowerCounts[last] ?? 0) - (lowerCounts[at + 1] ?? 0))
  const length = bucket(index - state.first + 1)
  const left = bucket(tokens.length - index - 1)
  const toStop = bucket(stopDistances[at + 1] as number)
  const marks = (state.isQuoting ? 2 : 0) | (state.isBracketed ? 1 : 0)
  const opening = state.first + MARGIN
  keys[0] = c1
  keys[1] = (pair << 1) | isApart
  keys[2] = (c2 << 10) | pair
  keys[3] = (pair << CLASS_BITS) | d2
  keys[4] = (((c2 << 10) | pair) << CLASS_BITS) | d2
  keys[5] = (((c3 << CLASS_BITS) | c2) << 10) | pair
  keys[6] = (((pair << CLASS_BITS) | d2) << CLASS_BITS) | d3
  keys[7] = (w1 << CLASS_BITS) | d1
  keys[8] = (v1 << CLASS_BITS) | c1
  keys[9] = (w1 << 12) | v1
  keys[10] = (w2 << 10) | pair
  keys[11] = (v2 << 10) | pair
  keys[12] = (w2 << 12) | w1
  keys[13] = (v1 << 12) | v2
  keys[14] = (length << 10) | pair
  keys[15] = (left << 10) | pair
  keys[16] = (marks << 10) | pair
  keys[17] = (toStop << 10) | pair
  keys[18] = (((before << 2) | after) << 10) | pair
  keys[19] = ((classes[opening] as number) << 10) | pair
  keys[20] = ((words[opening] as number) << CLASS_BITS) | c1
  keys[21] = (length << 6) | (left << 3) | Math.min(7, toStop)
  keys[22] = ((state.first === 0 ? 1 : 0) << 10) | pair
  keys[23] = (((before << 2) | after) << 4) | length
}

/** 0 to 7: 1, 2, 3-4, 5-8, 9-16 and so on. */
function bucket(count: number): number {
  return Math.min(7, 32 - Math.clz32(Math.max(0, count - 1)))
}
