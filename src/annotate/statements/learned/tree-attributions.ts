import {
  type ComplementKind,
  findConditions,
  findModals,
  findSayings,
  indexTree,
  nounPhrase,
  runsOf,
  type Saying,
  type SayingWords,
  spanOfRange,
  type TokenRange,
  type TreeIndex,
} from '../../../language/index.ts'
import type { Attribution, Sentence, Span, Tree } from '../../../model/index.ts'

/** What the trees alone tell of who says what: stands in for the network where its weights are left out. */
export function treeAttributions(
  sentences: readonly Sentence[],
  trees: readonly Tree[],
  words: SayingWords,
): Attribution[] {
  return sentences.flatMap((sentence, number) => {
    const tree = trees[number]
    if (!tree || sentence.tokens.length === 0) return []
    const index = indexTree(tree)
    const sayings = findSayings(index, words).filter(
      ({ cue, negations, kind, complement }) =>
        negations.length === 0 &&
        kind === 'verb' &&
        SURE.has(complement) &&
        findModals(index, cue, words.words).length === 0 &&
        findConditions(index, cue, words.words).length === 0,
    )
    // What is said within what is said is for the rules.
    return sayings
      .filter(
        ({ cue }) => !sayings.some(({ content }) => content.some(({ first, last }) => cue >= first && cue <= last)),
      )
      .flatMap((saying) => attributionOf(saying, index, sentence) ?? [])
  })
}

function attributionOf(saying: Saying, index: TreeIndex, { tokens }: Sentence): Attribution | null {
  const content = saying.content.map((range) => spanOfRange(tokens, range))
  if (content.length === 0 || saying.speaker.token === null) return null
  return {
    source: sourceOf(saying, index, tokens),
    cue: cueOf(saying, index).map((range) => spanOfRange(tokens, range)),
    content,
    certainty: CERTAINTY,
  }
}

/** Of the sayings that the trees find and the rules do not, three in five are right on the development part of the corpus; with
 *  other complements one in three. */
const CERTAINTY = 0.6
const SURE: ReadonlySet<ComplementKind> = new Set(['that', 'bare', 'infinitive', 'participle'])

/** The whole noun phrase, with what explains it, up to the cue. */
function sourceOf({ speaker, cue, content }: Saying, index: TreeIndex, tokens: readonly Span[]): Span[] {
  if (speaker.token === null) return []
  const phrase = nounPhrase(index, speaker.token, { relatives: true, appositions: true, conjuncts: true })
  const free = phrase.filter(
    (token) => token !== cue && !content.some(({ first, last }) => token >= first && token <= last),
  )
  const run = runsOf(free).find(
    ({ first, last }) => first <= (speaker.token as number) && last >= (speaker.token as number),
  )
  return run ? [spanOfRange(tokens, run)] : []
}

/** The verb with its auxiliaries and adverbs right before it. */
function cueOf({ cue }: Saying, index: TreeIndex): TokenRange[] {
  let first = cue
  while (
    first > 0 &&
    index.tree.heads[first - 1] === cue &&
    /^(?:aux|advmod)/u.test(index.tree.relations[first - 1] ?? '')
  )
    first--
  return [{ first, last: cue }]
}
