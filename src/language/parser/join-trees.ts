import type { Tree } from '../../model/index.ts'
import { ROOT_HEAD } from './decode-heads.ts'

/** Relation of a later part's root to the first part's: clauses side by side, with nothing that says more. */
const SIDE_BY_SIDE = 'parataxis'
const PUNCTUATION_TAG = 'PUNCT'
const PUNCTUATION = 'punct'

/** One tree of the trees of a sentence's parts: the roots of later parts hang on the first part's root. */
export function joinTrees(trees: readonly Tree[]): Tree {
  const heads: number[] = []
  const relations: string[] = []
  let root = ROOT_HEAD
  for (const tree of trees) {
    const start = heads.length
    for (let token = 0; token < tree.heads.length; token++) {
      const head = tree.heads[token] as number
      if (head !== ROOT_HEAD || root === ROOT_HEAD) {
        if (head === ROOT_HEAD) root = start + token
        heads.push(head === ROOT_HEAD ? ROOT_HEAD : start + head)
        relations.push(tree.relations[token] as string)
      } else {
        heads.push(root)
        relations.push(tree.tags[token] === PUNCTUATION_TAG ? PUNCTUATION : SIDE_BY_SIDE)
      }
    }
  }
  return {
    tags: trees.flatMap(({ tags }) => tags),
    xpos: trees.flatMap(({ xpos }) => xpos),
    features: trees.flatMap(({ features }) => features),
    lemmas: trees.flatMap(({ lemmas }) => lemmas),
    heads,
    relations,
  }
}
