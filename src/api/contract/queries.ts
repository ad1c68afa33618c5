import type { ActorType, JudgementStanding, SpeechAct, StatementKind } from '../../model/index.ts'

/** Which page of a listing is wanted. */
export interface PageQuery {
  /** `next` of the page before. */
  readonly cursor?: string
  /** 1 to 1000; 100 when absent. */
  readonly limit?: number
}

export interface DocumentQuery extends PageQuery {
  /** Id or (start of) name of an outlet. */
  readonly outlet?: string
  /** ISO dates, compared with the document's stated or original date. */
  readonly from?: string
  readonly to?: string
}

export interface StatementQuery extends PageQuery {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id, name or alias of whoever speaks. */
  readonly actor?: string
  /** Name of any voice on the path. */
  readonly voice?: string
  readonly kind?: StatementKind
  readonly act?: SpeechAct
  readonly from?: string
  readonly to?: string
}

export interface ActorQuery extends PageQuery {
  readonly type?: ActorType
  /** Part of a name or alias. */
  readonly name?: string
}

export interface JudgementQuery extends PageQuery {
  /** Document id, an unambiguous start of one, or the file name of its source. */
  readonly document?: string
  /** Id of a statement, or an unambiguous start of one. */
  readonly statement?: string
  readonly standing?: JudgementStanding
}

/** Who judges and why. */
export interface Signature {
  readonly by?: string | null
  readonly note?: string | null
}

/**
 * A judgement to be made. An actor by id is one of the case; a name is that of one, or of somebody new of the given type
 * (`person` when absent); null: nobody is named.
 */
export type NewJudgement = Signature & { readonly statement: string } & (
    | {
        readonly field: 'speaker' | 'addressee'
        readonly actor: { readonly id: string } | { readonly name: string; readonly type?: ActorType } | null
      }
    | { readonly field: 'act'; readonly act: SpeechAct }
  )
