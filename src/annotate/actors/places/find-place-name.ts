import type { WorldPlace } from '../../../world/index.ts'
import type { Run } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { furthestEnd, type Line, textBetween } from '../line.ts'

/** Words of a line that the tables know as the name of somewhere. */
export interface PlaceName extends Run {
  /** Those that go by it, the largest city first. */
  readonly places: readonly WorldPlace[]
  /** Id of the state that the words behind it name: "Paris, Texas". */
  readonly within: string | null
}

/** The longest name of a place that begins at this word; null when none does. */
export function findPlaceName(line: Line, at: number, { world }: Lexicon): PlaceName | null {
  const word = line.words[at]
  if (!word || !(word.isCapital || /^\d/u.test(word.text)) || isTail(line, at)) return null
  const longest = world.longestPlaceFrom(word.text)
  for (let to = longest === 0 ? at : furthestEnd(line, at, longest); to > at; to--) {
    const places = world.placesNamed(textBetween(line, at, to))
    if (places.length > 0 && !isHyphened(line, to))
      return { from: at, to, places, within: stateBehind(line, to, { places, world }) }
  }
  return null
}

/** The end of a longer word: "Rostov-on-Don" holds no Don. */
function isTail(line: Line, at: number): boolean {
  return line.words[at]?.isGlued === true && line.words[at - 1]?.text === '-'
}

/** "Moscow-based" and "Minsk-2" name no place. */
function isHyphened(line: Line, to: number): boolean {
  const next = line.words[to]
  return next?.text === '-' && next.isGlued && line.words[to + 1]?.isGlued === true
}

/** "Paris, Texas," and "Odessa, Ukraine": the state or region that a comma puts behind a city. */
function stateBehind(
  line: Line,
  to: number,
  { places, world }: { readonly places: readonly WorldPlace[]; readonly world: Lexicon['world'] },
): string | null {
  // "Crimea, Ukraine and NATO" is a list; "Odessa, Ukraine" is one place.
  const holds = (state: string): boolean =>
    places.some(({ kind, countries }) => kind === 'city' && countries.includes(state))
  const name = line.words[to + 1]
  if (line.words[to]?.text !== ',' || !name?.isCapital) return null
  for (const end of [to + 3, to + 2]) {
    const text = textBetween(line, to + 1, end)
    const after = line.words[end]
    const closes = !after || /^[,.;)]$/u.test(after.text) || /^\p{Ll}/u.test(after.text)
    if (!closes) continue
    const state = world
      .named(text)
      .find(({ actor, kind }) => actor.type === 'state' && (kind === 'name' || kind === 'alias'))
    if (state && holds(state.actor.id)) return state.actor.id
    const region = world.placesNamed(text).find(({ kind, countries }) => kind === 'region' && countries.length === 1)
    if (region) return region.countries[0] ?? null
  }
  return null
}
