import type { Attribution, Sentence, Token, Tree } from '../../model/index.ts'
import type { Parser, StartKernelOptions, WordStates } from '../parser/index.ts'
import type { AttributionReader } from './attribution-reader.ts'
import { cutWindows, groupWindows } from './cut-windows.ts'
import { decodeWindow } from './decode-window.ts'
import { describeParagraphs, startDescriber } from './describe-words.ts'
import type { TaggerModel } from './model.ts'
import { startTaggerNetwork, type TaggerNetwork } from './network.ts'
import { placeStates, runBatch } from './run-batch.ts'
import { type PlacedWord, startWindowBatch, type WindowBatch } from './window-batch.ts'

export interface AttributionReaderOptions extends StartKernelOptions {
  /** The parser whose states the model was trained on, with the repairs that its trees had. */
  readonly parser: Parser
}

type TokenizedSentence = Pick<Sentence, 'tokens' | 'paragraph'>

/** Makes a reader of a model; it holds about 6 MB, and a paragraph's attributions do not depend on what else is read. */
export function createAttributionReader(
  model: TaggerModel,
  { parser, ...options }: AttributionReaderOptions,
): AttributionReader {
  checkParser(model, parser)
  const network = startTaggerNetwork(model, options)
  const describe = startDescriber(model)
  const batch = startWindowBatch()
  return {
    read(sentences) {
      const filler = startFiller({ network, batch, groups: groupWindows(cutWindows(sizesOf(sentences))) })
      const { quotes, places } = describeParagraphs(sentences)
      const words = sentences.map(({ tokens }) => tokens.map(({ text }) => text))
      const trees: Tree[] = []
      let first = 0
      for (const { tree, states } of parser.read(words)) {
        const number = trees.length
        const { tokens } = sentences[number] as TokenizedSentence
        const features = describe(words[number] as readonly string[], tree)
        const describeWord = (word: number): PlacedWord => ({
          token: tokens[word] as Token,
          sentence: number,
          headStep: stepToHead(tree, word),
          relation: tree.relations[word] as string,
          word: features.words[word] as number,
          features: [
            features.upos[word] as number,
            features.relations[word] as number,
            features.clauses[word] as number,
            quotes[first + word] as number,
            places[first + word] as number,
            word === 0 ? 1 : 0,
            features.cues[word] as number,
          ],
        })
        filler.add(states, describeWord)
        trees.push(tree)
        first += tokens.length
      }
      return { trees, attributions: filler.attributions }
    },
  }
}

function checkParser({ name, sizes, advice }: TaggerModel, { stateSizes: { type, hidden } }: Parser): void {
  if (type === sizes.type && hidden === sizes.states) return
  const own = `${sizes.type} and ${sizes.states}`
  throw new Error(`${name}: reads states of ${own} numbers, and the parser's have ${type} and ${hidden}; ${advice}`)
}

function* sizesOf(sentences: readonly TokenizedSentence[]): Generator<{ paragraph: number; words: number }> {
  for (const { paragraph, tokens } of sentences) yield { paragraph, words: tokens.length }
}

function stepToHead({ heads }: Tree, word: number): number {
  const head = heads[word] as number
  return head < 0 ? 0 : head - word
}

interface Filler {
  /** Takes the words of the next sentence, given their states and what describes each. */
  add(states: Iterable<WordStates>, describeWord: (word: number) => PlacedWord): void
  /** Of all windows that are full. */
  readonly attributions: readonly Attribution[]
}

interface FillerParts {
  readonly network: TaggerNetwork
  readonly batch: WindowBatch
  /** Groups of windows: where each starts in the text, and where the last one ends. */
  readonly groups: Iterator<readonly number[]>
}

/** Fills one group of windows after the other, and runs each that is full. */
function startFiller({ network, batch, groups }: FillerParts): Filler {
  const attributions: Attribution[] = []
  let starts: readonly number[] = groups.next().value ?? []
  let row = 0

  const runGroup = (): void => {
    const borders = starts.map((start) => start - (starts[0] as number))
    const windows = borders.slice(1).map((end, index) => batch.window(borders[index] as number, end))
    runBatch(network, borders, batch.columns)
    for (const window of windows) for (const one of decodeWindow(network, window)) attributions.push(one)
    starts = groups.next().value ?? []
    row = 0
  }

  return {
    attributions,
    add(states, describeWord) {
      let word = 0
      for (const stretch of states) {
        for (let from = 0; from < stretch.words; ) {
          const size = (starts.at(-1) as number) - (starts[0] as number)
          const to = Math.min(stretch.words, from + size - row)
          placeStates(network, stretch, { from, to, row })
          for (; from < to; from++) batch.place(row++, describeWord(word++))
          if (row === size) runGroup()
        }
      }
    },
  }
}
