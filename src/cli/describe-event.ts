import type { EventDetail, ToldReport } from '../model/index.ts'
import { safeLine } from './safe-text.ts'
import { sayEventParties, sayReportParties, sayTime, sayType } from './say-deed.ts'
import { shortId } from './short-id.ts'
import { voicePath } from './voice-path.ts'

/** One event as text for people: what it is, on what its reports disagree, and each report with its sentence. */
export function describeEvent({ event, reports }: EventDetail): string {
  const { disagreements, isBackground, isJudged, score } = event
  const named = new Map(reports.map((report) => [report.id, report]))
  const whose = (ids: readonly string[]) =>
    [...new Set(ids.map((id) => sayTeller(named.get(id) ?? null, id)))].join(', ')
  const lines = [
    `${sayType(event)} (${[event.cameo, event.status, isBackground ? 'background' : null].filter(Boolean).join(', ')})`,
    event.id,
    '',
    `Who: ${sayEventParties(event, 'source') ?? '-'}`,
    `Whom: ${sayEventParties(event, 'target') ?? '-'}`,
    `When: ${sayTime(event.time) ?? '-'}`,
    `Where: ${event.place?.name ?? '-'}`,
    `Told by ${plural(event.reports.length, 'report')} in ${plural(event.documents, 'document')} of ${plural(event.origins, 'independent origin')}`,
    ...(reports.length > 1 ? [`Taken to be one deed with a certainty of ${score.toFixed(2)}`] : []),
    ...(isJudged ? ['Joined or parted by people'] : []),
    ...(disagreements.length === 0 ? [] : ['', 'Its reports differ']),
    ...disagreements.flatMap(({ about, of, sides }) => [
      `  on ${of === null ? `the ${about}` : `the number of ${of}`}`,
      ...sides.map(({ name, reports: ids }) => `    ${name}: ${whose(ids)}`),
    ]),
    '',
    'Reports',
    ...reports.flatMap(describeReport),
  ]
  return lines.map((line) => `${indentOf(line)}${safeLine(line.trim())}\n`).join('')
}

function describeReport(report: ToldReport): readonly string[] {
  const facts = [
    sayType(report),
    report.status,
    `${sayReportParties(report, 'source') ?? '-'} > ${sayReportParties(report, 'target') ?? '-'}`,
    sayTime(report.time),
    report.place?.name ?? null,
    report.isBackground ? 'background' : null,
  ]
  const marks = report.judged === null ? '' : ' (corrected)'
  return [
    `  ${shortId(report.id)} · ${sayTeller(report, report.id)} · ${report.written?.latest ?? report.written?.earliest ?? 'undated'}${marks}`,
    `    ${facts.filter((fact) => fact !== null).join(' · ')}`,
    `    ${report.sentence.text.replace(/\s+/gu, ' ')}`,
  ]
}

/** The outlet, and whoever speaks in it. */
function sayTeller(report: ToldReport | null, id: string): string {
  if (report === null) return shortId(id)
  const [outlet = ''] = report.voice
  return report.voice.length > 1 ? `${outlet} > ${voicePath(report.voice)}` : outlet
}

function indentOf(line: string): string {
  return line.slice(0, line.length - line.trimStart().length)
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
