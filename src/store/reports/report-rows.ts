import type { JudgementReference, Report, ReportParty, ReportStatus, ReportType, Span } from '../../model/index.ts'
import type { CaseDatabase, Row } from '../case-database.ts'
import { judgementReferences } from '../find-judgements.ts'
import { unpackSpans } from '../span-list.ts'

/** What holds of a report after judgements. */
export interface FinalReport {
  readonly type: ReportType
  readonly status: ReportStatus
  /** Ids of everyone who takes part, each once. */
  readonly sources: readonly string[]
  readonly targets: readonly string[]
  readonly recipients: readonly string[]
  /** The words for them, with whom they mean now. */
  readonly parties: Pick<Report, 'sources' | 'targets' | 'recipients'>
  readonly voice: readonly string[]
}

/** A report as stored. */
export interface StoredReport {
  readonly document: string
  /** As Redline read it. */
  readonly report: Report
  readonly final: FinalReport
  /** Id of the event that it tells of. */
  readonly event: string
  /** The judgements that bear on it; null where none does. */
  readonly judgements: readonly JudgementReference[] | null
}

/** The tables and columns of which `storedReport` makes reports. */
export const SELECT_REPORTS = `
  SELECT r.*, document.id AS document_id, event.id AS event_id
  FROM report AS r JOIN document ON document.number = r.document LEFT JOIN event ON event.number = r.event`

/** A report as it was read, from its row. */
export function readReport(row: Row): Report {
  // Nothing but saveReports writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  return {
    id: column('id'),
    start: column('start'),
    end: column('end'),
    trigger: firstSpan(column('trigger')),
    type: column('type'),
    mode: column('mode'),
    contexts: JSON.parse(column('contexts')),
    cameo: column('cameo'),
    sources: unpackParties(column('sources')),
    targets: unpackParties(column('targets')),
    recipients: unpackParties(column('recipients')),
    time: row.time === null ? null : JSON.parse(column('time')),
    place: column('place'),
    placeWords: row.place_words === null ? null : firstSpan(column('place_words')),
    status: column('status'),
    isBackground: row.is_background === 1,
    statement: column('statement'),
    voice: JSON.parse(column('voice')),
    rule: column('rule'),
    confidence: column('confidence'),
    by: column('made_by'),
  }
}

export function storedReport(database: CaseDatabase, row: Row): StoredReport {
  const column = <Type>(name: string) => row[name] as Type
  const report = readReport(row)
  const [sources, targets, recipients] = JSON.parse(column('final_actors')) as readonly (readonly string[])[]
  return {
    document: column('document_id'),
    report,
    final: {
      type: column('final_type'),
      status: column('final_status'),
      sources: sources ?? [],
      targets: targets ?? [],
      recipients: recipients ?? [],
      parties: row.final_parties === null ? report : unpackAllParties(column('final_parties')),
      voice: row.final_voice === null ? report.voice : JSON.parse(column('final_voice')),
    },
    event: column<string | null>('event_id') ?? '',
    judgements:
      row.judged === null && row.link_judged === null
        ? null
        : judgementReferences(database, [...numbersIn(column('judged')), ...numbersIn(column('link_judged'))]),
  }
}

type PartyRow = readonly [number, number, number, number, string | null, 0 | 1]

/** Parties as they are stored: a JSON array of rows. */
export function packParties(parties: readonly ReportParty[]): string {
  return JSON.stringify(parties.map(partyRow))
}

export function packAllParties({ sources, targets, recipients }: FinalReport['parties']): string {
  return JSON.stringify([sources.map(partyRow), targets.map(partyRow), recipients.map(partyRow)])
}

function partyRow({ start, end, head, actor, isOwn }: ReportParty): PartyRow {
  return [start, end, head.start, head.end, actor, isOwn ? 1 : 0]
}

function unpackParties(packed: string): readonly ReportParty[] {
  // Nothing but packParties writes these columns.
  return (JSON.parse(packed) as readonly PartyRow[]).map(partyOf)
}

function unpackAllParties(packed: string): FinalReport['parties'] {
  const [sources = [], targets = [], recipients = []] = JSON.parse(packed) as readonly (readonly PartyRow[])[]
  return { sources: sources.map(partyOf), targets: targets.map(partyOf), recipients: recipients.map(partyOf) }
}

function partyOf([start, end, headStart, headEnd, actor, isOwn]: PartyRow): ReportParty {
  return { start, end, head: { start: headStart, end: headEnd }, actor, isOwn: isOwn === 1 }
}

function numbersIn(packed: string | null): readonly number[] {
  return packed === null ? [] : (JSON.parse(packed) as readonly number[])
}

function firstSpan(packed: string): Span {
  return unpackSpans(packed)[0] ?? { start: 0, end: 0 }
}
