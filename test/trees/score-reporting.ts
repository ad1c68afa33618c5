import {
  findSayings,
  indexTree,
  loadReportingVerbs,
  loadTreeWords,
  type Saying,
  type TreeIndex,
} from '../../src/language/tree/index.ts'
import type { ExpectedReport, ReportingCase } from './read-reporting-cases.ts'
import type { TreeSentence } from './read-trees.ts'

/** How many of the expected reports were found, part by part; `whole` counts those with every part right. */
export interface ReportingScore {
  readonly expected: number
  readonly cues: number
  readonly speakers: number
  readonly addressees: number
  readonly negations: number
  readonly contents: number
  readonly whole: number
  /** Reports found that nobody makes. */
  readonly spurious: number
  /** One line for each report that is not whole, and each that is spurious. */
  readonly faults: readonly string[]
}

const reportWords = { words: loadTreeWords('en'), verbs: loadReportingVerbs('en') }

/** Compares the reports found in the trees of the cases, one tree a case, with what the cases expect. */
export function scoreReporting(cases: readonly ReportingCase[], sentences: readonly TreeSentence[]): ReportingScore {
  const score = { expected: 0, cues: 0, speakers: 0, addressees: 0, negations: 0, contents: 0, whole: 0, spurious: 0 }
  const faults: string[] = []
  for (const [place, { name, reports: expected }] of cases.entries()) {
    const sentence = sentences[place]
    if (!sentence) throw new Error(`no tree for the case "${name}"`)
    const index = indexTree(sentence.tree)
    const left = findSayings(index, reportWords).map((report) => describe(report, index, sentence.words))
    for (const report of expected) {
      score.expected++
      const at = left.findIndex(({ said }) => said === report.said)
      const [found] = at < 0 ? [] : left.splice(at, 1)
      const wrong: (keyof ExpectedReport)[] = found ? partsWrong(found, report) : ['said']
      if (found) {
        score.cues++
        if (!wrong.includes('by')) score.speakers++
        if (!wrong.includes('to')) score.addressees++
        if (!wrong.includes('not')) score.negations++
        if (!wrong.includes('content')) score.contents++
      }
      if (wrong.length === 0) score.whole++
      else faults.push(`${name}: ${report.said}: ${wrong.map((part) => told(part, found)).join('; ')}`)
    }
    score.spurious += left.length
    for (const found of left) faults.push(`${name}: spurious ${found.said}: ${found.by} | ${found.content}`)
  }
  return { ...score, faults }
}

function partsWrong(found: ExpectedReport, expected: ExpectedReport): (keyof ExpectedReport)[] {
  const parts: (keyof ExpectedReport)[] = ['by', 'to', 'not', 'content']
  return parts.filter((part) =>
    part === 'content' ? bare(found.content) !== bare(expected.content) : found[part] !== expected[part],
  )
}

function told(part: keyof ExpectedReport, found: ExpectedReport | undefined): string {
  return found ? `${part} "${found[part]}"` : 'not found'
}

function describe(report: Saying, { tree }: TreeIndex, words: readonly string[]): ExpectedReport {
  const word = (token: number | null | undefined): string | null => (token == null ? null : (words[token] ?? null))
  const negation = report.negations.find(({ kind }) => kind === 'word' || kind === 'subject')
  return {
    said: word(report.cue) ?? '',
    by: word(report.speaker.token),
    to: word(report.addressee),
    not: word(negation?.token),
    content: report.content
      .map(({ first, last }) =>
        words.slice(first, last + 1).filter((_, at) => tree.tags[first + at] !== 'PUNCT' || last > first),
      )
      .map((run) => run.join(' '))
      .join(' / '),
  }
}

/** What is left of a content when quotation marks, spaces and marks at the edges of its stretches do not count. */
function bare(content: string): string {
  return content
    .split(' / ')
    .map((stretch) => stretch.replace(/[\s"“”‘’']/gu, '').replace(/^[,.:;!?-]+|[,.:;!?-]+$/gu, ''))
    .filter((stretch) => stretch !== '')
    .join('/')
}
