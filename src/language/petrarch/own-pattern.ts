import type { VerbCode } from './verb-dictionary.ts'

/** What stands at one place of a pattern: a word, one of a set's phrases, or somebody. */
export type PatternPart =
  | { readonly kind: 'word'; readonly word: string; readonly isLoose: boolean }
  | { readonly kind: 'synset'; readonly name: string; readonly isLoose: boolean }
  /** `both`: several together, each source and target ("A and B postponed"); `skip`: somebody who takes no part. */
  | { readonly kind: 'source' | 'target' | 'both' | 'skip'; readonly isLoose: boolean }

/** What must stand around a verb for a code of its own. */
export interface OwnPattern {
  /** Before the verb, in the order of the text. */
  readonly upper: readonly PatternPart[]
  readonly lower: readonly PatternPart[]
  /** Whether the last part before the verb must stand right before it ("BOMB_*"). */
  readonly isTight: boolean
  readonly code: VerbCode
  /** How much it asks for; longer ones are tried first. */
  readonly length: number
  /** As written. */
  readonly source: string
  readonly line: number
}

const SYMBOLS: Readonly<Record<string, 'source' | 'target' | 'both' | 'skip'>> = {
  $: 'source',
  '+': 'target',
  '%': 'both',
  '^': 'skip',
}

/** A pattern with its code as written, or what is wrong with it. */
export type PatternReading =
  | (Omit<OwnPattern, 'code' | 'line'> & { readonly code: string })
  | { readonly problem: string }

/** Reads what follows the "-" of a pattern's line: `&AUX * $ FOR + [075]`. */
export function readPattern(line: string, synsets: ReadonlyMap<string, unknown>): PatternReading {
  const [, source = '', code] = /^\s*([^[\]]*)(?:\[([^\]]*)\])?\s*$/u.exec(line) ?? []
  if (code === undefined) return { problem: 'a pattern without a code; write - * WORDS [CODE]' }
  if (source.includes('|') || source.includes('/'))
    return { problem: 'sets of alternatives in a pattern are not read; write a set &NAME with +WORD lines' }
  const parts = source
    .replace(/\*{1,2}/u, ' * ')
    .replace(/\{([^}]*)\}/gu, (_, words: string) => ` ${words.trim()} `)
    .replace(/[(){}]/gu, ' ')
    .replace(/([$%^])/gu, ' $1 ')
    .trim()
  const verb = parts.indexOf('*')
  if (verb < 0 || parts.indexOf('*', verb + 1) >= 0) return { problem: 'a pattern has one * where the verb stands' }
  const upper = readParts(parts.slice(0, verb))
  const lower = readParts(parts.slice(verb + 1))
  const all = [...upper, ...lower]
  const unknown = all.find((part) => part.kind === 'synset' && !synsets.has(part.name))
  if (unknown?.kind === 'synset') return { problem: `no set is named ${unknown.name}` }
  const isTight = parts.slice(0, verb).trimEnd().endsWith('_')
  return { upper, lower, isTight, code, length: all.length, source: source.trim() }
}

/** `_` joins words that follow each other; a blank lets others stand between. */
function readParts(source: string): readonly PatternPart[] {
  const parts: PatternPart[] = []
  let join = ' '
  for (const piece of source.split(/([\s_]+)/u)) {
    if (piece === '') continue
    if (/^[\s_]+$/u.test(piece)) {
      join = piece
      continue
    }
    const isLoose = !join.includes('_')
    const word = piece.toUpperCase().replaceAll('~', '')
    const symbol = SYMBOLS[word]
    if (symbol) parts.push({ kind: symbol, isLoose })
    else if (word.startsWith('&')) parts.push({ kind: 'synset', name: word, isLoose })
    else if (word !== '') parts.push({ kind: 'word', word, isLoose })
    join = ' '
  }
  return parts
}
