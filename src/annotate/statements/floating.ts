import { type Clause, isDash, isMark } from './clause.ts'
import type { Draft, Speaker } from './draft.ts'
import type { Quotation } from './find-quotations.ts'
import { INTRODUCED_CONFIDENCE } from './introduction.ts'
import { mentionStartingAt, type Wording } from './noun-phrase.ts'
import { type Lone, type PassageContext, type Progress, wordingOf } from './passage.ts'
import { NO_SPEAKER, resolveSpeaker, type SpeakerContext } from './resolve-speaker.ts'

/** A quotation without a cue must be a sentence of at least so many words; shorter ones are titles and borrowed words. */
const MIN_FLOATING_WORDS = 4

const MIN_UNATTRIBUTED_WORDS = 8

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
  const isSentence =
    lone.item.words >= MIN_FLOATING_WORDS &&
    /^[\p{Lu}\d]/u.test(lone.item.text) &&
    (lone.item.endsInMark || !lone.quotation.isClosed)
  if (!isSentence) return null
  const source = sourceAfter(floating)
  if (source) return fresh({ speaker: source, confidence: FLOATING_CONFIDENCE })
  const previous = progress.drafts.at(-1)
  if (hasEarlier && previous) return fresh({ speaker: follow(previous.speaker), confidence: FLOATING_CONFIDENCE })
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
  if (lone.item.words < MIN_UNATTRIBUTED_WORDS) return null
  return fresh({ speaker: NO_SPEAKER, confidence: UNATTRIBUTED_CONFIDENCE })
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
