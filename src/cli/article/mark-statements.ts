import type { Reading } from '../../engine/index.ts'
import type { Span, StatementRecord } from '../../model/index.ts'
import { withMark } from '../say-judgement.ts'
import { voicePath } from '../voice-path.ts'

/** A statement as the terminal shows it: its number in the article (from 1) and who speaks. */
export interface MarkedStatement {
  readonly number: number
  readonly label: string
  readonly statement: StatementRecord
}

/** A stretch of a statement's content; `isFirst` where the statement begins. */
export interface Stretch extends Span {
  readonly marked: MarkedStatement
  readonly isFirst: boolean
}

/** The statements of an article, numbered in the order of the text, outer ones before those inside them. */
export function markStatements(reading: Reading): readonly MarkedStatement[] {
  return [...reading.statements]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((statement, index) => ({
      number: index + 1,
      label: withMark(voicePath(statement.voice), statement),
      statement,
    }))
}

/** Every stretch that is marked in the text, in order, longer first. */
export function listStretches(marked: readonly MarkedStatement[]): readonly Stretch[] {
  return marked
    .flatMap((one) =>
      one.statement.content.map(({ start, end }, index) => ({ start, end, marked: one, isFirst: index === 0 })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || a.marked.number - b.marked.number)
}
