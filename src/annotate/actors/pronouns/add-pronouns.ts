import type { LanguagePack, TreeIndex } from '../../../language/index.ts'
import { compareSpans, type Mention, recordId } from '../../../model/index.ts'
import type { ActorPlace } from '../described/resolve-several.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../line.ts'
import { isSpeech } from '../people/is-speech.ts'
import {
  type Antecedent,
  type AntecedentLine,
  antecedentOf,
  antecedentsIn,
  type LineMention,
  ownerIn,
} from './antecedent.ts'
import { subjectOf } from './clause-place.ts'
import { findPointers, findPronouns, type Pronoun } from './find-pronouns.ts'
import { type PronounPlace, placePronoun, weighAntecedent } from './weigh-antecedent.ts'

interface PronounSearch {
  readonly document: string
  readonly lines: readonly Line[]
  /** Parallel to the lines; where there is no tree, pronouns are left alone. */
  readonly trees: readonly (TreeIndex | null)[]
  /** Names, metonyms and roles, in order of the text. */
  readonly mentions: readonly Mention[]
  /** What was found in each line. */
  readonly findings: readonly (readonly Finding[])[]
  /** Those whom a phrase for somebody else names by the way: Greece in "the envoy of Greece". */
  readonly owned: readonly ActorPlace[]
  readonly typeOf: (actor: string) => string | null
  /** The state that somebody belongs to; null where it is not known. */
  readonly countryOf: (actor: string) => string | null
  readonly language: Pick<LanguagePack, 'roles' | 'speech'>
}

/** How many sentences back a pronoun may point. */
const REACH = 5
/** Two that weigh nearly the same are both possible. */
const MARGIN = 0.7
/** Whoever weighs less is only the last one left. */
const LEAST_WEIGHT = 0.6

/** Adds the pronouns of a text, each with whom it means: resolved, several, or only those who are possible. */
export function addPronouns(search: PronounSearch): readonly Mention[] {
  const { lines, trees, mentions, findings, owned, language } = search
  const { pronouns } = language.roles
  const ownedAt = Map.groupBy(owned, (one) => one.line)
  const recent: Antecedent[][] = []
  const meant: string[] = []
  const added: Mention[] = []
  const says = (line: number, predicate: number): boolean => {
    const at = lines[line]
    return at !== undefined && isSpeech(at, predicate, language)
  }
  let next = 0
  for (const line of lines) {
    const end = line.words.at(-1)?.end ?? 0
    const from = next
    while ((mentions[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++
    const tree = trees[line.index]
    if (!tree) {
      recent.push([])
      continue
    }
    const place: AntecedentLine = {
      line,
      tree,
      mentions: inWords(line, mentions.slice(from, next)),
      words: pronouns,
    }
    const own = [...antecedentsIn(place), ...(ownedAt.get(line.index) ?? []).map((one) => ownerIn(one, place))]
    recent.push(own)
    const timesMeant = countOf(meant.slice(-MEANT_BEFORE))
    const pointing = [...findPronouns(line, tree, pronouns), ...findPointers(findings[line.index] ?? [])]
    for (const pronoun of pointing.sort((a, b) => a.from - b.from)) {
      const wanted = placePronoun(pronoun, {
        line,
        tree,
        says,
        sources: pronouns.sources,
        openers: pronouns.emptyOpeners,
        paragraphOf: (index) => lines[index]?.paragraph ?? -1,
        timesMeant,
      })
      const { types } = pronoun
      const possible = recent.slice(-REACH).flat()
      const answer = chooseAmong(
        types === null ? possible : possible.flatMap((one) => asOneOf(one, types, { search, line: line.index })),
        wanted,
      )
      if (answer === null) continue
      const mention = mentionOf(pronoun, answer, line, search.document)
      added.push(mention)
      if (answer.resolution !== null || answer.candidates.length === 0)
        own.push(antecedentOf({ mention, from: pronoun.from, to: pronoun.to }, place))
    }
    for (const one of own) if (!one.isQuoted) meant.push(...one.actors)
    added.push(...firstPersons(line, place, search.document, pronouns.first))
  }
  return [...mentions, ...added].sort(compareSpans)
}

/** An antecedent of these types; for a state, also somebody who belongs to one: "Ann Hall told the nation". */
function asOneOf(
  one: Antecedent,
  types: ReadonlySet<string>,
  { search: { typeOf, countryOf }, line }: { readonly search: PronounSearch; readonly line: number },
): readonly Antecedent[] {
  const [actor] = one.actors
  if (actor === undefined || one.actors.length > 1) return []
  if (types.has(typeOf(actor) ?? '')) return [one]
  const country = countryOf(actor)
  if (country === null || !types.has(typeOf(country) ?? '')) return []
  // The state is in the clause by the way only, and may well be its object too; "Hall told the nation" speaks of her own.
  const role = one.line === line ? one.role : 'possessor'
  return [
    { ...one, actors: [country], isPerson: false, gender: null, number: 'singular', predicate: -1, head: -1, role },
  ]
}

/** How many of the last ones meant say what a text is about. */
const MEANT_BEFORE = 24

function countOf(actors: readonly string[]): (actor: string) => number {
  const counts = new Map<string, number>()
  for (const actor of actors) counts.set(actor, (counts.get(actor) ?? 0) + 1)
  return (actor) => counts.get(actor) ?? 0
}

type PronounAnswer = Pick<Mention, 'actor' | 'resolution' | 'candidates' | 'gender' | 'isPerson'>

/** Whom a pronoun means; null when it means a thing that is no actor, or nothing that the text names. */
function chooseAmong(antecedents: readonly Antecedent[], place: PronounPlace): PronounAnswer | null {
  const { form } = place.pronoun
  const barred = barredActors(antecedents, place)
  const weighed = antecedents
    .filter((one) => !one.actors.some((actor) => barred.has(actor)))
    .flatMap((one) => {
      const weight = weighAntecedent(place, one)
      return weight === null ? [] : [{ one, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
  const [best] = weighed
  const unknown: PronounAnswer = {
    actor: null,
    resolution: null,
    candidates: [],
    gender: form.gender,
    isPerson: form.person === true,
  }
  if (!best) return form.person === true ? unknown : null
  const key = keyOf(best.one)
  const others = weighed.filter(({ one }) => keyOf(one) !== key && !isPartOf(one, best.one))
  const near = others.filter(({ weight }) => best.weight - weight < MARGIN)
  const isSure = near.length === 0 && (best.weight >= LEAST_WEIGHT || others.length === 0)
  if (best.one.isThing && isSure) return null
  const possible = [best, ...near].flatMap(({ one }) => (one.actors.length > 0 ? one.actors : one.candidates))
  if (!isSure || best.one.actors.length === 0) {
    if (possible.length === 0) return form.person === true ? unknown : null
    return { ...unknown, candidates: [...new Set(possible)] }
  }
  const isPerson = best.one.isPerson ?? form.person === true
  const [actor = null] = best.one.actors
  if (best.one.actors.length > 1) return { ...unknown, resolution: 'several', candidates: best.one.actors, isPerson }
  return { ...unknown, actor, resolution: 'pronoun', isPerson, gender: form.gender ?? best.one.gender }
}

/** Whoever speaks is "I" in their own words, and nobody's counterpart is themselves. */
function barredActors(antecedents: readonly Antecedent[], place: PronounPlace): ReadonlySet<string> {
  const { pronoun, line, says, openers } = place
  const here = antecedents.filter((one) => one.line === line.index)
  const holding = here.filter((one) => one.from <= pronoun.word && pronoun.word < one.to && one.actors.length === 1)
  const speaking = isOwnWord(line, pronoun.word, openers)
    ? here.filter((one) => !one.isQuoted && one.role === 'subject' && says(line.index, one.predicate))
    : []
  // "Athens sent it": whoever acts does so to somebody else.
  const isObject = !pronoun.isPossessive && pronoun.form.case !== 'reflexive' && place.role !== 'subject'
  const own = isObject ? subjectOf(place.tree, place.predicate) : null
  const acting = here.filter((one) => own !== null && one.head === own && one.actors.length === 1)
  return new Set([...holding, ...speaking, ...acting].flatMap(({ actors }) => actors))
}

/** Whether a word stands in a quotation as it was spoken; one that goes on with the sentence around it (said that "he ...")
 *  tells of the speaker as of somebody else. */
function isOwnWord(line: Line, at: number, openers: ReadonlySet<string>): boolean {
  if (line.words[at]?.isQuoted !== true) return false
  let open = at
  while (line.words[open]?.isQuoted) open--
  return !openers.has(line.words[open - 1]?.lower ?? '')
}

function keyOf({ isThing, line, from, actors, candidates }: Antecedent): string {
  return isThing || actors.length === 0 ? `${line} ${from} ${candidates.join()}` : [...actors].sort().join()
}

/** Whether one is among those whom the other means together. */
function isPartOf(one: Antecedent, whole: Antecedent): boolean {
  return whole.actors.length > 1 && one.actors.length > 0 && one.actors.every((actor) => whole.actors.includes(actor))
}

function inWords(line: Line, mentions: readonly Mention[]): readonly LineMention[] {
  const starts = new Map(line.words.map((word, index) => [word.start, index]))
  const ends = new Map(line.words.map((word, index) => [word.end, index + 1]))
  return mentions.flatMap((mention) => {
    const from = starts.get(mention.start)
    const to = ends.get(mention.end)
    return from === undefined || to === undefined ? [] : [{ mention, from, to }]
  })
}

function mentionOf(pronoun: Pronoun, answer: PronounAnswer, line: Line, document: string): Mention {
  const span = { start: line.words[pronoun.from]?.start ?? 0, end: line.words[pronoun.to - 1]?.end ?? 0 }
  const id = recordId({ document, kind: 'mention', span })
  const kind = pronoun.types === null ? 'pronoun' : 'role'
  const resolution = kind === 'role' && answer.resolution === 'pronoun' ? 'document-role' : answer.resolution
  return { ...span, id, kind, ...answer, resolution, number: pronoun.form.number }
}

/** "I" and "we": marked, for whoever knows who speaks here. */
function firstPersons(
  line: Line,
  { mentions }: AntecedentLine,
  document: string,
  first: ReadonlyMap<string, 'singular' | 'plural'>,
): readonly Mention[] {
  if (line.isShouted) return []
  return line.words.flatMap((word, index): readonly Mention[] => {
    const number = first.get(word.lower)
    // "(I)mpossible" holds no pronoun.
    const isPart = word.isGlued || line.words[index + 1]?.isGlued === true
    const isLetter = isPart && word.text.length === 1 && !/^['’]/u.test(line.words[index + 1]?.text ?? '')
    if (!number || isLetter || word.isShout || mentions.some(({ from, to }) => from <= index && index < to)) return []
    const span = { start: word.start, end: word.end }
    const id = recordId({ document, kind: 'mention', span })
    return [
      {
        ...span,
        id,
        kind: 'pronoun',
        actor: null,
        resolution: null,
        candidates: [],
        number,
        gender: null,
        isPerson: true,
      },
    ]
  })
}
