import { skipAdverbials } from '../words/adverbials.ts'
import { type Item, isComma, isDash, isMark, isStop } from '../words/clause.ts'
import { nounPhraseEnd, type Wording } from '../words/noun-phrase.ts'
import { type Finder, MAX_REACH, result, type Search } from './complement.ts'

/** A shorter quotation is part of a clause: `said "the plan" and the map were lost`. */
const MIN_WHOLE_WORDS = 4

/** `said: "..."`, `said, "..."`, `said on Friday: "..."`, `asked him: "..."`. */
export function findQuote({ wording, cue }: Search): ReturnType<Finder> {
  const { items } = wording
  let index = cue.end
  const colon = findColon(wording, cue.end)
  if (colon > 0 && items[colon + 1]?.quotation) index = colon + 1
  else {
    index = skipAdverbials(wording, cue.end, items.length)
    const object = nounPhraseEnd(wording, index)
    if (
      !items[index]?.quotation &&
      (isComma(items[object]) || items[object]?.quotation) &&
      cue.forms.some((form) => form.sense.takesObject)
    )
      index = object
    while (isComma(items[index]) || isDash(items, index)) index++
  }
  const item = items[index]
  if (!item?.quotation) return null
  const next = items[index + 1]
  // More of the sentence follows the quotation: it is the head of a clause, not the whole of what was said.
  // "He said 'the gate stays shut' and left": a whole clause in marks, and the writer's own verb behind it.
  const isOver = item.words >= MIN_WHOLE_WORDS && wording.language.grammar.coordinators.has(next?.lower ?? '')
  const goesOn = next !== undefined && !isMark(next)
  if (isOver) return { ...result(index), end: index + 1 }
  return goesOn && !isComma(items[index - 1]) && colon < 0
    ? result(index)
    : { ...result(index), end: goesOn ? index + 1 : null }
}

/** The colon that ends the words of the cue, before anything but noun phrases and adverbials; -1 when there is none. */
function findColon({ items }: Wording, from: number): number {
  for (let index = from; index < items.length && index - from < MAX_REACH; index++) {
    const item = items[index] as Item
    if (item.text === ':') return index
    if (item.quotation || isStop(item)) return -1
  }
  return -1
}

/** `described the plan as "reckless"`, `called it "reckless"`: what was said is the quotation alone. */
export function findDescription({ wording, cue }: Search): ReturnType<Finder> {
  const { items, language } = wording
  if (cue.isPassive && !items.slice(cue.end).some((item) => item.lower === language.grammar.agentPreposition))
    return null
  for (let index = cue.end; index < items.length && index - cue.end < 14; index++) {
    const item = items[index] as Item
    if (item.quotation) return index > cue.end && !isNamed(items, index) ? { ...result(index), end: index + 1 } : null
    if (isStop(item) || item.text === ';') return null
    if (language.grammar.auxiliaries.has(item.lower) && item.lower !== language.grammar.possessiveClitic) return null
  }
  return null
}

/** A quotation in title case is a name ("the band is called “The Larks”"). */
export function isNamed(items: readonly Item[], index: number): boolean {
  return /^\p{Lu}/u.test(items[index]?.text ?? '') && isStop(items[index + 1])
}

/** `spoke of "grave consequences"`, `promised a "swift answer"` */
export function findFragment({ wording, cue }: Search): ReturnType<Finder> {
  const { items, language } = wording
  for (let index = cue.end; index < items.length && index - cue.end < 18; index++) {
    const item = items[index] as Item
    if (item.quotation) {
      let start = cue.end
      while (start < index && language.grammar.prepositions.has((items[start] as Item).lower)) start++
      return result(start)
    }
    if (isStop(item) || isComma(item) || item.text === ';') return null
    if (
      index > cue.end &&
      (language.grammar.subordinators.has(item.lower) || language.grammar.auxiliaries.has(item.lower))
    )
      return null
  }
  return null
}
