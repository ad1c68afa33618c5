import { readFileSync } from 'node:fs'
import { REPORT_TYPES, type ReportType } from '../model/index.ts'

/** A code of CAMEO (Schrodt 2012) with its place in PLOVER. */
export interface CameoCode {
  /** Two to four digits, the first two the root ("1384"). */
  readonly code: string
  readonly name: string
  /** Null for statements and comments, which PLOVER does not count as events. */
  readonly type: ReportType | null
  readonly mode: string | null
  readonly contexts: readonly string[]
}

export interface Cameo {
  readonly codes: ReadonlyMap<string, CameoCode>
  /** The code itself, else the nearest shorter one that is known; null for none. */
  code(code: string): CameoCode | null
  /** What an operator makes of a code ("threaten" of 195: 1384); null where it makes nothing of it. */
  compose(operator: string, code: string): string | null
}

/** In the table: the code stays what it is. */
const SAME = '='

const FOLDER = new URL('../../data/taxonomies/', import.meta.url)

/** Reads `cameo.tsv` and `cameo-operators.tsv`; throws with file and line when a row is damaged. */
export function loadCameo(): Cameo {
  const codes = new Map(
    rowsOf('cameo.tsv', 5).map(([code = '', name = '', type = '', mode = '', contexts = ''], line) => [
      code,
      {
        code,
        name,
        type: typeOf(type, line),
        mode: mode || null,
        contexts: contexts === '' ? [] : contexts.split('|'),
      },
    ]),
  )
  const composed = new Map<string, string>()
  rowsOf('cameo-operators.tsv', 3).forEach(([operator = '', code = '', becomes = ''], line) => {
    if (becomes !== SAME && ![...codes.keys()].some((known) => known.startsWith(becomes)))
      throw new Error(`data/taxonomies/cameo-operators.tsv, line ${line + 2}: no code "${becomes}" in cameo.tsv`)
    composed.set(`${operator} ${code}`, becomes)
  })
  return {
    codes,
    code: (code) => shortened(code, (prefix) => codes.get(prefix)),
    compose: (operator, code) => {
      const becomes = shortened(code, (prefix) => composed.get(`${operator} ${prefix}`))
      return becomes === SAME ? code : becomes
    },
  }
}

/** The first answer for a code or ever shorter beginnings of it. */
function shortened<Answer>(code: string, answerTo: (prefix: string) => Answer | undefined): Answer | null {
  for (let length = code.length; length >= 0; length--) {
    const answer = answerTo(code.slice(0, length))
    if (answer !== undefined) return answer
  }
  return null
}

function typeOf(type: string, line: number): ReportType | null {
  if (type === '') return null
  const known = REPORT_TYPES.find((candidate) => candidate === type)
  if (known) return known
  throw new Error(`data/taxonomies/cameo.tsv, line ${line + 2}: "${type}" is no type of PLOVER`)
}

function rowsOf(file: string, columns: number): string[][] {
  const [, ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split(/\r?\n/u)
  return lines.map((line, index) => {
    const cells = line.split('\t')
    if (cells.length === columns) return cells
    throw new Error(`data/taxonomies/${file}, line ${index + 2}: ${cells.length} cells instead of ${columns}`)
  })
}
