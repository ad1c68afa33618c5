import type { Reading, Span, StatementRecord } from '../contract.ts'
import type { Mark } from './cut-segments.ts'
import { outerStatements } from './stack-voices.ts'

/** Steps of rank between a statement and one inside it: room for its cue, speaker and verbatim parts. */
const RANKS_PER_DEPTH = 4

/** Inside all that statements mark, and around what was found. */
const MENTION_RANK = 1_000_000

/** Times and places stand around the names in them, the word that tells a deed inside. */
const CIRCUMSTANCE_RANK = MENTION_RANK - 1
const REPORT_RANK = MENTION_RANK + 1

interface Options {
  readonly found: Span | null
  /** Whether deeds are marked, with the times and places told. */
  readonly withDeeds: boolean
}

/** Everything to mark in the text of an article, and what was found by search; ordered by start. */
export function markArticle(reading: Reading, { found, withDeeds }: Options): readonly Mark[] {
  const { statements, mentions } = reading
  const marks: Mark[] = withDeeds ? [...markDeeds(reading)] : []
  for (const statement of statements) {
    const rank = depthOf(statement, statements) * RANKS_PER_DEPTH
    const add = (kind: Mark['kind'], span: Span | null, offset: number) => {
      if (span) marks.push({ kind, record: statement.id, start: span.start, end: span.end, rank: rank + offset })
    }
    for (const span of statement.content) add('statement', span, 0)
    for (const span of statement.verbatim) add('verbatim', span, 1)
    add('cue', statement.cue, 2)
    add('speaker', statement.speaker, 3)
  }
  for (const { id, start, end } of mentions) marks.push({ kind: 'mention', record: id, start, end, rank: MENTION_RANK })
  if (found) marks.push({ kind: 'found', record: '', ...found, rank: Number.MAX_SAFE_INTEGER })
  return marks.sort((a, b) => a.start - b.start)
}

function markDeeds({ reports, times, places }: Reading): readonly Mark[] {
  return [
    ...reports.map(
      ({ id, trigger: { start, end } }) => ({ kind: 'report', record: id, start, end, rank: REPORT_RANK }) as const,
    ),
    ...times.map(({ id, start, end }) => ({ kind: 'time', record: id, start, end, rank: CIRCUMSTANCE_RANK }) as const),
    ...places.map(
      ({ id, start, end }) => ({ kind: 'place', record: id, start, end, rank: CIRCUMSTANCE_RANK }) as const,
    ),
  ]
}

/** How many statements a statement stands inside. */
export function depthOf(statement: StatementRecord, statements: readonly StatementRecord[]): number {
  return statement.inside === null ? 0 : outerStatements(statement, statements).length
}
