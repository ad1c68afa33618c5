import { childrenOf, hasFeature, lemmaOf, type TreeIndex } from './index-tree.ts'
import { auxiliariesOf, isPassive, verbForm } from './predicate.ts'
import type { TreeWords } from './tree-words.ts'

/** A value and the token that shows it; null where the predicate itself does without a word of its own. */
export interface Sign<Value extends string> {
  readonly value: Value
  readonly token: number
}

export interface VerbPhrase {
  readonly tense: Sign<'past' | 'present' | 'future'> | null
  readonly aspect: Sign<'simple' | 'perfect' | 'progressive' | 'perfect-progressive'>
  readonly mood: Sign<'indicative' | 'imperative' | 'subjunctive' | 'infinitive' | 'participle' | 'none'>
  readonly voice: Sign<'active' | 'passive'>
}

/** Tense, aspect, mood and voice of a predicate, each with the token that shows it. */
export function readVerbPhrase(index: TreeIndex, predicate: number, words: TreeWords): VerbPhrase {
  const auxiliaries = auxiliariesOf(index, predicate)
  const finite = [...auxiliaries, predicate].find((token) => hasFeature(index, token, 'VerbForm=Fin')) ?? null
  return {
    tense: finite === null ? null : tenseOf(index, finite, words),
    aspect: aspectOf(index, predicate, auxiliaries),
    mood: moodOf(index, predicate, finite),
    voice: voiceOf(index, predicate, auxiliaries),
  }
}

function tenseOf(index: TreeIndex, finite: number, words: TreeWords): VerbPhrase['tense'] {
  const sense = words.modals.get(lemmaOf(index, finite))
  if (sense !== undefined) return { value: sense === 'future' ? 'future' : 'present', token: finite }
  if (hasFeature(index, finite, 'Tense=Past')) return { value: 'past', token: finite }
  return hasFeature(index, finite, 'Tense=Pres') ? { value: 'present', token: finite } : null
}

function aspectOf(index: TreeIndex, predicate: number, auxiliaries: readonly number[]): VerbPhrase['aspect'] {
  const chain = [...auxiliaries.filter((token) => index.tree.relations[token] !== 'aux:pass'), predicate]
  // An auxiliary before a past participle makes a perfect, before a present participle a progressive.
  const form = (token: number): string =>
    hasFeature(index, token, 'Tense=Pres') && verbForm(index, token) === 'Part' ? 'ing' : verbForm(index, token)
  const passiveAuxiliary = auxiliaries.find((token) => index.tree.relations[token] === 'aux:pass')
  const links = passiveAuxiliary === undefined ? chain : [...chain.slice(0, -1), passiveAuxiliary]
  let perfect: number | null = null
  let progressive: number | null = null
  for (let next = 1; next < links.length; next++) {
    const before = links[next - 1] as number
    const shape = form(links[next] as number)
    if (shape === 'ing' || shape === 'Ger') progressive = before
    else if (shape === 'Part') perfect = before
  }
  if (perfect !== null) return { value: progressive === null ? 'perfect' : 'perfect-progressive', token: perfect }
  return progressive === null ? { value: 'simple', token: predicate } : { value: 'progressive', token: progressive }
}

function moodOf(index: TreeIndex, predicate: number, finite: number | null): VerbPhrase['mood'] {
  if (finite !== null) {
    if (hasFeature(index, finite, 'Mood=Imp')) return { value: 'imperative', token: finite }
    return { value: hasFeature(index, finite, 'Mood=Sub') ? 'subjunctive' : 'indicative', token: finite }
  }
  const form = verbForm(index, predicate)
  if (form === 'Inf') {
    const marker = childrenOf(index, predicate).find((child) => index.relations[child] === 'mark')
    return { value: 'infinitive', token: marker ?? predicate }
  }
  return { value: form === 'Part' || form === 'Ger' ? 'participle' : 'none', token: predicate }
}

function voiceOf(index: TreeIndex, predicate: number, auxiliaries: readonly number[]): VerbPhrase['voice'] {
  if (!isPassive(index, predicate)) return { value: 'active', token: predicate }
  const shown = auxiliaries.find((token) => index.tree.relations[token] === 'aux:pass')
  return { value: 'passive', token: shown ?? predicate }
}
