import type { Tree } from '../../model/index.ts'
import { decodeHeads, ROOT_HEAD } from './decode-heads.ts'
import { type FeatureReader, startFeatureReader } from './feature-reader.ts'
import type { Address } from './kernel.ts'
import type { Lemmatizer } from './lemmatize.ts'
import { ROOT_RELATION } from './model.ts'
import type { Network } from './network.ts'
import { type LayerPlaces, recurBothWays } from './recur-both-ways.ts'
import { BATCH_TOKENS, ROOT_ROW } from './room.ts'
import { startTypeCache } from './type-cache.ts'
import { copyStates, type WordStates } from './word-states.ts'
import type { WeightArea } from './write-weights.ts'
import { panelled } from './write-weights.ts'

/** What a batch's sentences are found to be. */
export interface ParsedBatch {
  readonly trees: readonly Tree[]
  /** What the network made of the words of one of the sentences; to be asked for before the next batch is parsed. */
  readonly statesOf: (sentence: number) => WordStates
}

/**
 * Parses sentences that have `BATCH_TOKENS` words together at most, and none of them more than `LONGEST_SENTENCE` or no word at all.
 * A sentence's tree does not depend on what else is in its batch.
 */
export type BatchParser = (sentences: readonly (readonly string[])[]) => ParsedBatch

/** Makes the parser of batches; its memory is the network's room and never grows. */
export function startBatchParser(network: Network, lemmatize: Lemmatizer): BatchParser {
  const types = startTypeCache(network)
  const readFeatures = startFeatureReader(network)
  return (sentences) => {
    const starts = placeWords(sentences, types)
    const tokens = starts.at(-1) as number
    runFirstLayer(network, starts)
    runSecondLayer(network, starts)
    scoreTags(network, tokens)
    prepareRoles(network, tokens)
    const heads = sentences.map((words, index) => readHeads(network, starts[index] as number, words.length))
    scoreLabels(network, starts, heads)
    const trees = sentences.map((words, index) =>
      readTree({
        network,
        readFeatures,
        lemmatize,
        words,
        heads: heads[index] as Int32Array,
        start: starts[index] as number,
      }),
    )
    return {
      trees,
      statesOf: (index) => copyStates(network, starts[index] as number, starts[index + 1] as number),
    }
  }
}

/** Where each sentence's tokens start, and where the last one's end. */
function placeWords(
  sentences: readonly (readonly string[])[],
  types: ReturnType<typeof startTypeCache>,
): readonly number[] {
  const starts = [0]
  for (const words of sentences) starts.push((starts.at(-1) as number) + words.length)
  if ((starts.at(-1) as number) > BATCH_TOKENS) throw new RangeError(`a batch of ${starts.at(-1)} tokens`)
  let first = 0
  for (const words of sentences) {
    types.place(words, first)
    first += words.length
  }
  types.finish()
  return starts
}

function runFirstLayer(network: Network, starts: readonly number[]): void {
  const { room, weights } = network
  const layer = { ...workOf(network), z: room.cachedTypes, zRows: room.slots, out: room.hidden1 }
  recurBothWays(network.kernel, starts, { ...layer, forward: weights.forward1, backward: weights.backward1 })
}

function runSecondLayer(network: Network, starts: readonly number[]): void {
  const { room, weights } = network
  multiplyHidden(network, room.hidden1, starts.at(-1) as number, weights.gates2, room.gateInputs, room.gateStride)
  const layer = { ...workOf(network), z: room.gateInputs, zRows: room.tokenNumbers, out: room.hidden2 }
  recurBothWays(network.kernel, starts, { ...layer, forward: weights.forward2, backward: weights.backward2 })
}

function workOf({ classes, room }: Network): Pick<LayerPlaces, 'zStride' | 'hidden' | 'gates' | 'cells' | 'state'> {
  const { gateStride, gates, cells, state } = room
  return { zStride: gateStride, hidden: classes.sizes.hidden, gates, cells, state }
}

/** Rows of hidden states through a layer. */
function multiplyHidden(
  { kernel, classes, room }: Network,
  x: Address,
  rows: number,
  weights: WeightArea,
  y: Address,
  yStride: number,
): void {
  const { codes, scales, bias } = weights
  kernel.multiply(x, room.hiddenScales, rows, 2 * classes.sizes.hidden, codes, scales, bias, weights.rows, y, yStride)
}

function scoreTags(network: Network, tokens: number): void {
  const { room, weights } = network
  multiplyHidden(network, room.hidden1, tokens, weights.tags, room.tagScores, weights.tags.rows)
}

/** What every token is as head and as dependent; the arcs' dependents go on through the pair layer and stay as codes. */
function prepareRoles(network: Network, tokens: number): void {
  const { kernel, classes, room, weights } = network
  const { arc, label } = classes.sizes
  multiplyHidden(network, room.hidden2, tokens, weights.heads, room.roles, room.roleStride)
  const dependents = room.roles + 4 * (arc + label)
  kernel.quantize(dependents, tokens, room.roleStride, arc, 1, room.rowCodes, room.rowScales)
  const { codes, scales, bias } = weights.arcPair
  kernel.multiply(room.rowCodes, room.rowScales, tokens, arc, codes, scales, bias, arc, room.mixed, arc)
  kernel.quantize(room.mixed, tokens, arc, arc, 0, room.rowCodes, room.rowScales)
}

function readHeads({ kernel, classes, room, views }: Network, start: number, tokens: number): Int32Array {
  const { arc } = classes.sizes
  const { roles, roleStride, headCodes, headScales } = room
  const stride = panelled(tokens + 1)
  kernel.quantizeToPanels(roles + 4 * start * roleStride, tokens, roleStride, arc, 1, headCodes, headScales, 0)
  kernel.quantizeToPanels(roles + 4 * ROOT_ROW * roleStride, 1, roleStride, arc, 1, headCodes, headScales, tokens)
  kernel.multiply(
    room.rowCodes + 2 * start * arc,
    room.rowScales + 4 * start,
    tokens,
    arc,
    headCodes,
    headScales,
    room.noBias,
    stride,
    room.arcScores,
    stride,
  )
  return decodeHeads({ scores: views.floats, start: room.arcScores >> 2, stride, tokens })
}

function scoreLabels(
  { kernel, classes, room, views, weights }: Network,
  starts: readonly number[],
  heads: readonly Int32Array[],
): void {
  const { arc, label } = classes.sizes
  let to = room.chosenHeads >> 2
  heads.forEach((ofSentence, index) => {
    for (const head of ofSentence)
      views.integers[to++] = head === ROOT_HEAD ? ROOT_ROW : (starts[index] as number) + head
  })
  const tokens = starts.at(-1) as number
  const asHead = room.roles + 4 * arc
  const asDependent = room.roles + 4 * (2 * arc + label)
  kernel.addRows(asHead, room.chosenHeads, asDependent, tokens, room.roleStride, label, room.mixed)
  kernel.quantize(room.mixed, tokens, label, label, 1, room.rowCodes, room.rowScales)
  const { codes, scales, bias, rows } = weights.labels
  kernel.multiply(room.rowCodes, room.rowScales, tokens, label, codes, scales, bias, rows, room.labelScores, rows)
}

interface Reading {
  readonly network: Network
  readonly readFeatures: FeatureReader
  readonly lemmatize: Lemmatizer
  readonly words: readonly string[]
  readonly heads: Int32Array
  /** The sentence's first token in the batch. */
  readonly start: number
}

function readTree({ network, readFeatures, lemmatize, words, heads, start }: Reading): Tree {
  const { classes, room, views, weights } = network
  const tagCount = classes.upos.length
  const rootLabel = classes.relations.indexOf(ROOT_RELATION)
  const tree = {
    tags: new Array<string>(words.length),
    xpos: new Array<string>(words.length),
    features: new Array<string>(words.length),
    lemmas: new Array<string>(words.length),
    heads: Array.from(heads),
    relations: new Array<string>(words.length),
  }
  for (let index = 0; index < words.length; index++) {
    const token = start + index
    const tagRow = (room.tagScores >> 2) + token * weights.tags.rows
    const upos = bestOf(views.floats, tagRow, tagCount)
    const xpos = bestOf(views.floats, tagRow + tagCount, classes.xpos.length)
    const tag = classes.upos[upos] as string
    const ownTag = classes.xpos[xpos] as string
    const features = readFeatures(token, upos, xpos)
    const labelRow = (room.labelScores >> 2) + token * weights.labels.rows
    const isRoot = heads[index] === ROOT_HEAD
    tree.tags[index] = tag
    tree.xpos[index] = ownTag
    tree.features[index] = features
    tree.lemmas[index] = lemmatize(words[index] as string, tag, ownTag, features)
    tree.relations[index] = isRoot
      ? ROOT_RELATION
      : (classes.relations[bestOf(views.floats, labelRow, classes.relations.length, rootLabel)] as string)
  }
  return tree
}

/** Index of the greatest of `count` scores from `start` on, the first of equals; `barred` is never chosen. */
function bestOf(scores: Float32Array, start: number, count: number, barred = -1): number {
  let best = barred === 0 ? 1 : 0
  for (let index = best + 1; index < count; index++) {
    if ((scores[start + index] as number) > (scores[start + best] as number) && index !== barred) best = index
  }
  return best
}
