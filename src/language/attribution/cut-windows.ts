/** Words that the network reads together at most: longer paragraphs are cut, as they were for its training. */
export const LONGEST_WINDOW = 260

/** What cutting asks of a sentence. */
export interface SentenceSize {
  readonly paragraph: number
  readonly words: number
}

/**
 * Where the windows of a text end, in words from its start: a paragraph is one window; one that is too long is cut between sentences,
 * and a sentence that is too long anywhere.
 */
export function* cutWindows(sentences: Iterable<SentenceSize>): Generator<number> {
  let start = 0
  let end = 0
  let current = -1
  for (const { paragraph, words } of sentences) {
    if (words === 0) continue
    if (end > start && (paragraph !== current || end + words - start > LONGEST_WINDOW)) {
      yield end
      start = end
    }
    current = paragraph
    end += words
    while (end - start > LONGEST_WINDOW) {
      start += LONGEST_WINDOW
      yield start
    }
  }
  if (end > start) yield end
}

/** Neighbouring windows of `LONGEST_WINDOW` words together at most: where each starts, and where the last one ends. */
export function* groupWindows(ends: Iterable<number>): Generator<readonly number[]> {
  let starts = [0]
  for (const end of ends) {
    if (starts.length > 1 && end - (starts[0] as number) > LONGEST_WINDOW) {
      yield starts
      starts = [starts.at(-1) as number]
    }
    starts.push(end)
  }
  if (starts.length > 1) yield starts
}
