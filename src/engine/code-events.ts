import type { IsoDate, Quotation, ReportStatus } from '../model/index.ts'

/** A file of somebody's own, as text. */
export interface DictionaryText {
  /** By what messages call it. */
  readonly source: string
  readonly text: string
}

/** How the events of articles are coded: with which dictionaries in the formats of PETRARCH, the first before the others, and how. */
export interface CodingQuestion {
  readonly actors?: readonly DictionaryText[]
  readonly agents?: readonly DictionaryText[]
  readonly verbs?: readonly DictionaryText[]
  readonly discards?: readonly DictionaryText[]
  /** `deed`: the code of the deed itself, planned, denied or done alike; `told`: what the words make of it. */
  readonly mode: 'deed' | 'told'
  /** Whether actors that only the tables of the world know are coded too. */
  readonly withWorld: boolean
}

/** Who did what to whom by one word of an article, in codes. */
export interface CodedRecord {
  /** The path or URL of the article as the user gave it. */
  readonly document: string
  /** Counted from 1 in the document, its headline among them. */
  readonly sentence: number
  /** The day on which the article was written; null where its page does not tell the day. */
  readonly date: IsoDate | null
  /** "RURGOV". */
  readonly source: string
  readonly target: string
  /** Of CAMEO, or whatever the dictionary that told it holds. */
  readonly code: string
  /** Null where the deed is known from a dictionary alone: Redline reads no status for it. */
  readonly status: ReportStatus | null
  /** The word that tells it. */
  readonly trigger: Quotation
  /** The words of its sentence. */
  readonly text: string
  /** Rule of the lexicon, or the line of the verb dictionary. */
  readonly rule: string
}

/** Something in a dictionary that could not be read and is left out. */
export interface DictionaryProblem {
  readonly source: string
  /** Counted from 1. */
  readonly line: number
  /** What is wrong, and what is expected instead. */
  readonly message: string
}

/** What coding comes upon: an event, a line of a dictionary, or in one line why an article could not be coded. */
export type CodingResult =
  | { readonly kind: 'event'; readonly event: CodedRecord }
  | { readonly kind: 'fault'; readonly fault: DictionaryProblem }
  | { readonly kind: 'problem'; readonly problem: string }

/** Reads sources (paths, folders, URLs or `-`) and codes their events as it goes, without a case; faults of the dictionaries come first. */
export async function* codeEvents(sources: readonly string[], question: CodingQuestion): AsyncGenerator<CodingResult> {
  // Parsers and word lists are loaded when they are first needed.
  const { sourceCoder } = await import('./source-coder.ts')
  const { faults, code } = sourceCoder(question)
  for (const fault of faults) yield { kind: 'fault', fault }
  yield* code(sources)
}
