import { childBy, isPassive, type LanguagePack, lemmaOf, type SpeechSense } from '../../../language/index.ts'
import type { Mention } from '../../../model/index.ts'
import type { SyntaxWord } from '../words/syntax.ts'
import { openersOf } from './cue-word.ts'

interface Addressing {
  readonly word: SyntaxWord
  /** The words around the cue's, without what is said and who says it. */
  readonly around: readonly number[]
  readonly sense: SpeechSense
  readonly language: LanguagePack
  mentionAt(place: number): Mention | null
}

/**
 * The id of the actor to whom something is said, or whom it charges: "told X", "wrote to X", "in a letter to X", "X was told",
 * "a warning to X", "accused X". Null when the text names nobody known.
 */
export function addresseeOf(addressing: Addressing): string | null {
  const { word, mentionAt } = addressing
  for (const token of candidates(addressing)) {
    const span = word.sentence.tokens[token]
    const actor = span && mentionAt(span.start)?.actor
    if (actor) return actor
  }
  return null
}

function candidates({ word, around, sense, language }: Addressing): number[] {
  const { tree, token } = word
  const { circumstances } = language.speech
  const indirect = childBy(tree, token, 'iobj')
  const object = sense.takesObject ? childBy(tree, token, 'obj') : null
  const told = sense.takesObject && isPassive(tree, token) ? childBy(tree, token, 'nsubj') : null
  const behind = around.filter((one) => isAddressed(one))
  return [indirect, told, object, ...behind].flatMap((one) => (one === null ? [] : [one]))

  /** "To the envoy" beside the cue, or beside a message in which it is said. */
  function isAddressed(one: number): boolean {
    const relation = tree.relations[one]
    if (relation !== 'obl' && relation !== 'nmod') return false
    const head = tree.tree.heads[one] ?? -1
    const carrier = lemmaOf(tree, head)
    const isBehind = (words: ReadonlySet<string>): boolean => openersOf(word, one).some((opener) => words.has(opener))
    if (
      circumstances.messages.has(carrier) &&
      head !== token &&
      (isBehind(circumstances.receiving) || isBehind(circumstances.sharing))
    )
      return true
    if (circumstances.charging.has(carrier) && isBehind(circumstances.targets)) return true
    if (head !== token && !circumstances.speaking.has(carrier)) return false
    const controlled = language.speech.tree.prepositionalControl.get(carrier)
    return (
      isBehind(circumstances.receiving) ||
      (controlled !== undefined && isBehind(controlled)) ||
      (circumstances.asking.has(carrier) && isBehind(circumstances.sources))
    )
  }
}
