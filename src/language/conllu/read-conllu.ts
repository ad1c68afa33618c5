import type { ConlluColumns, ConlluEmptyNode, ConlluRange, ConlluSentence } from './conllu-sentence.ts'

/** Why a sentence could not be read. */
export interface ConlluFault {
  /** Line of the file, counted from 1. */
  readonly line: number
  /** What is wrong and what to do, in one line, without the line's number. */
  readonly message: string
}

/** A file as far as it could be read: a sentence with a fault is left out, all others are there. */
export interface ConlluFile {
  readonly sentences: readonly ConlluSentence[]
  readonly faults: readonly ConlluFault[]
}

const COLUMN_COUNT = 10
/** `7`, `7-8` or `7.1`; nine digits are more words than any file holds. */
const ID = /^(?<number>0|[1-9]\d{0,8})(?:-(?<last>[1-9]\d{0,8})|\.(?<minor>[1-9]\d{0,8}))?$/
/** As much of a line as a message repeats, in UTF-16 code units. */
const SHOWN_LENGTH = 40

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Only the shape of a sentence is judged: its lines, IDs and
 * forms; what the other columns say is taken as it is. The last sentence may lack its blank line.
 */
export function readConllu(text: string): ConlluFile {
  const sentences: ConlluSentence[] = []
  const faults: ConlluFault[] = []
  let block: string[] = []
  const finish = (line: number) => {
    if (block.length === 0) return
    const { sentence, fault } = readSentence(block, line - block.length)
    if (sentence) sentences.push(sentence)
    else faults.push(fault)
    block = []
  }
  const lines = text.replace(/^\ufeff/, '').split('\n')
  for (const [index, written] of lines.entries()) {
    const line = written.endsWith('\r') ? written.slice(0, -1) : written
    if (line === '') finish(index + 1)
    else block.push(line)
  }
  finish(lines.length + 1)
  return { sentences, faults }
}

type SentenceResult =
  | { readonly sentence: ConlluSentence; readonly fault?: undefined }
  | { readonly fault: ConlluFault; readonly sentence?: undefined }

interface OpenSentence {
  readonly words: ConlluColumns[]
  readonly ranges: ConlluRange[]
  readonly emptyNodes: ConlluEmptyNode[]
}

function readSentence(block: readonly string[], firstLine: number): SentenceResult {
  const wordsStart = block.findIndex((line) => !line.startsWith('#'))
  if (wordsStart < 0) return { fault: { line: firstLine, message: 'comments without a word after them; remove them' } }
  const open: OpenSentence = { words: [], ranges: [], emptyNodes: [] }
  for (const [index, line] of block.entries()) {
    if (index < wordsStart) continue
    const message = addLine(line, open)
    if (message !== null) return { fault: { line: firstLine + index, message } }
  }
  const range = open.ranges.at(-1)
  if (range && range.last >= open.words.length) {
    const message = `the range ${range.first + 1}-${range.last + 1} ends after the last word; correct its ID`
    return { fault: { line: firstLine + block.length - 1, message } }
  }
  return { sentence: { comments: block.slice(0, wordsStart), ...open } }
}

/** Adds what a line says to the sentence, or says what is wrong with it. */
function addLine(line: string, { words, ranges, emptyNodes }: OpenSentence): string | null {
  const [id = '', ...cells] = line.split('\t')
  if (cells.length + 1 !== COLUMN_COUNT) {
    if (line.startsWith('#')) return 'a comment among the words; move it above the first'
    return `${COLUMN_COUNT} columns parted by tabs are needed, this line has ${cells.length + 1}: "${shown(line)}"`
  }
  const { number, last, minor } = ID.exec(id)?.groups ?? {}
  if (number === undefined) return `the ID "${shown(id)}" is no number, range or decimal; number words from 1`
  if (cells[0] === '') return `the word ${id} has no form; write it into the second column`
  const columns = toColumns(cells)
  const next = words.length + 1
  if (minor !== undefined) {
    const before = emptyNodes.at(-1)
    const expected = before?.after === words.length ? before.minor + 1 : 1
    const isHere =
      Number(number) === words.length && Number(minor) === expected && ranges.at(-1)?.first !== words.length
    if (!isHere) return `the empty node ${id} stands where ${words.length}.${expected} may stand; put it in order`
    emptyNodes.push({ ...columns, after: words.length, minor: expected })
    return null
  }
  if (Number(number) !== next) return `the ID ${id} stands where ${next} is due; number words from 1 in order`
  if (last === undefined) {
    words.push(columns)
    return null
  }
  const before = ranges.at(-1)
  if (Number(last) <= Number(number) || (before && before.last >= words.length)) {
    return `the range ${id} holds less than two words, or words of another range; correct its ID`
  }
  ranges.push({ ...columns, first: words.length, last: Number(last) - 1 })
  return null
}

function toColumns(cells: readonly string[]): ConlluColumns {
  const [
    form = '',
    lemma = '',
    tag = '',
    xpos = '',
    features = '',
    head = '',
    relation = '',
    enhanced = '',
    misc = '',
  ] = cells
  return { form, lemma, tag, xpos, features, head, relation, enhanced, misc }
}

function shown(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
