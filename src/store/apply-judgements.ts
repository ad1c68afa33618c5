import type { JudgedActor, Judgement, Statement } from '../model/index.ts'
import { statementFinder } from './attach-judgement.ts'
import type { CaseDatabase } from './case-database.ts'
import { correctStatements, type FinalReading, type StatementJudgements } from './correct-statements.ts'
import { readText } from './find-documents.ts'
import { readStatements } from './find-statements.ts'
import { SELECT_JUDGEMENTS, storedJudgement } from './judgement-rows.ts'
import { listedVoices } from './listed-voices.ts'
import { addJudgedAppearances, countSpeakers, removeJudgedAppearances } from './save-actors.ts'
import { addVoices, removeVoices } from './save-voices.ts'

/** A judgement with the statement that it belongs to. */
interface Attached {
  readonly number: number
  readonly judgement: Judgement
  readonly statement: string | null
}

/**
 * Works out anew what holds in one document after all judgements on it: to which statements they belong, what those and the
 * ones inside them say then, and what the case counts. Call it within a change.
 */
export function applyJudgements(database: CaseDatabase, document: string): void {
  const row = database.first('SELECT number FROM document WHERE id = ?', document)
  if (row === null) return
  const number = Number(row.number)
  const statements = readStatements(database, document).map(({ statement }) => statement)
  const attached = attachAll(database, document, statements)
  const judged = latestOf(attached)
  const finals = correctStatements(statements, judged)
  storeAttachments(database, attached, judged)
  removeVoices(database, number)
  removeJudgedAppearances(database, number)
  storeFinals(database, number, { statements, finals })
  const finalStatements = statements.map((statement) => ({ ...statement, ...finals.get(statement.id) }))
  addVoices(database, number, finalStatements)
  addJudgedAppearances(database, number, namedIn(judged))
  countSpeakers(database, number)
  database.run('UPDATE document SET voices = ? WHERE number = ?', JSON.stringify(listedVoices(finalStatements)), number)
}

/** Whether anybody has judged anything in a document. */
export function hasJudgements(database: CaseDatabase, document: string): boolean {
  return database.first('SELECT number FROM judgement WHERE document = ? LIMIT 1', document) !== null
}

function attachAll(database: CaseDatabase, document: string, statements: readonly Statement[]): readonly Attached[] {
  const find = statementFinder(readText(database, document) ?? '', statements)
  return database
    .all(`${SELECT_JUDGEMENTS} WHERE judgement.document = ? ORDER BY judgement.number`, document)
    .map((row) => {
      const { judgement } = storedJudgement(row)
      return { number: Number(row.number), judgement, statement: find(judgement.target) }
    })
}

/** The last judgement on each field of each statement that nobody has undone. */
function latestOf(attached: readonly Attached[]): ReadonlyMap<string, StatementJudgements> {
  const latest = new Map<string, StatementJudgements>()
  for (const { number, judgement, statement } of attached) {
    if (statement === null || judgement.undone !== null) continue
    // judgeStatement stores with each field the kind of value that the field takes.
    const entry = { [judgement.field]: { number, value: judgement.value } } as StatementJudgements
    latest.set(statement, { ...latest.get(statement), ...entry })
  }
  return latest
}

function storeAttachments(
  database: CaseDatabase,
  attached: readonly Attached[],
  judged: ReadonlyMap<string, StatementJudgements>,
): void {
  for (const { number, judgement, statement } of attached) {
    database.run('DELETE FROM attachment WHERE judgement = ?', number)
    if (statement === null) continue
    const isApplied = judged.get(statement)?.[judgement.field]?.number === number
    database.run(
      'INSERT INTO attachment (judgement, statement, is_applied) VALUES (?, ?, ?)',
      number,
      statement,
      isApplied ? 1 : 0,
    )
  }
}

function storeFinals(
  database: CaseDatabase,
  document: number,
  {
    statements,
    finals,
  }: { readonly statements: readonly Statement[]; readonly finals: ReadonlyMap<string, FinalReading> },
): void {
  database.run(
    `UPDATE statement SET final_actor = actor, final_act = act, final_addressee = NULL, final_voice = NULL, judged = NULL
     WHERE document = ? AND judged IS NOT NULL`,
    document,
  )
  statements.forEach(({ id }, ordinal) => {
    const final = finals.get(id)
    if (!final) return
    database.run(
      `UPDATE statement SET final_actor = ?, final_act = ?, final_addressee = ?, final_voice = ?, judged = ?
       WHERE document = ? AND ordinal = ?`,
      final.actor,
      final.act,
      final.addressee,
      JSON.stringify(final.voice),
      JSON.stringify(final.judgements),
      document,
      ordinal,
    )
  })
}

/** Everybody whom judgements that hold name, each once. */
function namedIn(judged: ReadonlyMap<string, StatementJudgements>): readonly JudgedActor[] {
  const named = [...judged.values()].flatMap(({ speaker, addressee }) => [speaker?.value, addressee?.value])
  return [...new Map(named.flatMap((actor) => (actor ? [[actor.id, actor] as const] : []))).values()]
}
