import type { Reading, Span, StatementRecord } from '../contract.ts'
import type { Mark } from './cut-segments.ts'
import { outerStatements } from './stack-voices.ts'

/** Steps of rank between a statement and one inside it: room for its cue, speaker and verbatim parts. */
const RANKS_PER_DEPTH = 4

/** Inside all that statements mark, and around what was found. */
const MENTION_RANK = 1_000_000

/** Everything to mark in the text of an article, and what was found by search; ordered by start. */
export function markArticle({ statements, mentions }: Reading, found: Span | null): readonly Mark[] {
  const marks: Mark[] = []
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

/** How many statements a statement stands inside. */
export function depthOf(statement: StatementRecord, statements: readonly StatementRecord[]): number {
  return statement.inside === null ? 0 : outerStatements(statement, statements).length
}
