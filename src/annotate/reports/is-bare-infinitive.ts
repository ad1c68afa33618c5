import { auxiliariesOf, childrenOf, lemmaOf } from '../../language/index.ts'
import type { SentenceView } from './told-deed.ts'

/** "Fleet to visit Kiel": a headline's clause with an infinitive for its only verb. */
export function isBareInfinitive(head: number, { index, words }: SentenceView): boolean {
  const relation = index.relations[head]
  if (relation !== 'root' && relation !== 'parataxis' && relation !== 'ccomp') return false
  const children = childrenOf(index, head)
  const subject = children.find((child) => index.relations[child] === 'nsubj')
  const marks = children.filter((child) => index.relations[child] === 'mark')
  const [mark] = marks
  return (
    subject !== undefined &&
    mark !== undefined &&
    marks.length === 1 &&
    subject < mark &&
    lemmaOf(index, mark) === words.infinitiveMarker &&
    auxiliariesOf(index, head).length === 0
  )
}
