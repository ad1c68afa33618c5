import {
  headOf,
  isPredicate,
  lemmaOf,
  readVerbPhrase,
  type TimeContextWords,
  type TreeIndex,
  type TreeWords,
} from '../../language/index.ts'

export type Tense = 'past' | 'present' | 'future'

/** Null where no verb tells. */
export interface ClauseTense {
  readonly tense: Tense | null
  /** What was still to come when something was said or done: "said that it would sail", "agreed to sail". */
  readonly isBackshifted: boolean
}

export interface TenseSource {
  readonly words: TreeWords
  readonly context: TimeContextWords
  /** In a headline the present tells of what has happened. */
  readonly isHeadline: boolean
}

/** Deeper trees are a parser's mistake. */
const MOST_STEPS = 16

/** The tense of the clause that a token stands in, as far as it says whether the time lies ahead. */
export function tenseAt(tree: TreeIndex, token: number, source: TenseSource): ClauseTense {
  let current: number | null = token
  for (let steps = 0; current !== null && steps < MOST_STEPS; steps++) {
    const tense = isPredicate(tree, current) ? tenseOf(tree, current, source) : null
    if (tense) return { tense, isBackshifted: tense === 'future' && isBelowPast(tree, current, source) }
    current = headOf(tree, current)
  }
  return { tense: null, isBackshifted: false }
}

/** Whether a verb that tells of what is to come hangs on one of the past, and does not itself say "will". */
function isBelowPast(tree: TreeIndex, predicate: number, source: TenseSource): boolean {
  const { tense } = readVerbPhrase(tree, predicate, source.words)
  if (tense && source.words.modals.get(lemmaOf(tree, tense.token)) === 'future') return false
  let above = headOf(tree, predicate)
  for (let steps = 0; above !== null && steps < MOST_STEPS; steps++) {
    const outer = isPredicate(tree, above) ? tenseOf(tree, above, source) : null
    if (outer) return outer === 'past'
    above = headOf(tree, above)
  }
  return false
}

function tenseOf(tree: TreeIndex, predicate: number, { words, context, isHeadline }: TenseSource): Tense | null {
  const { tense, aspect, mood } = readVerbPhrase(tree, predicate, words)
  const lemma = lemmaOf(tree, predicate)
  const isPerfect = aspect.value.startsWith('perfect')
  if (tense) {
    if (tense.value === 'future') return 'future'
    if (tense.value === 'past') return 'past'
    const modal = words.modals.has(lemmaOf(tree, tense.token))
    if (isPerfect) return 'past'
    if (modal || context.planned.has(lemma)) return 'future'
    // "The minister says on Friday", "Minister rejects plan on Friday"
    return isHeadline || words.said.has(lemma) ? 'past' : 'present'
  }
  if (mood.value === 'imperative') return 'future'
  if (mood.value === 'infinitive') {
    const head = headOf(tree, predicate)
    return head !== null && context.implicative.has(lemmaOf(tree, head)) ? null : 'future'
  }
  if (context.planned.has(lemma)) return 'future'
  switch (tree.tree.xpos[predicate]) {
    // The parser gives some finite verbs no features.
    case 'VBD':
      return 'past'
    case 'VBZ':
    case 'VBP':
      return isHeadline || words.said.has(lemma) ? 'past' : 'present'
    // "The bridge destroyed on Friday"; an -ing form takes the tense of the verb above it.
    case 'VBN':
      return tree.relations[predicate] === 'xcomp' ? null : 'past'
    default:
      return null
  }
}
