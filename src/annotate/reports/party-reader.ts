import { childrenOf, conjunctsOf, nounPhrase, possessorOf, type TreeIndex } from '../../language/index.ts'
import type { Mention, ReportParty, Sentence, Span } from '../../model/index.ts'

/** Finds the actors behind the words of a sentence. */
export interface PartyReader {
  /** Whether a word is the head of a phrase for somebody who can act. */
  readonly isParty: (token: number) => boolean
  readonly partyOf: (token: number) => ReportParty
  /** Who is behind a word: an actor's identifier, or null for nobody known. */
  readonly actorOf: (token: number) => string | null
  /** The same, of "Russian and Swedish envoys" one for each state. */
  readonly partiesOf: (token: number) => readonly ReportParty[]
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
  const actorNamedBy = (token: number): string | null => mentionAt(token)?.actor ?? stateOf(tokens[token]?.text ?? '')
  const actorBehind = (token: number): string | null => {
    const owner = possessorOf(index, token)
    if (owner !== null) {
      const actor = mentionAt(owner)?.actor
      if (actor) return actor
    }
    for (const child of childrenOf(index, token)) {
      if (child > token || (index.relations[child] !== 'amod' && index.relations[child] !== 'compound')) continue
      const actor = actorNamedBy(child)
      if (actor) return actor
    }
    return null
  }
  /** Actors of the modifiers that are joined before a noun: "Russian and Swedish envoys", "the US and other NATO states". */
  const actorsBefore = (token: number): readonly string[] => {
    const modifiers = childrenOf(index, token).filter(
      (child) => child < token && (index.relations[child] === 'amod' || index.relations[child] === 'compound'),
    )
    const joined = modifiers.flatMap((child) => conjunctsOf(index, child).filter((other) => other < token))
    if (joined.length === modifiers.length) return []
    const start = mentionAt(token)?.start ?? Number.POSITIVE_INFINITY
    const isInName = (tokens[Math.min(...joined)]?.start ?? 0) >= start && start !== Number.POSITIVE_INFINITY
    if (isInName) return []
    const actors = [...new Set([...joined, ...modifiers].sort((a, b) => a - b))].flatMap(
      (child) => actorNamedBy(child) ?? [],
    )
    return [...new Set(actors)]
  }
  const partyOf = (token: number): ReportParty => {
    const phrase = nounPhrase(index, token)
    const [first, last] = [tokens[phrase[0] ?? token], tokens[phrase.at(-1) ?? token]]
    const word = tokens[token]
    const head = { start: word?.start ?? 0, end: word?.end ?? 0 }
    const span = { start: first?.start ?? 0, end: last?.end ?? 0, head }
    const actor = mentionAt(token)?.actor
    if (actor) return { ...span, actor, isOwn: true }
    // "The Ruritanian offensive": the word is no party, whose it is says the adjective itself.
    return { ...span, actor: actorBehind(token) ?? stateOf(word?.text ?? ''), isOwn: false }
  }
  return {
    isParty: (token) => mentionAt(token) !== null || actorBehind(token) !== null,
    partyOf,
    actorOf: (token) => partyOf(token).actor,
    partiesOf: (token) => {
      const party = partyOf(token)
      const actors = actorsBefore(token)
      return actors.length > 1 ? actors.map((actor) => ({ ...party, actor, isOwn: false })) : [party]
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
