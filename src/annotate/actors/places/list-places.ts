import { childBy, conjunctsOf, headOf, lemmaOf, type TreeIndex } from '../../../language/index.ts'
import { type Mention, type PlaceMention, recordId } from '../../../model/index.ts'
import { findEntity } from '../entities/find-entity.ts'
import { type Finding, type NamedPlace, type Run, runOf } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Line, textBetween } from '../line.ts'
import { headIn } from '../pronouns/clause-place.ts'
import { type ChosenPlace, choosePlace } from './choose-place.ts'
import { findPlaceName } from './find-place-name.ts'
import { isSomewhere } from './is-somewhere.ts'

interface PlaceSearch {
  readonly document: string
  readonly lines: readonly Line[]
  /** What was found in each line. */
  readonly findings: readonly (readonly Finding[])[]
  readonly trees: readonly (TreeIndex | null)[]
  readonly mentions: readonly Mention[]
  /** Ids of the states that the text names. */
  readonly named: ReadonlySet<string>
  readonly lexicon: Lexicon
}

/** The places of a text: those found by name, and the states that it speaks of as where something is. */
export function listPlaces({
  document,
  lines,
  findings,
  trees,
  mentions,
  named,
  lexicon,
}: PlaceSearch): readonly PlaceMention[] {
  const stateAt: ReadonlyMap<string, string> = new Map(
    mentions.flatMap(({ start, end, kind, actor }) =>
      kind === 'name' && actor !== null && lexicon.world.actor(actor)?.type === 'state'
        ? [[`${start} ${end}`, actor] as const]
        : [],
    ),
  )
  const isNamed = (state: string): boolean => named.has(state)
  return lines.flatMap((line, index) =>
    (findings[index] ?? []).flatMap((finding): readonly PlaceMention[] => {
      if (finding.kind === 'place') {
        const { place } = finding
        return [mentionOf(place, line, document, answerFor(place, line, lexicon, isNamed))]
      }
      if (finding.kind === 'role' || finding.kind === 'stranger')
        return placesWithin(line, runOf(finding), { tree: trees[index] ?? null, lexicon }).map((place) =>
          mentionOf(place, line, document, answerFor(place, line, lexicon, isNamed)),
        )
      if (finding.kind !== 'entity' || finding.entity.form !== 'name') return []
      const { entity } = finding
      const state = stateAt.get(`${line.words[entity.from]?.start} ${line.words[entity.to - 1]?.end}`)
      if (!state || !isWhere(line, trees[index] ?? null, entity, lexicon)) return []
      return [mentionOf(entity, line, document, { place: state, candidates: [], country: state })]
    }),
  )
}

/** "Goma's mayor", "a taxi driver in Cairo": the places that a phrase for somebody holds. */
function placesWithin(
  line: Line,
  { from, to }: Run,
  { tree, lexicon }: { readonly tree: TreeIndex | null; readonly lexicon: Lexicon },
): readonly NamedPlace[] {
  const places: NamedPlace[] = []
  for (let at = from; at < to; at++) {
    const name = findPlaceName(line, at, lexicon)
    if (!name || name.to > to) continue
    const entity = findEntity(line, at, lexicon)
    const seats =
      entity?.form === 'metonym' ? entity.actors.filter(({ type }) => type === 'state').map(({ id }) => id) : []
    const isSeatAlone = seats.length > 0 && !lexicon.roles.locative.has(line.words[at - 1]?.lower ?? '')
    if ((entity && entity.form !== 'metonym') || isSeatAlone || !isSomewhere({ line, tree, name, lexicon })) continue
    places.push({ ...name, seats })
    at = name.to - 1
  }
  return places
}

function answerFor(
  place: Extract<Finding, { kind: 'place' }>['place'],
  line: Line,
  { world }: Lexicon,
  isNamed: (state: string) => boolean,
): ChosenPlace {
  const { within, seats } = place
  if (place.places.length > 0) {
    // A capital is the one of the states whose seat it is, where there is another of its name.
    const ofSeats = place.places.filter(({ countries }) => countries.some((country) => seats.includes(country)))
    return choosePlace(within === null && ofSeats.length > 0 ? ofSeats : place.places, {
      within,
      isSeat: ofSeats.length > 0,
      isNamed,
    })
  }
  const text = textBetween(line, place.from, place.to)
  const capitals = seats.filter((id) => world.state(id)?.capital === text)
  return { place: null, candidates: [], country: capitals.length === 1 ? (capitals[0] ?? null) : null }
}

/** "In Denmark", "flew to Denmark", and not "a warning to Denmark". */
function isWhere(line: Line, tree: TreeIndex | null, { from, to }: Run, { roles }: Lexicon): boolean {
  const start = roles.definite.has(line.words[from - 1]?.lower ?? '') ? from - 1 : from
  const before = line.words[start - 1]?.lower ?? ''
  if (/^['’]s?$/u.test(line.words[to]?.text ?? '') && line.words[to]?.isGlued) return false
  if (roles.within.has(before)) return true
  if (!tree) return false
  // "In Denmark, Greece and Cyprus".
  const own = headIn(tree, from, to)
  const first = conjunctsOf(tree, own)[0] ?? own
  const leading = childBy(tree, first, 'case')
  if (first !== own && childBy(tree, own, 'case') === null && leading !== null)
    return roles.within.has(lemmaOf(tree, leading))
  if (!roles.directional.has(before)) return false
  const head = own
  const preposition = childBy(tree, head, 'case')
  const above = headOf(tree, head)
  if (preposition === null || above === null) return false
  return (
    roles.paths.has(before) ||
    roles.motion.has(lemmaOf(tree, above)) ||
    roles.motion.has(line.words[above]?.lower ?? '')
  )
}

function mentionOf({ from, to }: Run, line: Line, document: string, chosen: ChosenPlace): PlaceMention {
  const span = { start: line.words[from]?.start ?? 0, end: line.words[to - 1]?.end ?? 0 }
  return { ...span, id: recordId({ document, kind: 'place', span }), ...chosen }
}
