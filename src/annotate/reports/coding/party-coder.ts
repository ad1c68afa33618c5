import type { DictionaryWord } from '../../../language/index.ts'
import {
  childrenOf,
  codeOn,
  conjunctsOf,
  hasFeature,
  headOf,
  type OwnAgent,
  type TreeIndex,
} from '../../../language/index.ts'
import type { IsoDate } from '../../../model/index.ts'
import type { CodingBook } from './coding-book.ts'

/** What stands for nobody in PETRARCH's records. */
export const NOBODY = '---'

/** Somebody whom words of a sentence name, with a code. `to` is the index after the last word. */
export interface ActorHit {
  readonly from: number
  readonly to: number
  readonly code: string
}

export interface PartyCoder {
  /** The codes of a noun phrase by its head: one for each actor that it joins ("ambassadors of A and B"); none where nobody is known. */
  readonly codesOf: (head: number) => readonly string[]
  readonly isCoded: (head: number) => boolean
  /** Whether a head is joined with somebody else who has a code. */
  readonly isSeveral: (head: number) => boolean
  /** Whether a word is itself part of an actor's name. */
  readonly isNamed: (token: number) => boolean
  /** The head of the noun phrase of somebody named at a word; null where nobody is named from there on. */
  readonly partyAt: (token: number) => { readonly head: number; readonly to: number } | null
}

export interface PartyCoderQuestion {
  readonly index: TreeIndex
  readonly words: readonly DictionaryWord[]
  readonly book: CodingBook
  /** The day by which codes are chosen; null where it is not known. */
  readonly day: IsoDate | null
  /** The code of whoever the world's tables know at a word; null for nobody. */
  readonly worldHits: readonly ActorHit[]
}

/** What stands before a noun or is part of its name. */
const NEAR: ReadonlySet<string> = new Set([
  'compound',
  'amod',
  'flat',
  'nmod:poss',
  'nmod:desc',
  'det',
  'goeswith',
  'appos',
])
/** Codes are of three characters each. */
const CHUNK = 3

/** Codes noun phrases with dictionaries, as PETRARCH does: an actor's code with those of the agents in the same phrase. */
export function partyCoder({ index, words, book, day, worldHits }: PartyCoderQuestion): PartyCoder {
  const own = book.actors
    .find(words)
    .flatMap(({ from, to, value }) => ({ from, to, code: codeOn(value, day) ?? NOBODY }))
  const isFree = ({ from, to }: { from: number; to: number }): boolean =>
    own.every((hit) => to <= hit.from || hit.to <= from)
  const actors: readonly ActorHit[] = [...own, ...worldHits.filter(isFree)].sort((a, b) => a.from - b.from)
  const isTaken = (at: number): boolean => actors.some(({ from, to }) => from <= at && at < to)
  const agents = agentHits(book, words, isTaken)
  const known = new Map<number, readonly string[]>()

  const near = (head: number): ReadonlySet<number> => nearTokens(index, head)
  const actorsIn = (tokens: ReadonlySet<number>): readonly ActorHit[] =>
    actors.filter(({ from, to }) => range(from, to).some((token) => tokens.has(token)))
  const joined = (hit: ActorHit): readonly string[] => {
    const top = range(hit.from, hit.to).find((token) => !inside(index.tree.heads[token] ?? -1, hit)) ?? hit.from
    const others = conjunctsOf(index, top).flatMap((token) =>
      actors.filter(({ from, to }) => from <= token && token < to),
    )
    return [...new Set([hit, ...others])].map(({ code }) => code)
  }
  /** The actors of a phrase by what stands before its head, then behind it, then what it shares with those it is joined with. */
  const actorsOf = (head: number): readonly string[] => {
    const [first] = actorsIn(near(head))
    if (first) return inside(head, first) ? [first.code] : joined(first)
    for (const child of nounsBehind(index, head)) {
      const [behind] = actorsIn(near(child))
      if (behind) return joined(behind)
    }
    return []
  }
  const shared = (head: number): readonly string[] => {
    const conjuncts = conjunctsOf(index, head)
    const at = conjuncts.indexOf(head)
    for (const other of conjuncts.slice(0, at)) {
      const [hit] = actorsIn(near(other))
      if (hit && !inside(other, hit)) return joined(hit)
      const [behind] = nounsBehind(index, other)
        .filter((child) => child > head)
        .flatMap((child) => actorsIn(near(child)))
      if (behind) return joined(behind)
    }
    for (const other of conjuncts.slice(at + 1).toReversed()) {
      const behind = nounsBehind(index, other).flatMap((child) => actorsIn(near(child)))
      if (behind[0]) return joined(behind[0])
    }
    return []
  }
  const agentsNear = (head: number): readonly OwnAgent[] => {
    const tokens = near(head)
    return agents.filter(({ from, to }) => range(from, to).some((token) => tokens.has(token))).map(({ value }) => value)
  }
  /** "The envoys of A, B and C": a parser may join the bare names with the envoys. */
  const postsShared = (head: number): readonly OwnAgent[] => {
    const [first] = conjunctsOf(index, head)
    if (first === undefined || first >= head || !isTaken(head) || isTaken(first) || !isPlural(first, index)) return []
    const [behind] = nounsBehind(index, first)
    return behind !== undefined && isTaken(behind) ? agentsNear(first) : []
  }
  const compute = (head: number): readonly string[] => {
    const tokens = near(head)
    const titles = agentsNear(head)
    const [direct] = actorsIn(tokens)
    if (!direct && titles.length === 0) {
      for (const child of nounsBehind(index, head)) {
        const codes = conjunctsOf(index, child)
          .filter((other) => other >= child)
          .flatMap(codesOf)
        if (codes.length > 0) return [...new Set(codes)]
      }
      return []
    }
    const found = actorsOf(head)
    const all = found.length > 0 || titles.length === 0 ? found : shared(head)
    const posts = titles.length > 0 ? titles : postsShared(head)
    return [...new Set((all.length > 0 ? all : [NOBODY]).map((code) => withAgents(code, posts)))].filter(
      (code) => code !== NOBODY,
    )
  }
  const codesOf = (head: number): readonly string[] => {
    const before = known.get(head)
    if (before) return before
    known.set(head, [])
    const codes = compute(head)
    known.set(head, codes)
    return codes
  }
  return {
    codesOf,
    isCoded: (head) => codesOf(head).length > 0,
    isNamed: isTaken,
    isSeveral: (head) => new Set(conjunctsOf(index, head).flatMap(codesOf)).size > 1,
    partyAt: (token) => {
      const hit = actors.find(({ from }) => from === token) ?? agents.find(({ from }) => from === token)
      return hit ? { head: phraseHead(index, hit.to - 1), to: hit.to } : null
    },
  }
}

function agentHits(book: CodingBook, words: readonly DictionaryWord[], isTaken: (at: number) => boolean) {
  return book.agents.find(words).filter(({ from, to }) => !range(from, to).every(isTaken))
}

/** The code with its agents', each once: "USAGOV" of the White House's officials is not "USAGOVGOV". */
function withAgents(code: string, agents: readonly OwnAgent[]): string {
  let all = code
  for (const { code: agent, isBefore } of agents) {
    if (chunks(all).includes(agent) || all.includes('/')) continue
    all = isBefore ? `${agent}${all}` : `${all}${agent}`
  }
  return all
}

function chunks(code: string): readonly string[] {
  return code.match(new RegExp(`.{1,${CHUNK}}`, 'gu')) ?? []
}

function isPlural(noun: number, index: TreeIndex): boolean {
  return index.tree.tags[noun] === 'NOUN' && hasFeature(index, noun, 'Number=Plur')
}

/** A head with what stands before it or names it, and nothing that is joined to it or hangs behind a preposition. */
function nearTokens(index: TreeIndex, head: number): ReadonlySet<number> {
  const tokens = new Set<number>()
  const add = (token: number): void => {
    if (tokens.has(token)) return
    tokens.add(token)
    for (const child of childrenOf(index, token)) {
      const isNear = NEAR.has(index.tree.relations[child] ?? '') || NEAR.has(index.relations[child] ?? '')
      if (isNear && index.tree.heads[child] === token) add(child)
    }
  }
  add(head)
  return tokens
}

/** Nouns behind prepositions on a noun, near before far. */
function nounsBehind(index: TreeIndex, head: number): readonly number[] {
  return childrenOf(index, head).filter(
    (child) =>
      child > head &&
      index.relations[child] === 'nmod' &&
      index.tree.relations[child] !== 'nmod:poss' &&
      index.tree.relations[child] !== 'nmod:unmarked',
  )
}

const UPWARD: ReadonlySet<string> = new Set(['compound', 'flat', 'amod', 'nmod', 'appos', 'goeswith', 'case'])

/** The head of the outermost noun phrase that a word belongs to. */
function phraseHead(index: TreeIndex, token: number): number {
  let head = token
  for (
    let above = headOf(index, head);
    above !== null && UPWARD.has(index.relations[head] ?? '');
    above = headOf(index, head)
  )
    head = above
  return head
}

function inside(token: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return from <= token && token < to
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
