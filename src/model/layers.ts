import type { Actor, Mention } from './actor.ts'
import type { Attribution } from './attribution.ts'
import type { Document } from './document.ts'
import type { Sentence } from './sentence.ts'
import type { Statement } from './statement.ts'
import type { Tree } from './tree.ts'

/** Everything that stages make of one document, by layer name. A stage reads only the layers that it names. */
export interface Layers {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  /** One tree a sentence; null when the language has no parser, or nobody asked for trees. */
  readonly trees: readonly Tree[] | null
  /** In the order of the text; null when the language has no network for them, or its weights are left out. */
  readonly attributions: readonly Attribution[] | null
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly statements: readonly Statement[]
}

export type LayerName = keyof Layers
