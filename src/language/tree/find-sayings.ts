import { type Complement, contentOf, findComplements } from './find-complements.ts'
import { findNegations, type Negation } from './find-negations.ts'
import { type FoundSubject, findGrammaticalSubject, findSubject } from './find-subject.ts'
import { childBy, childrenOf, headOf, lemmaOf, type TreeIndex } from './index-tree.ts'
import { isPassive, isPredicate } from './predicate.ts'
import { type ComplementKind, type ReportingVerbs, reportingSense } from './reporting-verbs.ts'
import type { TokenRange } from './subtree.ts'
import type { TreeWords } from './tree-words.ts'

/** Somebody's words as the syntax of one sentence hands them over. */
export interface Saying {
  /** The verb, "according", or the colon of a headline. */
  readonly cue: number
  readonly kind: 'verb' | 'source' | 'colon'
  readonly speaker: FoundSubject
  /** Head of who is spoken to, or of whom something is said to their face ("accused the army of"); null for nobody. */
  readonly addressee: number | null
  readonly complement: ComplementKind
  /** Head of what was said. */
  readonly head: number
  readonly content: readonly TokenRange[]
  /** What denies that it was said. */
  readonly negations: readonly Negation[]
}

export interface SayingWords {
  readonly words: TreeWords
  readonly verbs: ReportingVerbs
}

/** All reports of a sentence, in order of their cues: verbs of saying with a complement, "according to", "Oslo: we agree". */
export function findSayings(index: TreeIndex, { words, verbs }: SayingWords): Saying[] {
  const found: Saying[] = []
  for (let token = 0; token < index.length; token++) {
    const lemma = lemmaOf(index, token)
    if (words.sourceOpeners.has(lemma) && index.relations[token] === 'case') {
      const report = readSource(index, token, words)
      if (report) found.push(report)
    } else if (index.tree.tags[token] === 'VERB' && verbs.has(lemma)) {
      found.push(...readVerb(index, token, words, verbs))
    }
  }
  const headline = readColon(index, words)
  if (headline && !found.some(({ kind, complement }) => kind === 'verb' && complement === 'speech'))
    found.push(headline)
  return found.sort((a, b) => a.cue - b.cue)
}

function readVerb(index: TreeIndex, verb: number, words: TreeWords, verbs: ReportingVerbs): Saying[] {
  const sense = reportingSense(index, verb, verbs)
  if (sense === null) return []
  const isRaised = isPassive(index, verb) && sense.kinds.has('that')
  const complements = findComplements(index, verb, words).filter(
    ({ kind }) => sense.kinds.has(kind) || (kind === 'infinitive' && isRaised),
  )
  if (complements.length === 0) return []
  const speaker = findSubject(index, verb, words)
  const negations = findNegations(index, verb, words)
  return complements.map(({ head, kind, content }) => ({
    cue: verb,
    kind: 'verb',
    speaker,
    addressee: addresseeOf(index, verb, { takesAddressee: sense.takesAddressee, words }),
    complement: kind,
    head,
    content,
    negations,
  }))
}

/** "According to the mayor": the rest of the clause is the mayor's. */
function readSource(index: TreeIndex, cue: number, words: TreeWords): Saying | null {
  const speaker = headOf(index, cue)
  const clause = speaker === null ? null : headOf(index, speaker)
  if (speaker === null || clause === null) return null
  return {
    cue,
    kind: 'source',
    speaker: { token: speaker, by: 'direct' },
    addressee: null,
    complement: 'speech',
    head: clause,
    content: contentOf(index, clause, speaker, words),
    negations: [],
  }
}

function addresseeOf(
  index: TreeIndex,
  verb: number,
  { takesAddressee, words }: { readonly takesAddressee: boolean; readonly words: TreeWords },
): number | null {
  const indirect = childBy(index, verb, 'iobj')
  if (indirect !== null) return indirect
  if (takesAddressee) {
    if (isPassive(index, verb)) return findGrammaticalSubject(index, verb, words).token
    const object = childBy(index, verb, 'obj')
    if (object !== null) return object
  }
  const prepositions = words.prepositionalControl.get(lemmaOf(index, verb)) ?? words.recipientPrepositions
  for (const child of childrenOf(index, verb)) {
    if (index.relations[child] !== 'obl') continue
    const preposition = childBy(index, child, 'case')
    if (preposition !== null && prepositions.has(lemmaOf(index, preposition))) return child
  }
  return null
}

/** A headline's speaker has few words; longer ones list or explain. */
const LONGEST_HEADLINE_SPEAKER = 6
/** Behind the colon it is an office without its article ("Troops to leave: minister"). */
const LONGEST_TRAILING_SPEAKER = 4

/** "Oslo: we agree" and "Troops to leave: minister". */
function readColon(index: TreeIndex, words: TreeWords): Saying | null {
  const colon = index.tree.lemmas.indexOf(':')
  if (colon < 1 || colon !== index.tree.lemmas.lastIndexOf(':') || index.tree.tags[colon] !== 'PUNCT') return null
  const left = topOf(index, 0, colon)
  const right = topOf(index, colon + 1, index.length)
  if (left === null || right === null) return null
  const before = isNominal(index, left) && colon <= LONGEST_HEADLINE_SPEAKER && isPredicate(index, right)
  const lastWord = index.tree.tags[index.length - 1] === 'PUNCT' ? index.length - 1 : index.length
  const behind =
    isNominal(index, right) &&
    lastWord - colon - 1 <= LONGEST_TRAILING_SPEAKER &&
    childBy(index, right, 'det') === null &&
    isPredicate(index, left)
  if (before === behind) return null
  const [speaker, head] = before ? [left, right] : [right, left]
  return {
    cue: colon,
    kind: 'colon',
    speaker: { token: speaker, by: 'direct' },
    addressee: null,
    complement: 'speech',
    head,
    content: contentOf(index, head, speaker, words),
    negations: [],
  }
}

/** The one token of a stretch whose head lies outside it, marks aside; null when there are several. */
function topOf(index: TreeIndex, start: number, end: number): number | null {
  let top: number | null = null
  for (let token = start; token < end; token++) {
    const head = index.tree.heads[token] as number
    if ((head >= start && head < end) || index.tree.tags[token] === 'PUNCT') continue
    if (top !== null) return null
    top = token
  }
  return top
}

function isNominal(index: TreeIndex, token: number): boolean {
  const tag = index.tree.tags[token]
  return (tag === 'NOUN' || tag === 'PROPN') && !isPredicate(index, token)
}

export type { Complement }
