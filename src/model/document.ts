import type { Region } from './region.ts'
import type { Span } from './span.ts'
import type { IsoDate, Time } from './time.ts'

export type DateKind = 'stated' | 'original' | 'visit' | 'updated' | 'inferred'

/** A date that the page shows or that was worked out, with the words (if any) it rests on. */
export interface DocumentDate extends Time {
  readonly kind: DateKind
  /** Empty when the date stands in the page's metadata and not in its text. */
  readonly spans: readonly Span[]
}

export type ChainRelation = 'original' | 'republished' | 'translated' | 'excerpted'

/** One step back towards where a text was first published, nearest first. */
export interface ChainHop {
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly relation: ChainRelation
  readonly spans: readonly Span[]
}

/** Something about a document that its reader should know before trusting it, e.g. kind `visit-date`. */
export interface Alert {
  readonly kind: string
  readonly message: string
  readonly spans: readonly Span[]
}

export type DocumentFormat = 'text' | 'html'

/** A source as read: its text never changes; everything else stands off it as spans. */
export interface Document {
  /** Hash of the source bytes. */
  readonly id: string
  /** The path or URL as the user gave it. */
  readonly source: string
  readonly format: DocumentFormat
  readonly text: string
  /** SHA-256 of the text's UTF-8, hexadecimal. */
  readonly textHash: string
  readonly title: string | null
  readonly author: string | null
  readonly outlet: string | null
  /** BCP 47 tag of the language that most of the text is in. */
  readonly language: string | null
  readonly url: string | null
  readonly regions: readonly Region[]
  readonly dates: readonly DocumentDate[]
  /** When the text could have been written. */
  readonly written: {
    readonly earliest: IsoDate | null
    readonly latest: IsoDate | null
    readonly basis: string
  } | null
  readonly chain: readonly ChainHop[]
  /** Id of the family of documents that share one origin. */
  readonly family: string
  readonly alerts: readonly Alert[]
}

/** What to call the voice of a document whose outlet the page does not name. */
export const UNKNOWN_OUTLET = 'unknown outlet'

/** What to call the voice of a statement whose speaker the text does not name. */
export const UNKNOWN_SPEAKER = 'unknown speaker'
