import type { Tree } from '../../model/index.ts'
import { type ConlluColumns, type ConlluSentence, UNSPECIFIED } from './conllu-sentence.ts'

/**
 * The sentence with its words, ranges, comments and MISC, and with the tree in place of whatever its other columns said.
 * Empty nodes go: they belong to the enhanced graph, which a tree does not give.
 */
export function withTree({ comments, words, ranges }: ConlluSentence, tree: Tree): ConlluSentence {
  return {
    comments,
    words: words.map(({ form, misc }, index) => ({ ...treeColumns(tree, index), form, misc })),
    ranges: ranges.map(({ first, last, form, misc }) => ({ ...NOTHING_SAID, first, last, form, misc })),
    emptyNodes: [],
  }
}

/** The columns of a line of which nothing is known. */
export const NOTHING_SAID: ConlluColumns = {
  form: UNSPECIFIED,
  lemma: UNSPECIFIED,
  tag: UNSPECIFIED,
  xpos: UNSPECIFIED,
  features: UNSPECIFIED,
  head: UNSPECIFIED,
  relation: UNSPECIFIED,
  enhanced: UNSPECIFIED,
  misc: UNSPECIFIED,
}

/** What a tree says of one of its words; `form` and `misc` stay unspecified. */
export function treeColumns(tree: Tree, index: number): ConlluColumns {
  return {
    ...NOTHING_SAID,
    lemma: cell(tree.lemmas[index]),
    tag: cell(tree.tags[index]),
    xpos: cell(tree.xpos[index]),
    features: cell(tree.features[index]),
    head: `${(tree.heads[index] ?? -1) + 1}`,
    relation: cell(tree.relations[index]),
  }
}

/** A value as a column holds it: never empty, and without the characters that part columns and lines. */
export function cell(value = ''): string {
  return value === '' ? UNSPECIFIED : value.replace(/[\t\n\r]/g, ' ')
}
