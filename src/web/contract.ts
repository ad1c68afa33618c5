import type {
  ActorPage,
  ActorProfile,
  DocumentPage,
  EventPage,
  JudgementPage,
  MentionPage,
  NewJudgement,
  Reading,
  ReportPage,
  StatementPage,
  Timeline,
} from '../api/contract/index.ts'

/** The shapes of the server's answers, by the names that the rest of the page uses for them. */
export type {
  ActorProfile,
  CaseSummary,
  EventDetail,
  EventQuery,
  MeantActor,
  NewJudgement,
  Page,
  Reading,
  SearchHit,
  Timeline,
  TimelineQuery,
  ToldReport,
} from '../api/contract/index.ts'

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
export type NameForm = ActorProfile['forms'][number]
export type ActorCount = ActorProfile['speaksTo'][number]
export type MentionPlace = MentionPage['items'][number]
export type MentionRecord = Reading['mentions'][number]
export type MentionKind = MentionRecord['kind']
export type MentionResolution = NonNullable<MentionRecord['resolution']>
export type JudgementRecord = JudgementPage['items'][number]

export type ReportRecord = ReportPage['items'][number]
export type ReportType = ReportRecord['type']
export type ReportStatus = ReportRecord['status']
export type EventRecord = EventPage['items'][number]
export type EventStatus = EventRecord['status']
export type PlaceReference = NonNullable<EventRecord['place']>
export type Disagreement = EventRecord['disagreements'][number]
export type TimelineBin = Timeline['bin']
export type TimelineStretch = Timeline['stretches'][number]
export type TimeWords = Reading['times'][number]
export type PlaceWords = Reading['places'][number]

/** A judgement without who made it and why. */
export type UnsignedJudgement = NewJudgement extends infer Judgement
  ? Judgement extends NewJudgement
    ? Omit<Judgement, 'note' | 'by'>
    : never
  : never

export type Span = Reading['sentences'][number]
