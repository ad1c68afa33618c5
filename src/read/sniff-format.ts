import type { DocumentFormat } from '../model/index.ts'

export type SniffedFormat = { readonly format: DocumentFormat } | { readonly format: null; readonly what: string }

/** First bytes of formats that are no text, with what to call them. */
const SIGNATURES: readonly { readonly start: string; readonly what: string }[] = [
  { start: '%PDF-', what: 'a PDF' },
  { start: '\x89PNG', what: 'a PNG image' },
  { start: '\xff\xd8\xff', what: 'a JPEG image' },
  { start: 'GIF8', what: 'a GIF image' },
  { start: 'PK\x03\x04', what: 'a ZIP archive or office document' },
  { start: '\x1f\x8b', what: 'a gzip archive' },
  { start: '7z\xbc\xaf', what: 'a 7z archive' },
  { start: 'Rar!', what: 'a RAR archive' },
  { start: '\x7fELF', what: 'a program' },
  { start: 'MZ\x90', what: 'a program' },
  { start: 'SQLite format 3\0', what: 'a SQLite database' },
  { start: '\xd0\xcf\x11\xe0', what: 'an old office document' },
  { start: 'RIFF', what: 'a media file' },
  { start: 'OggS', what: 'a media file' },
  { start: 'ID3', what: 'a media file' },
  { start: '{\\rtf', what: 'a rich-text file' },
]
const HEAD_CHARACTERS = 4096
const HTML_NAME = /\.(?:x?html?|shtml|php|aspx?)$/i
const HTML_TYPE = /\b(?:text\/html|application\/xhtml\+xml)\b/i
const TEXT_TYPE = /\btext\/(?:plain|markdown)\b/i
const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i
const HTML_START =
  /^\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,50})?(?:<!--[\s\S]{0,2000}?-->\s{0,50})*<(?:!doctype html|html|head|body)\b/i
const HTML_ELEMENT = /<(?:p|div|span|h[1-6]|article|section|meta|title|table|ul|br|a)(?:\s[^<>]{0,500})?\/?>/gi
/** So many elements in the head of a file make it a fragment of HTML. */
const FRAGMENT_ELEMENTS = 3
/** C0 controls other than tab, line feed, form feed, carriage return and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data from text
const CONTROLS = /[\x00-\x08\x0e-\x1a\x1c-\x1f]/gu
/** Text of any encoding has next to none; compressed data has one byte in nine. */
const MOST_CONTROLS = 0.02

export interface SniffInput {
  readonly bytes: Uint8Array
  /** The text as decoded, NUL characters removed. */
  readonly text: string
  readonly source: string
  readonly contentType?: string
}

/** What the bytes are, by their start: null with a name for what this version does not read. */
export function sniffFormat({ bytes, text, source, contentType = '' }: SniffInput): SniffedFormat {
  const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  const signature = SIGNATURES.find((candidate) => start.startsWith(candidate.start))
  if (signature) return { format: null, what: signature.what }
  const head = text.slice(0, HEAD_CHARACTERS)
  if ((head.match(CONTROLS)?.length ?? 0) > head.length * MOST_CONTROLS) return { format: null, what: 'binary data' }
  if (HTML_START.test(head)) return { format: 'html' }
  const isSaidHtml = HTML_TYPE.test(contentType) || HTML_NAME.test(source)
  const isSaidText = TEXT_TYPE.test(contentType) || TEXT_NAME.test(source)
  const elements = head.match(HTML_ELEMENT)?.length ?? 0
  if (isSaidHtml || (!isSaidText && elements >= FRAGMENT_ELEMENTS)) return { format: 'html' }
  return { format: 'text' }
}
