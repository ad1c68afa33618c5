import { indexTree, type TreeIndex } from '../../language/index.ts'
import type { Tree } from '../../model/index.ts'

/** The tree of a sentence, indexed when it is first asked for; null without trees. */
export function lazyTree(tree: Tree | undefined): () => TreeIndex | null {
  let index: TreeIndex | null | undefined
  return () => {
    index ??= tree ? indexTree(tree) : null
    return index
  }
}
