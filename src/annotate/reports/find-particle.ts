import { childrenOf, type DeedPattern, lemmaOf } from '../../language/index.ts'
import type { PatternQuestion } from './pattern-question.ts'

/** The particle that the pattern asks for; null when it asks for none, undefined when it is missing. */
export function findParticle(question: PatternQuestion): number | null | undefined {
  const {
    view: { index },
    head,
    pattern,
  } = question
  const { particles } = pattern
  const next = head + 1
  // "Called off" is no "called": another verb, of which nothing but its participants is known.
  if (particles === null)
    return isBare(pattern) && childrenOf(index, head).some((child) => index.tree.relations[child] === 'compound:prt')
      ? undefined
      : null
  // "Pulled out of the port": a parser may hang the particle on the noun behind it.
  if (
    next < index.length &&
    index.relations[next] === 'case' &&
    particles.has(lemmaOf(index, next)) &&
    hangsAway(next, question)
  )
    return next
  return childrenOf(index, head).find(
    (child) =>
      particles.has(lemmaOf(index, child)) &&
      (index.tree.relations[child] === 'compound:prt' ||
        index.relations[child] === 'advmod' ||
        index.relations[child] === 'case'),
  )
}

/** Whether a particle before a noun can be the verb's: the pattern asks for an object, or another preposition follows. */
function hangsAway(particle: number, { view: { index }, pattern: { slots } }: PatternQuestion): boolean {
  if (slots.some(({ prepositions, filler }) => prepositions === null && filler.kind !== 'nothing')) return true
  return slots.length > 0 && index.relations[particle + 1] === 'case'
}

/** Whether nothing but participants tells this use of the word from others: "head for TARGET". */
export function isBare({ slots }: DeedPattern): boolean {
  return slots.every(
    ({ filler }) =>
      filler.kind === 'role' || filler.kind === 'nothing' || (filler.kind === 'deed' && filler.isOptional),
  )
}
