import { foldName, type JudgedActor } from '../model/index.ts'
import type { CaseDatabase } from './case-database.ts'
import type { MentionJudgement } from './correct-mentions.ts'
import { type Identity, readIdentity } from './identity.ts'
import { isActorOrNobody } from './judged-value.ts'
import { SELECT_JUDGEMENTS, storedJudgement } from './judgement-rows.ts'

/** What bears on every document of a case: judgements on names in all of it, and on who is who. */
export interface CaseJudgements {
  readonly identity: Identity
  readonly names: readonly MentionJudgement[]
  /** The actors that judgements on identity name, by the number of the judgement. */
  readonly roots: ReadonlyMap<number, JudgedActor>
}

/** Where nobody has judged anything of the whole case. */
export const NO_CASE_JUDGEMENTS: CaseJudgements = {
  identity: { rootOf: (actor) => actor, pathOf: () => [] },
  names: [],
  roots: new Map(),
}

/** The judgements on the whole case that nobody has undone. */
export function readCaseJudgements(database: CaseDatabase): CaseJudgements {
  const names: MentionJudgement[] = []
  const roots = new Map<number, JudgedActor>()
  for (const row of database.all(`${SELECT_JUDGEMENTS} WHERE judgement.document = '' ORDER BY judgement.number`)) {
    const { judgement } = storedJudgement(row)
    const { target, value, undone } = judgement
    if (undone !== null || !isActorOrNobody(value)) continue
    const number = Number(row.number)
    if (target.kind === 'actor' && value !== null) roots.set(number, value)
    if (target.kind === 'name') names.push(nameJudgement(number, target, value))
  }
  return { identity: readIdentity(database), names, roots }
}

/** A judgement on a name as it is compared with mentions. */
export function nameJudgement(
  number: number,
  { name, actor }: { readonly name: string; readonly actor: string | null },
  value: JudgedActor | null,
): MentionJudgement {
  return { number, value, on: { kind: 'name', name: foldName(name), actor } }
}
