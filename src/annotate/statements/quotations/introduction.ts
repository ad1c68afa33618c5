import type { Sentence } from '../../../model/index.ts'
import type { Draft, Speaker } from '../draft.ts'
import type { PassageContext, PassageParagraph, Progress } from '../passage.ts'
import { remember } from '../speaker/memory.ts'
import { NO_SPEAKER, type PhraseRange, resolveSpeaker, type SpeakerContext } from '../speaker/resolve-speaker.ts'
import type { Clause, Item } from '../words/clause.ts'
import { mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import type { Quotation } from './find-quotations.ts'

export const INTRODUCED_CONFIDENCE = 0.85

interface Introduction {
  readonly wording: Wording
  readonly clause: Clause
  readonly speakerContext: SpeakerContext
}

/** Who is to speak after "Here is how the marshal summed it up:" or "Here is more from the marshal:". */
export function introductionOf({ wording, clause, speakerContext }: Introduction): Progress['introduction'] {
  const { items, language } = wording
  const pronoun = items.findIndex((item) => language.grammar.subjectPronouns.has(item.lower))
  const source = likelySource(wording) ?? (pronoun >= 0 ? { start: pronoun, end: pronoun + 1 } : null)
  return {
    speaker: source ? resolveSpeaker(wording, source, speakerContext) : NO_SPEAKER,
    sense: language.speech.plainSense,
    cue: { start: clause.start, end: clause.end },
  }
}

/** Whom an introduction means: the subject of a verb in it, whoever follows "from" or "by", or the last one named. */
export function likelySource(wording: Wording): PhraseRange | null {
  const { items, language } = wording
  let best: { range: PhraseRange; rank: number } | null = null
  for (let index = 0; index < items.length; index++) {
    const found = mentionStartingAt(wording, index)
    if (!found) continue
    const before = items[index - 1]
    const isSource = before !== undefined && language.grammar.sourcePrepositions.has(before.lower)
    const after = items[found.end]
    const isSubject =
      after !== undefined && (language.speech.verbs.has(after.lower) || language.grammar.auxiliaries.has(after.lower))
    const rank = (isSubject ? 3 : isSource ? 2 : 1) + (found.mention.isPerson ? 0.5 : 0)
    if (!best || rank >= best.rank) best = { range: { start: index, end: found.end }, rank }
    index = found.end - 1
  }
  return best?.range ?? null
}

interface Block {
  readonly paragraph: PassageParagraph
  readonly progress: Progress
  readonly context: PassageContext
}

/** A block quotation without marks, introduced by the line above it. */
export function takeBlock({ paragraph, progress, context }: Block): void {
  const first = paragraph.sentences[0]
  const last = paragraph.sentences.at(-1)
  if (!first || !last || !progress.introduction) return
  const { speaker, sense, cue } = progress.introduction
  const draft: Draft = {
    sense,
    cue,
    speaker: { ...speaker, resolution: 'introduced' },
    content: [{ start: first.start, end: last.end }],
    addressee: null,
    polarity: sense.polarity,
    form: 'layout',
    confidence: INTRODUCED_CONFIDENCE,
  }
  progress.drafts.push(draft)
  remember(context.memory, draft)
}

interface Colon {
  readonly clause: Clause
  readonly wording: Wording
  readonly claimed: Set<Quotation>
  readonly progress: Progress
  readonly speakerContext: SpeakerContext
  readonly sentences: readonly Sentence[]
}

/** `The premier drew a line: "Not one ship shall pass."` The colon hands over the word, whatever stands before it. */
export function readColon({ clause, wording, claimed, progress, speakerContext, sentences }: Colon): void {
  const { items, language } = wording
  const index = items.findIndex((item, at) => item.quotation !== null && items[at - 1]?.text === ':')
  const item = items[index]
  if (!item?.quotation || claimed.has(item.quotation) || item.words < MIN_INTRODUCED_WORDS) return
  const range = likelySource({ ...wording, items: items.slice(0, index) })
  if (!range) return
  const speaker: Speaker = { ...resolveSpeaker(wording, range, speakerContext), resolution: 'introduced' }
  const draft: Draft = {
    sense: language.speech.plainSense,
    cue: { start: clause.start, end: (items[index - 1] as Item).end },
    speaker,
    content: [item.quotation.inner],
    addressee: null,
    polarity: 'positive',
    form: 'marks',
    confidence: INTRODUCED_CONFIDENCE,
  }
  progress.drafts.push(draft)
  remember(speakerContext.memory, draft)
  claimed.add(item.quotation)
  progress.quoted.push({ quotation: item.quotation, speaker, sentences })
}

/** A shorter quotation after a colon is a name or a borrowed word. */
const MIN_INTRODUCED_WORDS = 4
