import type { Draft, Speaker } from '../draft.ts'
import { type Lone, type PassageContext, type Progress, wordingOf } from '../passage.ts'
import { mentionsBetween } from '../speaker/memory.ts'
import { NO_SPEAKER, resolveSpeaker, type SpeakerContext } from '../speaker/resolve-speaker.ts'
import { type Clause, isDash, isMark } from '../words/clause.ts'
import { mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import type { Quotation } from './find-quotations.ts'
import { INTRODUCED_CONFIDENCE } from './introduction.ts'

/** A quotation without a cue must be a sentence of at least so many words; shorter ones are titles and borrowed words. */
const MIN_FLOATING_WORDS = 4

/** Right behind the words and the cue of somebody two words go on with them: `"Nothing," he said. "Never was."` */
const MIN_FOLLOWING_WORDS = 2

const MIN_UNATTRIBUTED_WORDS = 8

/** No sentence of news that leads up to a quotation is longer. */
const SENTENCE_BEFORE_CHARACTERS = 300

const FLOATING_CONFIDENCE = 0.75

const NEXT_PARAGRAPH_CONFIDENCE = 0.55

const UNATTRIBUTED_CONFIDENCE = 0.4

interface Floating {
  readonly clause: Clause
  readonly lone: Lone
  readonly progress: Progress
  readonly wording: Wording
  readonly speakerContext: SpeakerContext
  readonly isFirst: boolean
  readonly next: Clause | undefined
  readonly context: PassageContext
  readonly hasEarlier: boolean
}

/** A quotation that is a sentence by itself: introduced by a colon, carried over from the paragraph before, following
 *  words of the same speaker, or followed by a name. */
export function floatingDraft(floating: Floating): { draft: Draft; extends: number } | null {
  const { lone, progress, isFirst, next, context, hasEarlier } = floating
  const draftWith = (more: Pick<Draft, 'speaker' | 'confidence'> & Partial<Draft>): Draft => ({
    sense: context.language.speech.plainSense,
    cue: null,
    content: [lone.quotation.inner],
    addressee: null,
    polarity: 'positive',
    form: 'marks',
    ...more,
  })
  const fresh = (more: Parameters<typeof draftWith>[0]) => ({ draft: draftWith(more), extends: -1 })
  if (progress.introduction) {
    const { speaker, sense, cue } = progress.introduction
    return fresh({
      sense,
      cue,
      polarity: sense.polarity,
      speaker: { ...speaker, resolution: 'introduced' },
      confidence: INTRODUCED_CONFIDENCE,
    })
  }
  const carried = progress.drafts[progress.lastDirect]
  if (isFirst && lone.quotation.continues && carried) {
    const draft = draftWith({ speaker: carried.speaker, confidence: FLOATING_CONFIDENCE })
    return { draft, extends: progress.lastDirect }
  }
  const previous = progress.drafts.at(-1)
  const isRightBehind = previous !== undefined && follows(previous, lone, context.text)
  const fewest = isRightBehind && isFirst === false && previous.cue ? MIN_FOLLOWING_WORDS : MIN_FLOATING_WORDS
  const isSentence =
    lone.item.words >= fewest &&
    /^[\p{Lu}\d]/u.test(lone.item.text) &&
    (lone.item.endsInMark || !lone.quotation.isClosed)
  if (!isSentence) return null
  const source = sourceAfter(floating)
  if (source) return fresh({ speaker: source, confidence: FLOATING_CONFIDENCE })
  if (hasEarlier && previous) return fresh({ speaker: follow(previous.speaker), confidence: FLOATING_CONFIDENCE })
  const subject = isFirst ? null : subjectBefore(floating)
  if (subject) return fresh({ speaker: subject, confidence: NEXT_PARAGRAPH_CONFIDENCE })
  const follower = next ? mentionStartingAt(wordingOf(next, context), 0)?.mention : null
  if (follower?.isPerson && follower.actor) {
    const speaker: Speaker = {
      ...NO_SPEAKER,
      span: { start: follower.start, end: follower.end },
      actor: follower.actor,
      resolution: 'introduced',
      certainty: 0.5,
    }
    return fresh({ speaker, confidence: NEXT_PARAGRAPH_CONFIDENCE })
  }
  if (isFirst && carried) return fresh({ speaker: follow(carried.speaker), confidence: NEXT_PARAGRAPH_CONFIDENCE })
  // A paragraph that ends in somebody's retold words, and the next one quotes.
  if (isFirst && isRightBehind && previous && isSomebody(previous.speaker))
    return fresh({ speaker: follow(previous.speaker), confidence: NEXT_PARAGRAPH_CONFIDENCE })
  if (lone.item.words < MIN_UNATTRIBUTED_WORDS) return null
  return fresh({ speaker: NO_SPEAKER, confidence: UNATTRIBUTED_CONFIDENCE })
}

/** Whether nothing but marks stands between what was said before, with its cue and speaker, and a quotation. */
function follows({ content, cue, speaker }: Draft, { quotation }: Lone, text: string): boolean {
  const end = Math.max(...[...content, cue, speaker.span].map((span) => span?.end ?? 0))
  return end <= quotation.start && /^[\s\p{P}]*$/u.test(text.slice(end, quotation.start))
}

function isSomebody({ actor, span, described, isBarePronoun }: Speaker): boolean {
  return !isBarePronoun && (actor ?? span ?? described) !== null
}

/** `Ebba Holm had waited since dawn. "Nobody told us anything."`: the one person that the sentence before is about. */
function subjectBefore({ clause, context }: Floating): Speaker | null {
  const { memory, text } = context
  const earlier = mentionsBetween(memory, clause.start - SENTENCE_BEFORE_CHARACTERS, clause.start).filter(
    (mention) => !text.slice(mention.end, clause.start).includes('\n'),
  )
  const before = earlier.filter(
    (mention) => !/[.!?]["”’»]?\s/u.test(text.slice(mention.end, clause.start).slice(0, -2)),
  )
  const people = new Set(before.flatMap(({ isPerson, actor }) => (isPerson && actor ? [actor] : [])))
  const subject = before.find((mention) => memory.subjects.has(mention.id))
  if (!subject?.isPerson || !subject.actor || subject.number === 'plural' || people.size !== 1) return null
  return { ...NO_SPEAKER, actor: subject.actor, resolution: 'floating', described: subject, certainty: 0.5 }
}

function follow(speaker: Speaker): Speaker {
  return {
    ...speaker,
    span: null,
    resolution: speaker.actor || speaker.span || speaker.described ? 'floating' : 'unresolved',
    certainty: speaker.certainty * 0.8,
  }
}

/** `"..." - Anna Lind` and `"..." (Anna Lind)` */
function sourceAfter({ clause, lone, wording, speakerContext }: Floating): Speaker | null {
  const at = clause.items.indexOf(lone.item) + 1
  const mark = clause.items[at]
  if (!mark || (mark.text !== '(' && !isDash(clause.items, at))) return null
  const name = mentionStartingAt(wording, at + 1)
  return name
    ? { ...resolveSpeaker(wording, { start: at + 1, end: name.end }, speakerContext), resolution: 'introduced' }
    : null
}

/** `Without a sign of goodwill, "I see no reason to come back."`: after words of somebody, a long quotation that ends a
 *  clause is more of the same. */
export function trailingQuotation(clause: Clause, claimed: ReadonlySet<Quotation>, hasEarlier: boolean): Lone | null {
  if (!hasEarlier || claimed.size > 0) return null
  const items = clause.items.filter((item) => !isMark(item))
  const last = items.at(-1)
  return last?.quotation && last.words >= MIN_UNATTRIBUTED_WORDS && last.endsInMark
    ? { quotation: last.quotation, item: last }
    : null
}
