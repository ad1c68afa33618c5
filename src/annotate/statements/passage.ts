import type { LanguagePack, SpeechSense } from '../../language/index.ts'
import type { Mention, Sentence, Span } from '../../model/index.ts'
import type { World } from '../../world/index.ts'
import type { Draft, Speaker } from './draft.ts'
import type { AttributionsByPlace } from './learned/attributions-by-place.ts'
import type { Quotation } from './quotations/find-quotations.ts'
import type { Memory } from './speaker/memory.ts'
import { type Clause, type Item, isDash, isMark } from './words/clause.ts'
import type { Wording } from './words/noun-phrase.ts'
import type { Syntax } from './words/syntax.ts'

/** What stays the same over a whole document. */
export interface PassageContext {
  readonly text: string
  readonly language: LanguagePack
  readonly world: World
  readonly syntax: Syntax
  readonly attributions: AttributionsByPlace
  /** The sentences that a stretch touches. */
  readonly sentences: (span: Span) => readonly Sentence[]
  readonly memory: Memory
  readonly mentionsByStart: ReadonlyMap<number, readonly Mention[]>
  readonly mentionsByEnd: ReadonlyMap<number, readonly Mention[]>
}

/** Paragraphs that belong together: a story, or the inside of one quotation. */
export interface Passage {
  readonly paragraphs: readonly PassageParagraph[]
  /** Whoever says "I" in it. */
  readonly self: string | null
  readonly depth: number
}

export interface PassageParagraph {
  readonly sentences: readonly Sentence[]
  readonly isHeading: boolean
  /** Set off as a block quotation by the page. */
  readonly isQuoted: boolean
  /** Whoever speaks the whole paragraph, as a turn of a transcript. */
  readonly turn?: Speaker
}

/** What the reading of a passage carries from paragraph to paragraph. */
export interface Progress {
  readonly drafts: Draft[]
  /** What stands inside quotations. */
  readonly nested: Draft[]
  /** Index in `drafts` of the direct statement that the paragraph before ended with; -1 when it ended otherwise. */
  lastDirect: number
  /** A clause that ended in a colon and waits for its quotation. */
  introduction: { readonly speaker: Speaker; readonly sense: SpeechSense; readonly cue: Span } | null
  /** Every statement made of marked words, with the quotations it is made of, to be looked into. */
  readonly quoted: {
    readonly quotation: Quotation
    readonly speaker: Speaker
    readonly sentences: readonly Sentence[]
  }[]
}

export function wordingOf(clause: Clause, context: PassageContext): Wording {
  return {
    items: clause.items,
    language: context.language,
    syntax: context.syntax,
    mentionsByStart: context.mentionsByStart,
    mentionsByEnd: context.mentionsByEnd,
  }
}

export interface Lone {
  readonly quotation: Quotation
  readonly item: Item
}

/** A signature behind a quotation has at most so many items. */
const MAX_SIGNATURE_ITEMS = 10

/** The quotation that is all there is in a clause, but for marks and a source in brackets or a signature behind it. */
export function loneQuotation(clause: Clause): Lone | null {
  const at = clause.items.findIndex((item) => item.quotation !== null)
  const item = clause.items[at]
  if (!item?.quotation || clause.items.slice(0, at).some((other) => !isMark(other))) return null
  if (isDash(clause.items, at + 1) && clause.items.length - at <= MAX_SIGNATURE_ITEMS)
    return { quotation: item.quotation, item }
  let depth = 0
  for (const other of clause.items.slice(at + 1)) {
    if (other.text === '(') depth++
    else if (other.text === ')') depth--
    else if (depth === 0 && !isMark(other)) return null
  }
  return { quotation: item.quotation, item }
}

/** The quotation at the head of a clause that the paragraph before left open. */
export function continuedQuotation(clause: Clause): Lone | null {
  const item = clause.items[0]
  return item?.quotation?.continues ? { quotation: item.quotation, item } : null
}
