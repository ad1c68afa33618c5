import type { Sentence, Tree } from '../../model/index.ts'
import { wordKey } from '../parser/index.ts'
import { clauseFeatures } from './clause-features.ts'
import type { TaggerModel } from './model.ts'
import { quoteStates } from './quote-states.ts'

/** What stands fast of a text's words before they are parsed: a value a word. */
export interface ParagraphFeatures {
  readonly quotes: Uint8Array
  readonly places: Uint8Array
}

/** Places of a paragraph's words are counted up to this; its last word has this added. */
const LAST_PLACE = 3
const IS_LAST = 4

/** Quotation marks and places in the paragraph of each word of the sentences, which share paragraphs with their neighbours. */
export function describeParagraphs(sentences: readonly Pick<Sentence, 'tokens' | 'paragraph'>[]): ParagraphFeatures {
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const quotes = new Uint8Array(count)
  const places = new Uint8Array(count)
  let at = 0
  for (let from = 0; from < sentences.length; ) {
    const words: string[] = []
    const paragraph = sentences[from]?.paragraph
    for (; from < sentences.length && sentences[from]?.paragraph === paragraph; from++) {
      for (const { text } of sentences[from]?.tokens ?? []) words.push(text)
    }
    quotes.set(quoteStates(words), at)
    for (let word = 0; word < words.length; word++) {
      places[at + word] = Math.min(word, LAST_PLACE) + (word === words.length - 1 ? IS_LAST : 0)
    }
    at += words.length
  }
  return { quotes, places }
}

/** Features of the words of one sentence that its tree tells. */
export interface SentenceFeatures {
  readonly words: Int32Array
  readonly upos: Uint16Array
  readonly relations: Uint16Array
  readonly clauses: Uint16Array
  readonly cues: Uint16Array
}

/** Describes a sentence, given its words and their syntax. */
export type SentenceDescriber = (words: readonly string[], tree: Tree) => SentenceFeatures

/** Makes the describer of a model's features. */
export function startDescriber(model: TaggerModel): SentenceDescriber {
  const rows = new Map(model.readWords().map((word, index) => [word, index + 1]))
  const levelOf = model.readCues()
  const upos = numbersOf(model.upos)
  const relations = numbersOf(model.relations)
  const stops = new Map(model.clauses.map((name, index) => [name, index + 1]))
  return (words, tree) => {
    const cues = Uint16Array.from(tree.lemmas, (lemma) => levelOf(lemma.toLowerCase()))
    return {
      words: Int32Array.from(words, (word) => rows.get(wordKey(word)) ?? 0),
      upos: Uint16Array.from(tree.tags, (tag) => upos.get(tag) ?? 0),
      relations: Uint16Array.from(tree.relations, (name) => relations.get(name) ?? relations.get(plain(name)) ?? 0),
      clauses: clauseFeatures(tree, { stops, levels: cues }),
      cues,
    }
  }
}

function numbersOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]))
}

/** "nmod:poss" -> "nmod" */
function plain(relation: string): string {
  return relation.replace(/:.*$/, '')
}
