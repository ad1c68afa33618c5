export { ACTOR_ORDERS, type ActorOrder, type ActorQuery, type StoredActor } from './find-actors.ts'
export type { DocumentQuery, StoredDocument } from './find-documents.ts'
export type { JudgementQuery } from './find-judgements.ts'
export type { FoundMention, MentionQuery, StoredMention } from './find-mentions.ts'
export type { JudgedFields, StatementQuery, StoredStatement } from './find-statements.ts'
export type { TextHit, TextQuery } from './find-text.ts'
export type { StoredJudgement } from './judgement-rows.ts'
export type { CaseMode } from './open-database.ts'
export { isProblem, type Problem, type ProblemKind, problemOf } from './problem.ts'
export type { StorePage } from './read-page.ts'
export type { StoredCount, StoredProfile } from './read-profile.ts'
export type { RecordTable } from './record-keys.ts'
export {
  type DeedQuery,
  EVENT_ORDERS,
  type EventCount,
  type EventLinking,
  type EventOrder,
  type EventQuery,
  type FinalReport,
  LINK_NOTHING,
  type ReportQuery,
  type StoredEvent,
  type StoredReport,
} from './reports/index.ts'
export type { NewJudgement } from './save-judgement.ts'
export { openStore, type Store, type StoredReading } from './store.ts'
export type { StoreSummary } from './summarise.ts'
