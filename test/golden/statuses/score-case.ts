import {
  containsSpan,
  type Layers,
  type Report,
  type ReportParty,
  sliceSpan,
  UNKNOWN_SPEAKER,
} from '../../../src/model/index.ts'
import { findOnce } from '../find-text.ts'
import type { ExpectedDeed, StatusCase } from './load-classes.ts'

/** Reports less sure than this are not what a reader names when asked what a text tells. */
const LEAST_CONFIDENCE = 0.35

export const MEASURES = ['type', 'status', 'voice', 'when'] as const
type Measure = (typeof MEASURES)[number]

export interface DeedScore {
  /** The word that tells it is a trigger of a report. */
  readonly isFound: boolean
  readonly right: Readonly<Record<Measure, boolean>>
  /** The head words of its parties; null where the case asks for none. */
  readonly isOfParties: boolean | null
  readonly fault: string | null
}

export interface CaseScore {
  readonly deeds: readonly DeedScore[]
  /** Reports where the case has none at all. */
  readonly tooMany: readonly string[]
}

/** Compares the reports of a case with what it expects: for each deed the report that is right in most. */
export function scoreCase({ text, deeds }: StatusCase, { reports }: Pick<Layers, 'reports'>): CaseScore {
  const describe = (report: Report): string => describeReport(text, report)
  const tooMany =
    deeds.length > 0 ? [] : reports.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE).map(describe)
  return { deeds: deeds.map((deed) => scoreDeed(text, deed, reports)), tooMany }
}

function scoreDeed(text: string, deed: ExpectedDeed, reports: readonly Report[]): DeedScore {
  const place = findOnce(text, deed.words)
  let best: { readonly score: DeedScore; readonly points: number } | null = null
  for (const report of reports) {
    if (!containsSpan(place, report.trigger)) continue
    const right = {
      type: report.type === deed.type,
      status: report.status === deed.status,
      voice: deed.voice === null || isVoice(deed.voice, report.voice.slice(1)),
      when: deed.when === null || isWhen(deed.when, report),
    }
    const points = MEASURES.filter((measure) => right[measure]).length
    if (points <= (best?.points ?? -1)) continue
    const fault = points === MEASURES.length ? null : `${wantedOf(deed)}, not ${describeReport(text, report)}`
    best = { points, score: { isFound: true, right, isOfParties: partiesOf(text, deed, report), fault } }
  }
  if (best) return best.score
  const none = { type: false, status: false, voice: false, when: false }
  const others = reports.map((report) => describeReport(text, report)).join('; ')
  return { isFound: false, right: none, isOfParties: null, fault: `not found: ${wantedOf(deed)} (${others})` }
}

/** Whether the voices are as wanted, those that may be left out there or not. */
function isVoice(wanted: readonly (readonly string[])[], given: readonly string[]): boolean {
  const [names, ...rest] = wanted
  if (names === undefined) return given.length === 0
  if (names.includes('~') && isVoice(rest, given)) return true
  const [voice, ...others] = given
  return voice !== undefined && names.some((name) => isNamed(name, voice)) && isVoice(rest, others)
}

function isNamed(name: string, voice: string): boolean {
  return name === '?' ? voice === UNKNOWN_SPEAKER : voice.toLowerCase().includes(name.toLowerCase())
}

function isWhen({ times, isBackground }: NonNullable<ExpectedDeed['when']>, report: Report): boolean {
  return report.isBackground === isBackground && times.some((time) => time === '*' || time === timeOf(report))
}

function timeOf({ time }: Report): string {
  return time ? `${time.earliest ?? ''}/${time.latest ?? ''}` : 'none'
}

function partiesOf(
  text: string,
  { source, target }: ExpectedDeed,
  { sources, targets, recipients }: Report,
): boolean | null {
  if (source === null && target === null) return null
  const has = (parties: readonly ReportParty[], wanted: string | null): boolean =>
    wanted === null ||
    parties.some(({ head, ...party }) => sliceSpan(text, head) === wanted || sliceSpan(text, party) === wanted)
  return has(sources, source) && has([...targets, ...recipients], target)
}

function wantedOf({ type, status, voice, when }: ExpectedDeed): string {
  const voices = voice === null ? '*' : voice.map((names) => names.join('/')).join(' > ')
  return `${type} ${status} @ ${voices}${when ? ` when ${when.times.join(' or ')}${when.isBackground ? ' background' : ''}` : ''}`
}

function describeReport(text: string, report: Report): string {
  const background = report.isBackground ? ' background' : ''
  const voices = report.voice.slice(1).join(' > ')
  return `${sliceSpan(text, report.trigger)}: ${report.type} ${report.status} @ ${voices} when ${timeOf(report)}${background} [${report.rule}]`
}
