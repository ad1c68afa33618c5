import { createHash } from 'node:crypto'

/** Length of an id in hexadecimal digits: 80 bits, no collision expected below a billion records. */
const ID_LENGTH = 20

/** SHA-256 of the bytes (or of the UTF-8 of a string), as lower-case hexadecimal. */
export function hashBytes(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The id of a document: a hash of its source bytes, so the same bytes are the same document everywhere. */
export function documentId(bytes: Uint8Array): string {
  return hashBytes(bytes).slice(0, ID_LENGTH)
}

export interface RecordIdentity {
  /** Id of the document: two pages with the same words keep their own records. */
  readonly document: string
  /** Which noun the record is: `statement`, `mention`, ... */
  readonly kind: string
  readonly span: { readonly start: number; readonly end: number }
  /** Tells apart two records of one kind on one span. */
  readonly role?: string
}

/** The id of a record that stands in a text; free of stage versions, so links and judgements survive a re-run. */
export function recordId({ document, kind, span, role = '' }: RecordIdentity): string {
  return hashBytes(`${document}\n${kind}\n${span.start}\n${span.end}\n${role}`).slice(0, ID_LENGTH)
}
