import { type Mention, overlaps, type Span, type Statement } from '../model/index.ts'
import type { FinalMention } from './correct-mentions.ts'

/** Whom a statement's speaker or addressee becomes because the words that name it were assigned to somebody else. */
export interface FollowedMentions {
  readonly speaker?: { readonly numbers: readonly number[]; readonly value: string | null }
  readonly addressee?: { readonly numbers: readonly number[]; readonly value: string | null }
}

interface Named {
  readonly mention: Mention
  readonly final: FinalMention
}

/**
 * What statements follow of assigned mentions. A speaker follows the words that name it, and only them: whoever is taken over
 * from the sentences before, by a pronoun or without a word, stays as read. An addressee, for whom no words are kept, follows
 * when every mention of it beside the statement (where there is none: in the document) was assigned to the same other one.
 */
export function followMentions(
  statements: readonly Statement[],
  {
    mentions,
    finals,
    sentences,
  }: {
    readonly mentions: readonly Mention[]
    readonly finals: readonly FinalMention[]
    readonly sentences: readonly Span[]
  },
): ReadonlyMap<string, FollowedMentions> {
  const named = mentions.flatMap((mention, index): Named[] => {
    const final = finals[index]
    return final ? [{ mention, final }] : []
  })
  if (named.every(({ final }) => !final.isAssigned)) return new Map()
  return new Map(
    statements.flatMap((statement) => {
      const speaker = followSpeaker(statement, named)
      const addressee = followAddressee(statement, named, sentences)
      if (!speaker && !addressee) return []
      return [[statement.id, { ...(speaker ? { speaker } : {}), ...(addressee ? { addressee } : {}) }] as const]
    }),
  )
}

function followSpeaker({ speaker, actor }: Statement, named: readonly Named[]): FollowedMentions['speaker'] {
  if (speaker === null) return undefined
  const moved = named.find(
    ({ mention, final }) => final.isAssigned && mention.actor === actor && overlaps(mention, speaker),
  )
  return moved && assignment(moved.final)
}

function followAddressee(
  statement: Statement,
  named: readonly Named[],
  sentences: readonly Span[],
): FollowedMentions['addressee'] {
  const { addressee, content } = statement
  if (addressee === null) return undefined
  const meaning = named.filter(({ mention }) => mention.actor === addressee && mention.kind !== 'pronoun')
  const beside = sentences.filter((sentence) =>
    [...content, statement.cue, statement.speaker].some((span) => span !== null && overlaps(sentence, span)),
  )
  const near = meaning.filter(
    ({ mention }) =>
      beside.some((sentence) => overlaps(sentence, mention)) && !content.some((span) => overlaps(span, mention)),
  )
  const [first, ...others] = near.length > 0 ? near : meaning
  if (!first?.final.isAssigned) return undefined
  const isOne = others.every(({ final }) => final.isAssigned && final.assigned === first.final.assigned)
  return isOne ? assignment(first.final) : undefined
}

function assignment({ assigned, judgements }: FinalMention) {
  return { value: assigned, numbers: judgements.slice(0, 1) }
}
