import {
  type Actor,
  compareSpans,
  containsSpan,
  type Document,
  hullOf,
  recordId,
  type Span,
  type Statement,
  stageMark,
  UNKNOWN_OUTLET,
  UNKNOWN_SPEAKER,
} from '../../model/index.ts'
import type { Draft } from './draft.ts'
import { allQuotations, kindOf, trimContent, verbatimOf } from './extent-of.ts'
import { findStatements } from './find-statements.ts'
import type { PassageParagraph } from './passage.ts'

interface Finish {
  readonly document: Document
  readonly actors: readonly Actor[]
  readonly paragraphs: readonly PassageParagraph[]
  readonly drafts: readonly Draft[]
}

/** Turns drafts into statements: trims, nests, names the voices, drops what stands twice. */
export function finish({ document, actors, paragraphs, drafts }: Finish): Statement[] {
  const quotations = allQuotations(document.text, paragraphs)
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  const seen = new Set<string>()
  const trimmed = drafts
    .map((draft) => ({ ...draft, content: draft.content.flatMap((span) => trimContent(document.text, span) ?? []) }))
    .filter((draft) => draft.content.length > 0)
    .map((draft) => ({ draft, hull: hullOf(draft.content) }))
    .sort((a, b) => compareSpans(a.hull, b.hull) || b.draft.confidence - a.draft.confidence)
    .filter(({ hull }) => {
      const key = `${hull.start}-${hull.end}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  const identify = (span: Span): string => recordId({ document: document.id, kind: 'statement', span, role: 'content' })
  const outers = trimmed.map((entry) => outerOf(entry, trimmed))
  const voiceOf = (index: number, depth = 0): string[] => {
    const entry = trimmed[index]
    if (!entry) return [document.outlet ?? UNKNOWN_OUTLET]
    const outer = outers[index]
    const path =
      outer !== undefined && outer >= 0 && depth < 8 ? voiceOf(outer, depth + 1) : [document.outlet ?? UNKNOWN_OUTLET]
    const { speaker } = entry.draft
    const own = speaker.actor && !speaker.isJoint ? names.get(speaker.actor) : undefined
    const words = speaker.described ?? speaker.span
    const written = words ? document.text.slice(words.start, words.end).replace(/\s+/gu, ' ') : UNKNOWN_SPEAKER
    return [...path, own ?? (speaker.resolution === 'author' && document.author ? document.author : written)]
  }
  return trimmed.map(({ draft, hull }, index): Statement => {
    const outer = outers[index] ?? -1
    const verbatim = verbatimOf(document.text, draft.content, quotations)
    const outerEntry = trimmed[outer]
    return {
      id: identify(hull),
      ...hull,
      kind: kindOf(draft.content, verbatim),
      content: draft.content,
      verbatim,
      cue: draft.cue,
      speaker: draft.speaker.span,
      actor: draft.speaker.actor,
      speakerResolution: draft.speaker.resolution,
      act: isQuestion(document.text, draft) ? 'ask' : draft.sense.act,
      addressee: draft.addressee,
      time: null,
      polarity: draft.polarity,
      inside: outerEntry ? identify(outerEntry.hull) : null,
      voice: voiceOf(index),
      confidence: Math.round(draft.confidence * 100) / 100,
      by: stageMark(findStatements),
    }
  })
}

/** A plain "said" after a question mark is asking. */
function isQuestion(text: string, { sense, content }: Draft): boolean {
  const last = content.at(-1)
  return sense.act === 'say' && content.length === 1 && last !== undefined && text[last.end - 1] === '?'
}

interface Entry {
  readonly draft: Draft
  readonly hull: Span
}

/** Index of the smallest statement that holds both what this one says and the words that report it; -1 for none. */
function outerOf(entry: Entry, all: readonly Entry[]): number {
  let best = -1
  for (const [index, other] of all.entries()) {
    if (other === entry || other.hull.end - other.hull.start <= entry.hull.end - entry.hull.start) continue
    const holds = other.draft.content.some(
      (span) => containsSpan(span, entry.hull) && (!entry.draft.cue || containsSpan(span, entry.draft.cue)),
    )
    if (!holds) continue
    const width = other.hull.end - other.hull.start
    const smallest = all[best]
    if (!smallest || width < smallest.hull.end - smallest.hull.start) best = index
  }
  return best
}
