import type { Layers, LinkedReport, Report, ReportType } from '../../model/index.ts'
import type { CaseDatabase } from '../case-database.ts'
import { voiceNumber } from '../save-voices.ts'
import { packSpans } from '../span-list.ts'
import type { CorrectedReport } from './correct-reports.ts'
import type { EventLinking } from './event-linking.ts'
import { packAllParties, packParties } from './report-rows.ts'

/** Stores the reports of a document as they were read. What holds of them follows with `storeFinalReports`. */
export function insertReports(
  database: CaseDatabase,
  document: number,
  { layers, linking }: { readonly layers: Layers; readonly linking: EventLinking },
): void {
  const linked = new Map(linking.prepare(layers).map((report) => [report.id, report]))
  const countries = new Map(layers.places.map(({ place, country }) => [place, country]))
  layers.reports.forEach((report, ordinal) => {
    const known = linked.get(report.id)
    if (!known) throw new Error(`insertReports: linking was not told of report ${report.id}`)
    database.run(
      `INSERT INTO report (document, ordinal, id, start, "end", trigger, type, mode, contexts, cameo, sources, targets, recipients,
         time, earliest, latest, place, place_words, country, status, is_background, statement, voice, rule, confidence, made_by,
         linked, final_type, final_status, final_actors)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]')`,
      document,
      ordinal,
      report.id,
      report.start,
      report.end,
      packSpans([report.trigger]),
      report.type,
      report.mode,
      JSON.stringify(report.contexts),
      report.cameo,
      packParties(report.sources),
      packParties(report.targets),
      packParties(report.recipients),
      report.time === null ? null : JSON.stringify(report.time),
      report.time?.earliest ?? null,
      report.time?.latest ?? null,
      report.place,
      report.placeWords === null ? null : packSpans([report.placeWords]),
      report.place === null ? null : (countries.get(report.place) ?? null),
      report.status,
      report.isBackground ? 1 : 0,
      report.statement,
      JSON.stringify(report.voice),
      report.rule,
      report.confidence,
      report.by,
      JSON.stringify(known),
      report.type,
      report.status,
    )
  })
}

/** A report as it was read, with what linking has to know of it. */
export interface ReportAsRead {
  readonly report: Report
  readonly linked: LinkedReport
}

/** Stores what holds of the reports of a document after judgements, in place of what held before, and what finds them by it. */
export function storeFinalReports(
  database: CaseDatabase,
  document: number,
  {
    reports,
    finals,
    linking,
  }: {
    readonly reports: readonly ReportAsRead[]
    readonly finals: readonly CorrectedReport[]
    readonly linking: EventLinking
  },
): void {
  for (const table of ['report_party', 'report_voice', 'report_block']) {
    database.run(`DELETE FROM ${table} WHERE document = ?`, document)
  }
  reports.forEach(({ report, linked }, ordinal) => {
    const final = finals[ordinal]
    if (!final) return
    const isJudged = final.judgements.length > 0
    database.run(
      `UPDATE report SET final_type = ?, final_status = ?, final_actors = ?, final_parties = ?, final_voice = ?, judged = ?
       WHERE document = ? AND ordinal = ?`,
      final.type,
      final.status,
      JSON.stringify([final.sources, final.targets, final.recipients]),
      isJudged ? packAllParties(final.parties) : null,
      isJudged ? JSON.stringify(final.voice) : null,
      isJudged ? JSON.stringify(final.judgements) : null,
      document,
      ordinal,
    )
    const sides = { source: final.sources, target: final.targets, recipient: final.recipients }
    for (const [side, actors] of Object.entries(sides)) {
      for (const actor of actors) {
        database.run(
          'INSERT INTO report_party (actor, side, document, ordinal) VALUES (?, ?, ?, ?)',
          actor,
          side,
          document,
          ordinal,
        )
      }
    }
    for (const voice of new Set(final.voice.map((name) => voiceNumber(database, name)))) {
      database.run('INSERT INTO report_voice (voice, document, ordinal) VALUES (?, ?, ?)', voice, document, ordinal)
    }
    const { keys, from, to } = linking.blocks(finalLinked(linked, { report, final }))
    for (const key of new Set(keys)) {
      database.run(
        'INSERT INTO report_block (block, document, ordinal, first_day, last_day) VALUES (?, ?, ?, ?, ?)',
        key,
        document,
        ordinal,
        Math.max(from, -ENDLESS_DAYS),
        Math.min(to, ENDLESS_DAYS),
      )
    }
  })
}

/** The root of CAMEO under which a report is linked whose type alone a person told; records give it no code. */
const ROOT_CODES: Readonly<Record<ReportType, string>> = {
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  COOPERATE: '06',
  AID: '07',
  CONCEDE: '08',
  RETREAT: '087',
  REQUEST: '10',
  ACCUSE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  MOBILIZE: '15',
  SANCTION: '16',
  COERCE: '17',
  ASSAULT: '19',
}

/** In place of an open end: more days than any calendar counts. */
const ENDLESS_DAYS = 1e9

/** What linking has to know of a report after judgements. */
export function finalLinked(
  linked: LinkedReport,
  {
    report,
    final,
  }: {
    readonly report: Pick<Report, 'type'>
    readonly final: Omit<CorrectedReport, 'parties' | 'judgements'> & { readonly judgements: readonly unknown[] | null }
  },
): LinkedReport {
  if (final.judgements === null || final.judgements.length === 0) return linked
  const isRetyped = final.type !== report.type
  return {
    ...linked,
    type: final.type,
    ...(isRetyped ? { cameo: ROOT_CODES[final.type], mode: null } : {}),
    sources: final.sources,
    targets: [...new Set([...final.targets, ...final.recipients])],
    status: final.status,
    voice: final.voice,
  }
}
