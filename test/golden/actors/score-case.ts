import { type Layers, type Mention, type PlaceMention, type Span, sliceSpan } from '../../../src/model/index.ts'
import type { World } from '../../../src/world/index.ts'
import { headOf } from './head-of.ts'
import type { ActorCase, EXPECTED_KINDS, ExpectedMention } from './load-classes.ts'
import { locateWords } from './locate-words.ts'
import { idsNamed, placesNamed, plain } from './same-actor.ts'

export interface MentionScore {
  readonly expected: ExpectedMention
  /** Found where one is to be found, whatever it was resolved to. */
  readonly isFound: boolean
  /** Found and resolved to whom it means, or rightly left unsure, or rightly not found. */
  readonly isRight: boolean
  /** Of one that is right and must be found: whether it is of the kind expected. */
  readonly hasKind: boolean | null
  /** What was made of it instead; null where it is right. */
  readonly fault: string | null
}

/** What the stages made of the text, and what the tables know. */
interface Reading {
  readonly layers: Pick<Layers, 'document' | 'mentions' | 'actors' | 'places'>
  readonly world: World
}

type Kind = (typeof EXPECTED_KINDS)[number]

/** Compares what the stages make of a case with each mention that it expects. */
export function scoreCase(one: ActorCase, reading: Reading): readonly MentionScore[] {
  return one.mentions.map((expected) => {
    const span = locateWords(one.text, expected)
    if (expected.is?.includes('none')) return scoreNothing(expected, span, reading)
    return expected.kind?.includes('place') ? scorePlace(expected, span, reading) : scoreMention(one, expected, reading)
  })
}

function scoreNothing(expected: ExpectedMention, span: Span, reading: Reading): MentionScore {
  const { document, mentions, places } = reading.layers
  const kinds: readonly string[] | null = expected.kind ?? null
  const named = mentions.filter(
    (mention) => (mention.actor !== null || mention.candidates.length > 0) && (!kinds || kinds.includes(mention.kind)),
  )
  const located = kinds && !kinds.includes('place') ? [] : places
  const wrong = [...named, ...located].filter((given) => isSame(document.text, given, span))
  return {
    expected,
    isFound: false,
    isRight: wrong.length === 0,
    hasKind: null,
    fault: wrong.length === 0 ? null : wrong.map((given) => shown(given, reading)).join('; '),
  }
}

function scorePlace(expected: ExpectedMention, span: Span, reading: Reading): MentionScore {
  const { layers, world } = reading
  const { text } = layers.document
  const wanted = new Set((expected.is ?? []).flatMap((name) => [...placesNamed(name, world), ...idsNamed(name, world)]))
  const found = covering(text, layers.places, span)
  const actors = covering(text, layers.mentions, span).filter(
    ({ actor, kind }) => actor !== null && kind !== 'pronoun' && !wanted.has(actor),
  )
  const isRight = actors.length === 0 && found.some(({ place }) => place !== null && wanted.has(place))
  const made = [...found, ...actors].map((given) => shown(given, reading))
  return {
    expected,
    isFound: found.length > 0,
    isRight,
    hasKind: isRight ? true : null,
    fault: isRight ? null : made.join('; ') || 'not found',
  }
}

function scoreMention(one: ActorCase, expected: ExpectedMention, reading: Reading): MentionScore {
  const { text } = reading.layers.document
  const span = locateWords(one.text, expected)
  const around = reading.layers.mentions.filter((mention) => covers(mention, headOf(text, span)))
  const found = covering(text, reading.layers.mentions, span)
  const right =
    found.find((mention) => isMeant(mention, one, expected, reading)) ??
    // "the US president, John F. Kennedy" may be one mention of both.
    around.find((mention) => isNamed(mention, expected.is ?? [], reading))
  return {
    expected,
    isFound: found.length > 0 || right !== undefined,
    isRight: right !== undefined,
    hasKind: right ? (expected.kind ?? []).includes(right.kind as Kind) : null,
    fault: right ? null : found.map((mention) => shown(mention, reading)).join('; ') || 'not found',
  }
}

function isMeant(mention: Mention, one: ActorCase, expected: ExpectedMention, reading: Reading): boolean {
  const { is = [], members, as, among = [] } = expected
  const { actor, candidates } = mention
  if (members) return actor === null && areMembers(candidates, members, reading)
  if (as !== undefined) return actor !== null && actor === actorOf(as, one, reading)
  const isUnsure = (): boolean =>
    actor === null && among.every((name) => candidates.some((id) => isCalled(id, name, reading)))
  return (
    (is.includes('unsure') && isUnsure()) ||
    (is.includes('unnamed') && isOfTheText(actor, reading)) ||
    isNamed(mention, is, reading)
  )
}

function isNamed({ actor }: Mention, names: readonly string[], reading: Reading): boolean {
  return actor !== null && names.some((name) => isCalled(actor, name, reading))
}

/** Everyone meant is a candidate, and nobody else. */
function areMembers(ids: readonly string[], members: readonly (readonly string[])[], reading: Reading): boolean {
  const isMember = (id: string, names: readonly string[]): boolean => names.some((name) => isCalled(id, name, reading))
  return (
    ids.every((id) => members.some((names) => isMember(id, names))) &&
    members.every((names) => ids.some((id) => isMember(id, names)))
  )
}

function isCalled(id: string, name: string, { layers, world }: Reading): boolean {
  const actor = layers.actors.find((one) => one.id === id)
  return idsNamed(name, world).has(id) || (actor !== undefined && plain(actor.name) === plain(name))
}

/** Somebody whom the tables do not know and the text does not name. */
function isOfTheText(id: string | null, { layers, world }: Reading): boolean {
  if (id === null || world.actor(id)) return false
  const type = layers.actors.find((one) => one.id === id)?.type
  return type === 'unnamed' || type === 'person' || type === 'group'
}

/** The actor given to another mention of the case. */
function actorOf(words: string, one: ActorCase, { layers }: Reading): string | null {
  const other = one.mentions.find(({ text }) => text === words)
  if (!other) throw new Error(`the case has no mention "${words}": ${one.text}`)
  const [found] = covering(layers.document.text, layers.mentions, locateWords(one.text, other))
  return found?.actor ?? null
}

/** Those with the same head, the most alike first. */
function covering<T extends Span>(text: string, given: readonly T[], span: Span): readonly T[] {
  return given
    .filter((one) => covers(one, headOf(text, span)) && covers(span, headOf(text, one)))
    .toSorted((a, b) => apart(a, span) - apart(b, span))
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function apart(a: Span, b: Span): number {
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
}

/** Within the words, or about as long as they are. */
function isSame(text: string, given: Span, span: Span): boolean {
  return (
    covers(span, given) || (covering(text, [given], span).length > 0 && apart(given, span) <= span.end - span.start)
  )
}

function shown(given: Mention | PlaceMention, { layers }: Reading): string {
  const id = 'place' in given ? given.place : given.actor
  const name = layers.actors.find((actor) => actor.id === id)?.name ?? id
  const kind = 'place' in given ? 'place' : given.kind
  const unsure = given.candidates.length > 0 ? `? of ${given.candidates.join(', ')}` : '?'
  return `${kind} "${sliceSpan(layers.document.text, given)}" -> ${name ?? unsure}`
}
