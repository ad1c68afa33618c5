import type { Sentence, Token, Tree } from '../../model/index.ts'
import type { Multiword } from '../tokens/index.ts'
import type { ConlluColumns, ConlluRange, ConlluSentence } from './conllu-sentence.ts'
import { cell, NOTHING_SAID, treeColumns } from './with-tree.ts'

export interface ToConlluOptions {
  readonly findMultiwords: (tokens: readonly Token[]) => readonly Multiword[]
}

type TreeSentence = Sentence & { readonly tree: Tree }

/**
 * Parsed sentences of one text as CoNLL-U, one by one. MISC says where each token stands, `TokenRange=start:end` in UTF-16
 * code units of the text, and `SpaceAfter=No` where the next one touches it; the words of a range have their own TokenRange.
 */
export function* toConllu(
  sentences: Iterable<TreeSentence>,
  { findMultiwords }: ToConlluOptions,
): Generator<ConlluSentence> {
  let number = 0
  let paragraph: number | null = null
  let waiting: TreeSentence | null = null
  const write = (sentence: TreeSentence, nextStart: number | null): ConlluSentence => {
    number += 1
    const opening = [...(number === 1 ? ['# newdoc'] : []), ...(sentence.paragraph === paragraph ? [] : ['# newpar'])]
    paragraph = sentence.paragraph
    return describeSentence(sentence, {
      comments: [...opening, `# sent_id = ${number}`],
      nextStart,
      multiwords: findMultiwords(sentence.tokens),
    })
  }
  for (const sentence of sentences) {
    if (waiting) yield write(waiting, sentence.start)
    waiting = sentence
  }
  if (waiting) yield write(waiting, null)
}

interface Surroundings {
  readonly comments: readonly string[]
  /** Where the next sentence starts. */
  readonly nextStart: number | null
  readonly multiwords: readonly Multiword[]
}

function describeSentence(
  { tokens, tree }: TreeSentence,
  { comments, nextStart, multiwords }: Surroundings,
): ConlluSentence {
  const isGlued = (index: number) => (tokens[index + 1]?.start ?? nextStart) === tokens[index]?.end
  const inRange = new Set(multiwords.flatMap(({ first, last }) => indicesOf(first, last)))
  const words = tokens.map(
    (token, index): ConlluColumns => ({
      ...treeColumns(tree, index),
      form: cell(token.text),
      // Inside a range the space belongs to the range's line.
      misc: miscOf(token, !inRange.has(index) && isGlued(index)),
    }),
  )
  const ranges = multiwords.map(({ first, last }): ConlluRange => {
    const start = tokens[first]?.start ?? 0
    const end = tokens[last]?.end ?? start
    const form = words.slice(first, last + 1).map((word) => word.form)
    return { ...NOTHING_SAID, first, last, form: form.join(''), misc: miscOf({ start, end }, isGlued(last)) }
  })
  return { comments: [...comments, `# text = ${textOf(tokens, isGlued)}`], words, ranges, emptyNodes: [] }
}

function miscOf({ start, end }: { readonly start: number; readonly end: number }, isGlued: boolean): string {
  return `${isGlued ? 'SpaceAfter=No|' : ''}TokenRange=${start}:${end}`
}

/** The sentence on one line, as its forms and SpaceAfter make it: what validators of the format compare it with. */
function textOf(tokens: readonly Token[], isGlued: (index: number) => boolean): string {
  return tokens
    .map((token, index) => cell(token.text) + (isGlued(index) ? '' : ' '))
    .join('')
    .trimEnd()
}

function indicesOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
}
