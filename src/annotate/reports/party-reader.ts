import { childrenOf, nounPhrase, possessorOf, type TreeIndex } from '../../language/index.ts'
import type { Mention, ReportParty, Sentence, Span } from '../../model/index.ts'

/** Finds the actors behind the words of a sentence. */
export interface PartyReader {
  /** Whether a word is the head of a phrase for somebody who can act. */
  readonly isParty: (token: number) => boolean
  readonly partyOf: (token: number) => ReportParty
}

export interface PartyQuestion {
  readonly index: TreeIndex
  readonly sentence: Sentence
  /** The mentions of the sentence, in order. */
  readonly mentions: readonly Mention[]
  /** The state that an adjective speaks of ("Ruritanian"); null for other words. */
  readonly stateOf: (word: string) => string | null
}

/** Reads parties off the mentions in a sentence: the noun's own mention, else whose the noun is. */
export function partyReader({ index, sentence, mentions, stateOf }: PartyQuestion): PartyReader {
  const { tokens } = sentence
  const own = tokens.map((token) => innermost(mentions.filter((mention) => isAround(mention, token))))
  const mentionAt = (token: number): Mention | null => {
    const mention = own[token]
    // A word inside a longer mention is no party of its own: "Ruritanian" in "the Ruritanian minister".
    return mention && headIn(index, token, mention, tokens) ? mention : null
  }
  const actorBehind = (token: number): string | null => {
    const owner = possessorOf(index, token)
    if (owner !== null) {
      const actor = mentionAt(owner)?.actor
      if (actor) return actor
    }
    for (const child of childrenOf(index, token)) {
      if (child > token || (index.relations[child] !== 'amod' && index.relations[child] !== 'compound')) continue
      const actor = mentionAt(child)?.actor ?? stateOf(tokens[child]?.text ?? '')
      if (actor) return actor
    }
    return null
  }
  return {
    isParty: (token) => mentionAt(token) !== null || actorBehind(token) !== null,
    partyOf: (token) => {
      const phrase = nounPhrase(index, token)
      const [first, last] = [tokens[phrase[0] ?? token], tokens[phrase.at(-1) ?? token]]
      const word = tokens[token]
      const head = { start: word?.start ?? 0, end: word?.end ?? 0 }
      const span = { start: first?.start ?? 0, end: last?.end ?? 0, head }
      const mention = mentionAt(token)
      if (mention) return { ...span, actor: mention.actor, isOwn: true }
      return { ...span, actor: actorBehind(token), isOwn: false }
    },
  }
}

function isAround(mention: Span, token: Span): boolean {
  return mention.start <= token.start && token.end <= mention.end
}

function innermost(mentions: readonly Mention[]): Mention | null {
  return mentions.reduce<Mention | null>(
    (best, mention) => (best === null || mention.end - mention.start < best.end - best.start ? mention : best),
    null,
  )
}

/** Whether a token is the topmost word of a mention. */
function headIn(index: TreeIndex, token: number, mention: Span, tokens: readonly Span[]): boolean {
  const head = tokens[index.tree.heads[token] ?? -1]
  return head === undefined || !isAround(mention, head)
}
