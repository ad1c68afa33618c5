import type { LayerName, Layers } from './layers.ts'

/**
 * One step of reading a document: a pure function from the layers it names to the layers it makes.
 * `Knowledge` is what it may know beside the text (word lists, the world tables); it sees no clock, network or disk.
 */
export interface Stage<Needs extends LayerName, Makes extends LayerName, Knowledge> {
  readonly name: string
  /** Raised whenever the same input may give another output. */
  readonly version: number
  readonly needs: readonly Needs[]
  readonly makes: readonly Makes[]
  readonly run: (layers: Pick<Layers, Needs>, knowledge: Knowledge) => Pick<Layers, Makes>
}

/** What a record says it was made by: `statements@1`. */
export function stageMark(stage: { readonly name: string; readonly version: number }): string {
  return `${stage.name}@${stage.version}`
}
