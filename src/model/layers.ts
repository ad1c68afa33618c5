import type { Actor, Mention } from './actor.ts'
import type { Attribution } from './attribution.ts'
import type { Document } from './document.ts'
import type { PlaceMention } from './place.ts'
import type { Report } from './report.ts'
import type { Sentence } from './sentence.ts'
import type { Statement } from './statement.ts'
import type { TimeMention } from './time.ts'
import type { Tree } from './tree.ts'

/** Everything that stages make of one document, by layer name. A stage reads only the layers that it names. */
export interface Layers {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  /** One tree a sentence; null when the language has no parser, or nobody asked for trees. */
  readonly trees: readonly Tree[] | null
  /** In the order of the text; null when the language has no network for them, or its weights are left out. */
  readonly attributions: readonly Attribution[] | null
  /** In the order of the text. */
  readonly times: readonly TimeMention[]
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  readonly places: readonly PlaceMention[]
  readonly statements: readonly Statement[]
  /** In the order of the text; empty where the language has no parser or no lexicon of deeds. */
  readonly reports: readonly Report[]
}

export type LayerName = keyof Layers
