import { childBy, conjunctsOf, headOf, lemmaOf, type PronounWords, type TreeIndex } from '../../../language/index.ts'
import type { Mention } from '../../../model/index.ts'
import type { ActorPlace } from '../described/resolve-several.ts'
import type { Line } from '../line.ts'
import { type ClausePlace, headIn, placeOf } from './clause-place.ts'

/** Somebody or something that a pronoun may go back to. */
export interface Antecedent extends ClausePlace {
  /** Everybody meant; none for a thing, or for somebody not known. */
  readonly actors: readonly string[]
  /** Whoever it could be, where that is not known. */
  readonly candidates: readonly string[]
  readonly number: 'singular' | 'plural'
  readonly gender: 'female' | 'male' | null
  /** Null where it may be people or things. */
  readonly isPerson: boolean | null
  /** "No one": nobody in particular. */
  readonly isAnybody: boolean
  /** A common noun that names no actor: "the plan". */
  readonly isThing: boolean
  readonly isPronoun: boolean
  readonly isQuoted: boolean
  readonly line: number
  readonly from: number
  readonly to: number
  readonly head: number
}

export interface LineMention {
  readonly mention: Mention
  readonly from: number
  readonly to: number
}

export interface AntecedentLine {
  readonly line: Line
  readonly tree: TreeIndex
  readonly mentions: readonly LineMention[]
  readonly words: PronounWords
}

/** What of a line pronouns may go back to: those mentioned, those joined by "and" together, and things. */
export function antecedentsIn(place: AntecedentLine): readonly Antecedent[] {
  const named = place.mentions.map((one) => antecedentOf(one, place))
  return [...named, ...groupsIn(named, place), ...thingsIn(place)]
}

export function antecedentOf({ mention, from, to }: LineMention, { line, tree }: AntecedentLine): Antecedent {
  const head = headIn(tree, from, to)
  const isSeveral = mention.resolution === 'several'
  const actors = isSeveral ? mention.candidates : mention.actor ? [mention.actor] : []
  return {
    ...placeOf(tree, head),
    actors,
    candidates: isSeveral ? [] : mention.candidates,
    number: isSeveral ? 'plural' : mention.number,
    gender: mention.gender,
    isPerson: mention.isPerson,
    isThing: false,
    isAnybody: false,
    isPronoun: mention.kind === 'pronoun',
    isQuoted: line.words[from]?.isQuoted ?? false,
    line: line.index,
    from,
    to,
    head,
  }
}

/** Whoever a phrase for somebody else names by the way. */
export function ownerIn({ actor, from, to }: ActorPlace, { line, tree }: AntecedentLine): Antecedent {
  const head = headIn(tree, from, to)
  return {
    ...placeOf(tree, head),
    role: 'possessor',
    actors: [actor],
    candidates: [],
    number: 'singular',
    gender: null,
    isPerson: false,
    isThing: false,
    isAnybody: false,
    isPronoun: false,
    isQuoted: line.words[from]?.isQuoted ?? false,
    line: line.index,
    from,
    to,
    head,
  }
}

/** "Hall and Ito", "Greece, Turkey and Cyprus": those named in one list are several together. */
function groupsIn(named: readonly Antecedent[], { tree }: AntecedentLine): readonly Antecedent[] {
  const byFirst = new Map<number, Antecedent[]>()
  for (const one of named) {
    const isListed = tree.relations[one.head] === 'conj' || childBy(tree, one.head, 'conj') !== null
    if (one.isPronoun || !isListed) continue
    const first = conjunctsOf(tree, one.head)[0] ?? one.head
    byFirst.set(first, [...(byFirst.get(first) ?? []), one])
  }
  return [...byFirst.values()].flatMap((joined): readonly Antecedent[] => {
    const [first] = joined
    const actors = [...new Set(joined.flatMap((one) => one.actors))]
    if (!first || actors.length < 2) return []
    const to = joined.at(-1)?.to ?? first.to
    const isPerson = joined.every((one) => one.isPerson) ? true : joined.some((one) => one.isPerson) ? null : false
    return [{ ...first, actors, candidates: [], number: 'plural', gender: null, isPerson, to }]
  })
}

/** Common nouns that stand as subject or object, and so may be what "it" or "they" means. */
function thingsIn({ line, tree, mentions, words }: AntecedentLine): readonly Antecedent[] {
  const things: Antecedent[] = []
  for (let token = 0; token < tree.length; token++) {
    const tag = tree.tree.tags[token]
    const isAnybody = tag === 'PRON' && words.indefinite.has(lemmaOf(tree, token))
    if ((tag !== 'NOUN' && tag !== 'PROPN' && !isAnybody) || words.neverAntecedents.has(lemmaOf(tree, token))) continue
    const relation = tree.relations[token]
    if (relation !== 'nsubj' && relation !== 'obj' && relation !== 'obl' && relation !== 'conj') continue
    if (mentions.some(({ from, to }) => from <= token && token < to) || headOf(tree, token) === null) continue
    const isPlural = (tree.tree.features[token] ?? '').includes('Number=Plur')
    things.push({
      ...placeOf(tree, token),
      actors: [],
      candidates: [],
      number: isPlural ? 'plural' : 'singular',
      gender: null,
      isPerson: null,
      isThing: true,
      isAnybody,
      isPronoun: false,
      isQuoted: line.words[token]?.isQuoted ?? false,
      line: line.index,
      from: token,
      to: token + 1,
      head: token,
    })
  }
  return things
}
