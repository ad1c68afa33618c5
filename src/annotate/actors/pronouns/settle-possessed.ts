import type { Actor, Mention } from '../../../model/index.ts'
import type { Possessed } from '../read-through.ts'

interface Settling {
  /** In order of the text, pronouns included. */
  readonly mentions: readonly Mention[]
  readonly possessed: readonly Possessed[]
  readonly find: (id: string) => Actor | null
}

/** Resolves "his foreign minister" once it is known whose. */
export function settlePossessed({ mentions, possessed, find }: Settling): readonly Mention[] {
  if (possessed.length === 0) return mentions
  const phrases = new Map(possessed.map((phrase) => [phrase.start, phrase]))
  const owners = new Map(
    mentions.flatMap(({ kind, start, actor }) =>
      kind === 'pronoun' && actor !== null ? [[start, actor] as const] : [],
    ),
  )
  return mentions.map((mention) => {
    const phrase = mention.kind === 'role' && mention.actor === null ? phrases.get(mention.start) : undefined
    const owner = find(owners.get(mention.start) ?? '')
    const answer = phrase && owner ? phrase.answerFor(owner) : null
    return answer ? { ...mention, ...answer } : mention
  })
}
