import type { Span } from '../model/index.ts'

/**
 * In UTF-16 code units. The sentences of a piece are held at once: 32,768 characters with their trees take
 * some 4 MB. Pieces end between paragraphs, where no sentence is disturbed.
 */
const PIECE_LENGTH = 1 << 15
/** What may end a piece, best first: between paragraphs, between lines, between words. */
const BREAKS: readonly RegExp[] = [/\n[^\S\n]*\n/g, /\n/g, /\s/g]

/** Cuts a long text into pieces that can be parsed one after the other, where that disturbs no sentence if it can be helped. */
export function* cutPieces(text: string, pieceLength: number = PIECE_LENGTH): Generator<Span> {
  let start = 0
  while (text.length - start > pieceLength) {
    const end = findBreak(text, start + pieceLength, start + 2 * pieceLength)
    yield { start, end }
    start = end
  }
  if (start < text.length) yield { start, end: text.length }
}

/** The end of the first break of the best kind there is between two places; the latter place when there is none. */
function findBreak(text: string, earliest: number, latest: number): number {
  const stretch = text.slice(earliest, latest)
  if (earliest + stretch.length < latest) return text.length
  for (const pattern of BREAKS) {
    pattern.lastIndex = 0
    const match = pattern.exec(stretch)
    if (match) return earliest + pattern.lastIndex
  }
  // Never between the halves of a character.
  return /[\ud800-\udbff]/.test(text[latest - 1] ?? '') ? latest - 1 : latest
}
