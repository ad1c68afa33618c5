import { isAdverbial, skipAdverbials, skipAdverbs } from '../words/adverbials.ts'
import { type Item, isComma, isMark, isStop } from '../words/clause.ts'
import { leadsToContent, looksFinite, opensClause } from '../words/clause-shape.ts'
import { mentionStartingAt, nounPhraseEnd, type Wording } from '../words/noun-phrase.ts'
import { type Complement, type Finder, MAX_REACH, result, type Search } from './complement.ts'

/** "said (on Friday, after the talks,) that ..." */
export function findThat({ wording, cue, takesObject }: Search): ReturnType<Finder> {
  const { items, language } = wording
  const { grammar } = language
  for (let index = cue.end; index < items.length && index - cue.end < MAX_REACH; index++) {
    const item = items[index] as Item
    if (item.quotation || isStop(item) || item.text === ';') return null
    if (item.lower === grammar.complementizer) {
      if (!leadsToContent(wording, index + 1) || !hasOwnVerb(wording, index + 1)) return null
      if (index === cue.end || isAdverbial(wording, cue.end, index)) return result(index + 1)
      const addressee = objectBetween(wording, cue.end, index)
      return addressee && takesObject ? { ...result(index + 1), addressee } : null
    }
    if (isComma(item) && !insertionCloses(items, index, grammar.complementizer)) return null
    if (grammar.auxiliaries.has(item.lower) && item.lower !== grammar.possessiveClitic && !isComma(items[cue.end]))
      return null
  }
  return null
}

/** "the states that follow in its wake": when the first word can be a verb, another one must follow. */
function hasOwnVerb(wording: Wording, index: number): boolean {
  const forms = wording.language.grammar.verbForms.get(wording.items[index]?.lower ?? '')
  return !forms?.has('base') || looksFinite(wording, index, wording.items.length)
}

/** A comma may open an insertion: "said, on leaving the hall, that". */
function insertionCloses(items: readonly Item[], open: number, complementizer: string): boolean {
  for (let index = open + 1; index < items.length && index - open < MAX_REACH; index++) {
    const item = items[index] as Item
    if (isStop(item)) return false
    if (item.lower === complementizer) return isComma(items[index - 1])
  }
  return false
}

/** A noun phrase and nothing but adverbials after it: who is spoken to. */
function objectBetween(wording: Wording, start: number, end: number): { start: number; end: number } | null {
  const after = skipAdverbs(wording, start, end)
  const objectEnd = Math.min(nounPhraseEnd(wording, after), end)
  const pronoun = wording.language.grammar.otherPronouns.has(wording.items[after]?.lower ?? '') ? after + 1 : after
  const stop = Math.max(objectEnd, pronoun)
  if (stop === after) return null
  const rest = skipAppositions(wording, stop, end)
  return isAdverbial(wording, rest, end) ? { start: after, end: stop } : null
}

/** "told the newspaper Kommersant", "told Lind, the harbour master, that": names and appositions after the noun phrase. */
function skipAppositions(wording: Wording, start: number, end: number): number {
  const { items, language } = wording
  let at = start
  while (at < end) {
    const mention = mentionStartingAt(wording, at)
    const isJoint = language.grammar.coordinators.has(items[at]?.lower ?? '')
    if (mention) at = mention.end
    else if (isJoint) at = Math.max(at + 1, nounPhraseEnd(wording, at + 1))
    else if (isComma(items[at])) {
      const beyond = nounPhraseEnd(wording, at + 1)
      if (beyond === at + 1 || !isComma(items[beyond])) break
      at = beyond + 1
    } else break
  }
  return Math.min(at, end)
}

/** "asked (the minister) whether ..." */
export function findWhether({ wording, cue, takesObject }: Search): ReturnType<Finder> {
  const { items, language } = wording
  let index = skipAdverbs(wording, cue.end, items.length)
  if (takesObject && !language.grammar.questionWords.has(items[index]?.lower ?? '')) {
    const end = nounPhraseEnd(wording, index)
    if (language.grammar.questionWords.has(items[end]?.lower ?? '')) index = end
  }
  const item = items[index]
  if (!item || item.quotation || !language.grammar.questionWords.has(item.lower)) return null
  const next = items[index + 1]
  return next && !isMark(next) ? result(index) : null
}

/** "rejected the accusations that ..." */
export function findNounThat({ wording, cue }: Search): ReturnType<Finder> {
  const { items, language } = wording
  for (let index = cue.end; index < items.length && index - cue.end < 6; index++) {
    const item = items[index] as Item
    if (item.quotation || isMark(item)) return null
    if (!language.speech.nouns.has(item.lower)) continue
    if (items[index + 1]?.lower !== language.grammar.complementizer || !leadsToContent(wording, index + 2)) return null
    return looksFinite(wording, index + 2, items.length) && opensClause(wording, index + 2) ? result(index + 2) : null
  }
  return null
}

/** "said (on Friday) the talks had failed", "told the council the road was open" */
export function findBare({ wording, cue, takesObject }: Search): ReturnType<Finder> {
  const { items } = wording
  let index = skipAdverbials(wording, cue.end, items.length)
  let addressee: Complement['addressee'] = null
  if (takesObject) {
    const end = nounPhraseEnd(wording, index)
    const rest = skipAdverbials(wording, end, items.length)
    if (end > index && opensClause(wording, rest) && looksFinite(wording, rest, items.length)) {
      addressee = { start: index, end }
      index = rest
    }
  }
  if (!opensClause(wording, index)) return null
  const subjectEnd = nounPhraseEnd(wording, index)
  const isInserted = isComma(items[subjectEnd])
  // "told Lind, because the road was closed": whoever is spoken to, and nothing said to the right.
  if (takesObject && !addressee && isInserted) return null
  // "claimed the island as their own, and the premier said": the verb of what was said stands before the next comma.
  const limit = isInserted || subjectEnd === index ? items.length : nextComma(items, index)
  return looksFinite(wording, index, limit) ? { ...result(index), addressee } : null
}

function nextComma(items: readonly Item[], from: number): number {
  const at = items.findIndex((item, index) => index > from && isComma(item))
  return at < 0 ? items.length : at
}
