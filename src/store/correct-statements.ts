import { type JudgedActor, type SpeechAct, type Statement, UNKNOWN_SPEAKER } from '../model/index.ts'

/** What people judged of one statement, each with the number of its judgement. */
export interface StatementJudgements {
  readonly speaker?: { readonly number: number; readonly value: JudgedActor | null }
  readonly act?: { readonly number: number; readonly value: SpeechAct }
  readonly addressee?: { readonly number: number; readonly value: JudgedActor | null }
}

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
): ReadonlyMap<string, FinalReading> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  const known = new Map<string, Outer>()
  const open = new Set<string>()

  function finalOf(statement: Statement): Outer {
    const before = known.get(statement.id)
    if (before) return before
    open.add(statement.id)
    const outer = statement.inside === null || open.has(statement.inside) ? undefined : byId.get(statement.inside)
    const final = readFinally(
      statement,
      judged.get(statement.id) ?? {},
      outer && { read: outer, final: finalOf(outer) },
    )
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
  outer: { readonly read: Statement; readonly final: Outer } | undefined,
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
  const others = [own.act, own.addressee].flatMap((judgement) => (judgement ? [judgement.number] : []))
  return {
    actor,
    voice,
    act: own.act?.value ?? statement.act,
    addressee: own.addressee ? (own.addressee.value?.id ?? null) : statement.addressee,
    judgements: [...voiceJudgements, ...others],
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
