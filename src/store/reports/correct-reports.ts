import {
  type JudgedActor,
  type Mention,
  overlaps,
  type Report,
  type ReportParty,
  type ReportStatus,
  type ReportType,
} from '../../model/index.ts'
import type { FinalMention } from '../correct-mentions.ts'
import type { Identity } from '../identity.ts'
import type { FinalReport } from './report-rows.ts'

/** What people judged of one report, each with the number of its judgement. */
export interface ReportJudgements {
  readonly type?: { readonly number: number; readonly value: ReportType }
  readonly status?: { readonly number: number; readonly value: ReportStatus }
  readonly source?: { readonly number: number; readonly value: JudgedActor | null }
  readonly target?: { readonly number: number; readonly value: JudgedActor | null }
}

/** What of a document bears on its reports. */
export interface ReportSurroundings {
  readonly mentions: readonly Mention[]
  readonly finals: readonly FinalMention[]
  readonly identity: Identity
  /** The voices of statements as read and after judgements, with the judgements that changed them, by the statement's id. */
  readonly voices: ReadonlyMap<
    string,
    { readonly read: readonly string[]; readonly final: readonly string[]; readonly judgements: readonly number[] }
  >
}

/** A report after judgements, with the numbers of those that bear on it. */
export interface CorrectedReport extends FinalReport {
  readonly judgements: readonly number[]
}

/**
 * What holds of a report: as it was judged; else its parties follow the words that name them and whoever these are taken to be,
 * and its voice follows the statement whose word it is. Words that stand for several mean them all.
 */
export function correctReport(report: Report, own: ReportJudgements, around: ReportSurroundings): CorrectedReport {
  const { identity } = around
  const sides = {
    sources: report.sources.map((party) => followParty(party, around)),
    targets: report.targets.map((party) => followParty(party, around)),
    recipients: report.recipients.map((party) => followParty(party, around)),
  }
  const judgedSide = (judged: ReportJudgements['source'], followed: readonly FollowedParty[]) => {
    if (!judged) return { ids: idsOf(followed), numbers: followed.flatMap(({ judgements }) => judgements) }
    const id = judged.value?.id
    if (id === undefined) return { ids: [], numbers: [judged.number] }
    return { ids: [identity.rootOf(id)], numbers: [judged.number, ...identity.pathOf(id)] }
  }
  const sources = judgedSide(own.source, sides.sources)
  const targets = judgedSide(own.target, sides.targets)
  const recipients = judgedSide(undefined, sides.recipients)
  const voice = report.statement === null ? undefined : around.voices.get(report.statement)
  const isFollowed = voice !== undefined && voice.judgements.length > 0 && isSame(voice.read, report.voice)
  return {
    type: own.type?.value ?? report.type,
    status: own.status?.value ?? report.status,
    sources: sources.ids,
    targets: targets.ids,
    recipients: recipients.ids,
    parties: {
      sources: sides.sources.map(({ party }) => party),
      targets: sides.targets.map(({ party }) => party),
      recipients: sides.recipients.map(({ party }) => party),
    },
    voice: isFollowed ? voice.final : report.voice,
    judgements: [
      ...new Set([
        ...[own.type, own.status].flatMap((judged) => (judged ? [judged.number] : [])),
        ...sources.numbers,
        ...targets.numbers,
        ...recipients.numbers,
        ...(isFollowed ? voice.judgements : []),
      ]),
    ],
  }
}

interface FollowedParty {
  readonly party: ReportParty
  readonly ids: readonly string[]
  readonly judgements: readonly number[]
}

/** Whom the words of a party mean now: whoever its mention was assigned to, and whoever that one is. */
function followParty(party: ReportParty, { mentions, finals, identity }: ReportSurroundings): FollowedParty {
  const at = mentions.findIndex(
    (mention, index) =>
      overlaps(mention, party) &&
      mention.actor === party.actor &&
      (finals[index]?.isAssigned === true || (party.actor === null && isSeveral(mention, party))),
  )
  const final = finals[at]
  if (final) {
    const [only] = final.meant
    const actor = final.meant.length === 1 && only !== undefined ? only : null
    return { party: { ...party, actor }, ids: final.meant, judgements: final.judgements }
  }
  if (party.actor === null) return { party, ids: [], judgements: [] }
  const root = identity.rootOf(party.actor)
  return { party: { ...party, actor: root }, ids: [root], judgements: identity.pathOf(party.actor) }
}

/** Whether a mention stands for several actors and is what the party is called, not only something within it. */
function isSeveral({ resolution, start, end }: Mention, { head }: ReportParty): boolean {
  return resolution === 'several' && start <= head.start && head.end <= end
}

function idsOf(parties: readonly FollowedParty[]): readonly string[] {
  return [...new Set(parties.flatMap(({ ids }) => ids))]
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at])
}
