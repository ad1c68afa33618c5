import { existsSync } from 'node:fs'
import { containsSpan, type Layers, type Report, type ReportParty, type Span } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'
import { plainPage } from '../../test/plain-page.ts'
import type { BenchOptions, FigureGroups, Figures } from '../main.ts'
import { type MarkedEvent, readMarkedEvents } from './read-marked-events.ts'

const DATA = '../shared/data/events-plv-train.tsv'
/** Reports less sure than this are not what a reader names when asked what a sentence tells; see confidence-of.ts. */
const LEAST_CONFIDENCE = 0.35

/**
 * Measures reports on sentences with marked events (default: the open half of PLV). `given`: the root where source and target are
 * told, by the lexicon alone; `bare`: triples of source, root and target from the sentence alone, those of at least the confidence
 * above. A party is right when its head word stands in the marked phrase.
 */
export function bench({ data = DATA, show }: BenchOptions): FigureGroups {
  if (!existsSync(data))
    throw new Error(`${data}: not there; give --data a table with sentence, source, target and root`)
  const bySentence = Map.groupBy(readMarkedEvents(data), ({ text }) => text)
  const given = new Tally()
  const bare = new Tally()
  for (const [text, marked] of bySentence) {
    const { reports, ...layers } = annotateDocument(plainPage(text), knowledgeFor({ language: 'en' }))
    for (const event of marked) {
      const root = rootOf(nearest(event, reports))
      given.add(event.root, root, event.root === root ? 1 : 0)
      if (event.root !== root && (show === 'given' || show === event.root)) say(event, root, reports)
    }
    scoreBare(marked, reports, layers, bare, show)
  }
  return {
    'given, lexicon alone': given.figures('accuracy'),
    bare: bare.figures('f1'),
    ...given.roots('given'),
    ...bare.roots('bare'),
  }
}

/** The report that fits the marked parties best; null for none. */
function nearest({ source, target }: MarkedEvent, reports: readonly Report[]): Report | null {
  let best: { readonly report: Report; readonly score: number } | null = null
  for (const report of reports) {
    const score =
      3 * fit(report.sources, source) +
      2 * Math.max(fit(report.targets, target), fit(report.recipients, target)) +
      (target && containsSpan(report, target) ? 1 : 0) +
      report.confidence
    if (score > (best?.score ?? 0)) best = { report, score }
  }
  return best?.report ?? null
}

/** 2 where a party's head stands in the phrase, 1 where its phrase holds it, 0 for neither. */
function fit(parties: readonly ReportParty[], phrase: Span | null): number {
  if (phrase === null) return 0
  if (parties.some(({ head }) => containsSpan(phrase, head))) return 2
  return parties.some((party) => containsSpan(party, phrase)) ? 1 : 0
}

function rootOf(report: Report | null): string {
  if (report === null) return 'NONE'
  return report.type === 'CONCEDE' || report.type === 'RETREAT' ? 'YIELD' : report.type
}

function scoreBare(
  marked: readonly MarkedEvent[],
  reports: readonly Report[],
  _layers: Omit<Layers, 'reports'>,
  bare: Tally,
  show: string | undefined,
): void {
  const open = new Set(marked)
  const told = reports.filter(
    ({ confidence, sources, targets }) => confidence >= LEAST_CONFIDENCE && sources.length > 0 && targets.length > 0,
  )
  for (const report of told) {
    const root = rootOf(report)
    const hit = [...open].find(
      (event) =>
        event.root === root && fit(report.sources, event.source) === 2 && fit(report.targets, event.target) === 2,
    )
    if (hit) open.delete(hit)
    bare.give(root, hit !== undefined)
  }
  for (const event of marked) bare.want(event.root)
  if (show === 'bare') for (const event of open) say(event, 'missed', told)
}

function say({ text, root, source, target }: MarkedEvent, got: string, reports: readonly Report[]): void {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end) : '-')
  const told = reports.map(
    (report) =>
      `${report.sources.map((party) => words(party.head))} > ${report.type} ${report.cameo} ${words(report.trigger)} > ${report.targets.map((party) => words(party.head))} (${report.confidence})`,
  )
  console.log(`${root}, got ${got}: [${words(source)}] > [${words(target)}]: ${text}\n    ${told.join('\n    ')}`)
}

/** Counts of wanted, given and right answers by root. */
class Tally {
  readonly #wanted = new Map<string, number>()
  readonly #given = new Map<string, number>()
  readonly #right = new Map<string, number>()

  add(wanted: string, given: string, right: number): void {
    this.want(wanted)
    count(this.#given, given)
    if (right) count(this.#right, wanted)
  }

  want(root: string): void {
    count(this.#wanted, root)
  }

  give(root: string, isRight: boolean): void {
    count(this.#given, root)
    if (isRight) count(this.#right, root)
  }

  figures(kind: 'accuracy' | 'f1'): Figures {
    const [wanted, given, right] = [total(this.#wanted), total(this.#given), total(this.#right)]
    const f1s = [...this.#wanted.keys()].map((root) => this.#shares(root).f1)
    const macroF1 = round(f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length)
    if (kind === 'accuracy') return { sentences: wanted, accuracy: round(right / wanted), macroF1 }
    const [precision, recall] = [right / given, right / wanted]
    return {
      wanted,
      given,
      precision: round(precision),
      recall: round(recall),
      f1: round(harmonic(precision, recall)),
      macroF1,
    }
  }

  roots(prefix: string): FigureGroups {
    return Object.fromEntries([...this.#wanted.keys()].sort().map((root) => [`${prefix}: ${root}`, this.#shares(root)]))
  }

  #shares(root: string): { wanted: number; given: number; precision: number; recall: number; f1: number } {
    const [wanted, given, right] = [this.#wanted, this.#given, this.#right].map((map) => map.get(root) ?? 0) as [
      number,
      number,
      number,
    ]
    const [precision, recall] = [given ? right / given : 0, wanted ? right / wanted : 0]
    return { wanted, given, precision: round(precision), recall: round(recall), f1: round(harmonic(precision, recall)) }
  }
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1)
}

function total(map: ReadonlyMap<string, number>): number {
  return [...map.values()].reduce((sum, value) => sum + value, 0)
}

function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
