import type { IsoDate } from '../../model/index.ts'
import type { CaseDatabase } from '../case-database.ts'
import { type Clause, joinClauses } from '../clauses.ts'
import { dateBound } from '../date-bound.ts'
import { actorIds, questionMarks, voiceNumbers } from '../find-named.ts'
import { rootOf } from '../identity.ts'

/** Which reports, or which events. */
export interface DeedQuery {
  /** Id of a document. */
  readonly document?: string | undefined
  /** Id, name or alias of whoever takes part on any side; of whoever does it; of whoever it is done to. */
  readonly actor?: string | undefined
  readonly source?: string | undefined
  readonly target?: string | undefined
  readonly type?: string | undefined
  readonly status?: string | undefined
  /** Name of any voice on the path. */
  readonly voice?: string | undefined
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  /** Ids of places, or of the states that they lie in. */
  readonly places?: readonly string[] | undefined
  readonly background?: boolean | undefined
}

/** The condition on a report `r` of what only reports tell: who takes part, by whose word, where; null when nothing is asked. */
export function reportClause(
  database: CaseDatabase,
  { document, actor, source, target, voice, places }: DeedQuery,
): Clause | null {
  const asked = [
    document === undefined
      ? null
      : { sql: 'r.document = (SELECT number FROM document WHERE id = ?)', values: [document] },
    actor === undefined ? null : partyClause(database, actor, ['source', 'target', 'recipient']),
    source === undefined ? null : partyClause(database, source, ['source']),
    target === undefined ? null : partyClause(database, target, ['target', 'recipient']),
    voice === undefined ? null : voiceClause(database, voice),
    places === undefined ? null : placeClause(places),
  ]
  return asked.every((clause) => clause === null) ? null : joinClauses(asked)
}

/** The condition that a time lies, at least in part, between two dates; null when neither is given. */
export function timeClause({ from, to }: DeedQuery, alias: 'r' | 'e'): Clause | null {
  if (from === undefined && to === undefined) return null
  const [earliest, latest] = [`${alias}.earliest`, `${alias}.latest`]
  return joinClauses([
    { sql: `${earliest} IS NOT NULL OR ${latest} IS NOT NULL`, values: [] },
    from === undefined ? null : { sql: `${latest} IS NULL OR ${latest} >= ?`, values: [dateBound(from, 'earliest')] },
    to === undefined ? null : { sql: `${earliest} IS NULL OR ${earliest} <= ?`, values: [dateBound(to, 'latest')] },
  ])
}

function partyClause(database: CaseDatabase, actor: string, sides: readonly string[]): Clause {
  const root = rootOf(database, actor)
  const isParty = database.first('SELECT actor FROM report_party WHERE actor = ? LIMIT 1', root) !== null
  const ids = isParty ? [root] : actorIds(database, actor)
  return {
    sql: `(r.document, r.ordinal) IN (SELECT document, ordinal FROM report_party
          WHERE actor IN (${questionMarks(ids)}) AND side IN (${questionMarks(sides)}))`,
    values: [...ids, ...sides],
  }
}

function voiceClause(database: CaseDatabase, voice: string): Clause {
  const voices = voiceNumbers(database, voice)
  return {
    sql: `(r.document, r.ordinal) IN (SELECT document, ordinal FROM report_voice WHERE voice IN (${questionMarks(voices)}))`,
    values: voices,
  }
}

function placeClause(places: readonly string[]): Clause {
  const marks = questionMarks(places)
  return { sql: `r.place IN (${marks}) OR r.country IN (${marks})`, values: [...places, ...places] }
}
