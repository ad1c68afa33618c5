import {
  findMultiwords,
  loadParser,
  loadTokenRules,
  parse,
  readConllu,
  toConllu,
  withTree,
  writeConllu,
} from '../language/index.ts'
import { cutPieces } from './cut-pieces.ts'
import type { ParsedSentence, TextParser } from './load-text-parser.ts'

const LANGUAGE = 'en'
/** Sentences of a CoNLL-U file that are parsed and held at once. */
const SENTENCES_AT_ONCE = 500

/** The parser of texts that Redline ships. */
export function textParser(): TextParser {
  return {
    parse: parsePieces,
    *toConllu(text) {
      const rules = loadTokenRules(LANGUAGE)
      const options = { findMultiwords: (tokens: ParsedSentence['tokens']) => findMultiwords(tokens, rules) }
      for (const sentence of toConllu(parsePieces(text), options)) yield writeConllu([sentence])
    },
    reparse(conllu) {
      const { sentences, faults } = readConllu(conllu)
      return { sentences: sentences.length, faults, written: reparseSentences(sentences) }
    },
  }
}

/** Sentence by sentence, as if the text had been parsed in one. */
function* parsePieces(text: string): Generator<ParsedSentence> {
  let paragraphs = 0
  for (const { start, end } of cutPieces(text)) {
    let last = -1
    for (const sentence of parse(text.slice(start, end), { language: LANGUAGE })) {
      last = sentence.paragraph
      yield start === 0 ? sentence : shift(sentence, start, paragraphs)
    }
    paragraphs += last + 1
  }
}

function shift(sentence: ParsedSentence, offset: number, paragraphs: number): ParsedSentence {
  const moved = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
    ...place,
    start: place.start + offset,
    end: place.end + offset,
  })
  return { ...moved(sentence), tokens: sentence.tokens.map(moved), paragraph: sentence.paragraph + paragraphs }
}

function* reparseSentences(sentences: ReturnType<typeof readConllu>['sentences']): Generator<string> {
  const parser = loadParser(LANGUAGE)
  for (let start = 0; start < sentences.length; start += SENTENCES_AT_ONCE) {
    const some = sentences.slice(start, start + SENTENCES_AT_ONCE)
    const trees = parser.parse(some.map(({ words }) => words.map(({ form }) => form)))
    yield writeConllu(
      some.flatMap((sentence, index) => {
        const tree = trees[index]
        return tree ? [withTree(sentence, tree)] : []
      }),
    )
  }
}
