import { type CircumstanceWords, lemmaOf, runsOf, spanOfRange, subtreeTokens } from '../../../language/index.ts'
import type { Mention, Span, TimeMention } from '../../../model/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'
import { openersOf } from './cue-word.ts'

interface Surroundings {
  readonly word: SyntaxWord
  /** The words around the cue's, without what is said and who says it. */
  readonly around: readonly number[]
  readonly circumstances: CircumstanceWords
  mentionAt(place: number): Mention | null
  timeAt(place: number): TimeMention | null
}

/** The name of the place where something was said ("told reporters in Geneva"); null when the text does not say. */
export function placeOfSaying(surroundings: Surroundings): Span | null {
  const { word, around, circumstances, mentionAt, timeAt } = surroundings
  const { tree, sentence } = word
  for (const token of around) {
    if (!isOblique(word, token) || tree.tree.tags[token] !== 'PROPN') continue
    const place = sentence.tokens[token]?.start ?? -1
    if (timeAt(place) || circumstances.occasions.has(lemmaOf(tree, token))) continue
    if (!openersOf(word, token).some((opener) => circumstances.placeOpeners.has(opener))) continue
    if (mentionAt(place)?.isPerson) continue
    return phraseSpan(surroundings, token)
  }
  return null
}

/** The words for the occasion on which something was said ("an interview with the Tribune"); null when the text does not say. */
export function occasionOfSaying(surroundings: Surroundings): Span | null {
  const { word, around, circumstances } = surroundings
  const { tree } = word
  for (const token of around) {
    if (!isOblique(word, token) || !circumstances.occasions.has(lemmaOf(tree, token))) continue
    if (openersOf(word, token).some((opener) => circumstances.occasionOpeners.has(opener)))
      return phraseSpan(surroundings, token)
  }
  return null
}

function isOblique({ tree, token: cue }: SyntaxWord, token: number): boolean {
  const relation = tree.relations[token]
  return token !== cue && (relation === 'obl' || relation === 'nmod')
}

/** What belongs to a noun itself; a clause, an apposition or a second noun does not. */
const PARTS: ReadonlySet<string> = new Set(['det', 'amod', 'compound', 'nummod', 'flat', 'fixed', 'goeswith', 'advmod'])

/** A noun with what belongs to it, but for its preposition and for when and where it was ("a speech [in Paris on Monday]"). */
function phraseSpan({ word, circumstances, timeAt }: Surroundings, head: number): Span {
  const { tree, sentence } = word
  const tokens = subtreeTokens(tree, head, (child) => !isPart(child))
  const run = runsOf(tokens).find(({ first, last }) => first <= head && head <= last)
  return spanOfRange(sentence.tokens, run ?? { first: head, last: head })

  function isPart(child: number): boolean {
    const relation = tree.relations[child] ?? ''
    // "With the Tribune": the preposition of a noun in the phrase, not that of the phrase.
    if (relation === 'case') return tree.tree.heads[child] !== head || child > head
    if (PARTS.has(relation) || tree.tree.relations[child] === 'nmod:poss') return true
    if (relation !== 'nmod') return false
    const { placeOpeners, occasionOpeners } = circumstances
    const openers = openersOf({ tree }, child)
    const isTime = timeAt(sentence.tokens[child]?.start ?? -1) !== null
    return !isTime && openers.length > 0 && !openers.some((one) => placeOpeners.has(one) || occasionOpeners.has(one))
  }
}
