import { commonLength, containsSpan } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { PassageContext } from '../passage.ts'
import { opensWithTitle } from '../quotations/opens-with-title.ts'
import { draftOf } from '../rules/draft-of.ts'
import { readSayings } from '../rules/read-sayings.ts'
import type { Reading } from '../rules/reading.ts'
import { maySpeak } from '../speaker/may-speak.ts'
import { remember } from '../speaker/memory.ts'
import { NO_SPEAKER, type SpeakerContext } from '../speaker/resolve-speaker.ts'
import type { Clause } from '../words/clause.ts'
import type { Wording } from '../words/noun-phrase.ts'
import { type LearnedReading, learnedReadings, speakerOf } from './learned-readings.ts'
import { areTwins, isCredible, isDoubtful, isNobodys, mergeReadings } from './reconcile.ts'

interface ClauseReading {
  readonly clause: Clause
  /** All the clauses of the paragraph, in order. */
  readonly clauses: readonly Clause[]
  readonly wording: Wording
  readonly speakerContext: SpeakerContext
  readonly context: PassageContext
}

export interface ClauseDrafts {
  readonly drafts: readonly Draft[]
  /** Quotations that the network takes for speech and nobody is said to speak: for when nothing around tells who. */
  readonly nobodys: readonly Draft[]
}

/** What one clause reports, by the rules and by what was read beside them, each report once; all of it is remembered. */
export function clauseDrafts(source: ClauseReading): ClauseDrafts {
  const { clause, wording, context } = source
  const learned = learnedReadings(clause, source)
  return context.attributions.origin === 'network'
    ? withNetwork(source, readSayings(wording, clause), learned)
    : withTrees(source, readSayings(wording, clause), learned)
}

function withNetwork(
  source: ClauseReading,
  ruled: readonly Reading[],
  learned: readonly LearnedReading[],
): ClauseDrafts {
  const { context } = source
  const drafts: Draft[] = []
  const left = new Set(learned)
  const keep = (draft: Draft): void => {
    // What is read, written and called so may be a work; what somebody calls another is said.
    const mayBeTitle = draft.sense.frames.has('quote') || draft.speaker.span === null
    if (mayBeTitle && opensWithTitle(draft.content, { text: context.text, clauses: source.clauses })) return
    remember(context.memory, draft)
    drafts.push(draft)
  }
  for (const step of inOrder(source.wording, ruled, learned)) {
    if ('frame' in step) {
      const draft = draftOf({ ...source, reading: step })
      if (!draft) continue
      const twin = [...left].find((one) => areTwins(draft, one))
      if (twin && step.frame === 'phrase' && holdsMore(draft, twin)) {
        left.delete(twin)
        keep(draft)
      } else if (twin) {
        left.delete(twin)
        keep(mergeReadings({ draft, twin, theirs: speakerOf(twin, source) ?? draft.speaker, text: context.text }))
      } else if (!swallows(draft, learned) && (!isDoubtful(draft) || isSomebody(source.wording, step))) keep(draft)
    } else if (left.has(step) && isCredible(step)) {
      left.delete(step)
      const speaker = speakerOf(step, source)
      if (speaker) keep({ ...step, speaker })
    }
  }
  const nobodys = [...left].filter(isNobodys).map((one) => ({ ...one, speaker: NO_SPEAKER }))
  return { drafts, nobodys }
}

/** "According to the paper, an officer said: ...": the network gives what is said to both; the rules tell who quotes whom. */
function holdsMore({ content }: Draft, { more }: LearnedReading): boolean {
  return content.some((span) => more.some((other) => containsSpan(span, other)))
}

/** Whether a rule takes for said what the network reads as a report of its own, words of saying and all: it marks the outer of two
 *  reports where there are two. */
function swallows({ content }: Draft, learned: readonly LearnedReading[]): boolean {
  return learned.some(
    ({ cue, source, confidence }) =>
      confidence >= SURE_READING && source !== null && cue !== null && content.some((span) => containsSpan(span, cue)),
  )
}

const SURE_READING = 0.8

function isSomebody(wording: Wording, { speaker }: Reading): boolean {
  return speaker.kind === 'phrase' && maySpeak(wording, speaker.range)
}

/** By the places of their cues, so that whoever spoke before is known; the rules first, since they may claim the other. */
function inOrder(
  { items }: Wording,
  ruled: readonly Reading[],
  learned: readonly LearnedReading[],
): (Reading | LearnedReading)[] {
  const steps = [
    ...ruled.map((step) => ({ step, at: items[step.cue.start]?.start ?? 0 })),
    ...learned.map((step) => ({ step, at: (step.cue ?? step.content[0])?.end ?? 0 })),
  ]
  return steps.sort((a, b) => a.at - b.at).map(({ step }) => step)
}

/** Trees only add what the rules do not see, outside of what they found. */
function withTrees(source: ClauseReading, ruled: readonly Reading[], learned: readonly LearnedReading[]): ClauseDrafts {
  const { context } = source
  const drafts: Draft[] = []
  for (const reading of ruled) {
    const draft = draftOf({ ...source, reading })
    if (!draft) continue
    const twin = learned.find((one) => areTwins(draft, one))
    drafts.push(twin?.cue ? { ...draft, cue: twin.cue } : draft)
    remember(context.memory, draft)
  }
  const found = [...drafts]
  for (const one of learned) {
    const isKnown = found.some((draft) => areTwins(draft, one) || commonLength(draft.content, one.content) > 0)
    if (isKnown) continue
    const speaker = speakerOf(one, source)
    if (!speaker) continue
    const draft = { ...one, speaker }
    remember(context.memory, draft)
    drafts.push(draft)
  }
  return { drafts, nobodys: [] }
}
