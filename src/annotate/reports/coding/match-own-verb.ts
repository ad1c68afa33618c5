import {
  type DictionaryWord,
  endOfPhrase,
  type OwnPattern,
  type OwnVerb,
  type PatternPart,
  type VerbCode,
} from '../../../language/index.ts'
import type { CodingBook } from './coding-book.ts'
import type { PartyCoder } from './party-coder.ts'

/** Words between the parts of a verb of several: "broke it down". */
const MOST_BETWEEN = 2

/** A verb of somebody's own dictionary at a word. */
export interface OwnVerbMatch {
  readonly code: VerbCode
  readonly verb: OwnVerb
  readonly pattern: OwnPattern | null
  /** Heads of the phrases that a pattern names as taking part; null where it leaves that to the sentence. */
  readonly source: number | null
  readonly target: number | null
  /** Those that do it to each other. */
  readonly both: number | null
  /** Heads of phrases that a pattern passes over. */
  readonly skipped: readonly number[]
}

export interface OwnVerbQuestion {
  readonly words: readonly DictionaryWord[]
  /** The verb. */
  readonly at: number
  /** The words of its clause: up to `clauseTo`, which is not among them. */
  readonly clauseTo: number
  readonly book: CodingBook
  readonly parties: PartyCoder
}

/** What a dictionary makes of a verb, by the pattern that asks for most; null where it does not know the verb. */
export function matchOwnVerb({ words, at, clauseTo, book, parties }: OwnVerbQuestion): OwnVerbMatch | null {
  const form = words[at]?.text ?? ''
  const verb = book.verbs.get(form)?.find((candidate) => standsAt(candidate, words, at))
  if (!verb) return null
  const alike = (book.verbs.get(form) ?? []).filter(
    (candidate) => candidate === verb || wordCount(candidate) === wordCount(verb),
  )
  for (const { patterns } of [
    verb,
    ...alike.filter((candidate) => candidate !== verb && standsAt(candidate, words, at)),
  ]) {
    for (const pattern of patterns) {
      const upper = matchParts(pattern.upper, {
        words,
        from: 0,
        to: at,
        mustEnd: pattern.isTight ? at : null,
        book,
        parties,
      })
      const lower =
        upper && matchParts(pattern.lower, { words, from: at + 1, to: clauseTo, mustEnd: null, book, parties })
      if (!upper || !lower) continue
      const found = [...upper, ...lower]
      const head = (kind: PatternPart['kind']): number | null =>
        found.find((party) => party.kind === kind)?.head ?? null
      const skipped = found.filter(({ kind }) => kind === 'skip').map((party) => party.head)
      return {
        code: pattern.code,
        verb,
        pattern,
        source: head('source'),
        target: head('target'),
        both: head('both'),
        skipped,
      }
    }
  }
  return { code: verb.code, verb, pattern: null, source: null, target: null, both: null, skipped: [] }
}

function wordCount({ before, behind }: OwnVerb): number {
  return before.length + behind.length
}

function standsAt({ before, behind }: OwnVerb, words: readonly DictionaryWord[], at: number): boolean {
  if (before.some((word, order) => words[at - before.length + order]?.text !== word)) return false
  let next = at + 1
  for (const word of behind) {
    const found = words.slice(next, next + MOST_BETWEEN + 1).findIndex(({ text }) => text === word)
    if (found < 0) return false
    next += found + 1
  }
  return true
}

interface PartsQuestion extends Pick<OwnVerbQuestion, 'words' | 'book' | 'parties'> {
  readonly from: number
  readonly to: number
  /** Where the last part must end; null for anywhere. */
  readonly mustEnd: number | null
}
interface FoundParty {
  readonly kind: PatternPart['kind']
  readonly head: number
}

/** Who stands where in parts that follow each other; null where one is missing. */
function matchParts(parts: readonly PatternPart[], question: PartsQuestion): readonly FoundParty[] | null {
  const failed = new Set<string>()
  const from = (order: number, at: number): readonly FoundParty[] | null => {
    const part = parts[order]
    if (!part) return question.mustEnd === null || parts.length === 0 || at === question.mustEnd ? [] : null
    const key = `${order} ${at}`
    if (failed.has(key)) return null
    const last = part.isLoose ? question.to - 1 : at
    for (let place = at; place <= last && place < question.to; place++) {
      const hit = endOfPart(part, place, question)
      if (!hit || hit.to > question.to) continue
      const rest = from(order + 1, hit.to)
      if (rest) return hit.head === null ? rest : [{ kind: part.kind, head: hit.head }, ...rest]
    }
    failed.add(key)
    return null
  }
  return from(0, question.from)
}

function endOfPart(
  part: PatternPart,
  at: number,
  { words, book, parties }: PartsQuestion,
): { readonly to: number; readonly head: number | null } | null {
  switch (part.kind) {
    case 'word': {
      const to = endOfPhrase({ words: [part.word], isLoose: [false] }, words, at)
      return to === null ? null : { to, head: null }
    }
    case 'synset': {
      const ends = (book.synsets.get(part.name) ?? []).flatMap((phrase) => endOfPhrase(phrase, words, at) ?? [])
      return ends.length === 0 ? null : { to: Math.max(...ends), head: null }
    }
    case 'source':
    case 'target':
    case 'skip':
      return parties.partyAt(at)
    case 'both': {
      const party = parties.partyAt(at)
      return party && parties.isSeveral(party.head) ? party : null
    }
  }
}
