import { isWithheld } from '../act/is-withheld.ts'
import type { Draft, Speaker } from '../draft.ts'
import { likelySource } from '../quotations/introduction.ts'
import { maySpeak } from '../speaker/may-speak.ts'
import { NO_SPEAKER, type PhraseRange, resolveSpeaker, type SpeakerContext } from '../speaker/resolve-speaker.ts'
import { mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import { type Reading, spanOf } from './reading.ts'

interface DraftSource {
  readonly wording: Wording
  readonly reading: Reading
  readonly speakerContext: SpeakerContext
}

export function draftOf({ wording, reading, speakerContext }: DraftSource): Draft | null {
  const { items } = wording
  const content = reading.content.filter((range) => range.end > range.start).map((range) => spanOf(items, range))
  if (content.length === 0) return null
  const speaker =
    reading.speaker.kind === 'phrase'
      ? resolveSpeaker(wording, reading.speaker.range, { ...speakerContext, except: content })
      : namelessSpeaker(wording, reading, speakerContext)
  if (
    !isPlausible(wording, reading, speaker) ||
    wasWithheld(wording, reading) ||
    isOwnAside(wording, reading, speaker, speakerContext)
  )
    return null
  const isNegative = reading.isNegated !== (reading.sense.polarity === 'negative')
  return {
    sense: reading.sense,
    cue: spanOf(items, reading.cue),
    speaker,
    content,
    addressee: addresseeOf(wording, reading.addressee),
    polarity: isNegative ? 'negative' : 'positive',
    form: reading.frame === 'as' || reading.frame === 'fragment' ? 'fragment' : 'marks',
    confidence: reading.confidence,
  }
}

/** Nobody is the subject: hearsay, or whoever the words before a colon name ("the words of the marshal, spoken in May:"). */
function namelessSpeaker(wording: Wording, reading: Reading, speakerContext: SpeakerContext): Speaker {
  if (reading.speaker.kind === 'hearsay') return { ...NO_SPEAKER, resolution: 'hearsay' }
  const start = reading.content[0]?.start ?? 0
  if (reading.frame !== 'quote' || wording.items[start - 1]?.text !== ':') return NO_SPEAKER
  const before = { ...wording, items: wording.items.slice(0, start) }
  const range = likelySource(before)
  return range ? { ...resolveSpeaker(wording, range, speakerContext), resolution: 'introduced' } : NO_SPEAKER
}

/** Frames that people alone use; in the others a thing may be the subject ("the flood threatened to"). */
const SURE_FRAMES: ReadonlySet<string> = new Set([
  'that',
  'quote',
  'tail',
  'whether',
  'bare',
  'phrase',
  'hearsay',
  'noun',
  'headline',
])

function isTheySubject({ items, language }: Wording, { speaker }: Reading): boolean {
  if (speaker.kind !== 'phrase' || speaker.range.end - speaker.range.start !== 1) return false
  return language.grammar.subjectPronouns.get(items[speaker.range.start]?.lower ?? '')?.person === null
}

/** Whether the subject can be one that speaks. */
function isPlausible(wording: Wording, reading: Reading, speaker: Speaker): boolean {
  // "They call it quarantine": a name in common use, and nobody's statement.
  if (reading.frame === 'as' && isTheySubject(wording, reading)) return false
  if (speaker.resolution !== 'unresolved') return true
  if (reading.speaker.kind !== 'phrase')
    return reading.frame === 'quote' || (SURE_FRAMES.has(reading.frame) && reading.isPassive)
  const { items, language } = wording
  const { range } = reading.speaker
  const { grammar } = language
  const word = items[range.start]?.lower ?? ''
  const isAlone = range.end - range.start === 1
  // "It tells us that": the writer's own reading of something.
  const isThing = isAlone && grammar.subjectPronouns.get(word)?.person === false
  if (isThing && reading.addressee && grammar.objectPronouns.has(items[reading.addressee.start]?.lower ?? ''))
    return false
  if (maySpeak(wording, range)) return true
  if (reading.sense.requiresSource || (isAlone && grammar.determiners.has(word))) return false
  return SURE_FRAMES.has(reading.frame) || reading.sense.isPersonal
}

/** "Stopped short of saying", "nobody said": words that were not said. What is denied or asked was. */
function wasWithheld({ items, syntax, language }: Wording, { cue, sense, frame }: Reading): boolean {
  if (sense.polarity === 'negative' || frame === 'quote') return false
  const word = syntax.at((items[cue.start] as { start: number }).start)
  return word !== null && isWithheld(word, language)
}

/** "I hope that ..." and "as I said" inside a quotation: the speaker around it goes on speaking, and no other voice begins. */
function isOwnAside(
  { items, language }: Wording,
  reading: Reading,
  speaker: Speaker,
  { isQuoted }: SpeakerContext,
): boolean {
  if (!isQuoted || speaker.resolution !== 'author') return false
  // "I ask every captain to": done by saying it now.
  const forms = language.speech.verbs.get(items[reading.cue.start]?.lower ?? '') ?? []
  const isNow = reading.cue.end > reading.cue.start && forms.some(({ form }) => form === 'base')
  return isNow || reading.sense.act === 'believe' || reading.frame === 'phrase'
}

function addresseeOf(wording: Wording, range: PhraseRange | null): string | null {
  if (!range) return null
  const found = mentionStartingAt(wording, range.start)
  return found && found.end <= range.end ? found.mention.actor : null
}
