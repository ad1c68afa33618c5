import type { Token } from '../../model/index.ts'

/** What a token looks like to the splitter; their order is part of a model's file, so new ones come last. */
export const TOKEN_CLASSES = [
  'outside',
  'lower',
  'capital',
  'capitals',
  'letter',
  'number',
  'mixed',
  'stop',
  'exclamation',
  'question',
  'ellipsis',
  'comma',
  'colon',
  'semicolon',
  'dash',
  'opening quote',
  'closing quote',
  'lone quote',
  'opening bracket',
  'closing bracket',
  'address',
  'abbreviation',
  'initial',
  'date',
  'time',
  'drawing',
  'bullet',
  'face',
  'clitic',
  'other letters',
  'other',
] as const

export type TokenClass = (typeof TOKEN_CLASSES)[number]

const CLASS_NUMBERS = new Map(TOKEN_CLASSES.map((name, index) => [name, index]))

/** Classes fit into so many bits. */
export const CLASS_BITS = 5

const MARKS = new Map<string, TokenClass>([
  ['.', 'stop'],
  ['!', 'exclamation'],
  ['?', 'question'],
  ['…', 'ellipsis'],
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['“', 'opening quote'],
  ['„', 'opening quote'],
  ['«', 'opening quote'],
  ['‘', 'opening quote'],
  ['``', 'opening quote'],
  ['‘‘', 'opening quote'],
  ['”', 'closing quote'],
  ['»', 'closing quote'],
  ['’', 'closing quote'],
  ['(', 'opening bracket'],
  ['[', 'opening bracket'],
  ['{', 'opening bracket'],
  [')', 'closing bracket'],
  [']', 'closing bracket'],
  ['}', 'closing bracket'],
])
const EITHER_QUOTE = new Set(['"', "'", "''", '’’', '`', '‘’'])
const BULLET = new Set(['*', '•', '·', '+', '>', '>>', '|', '◦', '■', '●'])
const LOWER = /^\p{Ll}/u
const ONE_CAPITAL = /^\p{Lu}$/u
const CAPITALS = /^[\p{Lu}\p{M}]{2,}$/u
const CAPITAL = /^\p{Lu}/u
const NUMBER = /^[+-]?[\d.,]*\d$/u
const DATE = /^\d+[/-]\d+[/-]\d+$/u
const TIME = /^\d+:\d+(?::\d+)?$/u
const ADDRESS = /^[^@]+@|:\/\/|^www\.|\.\p{L}{2,4}(?:\/|$)/iu
/** Longer tokens are told apart by their first characters alone. */
const LONGEST_READ = 80

/** The number of the class of the token at `index`; which way a straight quotation mark faces is told by the spaces. */
export function classNumber(tokens: readonly Token[], index: number): number {
  const token = tokens[index]
  return CLASS_NUMBERS.get(token ? classOf(token, tokens[index - 1], tokens[index + 1]) : 'outside') as number
}

function classOf(token: Token, before: Token | undefined, after: Token | undefined): TokenClass {
  const { text } = token
  const code = text.charCodeAt(0)
  if (code >= 97 && code <= 122 && !text.endsWith('.') && text.length < 4) return 'lower'
  const mark = MARKS.get(text)
  if (mark) return mark
  if (EITHER_QUOTE.has(text)) return facing(token, before, after)
  if (BULLET.has(text)) return 'bullet'
  const read = text.length > LONGEST_READ ? text.slice(0, LONGEST_READ) : text
  return /[\p{L}\p{N}]/u.test(read) ? wordClass(read) : markClass(read)
}

function facing(token: Token, before: Token | undefined, after: Token | undefined): TokenClass {
  const touchesBefore = before !== undefined && before.end === token.start
  const touchesAfter = after !== undefined && token.end === after.start
  if (touchesAfter && !touchesBefore) return 'opening quote'
  return touchesBefore && !touchesAfter ? 'closing quote' : 'lone quote'
}

function wordClass(text: string): TokenClass {
  if (/^['’`]/u.test(text)) return 'clitic'
  if (NUMBER.test(text)) return 'number'
  if (DATE.test(text)) return 'date'
  if (TIME.test(text)) return 'time'
  if (ADDRESS.test(text)) return 'address'
  if (text.endsWith('.')) return text.length === 2 ? 'initial' : 'abbreviation'
  if (LOWER.test(text)) return 'lower'
  if (ONE_CAPITAL.test(text)) return 'letter'
  if (CAPITALS.test(text)) return 'capitals'
  if (CAPITAL.test(text)) return 'capital'
  return /\d/u.test(text) ? 'mixed' : 'other letters'
}

function markClass(text: string): TokenClass {
  if (/^\.?!+$|^[.!?]*!$/u.test(text)) return 'exclamation'
  if (/^[.!?]*\?$/u.test(text)) return 'question'
  if (/^(?:\.{2,}|…+)$/u.test(text)) return 'ellipsis'
  if (/^(?:-{1,3}|[–—]+)$/u.test(text)) return 'dash'
  if (/^[-=~+|<>*_#{}^]{4,}$/u.test(text)) return 'drawing'
  return text.length > 1 && /[()[\]DPp3^]/u.test(text) ? 'face' : 'other'
}
