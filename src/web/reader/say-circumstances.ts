import type { Reading } from '../contract.ts'
import { sayTime } from '../look/say-time.ts'

/** What the words of an article for times and places mean, by the ids of these. */
export function sayCircumstances({ times, places }: Pick<Reading, 'times' | 'places'>): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  for (const { id, kind, time, candidates, isApproximate } of times) {
    const when = time === null ? null : sayTime(time)
    const others = candidates.flatMap((candidate) => sayTime(candidate) ?? [])
    if (kind === 'duration') said.set(id, 'How long')
    else if (kind === 'repeated') said.set(id, 'How often')
    else if (others.length > 1) said.set(id, `When: ${others.join(' or ')}; the text leaves it open`)
    else said.set(id, when === null ? 'When: not known' : `When: ${isApproximate ? 'about ' : ''}${when}`)
  }
  for (const { id, name, country, candidates } of places) {
    if (name === null)
      said.set(id, candidates.length > 1 ? 'Where: one of several places of this name' : 'Where: not known')
    else said.set(id, `Where: ${name}${country && country !== name ? `, ${sayId(country)}` : ''}`)
  }
  return said
}

/** The id of a state as words: `united-states` as `United States`. */
function sayId(id: string): string {
  return id.replaceAll('-', ' ').replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}
