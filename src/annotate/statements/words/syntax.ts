import { indexTree, type TreeIndex } from '../../../language/index.ts'
import type { Sentence, Tree } from '../../../model/index.ts'

/** A word and its place in the tree of its sentence. */
export interface SyntaxWord {
  readonly sentence: Sentence
  readonly tree: TreeIndex
  /** Index in the sentence's tokens and in the tree. */
  readonly token: number
}

/** The trees of a document, asked by place. */
export interface Syntax {
  /** The word that starts at a place in the text; null where none does, or where there are no trees. */
  at(start: number): SyntaxWord | null
}

/** Trees are indexed when a word of theirs is first asked for. */
export function readSyntax(sentences: readonly Sentence[], trees: readonly Tree[] | null): Syntax {
  const places = new Map<number, { readonly sentence: number; readonly token: number }>()
  if (trees) {
    sentences.forEach(({ tokens }, sentence) => {
      tokens.forEach(({ start }, token) => {
        places.set(start, { sentence, token })
      })
    })
  }
  const indexes = new Map<number, TreeIndex>()
  return {
    at(start) {
      const place = places.get(start)
      const sentence = place && sentences[place.sentence]
      const tree = place && trees?.[place.sentence]
      if (!sentence || !tree) return null
      const index = indexes.get(place.sentence) ?? indexTree(tree)
      indexes.set(place.sentence, index)
      return { sentence, tree: index, token: place.token }
    },
  }
}
