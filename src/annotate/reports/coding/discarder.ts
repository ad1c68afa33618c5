import type { Discard } from '../../../language/index.ts'

/** Says of a text whether its words have a story or a sentence left out; null for neither. */
export function discarder(discards: readonly Discard[]): (text: string) => 'story' | 'sentence' | null {
  return (text) => {
    if (discards.length === 0) return null
    const words = ` ${text.toUpperCase().replace(/[^\p{L}\p{N}'.-]+/gu, ' ')} `
    const found = discards.filter((discard) => words.includes(` ${discard.words}${discard.isWhole ? ' ' : ''}`))
    if (found.some(({ isStory }) => isStory)) return 'story'
    return found.length > 0 ? 'sentence' : null
  }
}
