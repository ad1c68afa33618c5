import { indexTree, type TreeIndex } from '../../language/index.ts'
import type { Sentence, Tree } from '../../model/index.ts'
import type { Line } from './line.ts'

/** The tree of each line, parallel to the lines; null where there is none that matches its words. */
export function treesOf(
  lines: readonly Line[],
  sentences: readonly Sentence[],
  trees: readonly Tree[] | null,
): readonly (TreeIndex | null)[] {
  if (!trees) return lines.map(() => null)
  const sentenceAt = new Map(sentences.map((sentence, index) => [sentence.start, index]))
  return lines.map(({ words }) => {
    const tree = trees[sentenceAt.get(words[0]?.start ?? -1) ?? -1]
    return tree && tree.heads.length === words.length ? indexTree(tree) : null
  })
}
