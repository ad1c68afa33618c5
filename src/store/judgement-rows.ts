import type { Judgement, JudgementStanding, JudgementTarget } from '../model/index.ts'
import type { Row } from './case-database.ts'

/** A judgement with what it belongs to now. */
export interface StoredJudgement {
  readonly judgement: Judgement
  /** Id of the statement or mention that it belongs to; null when none does, and where it was made of a name or an actor. */
  readonly record: string | null
  readonly standing: JudgementStanding
  readonly documents: number
  readonly mentions: number
}

/** Where judgements belong now, in columns that can be asked for one by one. */
const ATTACHED = 'EXISTS (SELECT 1 FROM attachment WHERE attachment.judgement = judgement.number)'
const APPLIED =
  'EXISTS (SELECT 1 FROM attachment WHERE attachment.judgement = judgement.number AND attachment.is_applied = 1)'

/** Judgements with their undoing and where they belong, as `storedJudgement` reads them. */
export const SELECT_JUDGEMENTS = `
  SELECT judgement.*,
    undoing.note AS undone_note, undoing.made_by AS undone_by, undoing.made_at AS undone_at,
    (SELECT record FROM attachment WHERE attachment.judgement = judgement.number LIMIT 1) AS record,
    (SELECT count(*) FROM attachment WHERE attachment.judgement = judgement.number) AS documents,
    (SELECT coalesce(sum(mentions), 0) FROM attachment WHERE attachment.judgement = judgement.number) AS mentions,
    ${APPLIED} AS is_applied
  FROM judgement
  LEFT JOIN undoing ON undoing.judgement = judgement.number`

/** What a standing is, in columns of `SELECT_JUDGEMENTS`. */
export const STANDING_CLAUSES: Readonly<Record<JudgementStanding, string>> = {
  undone: 'undoing.judgement IS NOT NULL',
  unattached: `undoing.judgement IS NULL AND NOT ${ATTACHED}`,
  superseded: `undoing.judgement IS NULL AND ${ATTACHED} AND NOT ${APPLIED}`,
  applied: `undoing.judgement IS NULL AND ${APPLIED}`,
}

export function storedJudgement(row: Row): StoredJudgement {
  // Nothing but saveJudgement and undoJudgement writes these columns.
  const column = <Type>(name: string) => row[name] as Type
  const isUndone = row.undone_at !== null
  return {
    judgement: {
      id: column('id'),
      target: targetOf(row),
      field: column('field'),
      value: JSON.parse(column('value')),
      was: JSON.parse(column('was')),
      note: column('note'),
      by: column('made_by'),
      at: column('made_at'),
      undone: isUndone ? { at: column('undone_at'), by: column('undone_by'), note: column('undone_note') } : null,
    },
    record: column('record'),
    standing: standingOf(row),
    documents: column('documents'),
    mentions: column('mentions'),
  }
}

function targetOf(row: Row): JudgementTarget {
  const column = <Type>(name: string) => row[name] as Type
  const place = {
    document: column<string>('document'),
    start: column<number>('start'),
    end: column<number>('end'),
    exact: column<string>('exact'),
    prefix: column<string>('prefix'),
    suffix: column<string>('suffix'),
  }
  const kind = column<JudgementTarget['kind']>('kind')
  switch (kind) {
    case 'statement':
      return { kind, statement: column('statement'), ...place }
    case 'report':
      return { kind, report: column('statement'), ...place }
    case 'mention':
      return { kind, mention: column('statement'), actor: column('actor'), ...place }
    case 'name':
      return { kind, document: place.document || null, name: place.exact, actor: column('actor') }
    case 'actor':
      return { kind, actor: column('actor') }
  }
}

function standingOf({ undone_at, documents, is_applied }: Row): JudgementStanding {
  if (undone_at !== null) return 'undone'
  if (documents === 0) return 'unattached'
  return is_applied === 1 ? 'applied' : 'superseded'
}
