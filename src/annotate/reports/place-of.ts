import { childrenOf, headOf } from '../../language/index.ts'
import type { PlaceMention, Sentence } from '../../model/index.ts'
import type { SentenceView, ToldDeed } from './told-deed.ts'

/** Where a deed was done: the place that hangs on the words that tell it, behind a preposition; null where none does. */
export function placeOf(
  deed: ToldDeed,
  { index }: Pick<SentenceView, 'index'>,
  sentence: Sentence,
  places: readonly PlaceMention[],
): PlaceMention | null {
  const heads = new Set<number>([...deed.words])
  for (let link: ToldDeed | null = deed; link !== null; link = link.inner) heads.add(link.head)
  for (const list of [deed.participants.TARGET, deed.participants.THEME]) for (const token of list) heads.add(token)
  for (const place of places) {
    const top = topmost(place, index, sentence)
    if (top === null) continue
    const governor = headOf(index, top)
    const hasCase = childrenOf(index, top).some((child) => index.relations[child] === 'case')
    if (governor !== null && hasCase && heads.has(governor)) return place
  }
  return null
}

/** The topmost word of a place's name in its sentence; null when it is not there. */
function topmost(place: PlaceMention, index: SentenceView['index'], { tokens }: Sentence): number | null {
  const inside = (token: number): boolean => {
    const span = tokens[token]
    return span !== undefined && span.start >= place.start && span.end <= place.end
  }
  for (let token = 0; token < tokens.length; token++) {
    if (inside(token) && !inside(index.tree.heads[token] ?? -1)) return token
  }
  return null
}
