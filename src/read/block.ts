import type { Span } from '../model/index.ts'

/** A paragraph, heading, list item, table row or line of a page, before it is known what it is for. */
export interface Block extends Span {
  /** Its words as a reader sees them: markup marks removed, white space single. */
  readonly words: string
  /** Element that holds it ("p", "h1", "li", "td"); in plain text "line", or "blockquote" where it is set off. */
  readonly tag: string
  /** Elements around it, nearest first: "li", "ul", "nav". Empty in plain text. */
  readonly around: readonly string[]
  /** Names in the classes and ids of its element and those around it, nearest first, one list an element. */
  readonly names: readonly (readonly string[])[]
  /** Whether it stands in the page's main content; null where the format does not tell. */
  readonly isMain: boolean | null
  /** Whether its element stands directly beside several paragraphs of the main content. */
  readonly isBesideMain: boolean
  /** Share of its characters that are links, 0 to 1. */
  readonly linkedShare: number
  readonly links: readonly Link[]
  /** The machine-readable date of a <time> element in it. */
  readonly stamp: string | null
}

export interface Link extends Span {
  readonly url: string
  readonly words: string
}

/** What a page says of itself outside its text. Unknown is null. */
export interface PageMetadata {
  readonly titles: readonly string[]
  readonly siteName: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
}

export const NO_METADATA: PageMetadata = {
  titles: [],
  siteName: null,
  author: null,
  url: null,
  published: null,
  modified: null,
  language: null,
}

/** A page taken apart, whatever its format: its whole text and the blocks in it, in order and without overlap. */
export interface Page {
  readonly format: 'text' | 'html'
  readonly text: string
  readonly blocks: readonly Block[]
  readonly metadata: PageMetadata
}
