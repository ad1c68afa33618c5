import { type Item, isMark, isStop } from './clause.ts'
import { isVerbHere, mentionStartingAt, nounPhraseEnd, type Wording } from './noun-phrase.ts'

/** Whether the words after "that" can be a clause: "that day" and a bare end cannot. */
export function leadsToContent({ items, language }: Wording, index: number): boolean {
  const next = items[index]
  if (!next || isStop(next)) return false
  if (next.quotation || /^\p{Lu}/u.test(next.text)) return true
  return !isRelativeVerb(items, index, language)
}

/** "the terms that were offered", "the clause that rules out war": a relative clause, and nothing is said. */
function isRelativeVerb(items: readonly Item[], index: number, { grammar }: Wording['language']): boolean {
  const item = items[index] as Item
  if (grammar.auxiliaries.has(item.lower)) return true
  const forms = grammar.verbForms.get(item.lower)
  const isTime = grammar.timeWords.has(item.lower)
  if (!forms && !isTime) return false
  const next = items[index + 1]
  const nextForms = grammar.verbForms.get(next?.lower ?? '')
  const isNounBefore =
    next !== undefined &&
    (grammar.auxiliaries.has(next.lower) || nextForms?.has('past') === true || nextForms?.has('third') === true)
  // "that talks had failed", "that time was short"; but "that day the talks failed".
  if (isNounBefore) return false
  if (!forms) return true
  if (forms.has('past') && !forms.has('base')) return true
  const isTransitive =
    next !== undefined &&
    (grammar.determiners.has(next.lower) ||
      grammar.possessives.has(next.lower) ||
      grammar.objectPronouns.has(next.lower) ||
      grammar.particles.has(next.lower))
  if (forms.has('base')) return isTransitive
  return (
    forms.has('third') &&
    next !== undefined &&
    (next.lower === grammar.infinitiveMarker ||
      grammar.determiners.has(next.lower) ||
      grammar.possessives.has(next.lower))
  )
}

/** "to" before a verb, not before a noun phrase ("to the bridge"). */
export function isInfinitive({ items, language, mentionsByStart, syntax }: Wording, index: number): boolean {
  const { grammar } = language
  const marker = items[index]
  const next = items[index + 1]
  if (!marker || marker.quotation || marker.lower !== grammar.infinitiveMarker || !next) return false
  // `to “halt the work”`: the verb is the first word of the quotation.
  if (next.quotation) return /^\p{Ll}/u.test(next.text)
  if (isMark(next) || mentionsByStart.has(next.start) || !/^\p{Ll}/u.test(next.text)) return false
  const marked = syntax.at(marker.start)
  // "Agreed to talks".
  if (marked?.tree.relations[marked.token] === 'case') return false
  return ![grammar.determiners, grammar.possessives, grammar.otherPronouns, grammar.prepositions].some((list) =>
    list.has(next.lower),
  )
}

/** Whether a clause of its own may begin with this item: a subject does. */
export function opensClause(wording: Wording, index: number): boolean {
  const { items, language } = wording
  const { grammar } = language
  const item = items[index]
  if (!item) return false
  if (item.quotation) return true
  if (isMark(item)) return false
  const word = item.lower
  if (grammar.subjectPronouns.has(word) || grammar.firstPersonPronouns.has(word) || grammar.otherPronouns.has(word))
    return true
  if (grammar.determiners.has(word) || grammar.possessives.has(word)) return true
  if (grammar.negations.has(word) || grammar.clauseOpeners.has(word)) return true
  if (
    grammar.auxiliaries.has(word) ||
    grammar.prepositions.has(word) ||
    grammar.coordinators.has(word) ||
    grammar.relatives.has(word)
  )
    return false
  if (word.endsWith('ing') && /^\p{Ll}/u.test(item.text)) return false
  return (
    mentionStartingAt(wording, index) !== null ||
    /^[\p{Lu}\d]/u.test(item.text) ||
    grammar.looksPlural(word) ||
    nounPhraseEnd(wording, index) > index + 1
  )
}

/** Whether a finite verb stands among the items before the next stop. */
export function looksFinite(wording: Wording, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    const item = wording.items[index] as Item
    if ((isStop(item) && item.text !== ':') || item.text === ';') return false
    if (isFiniteAt(wording, index, start)) return true
  }
  return false
}

/** A quotation of so many words is likely to hold the verb of the clause around it. */
const CLAUSE_WORDS = 4

/** Whether the item is a verb that a clause can rest on. */
export function isFiniteAt({ items, language }: Wording, index: number, start: number): boolean {
  const { grammar } = language
  const item = items[index] as Item
  if (item.quotation) return item.words >= CLAUSE_WORDS
  if (item.lower === grammar.possessiveClitic) return grammar.contractingSubjects.has(items[index - 1]?.lower ?? '')
  if (grammar.auxiliaries.has(item.lower)) return true
  if (index === start || !isVerbHere(items, index, language))
    return grammar.looksPast(item.text) && index > start && !isAttributive(items, index, language)
  const forms = grammar.verbForms.get(item.lower)
  return (
    forms !== undefined &&
    (forms.has('past') ||
      forms.has('third') ||
      (forms.has('base') && items[index - 1]?.lower !== grammar.infinitiveMarker))
  )
}

/** "the disputed islands": a participle before its noun. */
function isAttributive(items: readonly Item[], index: number, { grammar }: Wording['language']): boolean {
  const before = items[index - 1]?.lower ?? ''
  return (
    grammar.determiners.has(before) ||
    grammar.possessives.has(before) ||
    grammar.prepositions.has(before) ||
    before === grammar.possessiveClitic
  )
}
