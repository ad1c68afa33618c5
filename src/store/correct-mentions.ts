import { foldName, type JudgedActor, type Mention, type Span, sliceSpan } from '../model/index.ts'
import type { Identity } from './identity.ts'

/** A judgement of who is meant by mentions of one document. */
export interface MentionJudgement {
  readonly number: number
  readonly value: JudgedActor | null
  /** The one mention that it belongs to, or the name (folded) and the actor whose mentions under that name it is on. */
  readonly on:
    | { readonly kind: 'mention'; readonly mention: string }
    | { readonly kind: 'name'; readonly name: string; readonly actor: string | null }
}

/** Whom a mention means after judgements, and the numbers of those that say so. */
export interface FinalMention {
  /** As people assign it, before anybody is taken to be somebody else; as read where nobody assigned it. */
  readonly assigned: string | null
  readonly isAssigned: boolean
  /** Everyone meant in the end, roots all: one, several, or nobody known. */
  readonly meant: readonly string[]
  readonly judgements: readonly number[]
}

/** What became of the judgements in one document: on how many mentions each bears, and for how many it holds. */
export type MentionEffects = ReadonlyMap<number, { readonly matched: number; readonly held: number }>

/**
 * Whom each mention means: as read, then as judgements on names assign it, those of the whole case before those of the document,
 * earlier before later; a judgement on the place itself outranks them all. `judgements` are those that stand, in that order.
 */
export function correctMentions(
  text: string,
  mentions: readonly Mention[],
  { judgements, identity }: { readonly judgements: readonly MentionJudgement[]; readonly identity: Identity },
): { readonly finals: readonly FinalMention[]; readonly effects: MentionEffects } {
  const effects = new Map<number, { matched: number; held: number }>()
  const effectOf = (number: number) => {
    const effect = effects.get(number) ?? { matched: 0, held: 0 }
    effects.set(number, effect)
    return effect
  }
  const hasNames = judgements.some(({ on }) => on.kind === 'name')
  const finals = mentions.map((mention): FinalMention => {
    const read = mention.actor
    const name = hasNames ? nameKey(text, mention) : ''
    const passed = new Set([rootOrNull(read, identity)])
    let holder: MentionJudgement | null = null
    for (const judgement of judgements) {
      const { on } = judgement
      const isMeant =
        on.kind === 'mention'
          ? on.mention === mention.id
          : on.name === name && passed.has(rootOrNull(on.actor, identity))
      if (!isMeant) continue
      holder = judgement
      effectOf(judgement.number).matched++
      passed.add(rootOrNull(judgement.value?.id ?? null, identity))
    }
    if (holder) effectOf(holder.number).held++
    const assigned: string | null = holder ? (holder.value?.id ?? null) : read
    const meant =
      holder || mention.resolution !== 'several' ? (assigned === null ? [] : [assigned]) : mention.candidates
    const path = meant.flatMap((id) => identity.pathOf(id))
    return {
      assigned,
      isAssigned: holder !== null,
      meant: [...new Set(meant.map(identity.rootOf))],
      judgements: [...new Set([...(holder ? [holder.number] : []), ...path])],
    }
  })
  return { finals, effects }
}

function rootOrNull(actor: string | null, identity: Identity): string | null {
  return actor === null ? null : identity.rootOf(actor)
}

/** The words of a mention as names are compared. */
export function nameKey(text: string, span: Span): string {
  return foldName(sliceSpan(text, span))
}
