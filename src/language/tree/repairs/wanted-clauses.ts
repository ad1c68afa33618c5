import { childBy, childrenOf, headOf, lemmaOf, type TreeIndex } from '../index-tree.ts'
import { ownSubject, verbForm } from '../predicate.ts'
import type { TreeWords } from '../tree-words.ts'
import { hasComplement, makeComplement, openingOf, ruleOfVerbs, subjectBeside } from './repair-rule.ts'

/** "Asked the envoy whether the road was open", read as a clause on "envoy". */
export const askedClause = ruleOfVerbs({
  name: 'asked-clause',
  verbs: ['asked'],
  changesFor(index, verb, words) {
    if (hasComplement(index, verb)) return []
    for (let clause = verb + 1; clause <= (index.last[verb] as number); clause++) {
      if (index.relations[clause] !== 'acl' && index.relations[clause] !== 'advcl') continue
      // Treebanks call the clause adverbial as often as not; only where it hangs is mended.
      if (headOf(index, clause) === verb) continue
      const first = openingOf(index, clause)
      if (first < verb || !asks(index, clause, first, words)) continue
      if (belongsTo(index, clause, verb)) return makeComplement(verb, clause, null)
    }
    return []
  },
})

/** "Accused the army on Monday of hiding the report", read as a clause on "army" or "Monday". */
export const chargeClause = ruleOfVerbs({
  name: 'charge-clause',
  verbs: ['accused'],
  changesFor(index, verb, words) {
    const openers = words.accused.get(lemmaOf(index, verb))
    for (let clause = verb + 1; clause <= (index.last[verb] as number); clause++) {
      if (index.relations[clause] !== 'acl') continue
      const marker = childBy(index, clause, 'mark')
      if (
        marker === null ||
        marker < verb ||
        verbForm(index, clause) === 'Inf' ||
        !openers?.has(lemmaOf(index, marker))
      )
        continue
      if (belongsTo(index, clause, verb)) return [{ token: clause, head: verb, relation: 'advcl' }]
    }
    return []
  },
})

/** "Urged the fighters on Sunday to leave", "pledged in a letter to pay": the infinitive read as a clause on a noun. */
export const wantedInfinitive = ruleOfVerbs({
  name: 'wanted-infinitive',
  verbs: ['urged', 'promised'],
  changesFor(index, verb, words) {
    if (hasComplement(index, verb)) return []
    for (let clause = verb + 1; clause <= (index.last[verb] as number); clause++) {
      if (index.tree.relations[clause] !== 'acl' || !isMarkedInfinitive(index, clause, words)) continue
      if (belongsTo(index, clause, verb) && !ownsInfinitive(index, clause, verb, words)) {
        return [{ token: clause, head: verb, relation: 'xcomp' }]
      }
    }
    return []
  },
})

/** "Threatened to cut the gas", read as if the gas were cut by threatening. */
export const promisedInfinitive = ruleOfVerbs({
  name: 'promised-infinitive',
  verbs: ['promised'],
  changesFor(index, verb, words) {
    if (hasComplement(index, verb) || index.relations[verb] === 'acl') return []
    if (childBy(index, verb, 'obj') !== null && !words.subjectControl.has(lemmaOf(index, verb))) return []
    for (const clause of childrenOf(index, verb)) {
      if (clause < verb || index.relations[clause] !== 'advcl') continue
      if (ownSubject(index, clause) !== null) return []
      const opening = openingOf(index, clause)
      const isRight = isMarkedInfinitive(index, clause, words) && index.tree.tags[opening - 1] !== 'PUNCT'
      return isRight ? [{ token: clause, relation: 'xcomp' }] : []
    }
    return []
  },
})

/** A clause with a subject after "whether" or "if", or after a question word that is part of it. */
function asks(index: TreeIndex, clause: number, first: number, words: TreeWords): boolean {
  if (headOf(index, first) !== clause && headOf(index, headOf(index, first) ?? -1) !== clause) return false
  const lemma = lemmaOf(index, first)
  if (index.relations[first] === 'mark')
    return words.askedOpeners.has(lemma) && subjectBeside(index, clause, null) !== null
  const noun = headOf(index, clause) as number
  const isPerson = index.relations[noun] !== 'obl' && !words.toldThings.has(lemmaOf(index, noun))
  return index.tree.tags[first] === 'ADV' && words.interrogatives.has(lemma) && isPerson
}

function isMarkedInfinitive(index: TreeIndex, clause: number, words: TreeWords): boolean {
  if (verbForm(index, clause) !== 'Inf') return false
  const marker = childBy(index, clause, 'mark')
  return marker !== null && lemmaOf(index, marker) === words.infinitiveMarker
}

/** Whether a clause hangs on the verb, on its object, or on a bare or prepositional noun beside it. */
function belongsTo(index: TreeIndex, clause: number, verb: number): boolean {
  const noun = headOf(index, clause)
  if (noun === null || noun === verb) return noun === verb
  const relation = index.relations[noun]
  return (
    headOf(index, noun) === verb && noun > verb && (relation === 'obj' || relation === 'iobj' || relation === 'obl')
  )
}

/** Whether the infinitive may be the noun's own: "refused the offer to leave", "agreed in an effort to calm them". */
function ownsInfinitive(index: TreeIndex, clause: number, verb: number, words: TreeWords): boolean {
  const noun = headOf(index, clause) as number
  if (noun === verb) return false
  if (words.timeNouns.has(lemmaOf(index, noun))) return false
  const isDoer = index.relations[noun] !== 'obl' && words.urged.has(lemmaOf(index, verb))
  return !isDoer || words.controlNouns.has(lemmaOf(index, noun))
}
