import { commonLength, type Sentence, type Span } from '../../model/index.ts'
import type { Draft } from './draft.ts'
import { clauseDrafts } from './learned/clause-drafts.ts'
import {
  continuedQuotation,
  loneQuotation,
  type Passage,
  type PassageContext,
  type PassageParagraph,
  type Progress,
  wordingOf,
} from './passage.ts'
import { type Quotation, quotationsByParagraph } from './quotations/find-quotations.ts'
import { floatingDraft, trailingQuotation } from './quotations/floating.ts'
import { introductionOf, readColon, takeBlock } from './quotations/introduction.ts'
import { withoutFinalMarks } from './rules/content-end.ts'
import { readSayings } from './rules/read-sayings.ts'
import { remember } from './speaker/memory.ts'
import { NO_SPEAKER, type SpeakerContext } from './speaker/resolve-speaker.ts'
import { isAdverbial } from './words/adverbials.ts'
import { type Clause, type Item, isDash, isMark, readClauses } from './words/clause.ts'
import { mentionStartingAt, nounPhraseEnd } from './words/noun-phrase.ts'
import { overlapping, within } from './words/within.ts'

/** Quotations in quotations are followed this deep; deeper ones have not been met. */
const MAX_DEPTH = 4

/** A quotation of fewer words holds no statement of its own. */
const MIN_NESTED_WORDS = 5

/** A shorter quotation that nobody is said to speak is a title or borrowed words. */
const MIN_UNNAMED_WORDS = 12

/** Every statement in a passage; those inside the quotations of a paragraph after the ones around them. */
export function readPassage(passage: Passage, context: PassageContext): Draft[] {
  const progress: Progress = { drafts: [], nested: [], lastDirect: -1, introduction: null, quoted: [] }
  const tokens = passage.paragraphs.map(({ sentences }) => sentences.flatMap((sentence) => sentence.tokens))
  const quotations = quotationsByParagraph(context.text, tokens)
  for (const [index, paragraph] of passage.paragraphs.entries()) {
    readParagraph({ paragraph, quotations: quotations[index] ?? [], passage, context, progress })
    // At once, so that "he" in the next paragraph can mean somebody who spoke inside a quotation of this one.
    for (const { quotation, speaker, sentences } of progress.quoted.splice(0)) {
      if (passage.depth >= MAX_DEPTH) break
      const inside = { sentences: clipSentences(sentences, quotation.inner), isHeading: false, isQuoted: false }
      progress.nested.push(
        ...readPassage({ paragraphs: [inside], self: speaker.actor, depth: passage.depth + 1 }, context),
      )
    }
  }
  return [...progress.drafts, ...progress.nested]
}

interface ParagraphReading {
  readonly paragraph: PassageParagraph
  readonly quotations: readonly Quotation[]
  readonly passage: Passage
  readonly context: PassageContext
  readonly progress: Progress
}

function readParagraph({ paragraph, quotations, passage, context, progress }: ParagraphReading): void {
  const { sentences, isHeading } = paragraph
  const clauses = joinLoneQuotations(readClauses({ sentences, quotations, isHeading }), context)
  const isQuotedBlock = paragraph.isQuoted && !fillsHalf(quotations, sentences)
  if (isQuotedBlock && progress.introduction) takeBlock({ paragraph, progress, context })
  const claimed = new Set<Quotation>()
  let lastDirect = -1
  const firstDraft = progress.drafts.length
  for (const [index, clause] of clauses.entries()) {
    const wording = wordingOf(clause, context)
    const speakerContext: SpeakerContext = {
      text: context.text,
      memory: context.memory,
      world: context.world,
      self: paragraph.turn ? paragraph.turn.actor : passage.self,
      isQuoted: passage.depth > 0 || paragraph.turn !== undefined,
      except: [],
    }
    const before = progress.drafts.length
    const introduces = clause.items.at(-1)?.text === ':'
    const { drafts, nobodys } = clauseDrafts({ clause, clauses, wording, speakerContext, context })
    const keep = (draft: Draft): void => {
      progress.drafts.push(draft)
      for (const { items } of draft.content.flatMap((span) => overlapping(clauses, span))) {
        for (const { quotation } of items) {
          if (!quotation || claimed.has(quotation) || !draft.content.some((span) => covers(span, quotation))) continue
          claimed.add(quotation)
          progress.quoted.push({ quotation, speaker: draft.speaker, sentences })
        }
      }
    }
    for (const draft of drafts) keep(draft)
    const hasOwn = progress.drafts.length > before
    readColon({ clause, wording, claimed, progress, speakerContext, sentences })
    const carried = index === 0 && progress.lastDirect >= 0 ? continuedQuotation(clause) : null
    const lone =
      loneQuotation(clause) ?? carried ?? trailingQuotation(clause, claimed, progress.drafts.length > firstDraft)
    if (lone && !claimed.has(lone.quotation) && !isHeading) {
      const next = clauses[index + 1]
      const draft = floatingDraft({
        clause,
        lone,
        progress,
        wording,
        speakerContext,
        isFirst: index === 0,
        next,
        context,
        hasEarlier: progress.drafts.length > firstDraft,
      })
      if (draft) {
        if (draft.extends >= 0) extendDraft(progress.drafts, draft.extends, draft.draft)
        else progress.drafts.push(draft.draft)
        remember(context.memory, draft.draft)
        progress.quoted.push({ quotation: lone.quotation, speaker: draft.draft.speaker, sentences })
        lastDirect = draft.extends >= 0 ? draft.extends : progress.drafts.length - 1
      }
    } else if (hasOwn) {
      lastDirect = clause.items.some(({ quotation }) => quotation && claimed.has(quotation)) ? before : -1
    } else if (!lone) lastDirect = -1
    for (const draft of isHeading ? [] : nobodys) {
      const near = [progress.drafts[progress.lastDirect], ...progress.drafts.slice(firstDraft)]
      if (near.some((other) => other && commonLength(other.content, draft.content) > 0)) continue
      remember(context.memory, draft)
      keep(draft)
    }
    for (const item of clause.items) {
      // Nobody is named for these words, but somebody may be quoted in them.
      if (
        item.quotation &&
        item.words >= MIN_UNNAMED_WORDS &&
        !progress.quoted.some((one) => one.quotation === item.quotation)
      ) {
        progress.quoted.push({ quotation: item.quotation, speaker: NO_SPEAKER, sentences })
      }
    }
    if (introduces) progress.introduction = introductionOf({ wording, clause, speakerContext })
    else if (lone || hasOwn || index > 0) progress.introduction = null
  }
  progress.lastDirect = lastDirect
}

/** Whether a stretch of content holds most of what stands between the marks. */
function covers(span: Span, { inner }: Quotation): boolean {
  const common = Math.min(span.end, inner.end) - Math.max(span.start, inner.start)
  return 2 * common > inner.end - inner.start
}

/** Whether marked words are most of the paragraph: then the marks tell what was said, and not the layout. */
function fillsHalf(quotations: readonly Quotation[], sentences: readonly Sentence[]): boolean {
  const length = (sentences.at(-1)?.end ?? 0) - (sentences[0]?.start ?? 0)
  return quotations.reduce((sum, quotation) => sum + quotation.end - quotation.start, 0) > length / 2
}

/** `"Is it ready?" Mr Hale asked.` falls into two sentences; the second is the cue of the first. */
function joinLoneQuotations(clauses: readonly Clause[], context: PassageContext): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const previous = joined.at(-1)
    if (previous && loneQuotation(previous) && (isSignature(clause, context) || isBareCue(clause, context))) {
      joined[joined.length - 1] = { ...previous, end: clause.end, items: [...previous.items, ...clause.items] }
    } else joined.push(clause)
  }
  return joined
}

/** `- Anna Lind` or `(Anna Lind)` behind a quotation. */
function isSignature(clause: Clause, context: PassageContext): boolean {
  const [mark] = clause.items
  if (!mark || (mark.text !== '(' && !isDash(clause.items, 0))) return false
  const name = mentionStartingAt(wordingOf(clause, context), 1)
  return name !== null && clause.items.slice(name.end).every(isMark)
}

/** A short clause that has a verb of quoting, its subject before it, and nothing said after it. */
function isBareCue(clause: Clause, context: PassageContext): boolean {
  if (clause.items.length > 14 || clause.items.some((item) => item.quotation)) return false
  const wording = wordingOf(clause, context)
  const words = clause.items.filter((item) => !isMark(item))
  const isQuoteVerb = (item: Item): boolean =>
    (context.language.speech.verbs.get(item.lower) ?? []).some(
      (form) => form.sense.frames.has('quote') && form.particles.length === 0 && form.form !== 'base',
    )
  const verb = clause.items.findIndex(isQuoteVerb)
  if (verb <= 0 || words.length < 2 || readSayings(wording, clause).length > 0) return false
  const rest = withoutFinalMarks(clause.items, 0, clause.items.length)
  return nounPhraseEnd(wording, 0) === verb && isAdverbial(wording, verb + 1, rest)
}

/** A quotation that runs over several paragraphs is one statement with a stretch for each. */
function extendDraft(drafts: Draft[], index: number, more: Draft): void {
  const draft = drafts[index]
  if (draft) drafts[index] = { ...draft, content: [...draft.content, ...more.content] }
}

/** The parts of sentences that lie in a span, without empty ones. */
function clipSentences(sentences: readonly Sentence[], span: Span): Sentence[] {
  return overlapping(sentences, span).flatMap((sentence) => {
    const tokens = within(sentence.tokens, span)
    const first = tokens[0]
    const last = tokens.at(-1)
    if (!first || !last || tokens.length < MIN_NESTED_WORDS) return []
    return [{ ...sentence, start: first.start, end: last.end, tokens }]
  })
}
