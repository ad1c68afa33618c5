import {
  compareSpans,
  containsSpan,
  hullOf,
  recordId,
  type Span,
  type Statement,
  UNKNOWN_OUTLET,
  UNKNOWN_SPEAKER,
} from '../../model/index.ts'
import { circumstancesReader, type SayingKnowledge } from './act/circumstances-of.ts'
import type { Draft, Speaker } from './draft.ts'
import { kindOf, trimContent, verbatimOf } from './quotations/extent-of.ts'
import type { Quotation } from './quotations/find-quotations.ts'
import { quotationsAround } from './quotations/quotations-around.ts'
import { withinOwnClause } from './rules/within-own-clause.ts'
import { overlapping, within } from './words/within.ts'

interface Finish extends SayingKnowledge {
  /** Of the whole text, those inside others too. */
  readonly quotations: readonly Quotation[]
  readonly drafts: readonly Draft[]
  /** Stage and version. */
  readonly by: string
}

/** Turns drafts into statements: trims, nests, names the voices, drops what stands twice. */
export function finish(finishing: Finish): Statement[] {
  const { document, actors, quotations, drafts, by } = finishing
  // A description that opens with an article is the same at the head of a sentence.
  const { determiners } = finishing.language.grammar
  const circumstancesOf = circumstancesReader(finishing)
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  const seen = new Set<string>()
  const own = withinOwnClause(drafts, {
    syntax: finishing.syntax,
    sentences: (span) => overlapping(finishing.sentences, span),
    coordinators: finishing.language.grammar.coordinators,
  })
  const trimmed = own
    .map((draft) => ({ ...draft, content: draft.content.flatMap((span) => trimContent(document.text, span) ?? []) }))
    .filter((draft) => draft.content.length > 0 && !isBareRelative(draft.content, finishing))
    .map((draft) => ({ draft, hull: hullOf(draft.content) }))
    .sort((a, b) => compareSpans(a.hull, b.hull) || b.draft.confidence - a.draft.confidence)
    .filter(({ hull }) => {
      const key = `${hull.start}-${hull.end}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
  const kept = withoutOwnThoughts(withoutShells(trimmed))
  const identify = (span: Span): string => recordId({ document: document.id, kind: 'statement', span, role: 'content' })
  const outers = outersOf(kept)
  const inner = new Map<number, Span[]>()
  for (const [index, outer] of outers.entries()) {
    const { draft } = kept[index] as Entry
    if (outer >= 0 && draft.cue) inner.set(outer, [...(inner.get(outer) ?? []), ...draft.content])
  }
  const nearby = quotationsAround(
    kept.map(({ hull }) => hull),
    quotations,
  )
  const voiceOf = (index: number, depth = 0): string[] => {
    const entry = kept[index]
    if (!entry) return [document.outlet ?? UNKNOWN_OUTLET]
    const outer = outers[index]
    const path =
      outer !== undefined && outer >= 0 && depth < 8 ? voiceOf(outer, depth + 1) : [document.outlet ?? UNKNOWN_OUTLET]
    const { speaker } = entry.draft
    const own = speaker.actor && !speaker.isJoint ? names.get(speaker.actor) : undefined
    const words = speaker.isBarePronoun ? null : (speaker.described ?? speaker.span)
    const written = words ? describe(document.text.slice(words.start, words.end), determiners) : UNKNOWN_SPEAKER
    return [...path, own ?? (speaker.resolution === 'author' ? (document.author ?? UNKNOWN_SPEAKER) : written)]
  }
  return kept.map(({ draft, hull }, index): Statement => {
    const outer = outers[index] ?? -1
    const isLayout = draft.form === 'layout'
    // A turn of an interview and a block quotation are speech word for word, marks or none.
    const verbatim = isLayout
      ? draft.content
      : verbatimOf({
          text: document.text,
          content: draft.content,
          cue: draft.cue,
          quotations: nearby[index] ?? [],
          isInside: outer >= 0,
        })
    const outerEntry = kept[outer]
    const kind = isLayout ? 'direct' : kindOf(draft, verbatim)
    return {
      id: identify(hull),
      ...hull,
      kind,
      content: draft.content,
      verbatim,
      cue: draft.cue,
      speaker: draft.speaker.span,
      actor: draft.speaker.actor,
      speakerResolution: isDescribed(draft.speaker) ? 'unnamed' : draft.speaker.resolution,
      ...circumstancesOf(draft, { isDirect: kind === 'direct', others: inner.get(index) ?? [] }),
      polarity: draft.polarity,
      translated: false,
      inside: outerEntry ? identify(outerEntry.hull) : null,
      voice: voiceOf(index),
      confidence: Math.round(draft.confidence * 100) / 100,
      by,
    }
  })
}

/** "State that", "is proposed, which": the words that a pronoun opens are missing; between marks it may be all that was said. */
function isBareRelative(content: readonly Span[], { document, language, sentences }: Finish): boolean {
  return content.every(
    (span) =>
      !/\p{Pi}|["'„‚]/u.test(document.text[span.start - 1] ?? '') &&
      overlapping(sentences, span).every(({ tokens }) =>
        within(tokens, span).every(({ text }) => language.grammar.relatives.has(text.toLowerCase())),
      ),
  )
}

/** Whether the text gives whoever speaks no name and no post that is known, but words: "a fisherman from the coast". */
function isDescribed({ resolution, span, isBarePronoun }: Speaker): boolean {
  return resolution === 'unresolved' && span !== null && !isBarePronoun
}

/** The words for somebody without a name, alike inside a sentence and at its head; the label "A" of an interview stays. */
function describe(words: string, determiners: ReadonlySet<string>): string {
  const [first = '', ...rest] = words.replace(/[\s,;:–—-]+$/u, '').split(/\s+/u)
  const isArticle = rest.length > 0 && determiners.has(first.toLowerCase())
  return [isArticle ? first.toLowerCase() : first, ...rest].join(' ')
}

/** An inner statement that fills so much of a quotation shows that its closing mark was lost before the words of saying. */
const SHELL_SHARE = 0.7

/** Leaves out unattributed quotations that only hold a statement of somebody: `"Nobody asked us, the mayor said.` */
function withoutShells(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry, index) => {
    const { speaker, cue, content } = entry.draft
    if (cue || speaker.actor || speaker.span || speaker.described || content.length > 1) return true
    return !entries
      .slice(index + 1, index + 6)
      .some(
        (inner) =>
          inner.draft.cue &&
          holds(entry, { ...inner, draft: { ...inner.draft, cue: null } }) &&
          widthOf(inner) >= SHELL_SHARE * widthOf(entry),
      )
  })
}

/** Leaves out what a speaker is told to think or plan within their own words: "She said she hoped that ..." is one voice. */
function withoutOwnThoughts(entries: readonly Entry[]): Entry[] {
  const outers = outersOf(entries)
  return entries.filter(({ draft, hull }, index) => {
    const outer = entries[outers[index] ?? -1]
    if (!outer || !isThought(draft) || draft.speaker.actor === null) return true
    const isOwn = draft.speaker.actor === outer.draft.speaker.actor
    return !(isOwn && 2 * (hull.end - hull.start) > outer.hull.end - outer.hull.start)
  })
}

interface Entry {
  readonly draft: Draft
  readonly hull: Span
}

/** For each statement the index of the smallest one that holds both what it says and the words that report it; -1 for
 *  none. The entries come in the order of their starts, so whatever holds one stands before it and is not yet over. */
function outersOf(entries: readonly Entry[]): number[] {
  let open: number[] = []
  return entries.map((entry, index) => {
    open = open.filter((earlier) => (entries[earlier] as Entry).hull.end > entry.hull.start)
    let best = -1
    for (const earlier of open) {
      const other = entries[earlier] as Entry
      if (holds(other, entry) && (best < 0 || widthOf(other) < widthOf(entries[best] as Entry))) best = earlier
    }
    open.push(index)
    return best
  })
}

function isThought({ sense }: Draft): boolean {
  return sense.act === 'believe' || sense.act === 'intend'
}

function holds(outer: Entry, inner: Entry): boolean {
  if (widthOf(outer) <= widthOf(inner)) return false
  const { cue } = inner.draft
  return outer.draft.content.some((span) => containsSpan(span, inner.hull) && (!cue || containsSpan(span, cue)))
}

function widthOf({ hull }: Entry): number {
  return hull.end - hull.start
}
