/** Where a word stands to the quotation marks of its paragraph. */
export const OUTSIDE = 0
export const OPENS = 1
export const CLOSES = 2
export const INSIDE = 3
/** Behind a mark that is never closed. */
export const UNCLOSED = 4

const STRAIGHT: ReadonlySet<string> = new Set(['"', "''", '``'])
const OPENING = /^(?:[“„«]|``$)/
const CLOSING = /^(?:[”»]|''$)/

/** The state of each word of a paragraph. Straight marks open and close by turns. */
export function quoteStates(words: readonly string[]): Uint8Array {
  const states = new Uint8Array(words.length)
  let isOpen = false
  let last = -1
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    const opens = OPENING.test(word)
    const closes = CLOSING.test(word)
    if (opens || closes || STRAIGHT.has(word)) {
      isOpen = opens || (!closes && !isOpen)
      states[index] = isOpen ? OPENS : CLOSES
      last = index
    } else if (isOpen) states[index] = INSIDE
  }
  if (isOpen) states.fill(UNCLOSED, last + 1)
  return states
}
