import type {
  ActorRecord,
  ActorType,
  DocumentRecord,
  JudgementRecord,
  JudgementStanding,
  MentionRecord,
  Span,
  SpeechAct,
  StatementRecord,
} from '../model/index.ts'
import type { AttributionBasis } from './source-reader.ts'

/** A page of a long listing; `next` is the cursor that gives the following page, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  /** How many there are in all that fit the filter. */
  readonly total: number
}

export interface PageRequest {
  readonly cursor?: string
  /** At most 1000; 100 when absent. */
  readonly limit?: number
}

export interface DocumentFilter extends PageRequest {
  /** Id or (start of) name of an outlet. */
  readonly outlet?: string
  /** ISO dates, compared with the document's stated or original date. */
  readonly from?: string
  readonly to?: string
  /** Also give `text`. */
  readonly withText?: boolean
}

export interface StatementFilter extends PageRequest {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Actor id, name or alias: whoever speaks. */
  readonly actor?: string
  /** Name of any voice on the path. */
  readonly voice?: string
  readonly kind?: string
  readonly act?: string
  readonly from?: string
  readonly to?: string
}

export interface ActorFilter extends PageRequest {
  readonly type?: string
  /** Part of a name or alias. */
  readonly name?: string
}

export interface JudgementFilter extends PageRequest {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id of a statement, or an unambiguous start of one. */
  readonly statement?: string
  readonly standing?: JudgementStanding
}

/**
 * Whom a correction means: an actor of the case by its id, or whoever goes by a name (or id). A name that no actor of the case
 * has enters it with the given type, `person` when absent; `unnamed` for words such as "a diplomat", which then mean somebody of this article alone.
 */
export type CorrectActor = { readonly id: string } | { readonly name: string; readonly type?: ActorType }

/** What a person says instead of what Redline read; a null actor: nobody is named. */
export type Correction =
  | { readonly field: 'speaker' | 'addressee'; readonly actor: CorrectActor | null }
  | { readonly field: 'act'; readonly act: SpeechAct }

/** Who judges and why, both as they like to say. */
export interface JudgeOptions {
  readonly by?: string | null
  readonly note?: string | null
}

export interface SearchHit {
  readonly document: string
  readonly title: string | null
  readonly outlet: string | null
  /** Where in the text the match stands, and the words around it. */
  readonly span: Span
  readonly snippet: string
}

export interface CaseSummary {
  readonly path: string
  readonly name: string
  readonly documents: number
  readonly statements: number
  readonly actors: number
  /** Documents of one family have one origin. */
  readonly families: number
  readonly earliest: string | null
  readonly latest: string | null
  /** The voices with most statements, at most twenty. */
  readonly voices: readonly { readonly id: string | null; readonly name: string; readonly statements: number }[]
}

/** Everything the reader needs to show one document. */
export interface Reading {
  readonly document: DocumentRecord & { readonly text: string }
  readonly statements: readonly StatementRecord[]
  readonly mentions: readonly MentionRecord[]
  readonly sentences: readonly Span[]
}

export type ReadOutcome = 'added' | 'already-there' | 'failed'

/** What became of one source that was to be read. */
export interface ReadReport {
  readonly source: string
  readonly outcome: ReadOutcome
  readonly document: string | null
  readonly statements: number
  /** For `failed`: what, where, what to do - one line. Otherwise null. */
  readonly problem: string | null
}

export interface ReadSummary {
  readonly added: number
  readonly alreadyThere: number
  readonly failed: number
  /** In the documents that were added. */
  readonly statements: number
  /** How they were found. */
  readonly attributions: AttributionBasis
}

export interface AddOptions {
  /** Called once for each source, in order, after it is safely stored or has failed. */
  readonly onReport?: (report: ReadReport) => void
}

/** One body of work: documents and what was found in them, in one file on disk. */
export interface Case {
  readonly path: string
  summary(): CaseSummary
  /** Reads files, folders (recursively), URLs and `-` (standard input); each document is stored whole or not at all. */
  add(sources: readonly string[], options?: AddOptions): Promise<ReadSummary>
  documents(filter?: DocumentFilter): Page<DocumentRecord>
  /**
   * `key`: a document id, an unambiguous start of one, or the file name of its source; null when there is none.
   * Throws a problem when several ids begin so; the same holds wherever a document is named.
   */
  document(key: string, options?: { readonly withText?: boolean }): DocumentRecord | null
  reading(key: string): Reading | null
  statements(filter?: StatementFilter): Page<StatementRecord>
  /** `key`: the id of a statement, or an unambiguous start of one; so wherever one is named. Null when there is none. */
  statement(key: string): StatementRecord | null
  /** Corrects a statement; null when there is no such statement. Throws a problem when the correction cannot be understood. */
  judge(statement: string, correction: Correction, options?: JudgeOptions): JudgementRecord | null
  /** Takes a judgement back, or leaves it so; null when there is none with this id (or start of one). */
  undo(judgement: string, options?: JudgeOptions): JudgementRecord | null
  /** In the order in which they were made, those undone among them. */
  judgements(filter?: JudgementFilter): Page<JudgementRecord>
  actors(filter?: ActorFilter): Page<ActorRecord>
  search(query: string, page?: PageRequest): Page<SearchHit>
  close(): void
}
