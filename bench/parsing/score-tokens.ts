import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { cutSentences, findMultiwords, loadTokenRules, type TokenRules } from '../../src/language/tokens/index.ts'
import type { Sentence, Span } from '../../src/model/index.ts'
import { type RawDocument, rawDocument } from './raw-text.ts'
import { readTreebank } from './treebanks.ts'

/** How often two lists of spans agree. */
export interface Agreement {
  readonly gold: number
  readonly given: number
  readonly right: number
}

export interface TokenScore {
  readonly tokens: Agreement
  readonly words: Agreement
  readonly sentences: Agreement
}

const NOTHING: Agreement = { gold: 0, given: 0, right: 0 }
const UNITS = ['tokens', 'words', 'sentences'] as const
const USAGE = `usage: node bench/parsing/score-tokens.ts FILE.conllu ... [--genre PART] [--errors N] [--sentence-errors N]

Cuts the raw text of treebanks and compares tokens, words and sentences as the CoNLL 2018 evaluation does.

  --genre PART         only documents whose id contains PART
  --errors N           list the N most frequent wrong cuts of words
  --sentence-errors N  list N wrong borders of sentences`

if (import.meta.main) main()

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      genre: { type: 'string', default: '' },
      errors: { type: 'string', default: '0' },
      'sentence-errors': { type: 'string', default: '0' },
    },
  })
  if (positionals.length === 0) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const rules = loadTokenRules('en')
  for (const file of positionals) {
    const documents = readRawDocuments(file, values.genre)
    const score = scoreTokens(documents, rules)
    const cells = UNITS.map((unit) => `${unit} ${asPercent(score[unit])}`)
    console.log(`${basename(file)}  ${cells.join('  ')}`)
    for (const line of listWordErrors(documents, rules, Number(values.errors))) console.log(`  ${line}`)
    for (const line of listSentenceErrors(documents, rules, Number(values['sentence-errors']))) console.log(`  ${line}`)
  }
}

/** The documents of a CoNLL-U file whose id contains `genre`. */
export function readRawDocuments(path: string, genre = ''): readonly RawDocument[] {
  return readTreebank(path)
    .documents.filter(({ id }) => (id ?? '').includes(genre))
    .map(({ sentences }) => rawDocument(sentences))
}

/** Cuts every document's raw text and counts the spans that agree with the treebank's. */
export function scoreTokens(documents: readonly RawDocument[], rules: TokenRules): TokenScore {
  const total = { tokens: NOTHING, words: NOTHING, sentences: NOTHING }
  for (const document of documents) {
    const given = cutSentences(document.text, rules)
    const words = given.flatMap((sentence) => sentence.tokens)
    total.tokens = sum(total.tokens, compare(document.tokens, tokensOf(given, rules)))
    total.words = sum(total.words, compare(document.words, words))
    total.sentences = sum(total.sentences, compare(document.sentences, given))
  }
  return total
}

function sum(a: Agreement, b: Agreement): Agreement {
  return { gold: a.gold + b.gold, given: a.given + b.given, right: a.right + b.right }
}

function compare(gold: readonly Span[], given: readonly Span[]): Agreement {
  const keys = new Set(gold.map(keyOf))
  return { gold: gold.length, given: given.length, right: given.filter((span) => keys.has(keyOf(span))).length }
}

function tokensOf(sentences: readonly Sentence[], rules: TokenRules): Span[] {
  return sentences.flatMap(({ tokens }) => {
    const joined = new Map(findMultiwords(tokens, rules).map(({ first, last }) => [first, last]))
    const spans: Span[] = []
    for (let index = 0; index < tokens.length; index++) {
      const last = joined.get(index) ?? index
      spans.push({ start: tokens[index]?.start ?? 0, end: tokens[last]?.end ?? 0 })
      index = last
    }
    return spans
  })
}

function keyOf({ start, end }: Span): string {
  return `${start}:${end}`
}

/** F1 in percent. */
export function asPercent({ gold, given, right }: Agreement): string {
  return (gold + given === 0 ? 0 : (200 * right) / (gold + given)).toFixed(2)
}

/** The most frequent differences: the stretch between two common borders as cut by the treebank and by the rules. */
function listWordErrors(documents: readonly RawDocument[], rules: TokenRules, most: number): string[] {
  const counts = new Map<string, number>()
  if (most <= 0) return []
  for (const { text, words } of documents) {
    const given = cutSentences(text, rules).flatMap((sentence) => sentence.tokens)
    let g = 0
    let s = 0
    while (g < words.length || s < given.length) {
      const gold: Span[] = [...words.slice(g, g + 1)]
      const mine: Span[] = [...given.slice(s, s + 1)]
      g++
      s++
      while ((gold.at(-1)?.end ?? 0) !== (mine.at(-1)?.end ?? 0)) {
        if ((gold.at(-1)?.end ?? 0) < (mine.at(-1)?.end ?? 0) && g < words.length) gold.push(words[g++] as Span)
        else if (s < given.length) mine.push(given[s++] as Span)
        else break
      }
      const show = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' ')
      if (show(gold) === show(mine)) continue
      const line = `${show(gold)}   <>   ${show(mine)}`
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([line, count]) => `${count}  ${line}`)
}

function listSentenceErrors(documents: readonly RawDocument[], rules: TokenRules, most: number): string[] {
  const lines: string[] = []
  for (const { text, sentences } of documents) {
    const gold = new Set(sentences.map(({ end }) => end))
    const given = new Set(cutSentences(text, rules).map(({ end }) => end))
    for (const [kind, ends, others] of [
      ['missed', gold, given],
      ['invented', given, gold],
    ] as const)
      for (const end of ends)
        if (!others.has(end))
          lines.push(
            `${kind}: ${JSON.stringify(text.slice(end - 50, end))} | ${JSON.stringify(text.slice(end, end + 50))}`,
          )
  }
  return lines.slice(0, most)
}
