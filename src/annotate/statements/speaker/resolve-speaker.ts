import type { PronounTraits } from '../../../language/index.ts'
import type { Mention, Span, SpeakerResolution } from '../../../model/index.ts'
import type { World } from '../../../world/index.ts'
import type { Speaker } from '../draft.ts'
import { isPossessive, mentionEndingAt, mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import { lastSpeakerAmong, type Memory, mentionsBetween, type Pronoun, type Referent, referentOf } from './memory.ts'

/** What the resolver knows beside the words. */
export interface SpeakerContext {
  readonly text: string
  readonly memory: Memory
  readonly world: World
  /** Whoever says "I" here: the author, or the speaker of the quotation around. Null when not known. */
  readonly self: string | null
  /** Whether the words stand inside a quotation. */
  readonly isQuoted: boolean
  /** What is being said: a pronoun does not point into it. */
  readonly except: readonly Span[]
}

/** About one paragraph of news. */
const NEAR_CHARACTERS = 500

/** Nobody is named. */
export const NO_SPEAKER: Speaker = {
  span: null,
  actor: null,
  resolution: 'unresolved',
  isJoint: false,
  described: null,
  certainty: 0,
}

export interface PhraseRange {
  readonly start: number
  readonly end: number
}

/** Who a noun phrase (items `start` to `end`) means. */
export function resolveSpeaker(wording: Wording, range: PhraseRange, context: SpeakerContext): Speaker {
  const { items, language } = wording
  const first = items[range.start]
  const last = items[range.end - 1]
  if (!first || !last) return NO_SPEAKER
  const { grammar } = language
  const isPossessive = grammar.possessives.has(first.lower)
  const isAlone = range.end - range.start === 1
  // "its founding documents say": the documents speak for whose they are; "his brother says" is somebody else.
  const speaksForOwner = isPossessive && (isAlone || grammar.documents.has(last.lower))
  const traits = grammar.subjectPronouns.get(isPossessive ? (grammar.possessives.get(first.lower) ?? '') : first.lower)
  if (traits && (speaksForOwner || (isAlone && !isPossessive)))
    return resolvePronoun({ wording, range, context, traits, isPossessive })
  if (grammar.firstPersonPronouns.has(first.lower) || (isAlone && grammar.firstPersonPossessives.has(first.lower))) {
    return {
      span: { start: first.start, end: first.end },
      actor: context.self,
      resolution: 'author',
      isJoint: false,
      described: null,
      certainty: 0.8,
    }
  }
  const head = headMention(wording, range)
  if (!head) return issuerOf(wording, range, context) ?? describedSpeaker(wording, range)
  const speaker = { ...resolveMention(head.mention, context), span: head.span }
  return isJoint(wording, range) ? { ...speaker, resolution: 'collective', isJoint: true } : speaker
}

/** Whether several names stand in the phrase, joined by commas and "and". */
function isJoint(wording: Wording, range: PhraseRange): boolean {
  const { items, language } = wording
  let found = mentionStartingAt(wording, range.start)
  const actors = new Set<string | null>()
  let isJoined = false
  while (found && found.end <= range.end) {
    actors.add(found.mention.actor)
    if (found.end === range.end) break
    let at = found.end
    if (items[at]?.text === ',') at++
    if (language.grammar.coordinators.has(items[at]?.lower ?? '')) {
      isJoined = true
      at++
    }
    if (at === found.end) return false
    found = mentionStartingAt(wording, at)
  }
  return isJoined && found !== null && (actors.size > 1 || actors.has(null))
}

/** A noun phrase that names nobody known: it describes the speaker, unless it means just anybody. */
function describedSpeaker({ items, language }: Wording, range: PhraseRange): Speaker {
  const { grammar } = language
  const first = items[range.start] as { start: number; lower: string }
  const last = items[range.end - 1] as { end: number; lower: string }
  const span = { start: first.start, end: last.end }
  const speaker: Speaker = {
    span,
    actor: null,
    resolution: 'unresolved',
    isJoint: false,
    described: null,
    certainty: 0.4,
  }
  if (grammar.otherPronouns.has(last.lower) || grammar.questionWords.has(first.lower))
    return { ...speaker, isBarePronoun: true }
  return grammar.documents.has(last.lower) ? { ...speaker, isThing: true } : speaker
}

/** "The statement said": that of whoever the text said issued it, "the statement of the Soviet Government". */
function issuerOf({ items, language }: Wording, { start, end }: PhraseRange, context: SpeakerContext): Speaker | null {
  const { grammar, roles } = language
  const [article, noun] = items.slice(start, end)
  if (end - start !== 2 || !article || !noun) return null
  if (!roles.definite.has(article.lower) || !grammar.documents.has(noun.lower)) return null
  const isIssuer = (mention: Mention): boolean => {
    if (mention.actor === null || mention.end > article.start || mention.isPerson) return false
    const before = context.text.slice(Math.max(0, mention.start - ISSUER_CHARACTERS), mention.start)
    const words = before
      .toLowerCase()
      .trim()
      .split(/\s+/u)
      .filter((word) => !grammar.determiners.has(word))
    return words.at(-2) === noun.lower && grammar.sourcePrepositions.has(words.at(-1) ?? '')
  }
  const issuer = mentionsBetween(context.memory, article.start - ISSUER_REACH_CHARACTERS, article.start).findLast(
    isIssuer,
  )
  if (!issuer) return null
  const span = { start: article.start, end: noun.end }
  return { ...NO_SPEAKER, span, actor: issuer.actor, resolution: 'role', isThing: true, certainty: 0.6 }
}

/** How far back a text may have said whose statement it is. */
const ISSUER_REACH_CHARACTERS = 4000

/** Room for a noun, a preposition and an article. */
const ISSUER_CHARACTERS = 40

interface PronounPlace {
  readonly wording: Wording
  readonly range: PhraseRange
  readonly context: SpeakerContext
  readonly traits: PronounTraits
  readonly isPossessive: boolean
}

function resolvePronoun({ wording, range, context, traits, isPossessive }: PronounPlace): Speaker {
  const first = wording.items[range.start] as { start: number; end: number }
  const last = wording.items[range.end - 1] as { end: number }
  const span = { start: first.start, end: last.end }
  const place = isPossessive ? null : placeBefore(wording, range.start, context)
  if (place) return { span, actor: place, resolution: 'pronoun', isJoint: false, described: null, certainty: 0.7 }
  const pronoun = { traits, at: first.start, except: context.except, text: context.text }
  const referent = isPossessive ? ownerOf(context.memory, pronoun) : referentOf(context.memory, pronoun)
  return referent
    ? {
        span,
        actor: referent.actor,
        resolution: 'pronoun',
        isJoint: false,
        described: referent.words,
        certainty: referent.certainty,
      }
    : {
        span,
        actor: null,
        resolution: 'unresolved',
        isJoint: false,
        described: null,
        isBarePronoun: true,
        certainty: 0.2,
      }
}

/** A possessive points to somebody near by. Translations from languages without gendered possessives write "his" of a
 *  woman: where nobody near by has the gender, it decides nothing. */
function ownerOf(memory: Memory, pronoun: Pronoun): Referent | null {
  const near = { ...pronoun, reach: NEAR_CHARACTERS, isPossessive: true }
  return (
    referentOf(memory, near) ??
    referentOf(memory, { ...near, traits: { ...pronoun.traits, gender: null } }) ??
    referentOf(memory, pronoun)
  )
}

/** The actor that a mention leads to, by itself or by what came before. */
export function resolveMention(mention: Mention, { memory, text }: SpeakerContext): Speaker {
  const span = { start: mention.start, end: mention.end }
  if (mention.actor)
    return {
      span,
      actor: mention.actor,
      resolution: resolutionOf(mention),
      isJoint: false,
      described: null,
      certainty: mention.candidates.length > 1 ? 0.7 : 0.9,
    }
  const referent = lastSpeakerAmong(memory, mention, text)
  if (referent)
    return {
      span,
      actor: referent.actor,
      resolution: 'role',
      isJoint: false,
      described: referent.words,
      certainty: referent.certainty,
    }
  return { span, actor: null, resolution: 'unresolved', isJoint: false, described: null, certainty: 0.4 }
}

/** How the words of a mention lead to its actor. */
function resolutionOf({ kind, resolution, number, isPerson }: Mention): SpeakerResolution {
  if (resolution === 'unnamed') return 'unnamed'
  if (kind !== 'role') return kind === 'metonym' ? 'metonym' : 'named'
  // "Danish officials", "the Danish government": a state or body speaks through many.
  const isMany = number === 'plural' || (!isPerson && resolution === 'world-office')
  return isMany ? 'collective' : 'role'
}

/** The mention at the head of a noun phrase: "experts at the institute" is not the institute, "a letter from the king" is the king. */
function headMention(wording: Wording, range: PhraseRange): { mention: Mention; span: Span } | null {
  const { items, language } = wording
  const whole = {
    start: (items[range.start] as { start: number }).start,
    end: (items[range.end - 1] as { end: number }).end,
  }
  const opening = mentionStartingAt(wording, range.start)
  if (opening && isJoint(wording, range)) return { mention: opening.mention, span: whole }
  // "UN chief": a name before the noun that it describes.
  if (opening && opening.end < range.end && endsInRole(wording, { start: opening.end, end: range.end })) return null
  if (opening && opening.end <= range.end && !isOwner(wording, opening.end, range)) {
    return {
      mention: opening.mention,
      span: opening.end === range.end ? whole : { start: opening.mention.start, end: opening.mention.end },
    }
  }
  const closing = mentionEndingAt(wording, range.end)
  if (!closing || closing.start < range.start) return null
  const before = items[closing.start - 1]
  if (closing.start === range.start || !before) return { mention: closing.mention, span: whole }
  const { grammar } = language
  const isDeterminer = grammar.determiners.has(before.lower)
  const linkIndex = isDeterminer ? closing.start - 2 : closing.start - 1
  const link = items[linkIndex]
  if (!link || linkIndex < range.start || !grammar.prepositions.has(link.lower))
    return { mention: closing.mention, span: whole }
  const head = items.slice(range.start, linkIndex)
  return head.some((item) => grammar.documents.has(item.lower)) ? { mention: closing.mention, span: whole } : null
}

/** "The envoy's cook": whoever is named before the 's owns the one who speaks; but "the envoy's letter" and "the envoy's
 *  refusal" speak for their owner. */
function isOwner({ items, language }: Wording, index: number, { end }: PhraseRange): boolean {
  const item = items[index]
  const last = items[end - 1]
  if (!item || !last || index + 1 >= end || !isPossessive(item, language)) return false
  return !language.grammar.documents.has(last.lower) && !language.speech.nouns.has(last.lower)
}

/** Whether nothing but nouns stands there, the last of them one of a post. */
function endsInRole({ items, language }: Wording, { start, end }: PhraseRange): boolean {
  const words = items.slice(start, end)
  return (
    language.roles.nouns.has(language.roles.plain(words.at(-1)?.text ?? '')) &&
    words.every((item) => /^\p{L}+$/u.test(item.text) && !language.grammar.prepositions.has(item.lower))
  )
}

/** "from Moscow they declared": the place in front says who "they" are. */
function placeBefore(wording: Wording, index: number, { world, memory }: SpeakerContext): string | null {
  const { items, language } = wording
  for (let at = index - 1; at >= 0 && index - at <= 5; at--) {
    if (!language.grammar.prepositions.has(items[at]?.lower ?? '')) continue
    const words = items.slice(at + 1, index).filter((item) => !language.grammar.determiners.has(item.lower))
    const metonym = world
      .named(words.map((item) => item.text).join(' '))
      .find((name) => name.kind === 'metonym' || name.kind === 'alias')
    const id = metonym?.actor.id
    // Only whoever the text names elsewhere is an actor of this document.
    return id && memory.mentions.some((mention) => mention.actor === id) ? id : null
  }
  return null
}
