import type { Judgement, JudgementStanding } from '../model/index.ts'
import type { Row } from './case-database.ts'

/** A judgement with where it belongs now. */
export interface StoredJudgement {
  readonly judgement: Judgement
  /** Id of the statement that it belongs to; null when none does. */
  readonly statement: string | null
  readonly standing: JudgementStanding
}

/** Judgements with their undoing and their attachment, as `storedJudgement` reads them. */
export const SELECT_JUDGEMENTS = `
  SELECT judgement.*, attachment.statement AS attached, attachment.is_applied AS is_applied,
    undoing.note AS undone_note, undoing.made_by AS undone_by, undoing.made_at AS undone_at
  FROM judgement
  LEFT JOIN undoing ON undoing.judgement = judgement.number
  LEFT JOIN attachment ON attachment.judgement = judgement.number`

/** What a standing is, in columns of `SELECT_JUDGEMENTS`. */
export const STANDING_CLAUSES: Readonly<Record<JudgementStanding, string>> = {
  undone: 'undoing.judgement IS NOT NULL',
  unattached: 'undoing.judgement IS NULL AND attachment.judgement IS NULL',
  superseded: 'undoing.judgement IS NULL AND attachment.is_applied = 0',
  applied: 'undoing.judgement IS NULL AND attachment.is_applied = 1',
}

export function storedJudgement(row: Row): StoredJudgement {
  // Nothing but judgeStatement and undoJudgement writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  const isUndone = row.undone_at !== null
  return {
    judgement: {
      id: column('id'),
      target: {
        document: column('document'),
        statement: column('statement'),
        start: column('start'),
        end: column('end'),
        exact: column('exact'),
        prefix: column('prefix'),
        suffix: column('suffix'),
      },
      field: column('field'),
      value: JSON.parse(column('value')),
      was: JSON.parse(column('was')),
      note: column('note'),
      by: column('made_by'),
      at: column('made_at'),
      undone: isUndone ? { at: column('undone_at'), by: column('undone_by'), note: column('undone_note') } : null,
    },
    statement: column('attached'),
    standing: standingOf(row),
  }
}

function standingOf({ undone_at, attached, is_applied }: Row): JudgementStanding {
  if (undone_at !== null) return 'undone'
  if (attached === null) return 'unattached'
  return is_applied === 1 ? 'applied' : 'superseded'
}
