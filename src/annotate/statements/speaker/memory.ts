import type { PronounTraits } from '../../../language/index.ts'
import { containsSpan, type Mention, type Span } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'

interface Spoken {
  /** Null for somebody whom the text only describes. */
  readonly actor: string | null
  /** The words that name or describe whoever spoke. */
  readonly words: Span | null
  /** Whether it can be a person: then "he" and "she" may go on with the word. */
  readonly mayBePerson: boolean
  readonly at: number
}

/** Who has been named and who has spoken so far in a document: what pronouns and roles point back to. */
export interface Memory {
  readonly mentions: readonly Mention[]
  /** Ids of the mentions that a verb follows: they are what their clauses are about. */
  readonly subjects: ReadonlySet<string>
  /** Noun phrases that bring in somebody without a name, in order. */
  readonly newcomers: readonly Span[]
  readonly spoken: Spoken[]
  /** What has been said so far: those named in it do not take the word by being named. */
  readonly said: Span[]
}

/** How far back, in characters, a pronoun may point: about four paragraphs of news. */
const REACH_CHARACTERS = 2200

export interface Referent {
  /** Null when the pronoun points to somebody whom the text only describes; `words` then says how. */
  readonly actor: string | null
  readonly words: Span | null
  /** Where the text last made them its subject. */
  readonly since: number
  readonly certainty: number
}

/** "It" points to a thing near by, or to nobody we can name. */
const IT_REACH_CHARACTERS = 300
/** Only the last statements can matter to a pronoun; more would make long texts slow. */
const RECENT = 60
/** How far back "the expert" may have been introduced. */
const DESCRIPTION_REACH_CHARACTERS = 8000
/** "They" means several people only if they were just named. */
const NEAR_CHARACTERS = 400

export interface Pronoun {
  readonly traits: PronounTraits
  readonly at: number
  /** What is being said: those named in it are not the ones who say it. */
  readonly except: readonly Span[]
  /** How far back it may point, in characters; four paragraphs when absent. */
  readonly reach?: number
  /** "its": then the subject of the clause is meant, even among several. */
  readonly isPossessive?: boolean
  /** The whole text. */
  readonly text: string
}

/** Whom a third-person pronoun most likely means; null when nobody before it fits. */
export function referentOf(memory: Memory, pronoun: Pronoun): Referent | null {
  const referent = namedReferent(memory, pronoun)
  const { traits, at } = pronoun
  if (traits.person !== true) return referent
  const newcomer = memory.newcomers.findLast((span) => span.end <= at)
  const isNear = newcomer !== undefined && at - newcomer.start < NEAR_CHARACTERS
  // Whoever was brought in after the last one named is meant.
  const isLater = isNear && newcomer.start > Math.max(referent?.since ?? -1, lastOwnWord(memory, newcomer, at))
  return isLater ? { actor: null, words: newcomer, since: newcomer.start, certainty: 0.5 } : referent
}

/** Where somebody named spoke between a newcomer and the pronoun; -1 when only the newcomer did. */
function lastOwnWord(memory: Memory, newcomer: Span, at: number): number {
  const spoken = memory.spoken
    .slice(-RECENT)
    .filter((one) => one.actor !== null && one.at < at && one.at > newcomer.start)
  return latest(spoken)?.at ?? -1
}

function namedReferent(
  memory: Memory,
  { traits, at, except, reach: wanted = REACH_CHARACTERS, isPossessive = false, text }: Pronoun,
): Referent | null {
  const isThing = traits.person === false
  const reach = isThing ? IT_REACH_CHARACTERS : wanted
  const spoken = memory.spoken.slice(-RECENT)
  const said = memory.said.slice(-RECENT)
  const isSaid = (span: Span): boolean => said.some((one) => containsSpan(one, span))
  // "Norway, it explains, has ...": whoever heads what is said is not the one who says it.
  const heads = new Set(
    mentionsBetween(memory, (except[0]?.start ?? 0) - 1, (except[0]?.start ?? 0) + 60)
      .filter((mention) => mention.start === except[0]?.start)
      .map((mention) => mention.actor),
  )
  const fitting = mentionsBetween(memory, at - reach, at).filter(
    (mention) =>
      mention.actor !== null &&
      !heads.has(mention.actor) &&
      fits(mention, traits) &&
      !except.some((span) => mention.start >= span.start && mention.end <= span.end),
  )
  const plurals =
    traits.number === 'plural'
      ? fitting.filter((mention) => mention.number === 'plural' && at - mention.end < NEAR_CHARACTERS)
      : []
  const pool = plurals.length > 0 ? plurals : fitting
  const ids = new Set(pool.map((mention) => mention.actor))
  if (isThing && !isPossessive && ids.size > 1) return soleSubject(memory, pool, { at, text, isSaid })
  const sole = ids.size === 1
  const accepts = (spoken: Spoken): boolean =>
    spoken.actor === null ? spoken.mayBePerson && !isThing : ids.has(spoken.actor)
  const speaker = latest(spoken.filter((one) => one.at < at && at - one.at < reach && accepts(one)))
  const subject = pool.findLast((mention) => memory.subjects.has(mention.id) && !(speaker && isSaid(mention)))
  // Somebody only described gives way to anybody named since.
  const since =
    speaker?.actor === null ? pool.find((mention) => mention.start > speaker.at && !isSaid(mention)) : undefined
  if (since) return { actor: since.actor, words: since, since: since.start, certainty: 0.6 }
  const newInParagraph = traits.person ? broughtIn(pool, { at, text, isSaid }) : null
  if (newInParagraph && speaker && speaker.at < paragraphStart(text, at))
    return { actor: newInParagraph.actor, words: newInParagraph, since: newInParagraph.start, certainty: 0.6 }
  // Whoever spoke last goes on speaking, unless a clause since then was about somebody else who fits.
  if (speaker && (!subject || subject.start <= speaker.at)) {
    return { actor: speaker.actor, words: speaker.words, since: speaker.at, certainty: sole ? 0.9 : 0.8 }
  }
  if (subject) return { actor: subject.actor, words: subject, since: subject.start, certainty: sole ? 0.85 : 0.65 }
  const nearest = pool.at(-1)
  return nearest ? { actor: nearest.actor, words: nearest, since: nearest.start, certainty: sole ? 0.75 : 0.5 } : null
}

interface Place {
  readonly at: number
  readonly text: string
  readonly isSaid: (span: Span) => boolean
}

/** The only one whom the paragraph of a pronoun names before it, where no such pronoun stands between: `One of them is Ann
 *  Hall, 19. "We stay," she says.` */
function broughtIn(pool: readonly Mention[], { at, text, isSaid }: Place): Mention | null {
  const start = paragraphStart(text, at)
  const own = pool.filter((mention) => mention.start >= start && !isSaid(mention))
  const [first] = own
  if (!first || own.some(({ actor }) => actor !== first.actor)) return null
  const pronoun = /^\p{L}+/u.exec(text.slice(at, at + 12))?.[0].toLowerCase() ?? ''
  const before = text
    .slice(start, at)
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return before.includes(pronoun) ? null : first
}

/** The subject of the sentence before, where it alone of all that "it" could mean is one. */
function soleSubject(memory: Memory, pool: readonly Mention[], { at, text, isSaid }: Place): Referent | null {
  const start = paragraphStart(text, at)
  const subjects = pool.filter((one) => one.start >= start && memory.subjects.has(one.id) && !isSaid(one))
  const [first] = subjects
  if (!first || subjects.some(({ actor }) => actor !== first.actor)) return null
  return { actor: first.actor, words: first, since: first.start, certainty: 0.5 }
}

/** Where the paragraph of a place begins, or as far back as a pronoun may point. */
function paragraphStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH_CHARACTERS)
  return from + text.slice(from, at).lastIndexOf('\n') + 1
}

/** The one who spoke last by place in the text: statements inside quotations are remembered after those around them. */
function latest(spoken: readonly Spoken[]): Spoken | undefined {
  return spoken.reduce<Spoken | undefined>((best, one) => (best && best.at >= one.at ? best : one), undefined)
}

/** The mentions that start at or after `from` and end at or before `to`, found by bisection. */
export function mentionsBetween({ mentions }: Memory, from: number, to: number): Mention[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Mention).start < from) low = middle + 1
    else high = middle
  }
  const found: Mention[] = []
  for (let index = low; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    if (mention.start >= to) break
    if (mention.end <= to) found.push(mention)
  }
  return found
}

function fits(mention: Mention, traits: PronounTraits): boolean {
  if (traits.person !== null && mention.isPerson !== traits.person) return false
  if (mention.number !== traits.number && !(traits.number === 'plural' && !mention.isPerson)) return false
  return traits.gender === null || mention.gender === null || mention.gender === traits.gender
}

/** The last one to have spoken before a role is named who is one of its candidates or, when it has none, who was described
 *  by the same word before ("the expert"). */
export function lastSpeakerAmong(memory: Memory, mention: Mention, text: string): Referent | null {
  const head = lastWord(text, mention)
  const described = new Set(
    mentionsBetween(memory, mention.start - DESCRIPTION_REACH_CHARACTERS, mention.start)
      .filter((earlier) => earlier.actor !== null && earlier.isPerson === mention.isPerson)
      .filter((earlier) => text.slice(earlier.start, earlier.end).toLowerCase().includes(head))
      .map((earlier) => earlier.actor),
  )
  const accepts = ({ actor, words }: Spoken): boolean => {
    if (actor === null) return words !== null && text.slice(words.start, words.end).toLowerCase().includes(head)
    return mention.candidates.length > 0 ? mention.candidates.includes(actor) : described.has(actor)
  }
  const near = memory.spoken
    .slice(-RECENT)
    .filter((one) => one.at < mention.start && mention.start - one.at < REACH_CHARACTERS)
  const spoken = latest(near.filter(accepts))
  if (spoken) return { actor: spoken.actor, words: spoken.words, since: spoken.at, certainty: 0.7 }
  // "the expert", and only one person has spoken at all in the last paragraphs.
  const people = new Set(near.filter((one) => one.mayBePerson).map((one) => one.actor))
  const last = latest(near)
  const isSole =
    mention.isPerson && mention.candidates.length === 0 && people.size === 1 && last?.actor != null && last.mayBePerson
  return isSole && last ? { actor: last.actor, words: last.words, since: last.at, certainty: 0.5 } : null
}

function lastWord(text: string, span: Span): string {
  return (
    text
      .slice(span.start, span.end)
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1) ?? ''
  )
}

export function remember(memory: Memory, draft: Draft): void {
  const at = draft.cue?.start ?? draft.content[0]?.start ?? 0
  memory.said.push(...draft.content)
  const { actor, described, span, resolution } = draft.speaker
  const words = described ?? span
  if (!words || resolution === 'hearsay') return
  const named = memory.mentions.find(
    (mention) => mention.start === words.start || (actor !== null && mention.actor === actor),
  )
  memory.spoken.push({ actor, words, mayBePerson: named ? named.isPerson : !draft.speaker.isThing, at })
}
