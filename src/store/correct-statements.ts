import { type ActorReference, type SpeechAct, type Statement, UNKNOWN_SPEAKER } from '../model/index.ts'

/** What people judged of one statement, or of the words that name its actors, each with the number of its judgement. */
export interface StatementJudgements {
  readonly speaker?: { readonly number: number; readonly value: ActorReference | null }
  readonly act?: { readonly number: number; readonly value: SpeechAct }
  readonly addressee?: { readonly number: number; readonly value: ActorReference | null }
}

/** What is known of actors that people take to be others: null for one that is itself. */
export type Settle = (actor: string) => (ActorReference & { readonly numbers: readonly number[] }) | null

/** What holds of a statement after judgements, and the numbers of those that bear on it. */
export interface FinalReading extends Pick<Statement, 'actor' | 'voice' | 'act' | 'addressee'> {
  readonly judgements: readonly number[]
}

/** The part of a final reading that statements inside follow, and the judgements that changed it. */
interface Outer extends FinalReading {
  readonly voiceJudgements: readonly number[]
}

/**
 * What holds of each statement on which a judgement bears: of those judged, and of those inside them, whose path of voices
 * runs through a corrected speaker. "I" inside somebody's words is whoever speaks them.
 */
export function correctStatements(
  statements: readonly Statement[],
  judged: ReadonlyMap<string, StatementJudgements>,
  settle: Settle,
): ReadonlyMap<string, FinalReading> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const known = new Map<string, Outer>()
  const open = new Set<string>()

  function finalOf(statement: Statement): Outer {
    const before = known.get(statement.id)
    if (before) return before
    open.add(statement.id)
    const outer = statement.inside === null || open.has(statement.inside) ? undefined : byId.get(statement.inside)
    const final = readFinally(statement, judged.get(statement.id) ?? {}, {
      outer: outer && { read: outer, final: finalOf(outer) },
      settle,
    })
    open.delete(statement.id)
    known.set(statement.id, final)
    return final
  }

  return new Map(
    statements.flatMap((statement) => {
      const { voiceJudgements: _followed, ...final } = finalOf(statement)
      return final.judgements.length === 0 ? [] : [[statement.id, final] as const]
    }),
  )
}

function readFinally(
  statement: Statement,
  own: StatementJudgements,
  {
    outer,
    settle,
  }: { readonly outer: { readonly read: Statement; readonly final: Outer } | undefined; readonly settle: Settle },
): Outer {
  const followed = outer && outer.final.voiceJudgements.length > 0 ? followVoice(statement, outer) : null
  let { actor, voice } = followed ?? statement
  let voiceJudgements = followed && outer ? outer.final.voiceJudgements : []
  if (own.speaker) {
    const { value, number } = own.speaker
    actor = value?.id ?? null
    voice = [...(voice.length > 1 ? voice.slice(0, -1) : voice), value?.name ?? UNKNOWN_SPEAKER]
    voiceJudgements = [...voiceJudgements, number]
  }
  const settled = actor === null ? null : settle(actor)
  if (settled) {
    actor = settled.id
    if (voice.length > 1) voice = [...voice.slice(0, -1), settled.name]
    voiceJudgements = [...new Set([...voiceJudgements, ...settled.numbers])]
  }
  const told = own.addressee ? (own.addressee.value?.id ?? null) : statement.addressee
  const settledTold = told === null ? null : settle(told)
  const others = [own.act, own.addressee].flatMap((judgement) => (judgement ? [judgement.number] : []))
  return {
    actor,
    voice,
    act: own.act?.value ?? statement.act,
    addressee: settledTold?.id ?? told,
    judgements: [...new Set([...voiceJudgements, ...others, ...(settledTold?.numbers ?? [])])],
    voiceJudgements,
  }
}

/** A statement with the path of the one around it as it is now; null where its own path does not run through that. */
function followVoice(
  statement: Statement,
  { read, final }: { readonly read: Statement; readonly final: Outer },
): Pick<Statement, 'actor' | 'voice'> | null {
  const { voice } = statement
  const length = read.voice.length
  if (voice.length <= length || voice[length - 1] !== read.voice[length - 1]) return null
  const inner = voice.slice(length)
  const isSelf = statement.speakerResolution === 'author' && statement.actor !== null && statement.actor === read.actor
  if (!isSelf) return { actor: statement.actor, voice: [...final.voice, ...inner] }
  return { actor: final.actor, voice: [...final.voice, ...inner.slice(0, -1), final.voice.at(-1) ?? UNKNOWN_SPEAKER] }
}
