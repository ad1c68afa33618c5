import { type Item, isComma, isDash, isMark } from '../words/clause.ts'
import { looksFinite } from '../words/clause-shape.ts'
import type { Subject } from '../words/find-subject.ts'
import { mentionStartingAt, type Wording } from '../words/noun-phrase.ts'
import type { Complement } from './complement.ts'
import type { PhraseMatch, VerbCue } from './find-cues.ts'

/** A verb of saying with everything found around it. */
export interface Saying {
  readonly cue: VerbCue
  readonly complement: Complement | null
  readonly subject: Subject
}

interface Surroundings {
  readonly wording: Wording
  readonly saying: Saying & { readonly complement: Complement }
  readonly sayings: readonly Saying[]
  readonly phrases: readonly PhraseMatch[]
}

/** Index after the last item of what was said to the right of its verb: to the end of the clause, unless the writer, or
 *  another verb of saying beside this one, takes over before. */
export function contentEnd(surroundings: Surroundings): number {
  const { wording, saying, phrases } = surroundings
  const { items } = wording
  const { complement } = saying
  if (complement.end !== null) return complement.end
  for (let index = complement.start + 1; index < items.length; index++) {
    if (items[index]?.text === ';' && opensSaying(surroundings, index + 1)) return index
    const isBreak = isComma(items[index]) || isDash(items, index)
    if (isBreak && (isComment(wording, index + 1) || phrases.some((phrase) => phrase.start === index + 1))) return index
    if (isBreak && tailFollows(surroundings, index)) return index
    if (isBreak && saysMore(surroundings, index + 1, true)) return index
    if (isBreak && isWritersContrast(surroundings, index + 1)) return index
    if (wording.language.grammar.coordinators.has(items[index]?.lower ?? '') && saysMore(surroundings, index, false))
      return index
    if (phrases.some((phrase) => phrase.start === index && phrase.end >= items.length - 1)) return index
  }
  return withoutFinalMarks(items, complement.start, items.length)
}

/** The index after the last item that is no mark of punctuation. */
export function withoutFinalMarks(items: readonly Item[], start: number, end: number): number {
  let at = end
  while (at > start + 1 && isMark(items[at - 1]) && !/^[)\]%]$/u.test(items[at - 1]?.text ?? '')) at--
  return at
}

function isComment({ items, language }: Wording, index: number): boolean {
  return language.grammar.commentOpeners.some((opener) =>
    opener.every((word, offset) => items[index + offset]?.lower === word),
  )
}

/** ", the minister said." or ", said the minister." right after the break, with nothing said to its right. */
function tailFollows({ wording, saying, sayings }: Surroundings, index: number): boolean {
  return sayings.some(({ cue, complement, subject }) => {
    if (cue.start <= saying.cue.start || complement) return false
    if (subject.kind === 'phrase' && subject.start === index + 1) return true
    return cue.groupStart === index + 1 && !cue.isGerund && mentionStartingAt(wording, cue.end) !== null
  })
}

/** "..., and affirmed that", "..., while reiterating that", "..., stressing that": the same speaker goes on. */
function saysMore({ wording, saying, sayings }: Surroundings, index: number, isAfterComma: boolean): boolean {
  const { items } = wording
  return sayings.some(({ cue, complement, subject }) => {
    if (!complement || cue.start <= saying.cue.start || cue.groupStart < index) return false
    const isClear = complement.frame === 'that' || complement.frame === 'quote' || complement.frame === 'whether'
    const from = skipLeads(wording, index)
    if (subject.kind === 'inherited' && cue.groupStart === from) {
      if (isClear) return true
      // "he accepts no red lines" and promised to talk: the quotation has ended what was said.
      return !cue.isGerund && (isAfterComma || items[index - 1]?.quotation !== null || !isClausal(saying.complement))
    }
    // ", but Moscow insists that": another voice begins.
    return isAfterComma && from > index && isClear && subject.kind === 'phrase' && subject.start === from
  })
}

function isClausal(complement: Complement): boolean {
  return complement.frame === 'that' || complement.frame === 'bare' || complement.frame === 'quote'
}

/** Skips "and", "while", "but also", adverbs and a fronted phrase up to its comma. */
function skipLeads({ items, language }: Wording, index: number): number {
  const { grammar } = language
  let at = index
  while (at < items.length) {
    const word = items[at]?.lower ?? ''
    if (
      !grammar.coordinators.has(word) &&
      !grammar.subordinators.has(word) &&
      !(grammar.adverbs.has(word) && !grammar.negations.has(word))
    )
      break
    at++
  }
  return at
}

/** After "promised to ...": ", while Washington expresses concern" is the writer's own. */
function isWritersContrast({ wording, saying, sayings }: Surroundings, index: number): boolean {
  const { items, language } = wording
  const word = items[index]?.lower ?? ''
  if (language.grammar.contrasts.has(word)) {
    if (!isClausal(saying.complement)) return looksFinite(wording, index + 1, items.length)
    if (language.grammar.concessions.has(word)) {
      // "though as little as it can," is set off on both sides and part of what was said.
      const isClosed = items.slice(index + 1).some(isComma)
      const isBarePhrase = !isClosed && language.grammar.prepositions.has(items[index + 1]?.lower ?? '')
      const isOwnRemark = sayings.some(
        ({ cue, subject }) => cue.start > index && subject.kind === 'phrase' && subject.start === index + 1,
      )
      return isBarePhrase || isOwnRemark
    }
  }
  return false
}

function opensSaying({ sayings, saying }: Surroundings, index: number): boolean {
  return sayings.some(
    ({ cue, complement, subject }) =>
      complement !== null && cue.start > saying.cue.start && subject.kind === 'phrase' && subject.start === index,
  )
}
