import { readFileSync } from 'node:fs'
import type { Span } from '../../src/model/index.ts'

/** A sentence of which somebody has marked who does what to whom. */
export interface MarkedEvent {
  readonly text: string
  /** Null where the words are not in the sentence as they are given. */
  readonly source: Span | null
  readonly target: Span | null
  /** Root of PLOVER; `YIELD` stands for CONCEDE and RETREAT together. */
  readonly root: string
}

/**
 * Reads tab-separated rows with the columns sentence, source, target and root, in any order and among others; quoted cells have
 * their quotation marks doubled inside. Throws when a column is missing.
 */
export function readMarkedEvents(path: string): readonly MarkedEvent[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/u)
  const names = header.split('\t')
  const at = (name: string): number => {
    const index = names.indexOf(name)
    if (index < 0) throw new Error(`${path}: no column "${name}"; it must have sentence, source, target and root`)
    return index
  }
  const [sentence, source, target, root] = [at('sentence'), at('source'), at('target'), at('root')]
  return lines.map((line) => {
    const cells = line.split('\t').map(withoutQuotes)
    const text = cells[sentence] ?? ''
    return { text, source: spanOf(text, cells[source]), target: spanOf(text, cells[target]), root: cells[root] ?? '' }
  })
}

function withoutQuotes(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell
}

function spanOf(text: string, words: string | undefined): Span | null {
  const wanted = words?.trim() ?? ''
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start < 0 ? null : { start, end: start + wanted.length }
}
