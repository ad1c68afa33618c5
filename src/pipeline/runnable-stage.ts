import type { LayerName, Layers } from '../model/index.ts'
import type { Knowledge } from './knowledge.ts'

/** A stage as the runner sees it: every `Stage` whose knowledge is part of `Knowledge` is one, whatever it needs and makes. */
export interface RunnableStage {
  readonly name: string
  readonly version: number
  readonly needs: readonly LayerName[]
  readonly makes: readonly LayerName[]
  readonly run: (layers: Layers, knowledge: Knowledge) => Partial<Layers>
}
