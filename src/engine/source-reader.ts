import type { Document, Layers } from '../model/index.ts'

/** Bytes to be read, with what is known of where they come from. */
export interface SourceBytes {
  /** The path or URL as the user gave it. */
  readonly source: string
  readonly bytes: Uint8Array
  readonly url?: string
  readonly contentType?: string
}

/** A source that could not be had; `problem` says in one line what, where and what to do. */
export interface SourceProblem {
  readonly source: string
  readonly problem: string
}

/** Whether statements are found by rules together with learned weights, or, where these are left out, by rules alone. */
export type AttributionBasis = 'learned' | 'rules'

/** How sources become documents with their layers. */
export interface SourceReader {
  /** Versions of all that reads: a document read by others is read again. */
  readonly madeBy: string
  readonly attributions: AttributionBasis
  find(sources: readonly string[]): AsyncIterable<SourceBytes | SourceProblem>
  read(source: SourceBytes): { readonly document: Document } | { readonly problem: string }
  annotate(document: Document): Layers
}
