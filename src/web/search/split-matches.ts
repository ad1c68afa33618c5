/** A piece of a snippet: a word that was searched, or what stands between. */
export interface SnippetPiece {
  readonly text: string
  readonly isMatch: boolean
  readonly start: number
}

/** Cuts a snippet at the words that were searched for; a word also matches where it begins a longer one. */
export function splitMatches(snippet: string, words: string): readonly SnippetPiece[] {
  const wanted = words
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.toLowerCase())
  const pieces: SnippetPiece[] = []
  let position = 0
  const add = (end: number, isMatch: boolean) => {
    if (end > position) pieces.push({ text: snippet.slice(position, end), isMatch, start: position })
    position = end
  }
  for (const match of snippet.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = match[0].toLowerCase()
    if (!wanted.some((word) => found.startsWith(word))) continue
    add(match.index, false)
    add(match.index + match[0].length, true)
  }
  add(snippet.length, false)
  return pieces
}
