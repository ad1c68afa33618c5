import { childrenOf, type DeedLexicon, headOf, lemmaOf } from '../../language/index.ts'
import { withConjuncts } from './match-slot.ts'
import type { Participants, SentenceView } from './told-deed.ts'

/** Relations by which a clause hangs on the one whose subject its pronouns may stand for. */
const INNER: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'parataxis', 'acl', 'conj', 'xcomp'])

/** The participants of a deed with the nouns that its pronouns stand for, where the clauses around it name them: "they said that they would leave". */
export function namePronouns(
  participants: Participants,
  { head, view, doers }: { readonly head: number; readonly view: SentenceView; readonly doers: DeedLexicon['doers'] },
): Participants {
  const { index } = view
  const isPronoun = (token: number): boolean => index.tree.tags[token] === 'PRON'
  const named = (tokens: readonly number[]): readonly number[] => {
    if (!tokens.some(isPronoun)) return tokens
    return tokens.flatMap((token) =>
      isPronoun(token) ? (subjectAround(head, token, view, doers) ?? [token]) : [token],
    )
  }
  const source = named(participants.SOURCE)
  const target = participants.TARGET.some((token) => isPronoun(token) && !source.includes(token))
    ? named(participants.TARGET).filter((token) => !source.includes(token))
    : participants.TARGET
  return { ...participants, SOURCE: source, TARGET: target.length > 0 ? target : participants.TARGET }
}

/** The subject, if it is a noun for somebody who does things, of the nearest clause around that stands before the pronoun. */
function subjectAround(
  head: number,
  pronoun: number,
  { index }: SentenceView,
  doers: DeedLexicon['doers'],
): readonly number[] | null {
  for (let current: number | null = head; current !== null; current = headOf(index, current)) {
    const above = headOf(index, current)
    if (above === null) return null
    if (!INNER.has(index.relations[current] ?? '') && index.tree.tags[current] === 'VERB') return null
    const subject = childrenOf(index, above).find((child) => index.relations[child] === 'nsubj' && child < pronoun)
    if (subject === undefined || subject === pronoun || index.tree.tags[subject] === 'PRON') continue
    return index.tree.tags[subject] !== 'NOUN' || doers.has(lemmaOf(index, subject))
      ? withConjuncts(index, subject)
      : null
  }
  return null
}
