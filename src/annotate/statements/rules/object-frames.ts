import { skipAdverbials, skipAdverbs } from '../words/adverbials.ts'
import { type Item, isDash, isMark } from '../words/clause.ts'
import { isInfinitive } from '../words/clause-shape.ts'
import { nounPhraseEnd, type Wording } from '../words/noun-phrase.ts'
import { type Finder, MAX_REACH, result, type Search } from './complement.ts'
import type { VerbCue } from './find-cues.ts'

/** "promised to ..." */
export function findInfinitive({ wording, cue }: Search): ReturnType<Finder> {
  let index = skipAdverbials(wording, cue.end, wording.items.length)
  if (isDash(wording.items, index)) index = afterDashes(wording.items, index)
  if (!isInfinitive(wording, index)) return null
  // "promised not to expand"
  const isNegated = index > cue.end && wording.language.grammar.negations.has(wording.items[index - 1]?.lower ?? '')
  return result(isNegated ? index - 1 : index)
}

/** "proposes - as a first step - to ..." */
function afterDashes(items: readonly Item[], open: number): number {
  for (let index = open + 1; index < items.length && index - open < MAX_REACH; index++) {
    if (isDash(items, index)) return index + 1
  }
  return open
}

/** "urged both sides to ..." */
export function findObjectInfinitive({ wording, cue }: Search): ReturnType<Finder> {
  const { items } = wording
  if (
    nounPhraseEnd(wording, cue.end) === cue.end &&
    !wording.language.grammar.otherPronouns.has(items[cue.end]?.lower ?? '')
  )
    return null
  for (let index = cue.end + 1; index < items.length && index - cue.end < MAX_REACH; index++) {
    const item = items[index] as Item
    if (item.quotation || (isMark(item) && item.text !== '-' && !/^['’]$/u.test(item.text))) return null
    if (isInfinitive(wording, index)) {
      const isNegated = wording.language.grammar.negations.has(items[index - 1]?.lower ?? '')
      const start = isNegated ? index - 1 : index
      return { ...result(start), addressee: { start: cue.end, end: start } }
    }
  }
  return null
}

/** "accused the ministry of ..." */
export function findAccusation({ wording, cue }: Search): ReturnType<Finder> {
  return findAfterObject(wording, cue, 'of')
}

/** "blamed the garrison for ..." */
export function findReason({ wording, cue }: Search): ReturnType<Finder> {
  return findAfterObject(wording, cue, 'for')
}

function findAfterObject({ items, language }: Wording, cue: VerbCue, frame: 'of' | 'for'): ReturnType<Finder> {
  const preposition = language.grammar.framePrepositions[frame]
  let first = -1
  for (
    let index = frame === 'for' ? cue.end : cue.end + 1;
    index < items.length && index - cue.end < MAX_REACH;
    index++
  ) {
    const item = items[index] as Item
    if (item.quotation || (isMark(item) && item.text !== '-' && !/^['’]$/u.test(item.text))) break
    if (item.lower !== preposition) continue
    if (language.grammar.looksGerund(items[index + 1]?.lower ?? ''))
      return { ...result(index + 1), addressee: { start: cue.end, end: index } }
    if (first < 0 && frame === 'of') first = index
  }
  return first > cue.end ? { ...result(first + 1), addressee: { start: cue.end, end: first } } : null
}

/** "denied hiding ...", "warned against closing ..." */
export function findGerund({ wording, cue }: Search): ReturnType<Finder> {
  const { items, language } = wording
  let index = skipAdverbs(wording, cue.end, items.length)
  if (items[index]?.lower === language.grammar.framePrepositions.against) index++
  const item = items[index]
  if (!item || item.quotation || !language.grammar.looksGerund(item.lower)) return null
  return items[index + 1] && !isMark(items[index + 1]) ? result(index) : null
}
