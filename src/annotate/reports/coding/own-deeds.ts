import {
  childrenOf,
  type DeedPattern,
  type DeedSense,
  type DictionaryWord,
  isPassive,
  type LanguagePack,
  subtreeRange,
  type TreeIndex,
} from '../../../language/index.ts'
import { matchPattern } from '../match-pattern.ts'
import { withConjuncts } from '../match-slot.ts'
import { namePronouns } from '../name-pronouns.ts'
import type { Participants, SentenceView } from '../told-deed.ts'
import type { CodingBook } from './coding-book.ts'
import { type FoundDeed, NOBODY_TAKES_PART } from './found-deed.ts'
import { matchOwnVerb, type OwnVerbMatch } from './match-own-verb.ts'
import type { PartyCoder } from './party-coder.ts'

const NO_SENSE: DeedSense = {
  id: 'own',
  cameo: '',
  operator: null,
  isMutual: false,
  keepsInner: false,
  status: null,
  of: 'TARGET',
  finds: {},
  leaves: [],
}
interface OwnKnowledge {
  readonly book: CodingBook
  readonly parties: PartyCoder
  readonly deeds: NonNullable<LanguagePack['deeds']>
}

/** What a user's verbs tell, and the words that they know: the lexicon says nothing of these, not even where they tell nothing. */
export function ownDeeds(
  view: SentenceView,
  words: readonly DictionaryWord[],
  { book, parties, deeds }: OwnKnowledge,
): { readonly deeds: readonly FoundDeed[]; readonly known: ReadonlySet<number> } {
  const { index } = view
  const found: FoundDeed[] = []
  const known = new Set<number>()
  for (let at = 0; at < index.length; at++) {
    if (index.tree.tags[at] !== 'VERB' && index.tree.tags[at] !== 'AUX') continue
    if (index.relations[at] === 'aux' || index.relations[at] === 'amod') continue
    const match = matchOwnVerb({ words, at, clauseTo: subtreeRange(index, at).last + 1, book, parties })
    if (!match) continue
    known.add(at)
    if (match.code.code === null && match.code.reverse === null) continue
    found.push({
      head: at,
      code: match.code.code,
      reverse: match.code.reverse,
      participants: ownParticipants(at, match, view, deeds),
      isMutual: match.both !== null,
      skipped: match.skipped,
      rule: `line ${match.pattern?.line ?? match.verb.line}`,
    })
  }
  return { deeds: found, known }
}

/** Who the pattern names, else who does it and to whom by the tree. */
function ownParticipants(
  at: number,
  match: OwnVerbMatch,
  view: SentenceView,
  deeds: OwnKnowledge['deeds'],
): Participants {
  const { index } = view
  if (match.both !== null) return { ...NOBODY_TAKES_PART, SOURCE: withConjuncts(index, match.both) }
  const particles = match.verb.behind.map((word) => word.toLowerCase())
  const pattern: DeedPattern = {
    sense: NO_SENSE,
    part: 'verb',
    source: match.verb.forms.values().next().value ?? '',
    before: [],
    particles: particles.length > 0 ? new Set(particles) : null,
    slots: [
      { prepositions: null, filler: { kind: 'role', role: 'TARGET', isRequired: false, among: null, also: null } },
    ],
  }
  const question = { view, head: at, pattern, deedAt: () => null, deeds }
  const found = matchPattern(question) ?? matchPattern({ ...question, pattern: { ...pattern, particles: null } })
  const { SOURCE, TARGET } = namePronouns(found?.participants ?? NOBODY_TAKES_PART, {
    head: at,
    view,
    doers: deeds.doers,
  })
  // "Is said to leave": whoever the passive is about does what follows.
  const isRaised =
    SOURCE.length === 0 &&
    isPassive(index, at) &&
    childrenOf(index, at).some((child) => index.relations[child] === 'xcomp' && isMarked(child, index))
  const [source, target] = isRaised ? [TARGET, []] : [SOURCE, TARGET]
  return {
    ...NOBODY_TAKES_PART,
    SOURCE: match.source === null ? source : withConjuncts(index, match.source),
    TARGET: match.target === null ? target : withConjuncts(index, match.target),
  }
}

/** Whether a clause opens with a word of its own: "to leave". */
function isMarked(clause: number, index: TreeIndex): boolean {
  return childrenOf(index, clause).some((child) => index.relations[child] === 'mark')
}
