import type { ActorPage, DocumentPage, JudgementPage, Reading, StatementPage } from '../api/contract/index.ts'

/** The shapes of the server's answers, by the names that the rest of the page uses for them. */
export type { CaseSummary, NewJudgement, Page, Reading, SearchHit } from '../api/contract/index.ts'

export type DocumentRecord = DocumentPage['items'][number]
export type Region = DocumentRecord['regions'][number]
export type RegionKind = Region['kind']
export type DocumentDate = DocumentRecord['dates'][number]
export type ChainHop = DocumentRecord['chain'][number]
export type Alert = DocumentRecord['alerts'][number]

export type StatementRecord = StatementPage['items'][number]
export type StatementKind = StatementRecord['kind']
export type SpeechAct = StatementRecord['act']
export type SpeakerResolution = StatementRecord['speakerResolution']
export type Time = NonNullable<StatementRecord['time']>

export type JudgedReading = NonNullable<StatementRecord['judged']>

export type ActorRecord = ActorPage['items'][number]
export type ActorType = ActorRecord['type']
export type JudgementRecord = JudgementPage['items'][number]

export type Span = Reading['sentences'][number]
