import { type ConlluSentence, readConllu } from '../../src/language/conllu/index.ts'
import type { Tree } from '../../src/model/index.ts'

export interface TreeSentence {
  readonly words: readonly string[]
  readonly tree: Tree
}

/** The sentences of a CoNLL-U file with their trees; throws with the line of the first fault. */
export function readTrees(text: string): readonly TreeSentence[] {
  const { sentences, faults } = readConllu(text)
  const [fault] = faults
  if (fault) throw new Error(`line ${fault.line}: ${fault.message}`)
  return sentences.map(toTreeSentence)
}

function toTreeSentence({ words }: ConlluSentence): TreeSentence {
  return {
    words: words.map(({ form }) => form),
    tree: {
      tags: words.map(({ tag }) => tag),
      xpos: words.map(({ xpos }) => xpos),
      features: words.map(({ features }) => (features === '_' ? '' : features)),
      lemmas: words.map(({ lemma }) => lemma),
      heads: words.map(({ head }) => Number(head) - 1),
      relations: words.map(({ relation }) => relation),
    },
  }
}
