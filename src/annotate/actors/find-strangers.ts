import { childBy, indexTree, type LanguagePack, nounPhrase, type TreeIndex } from '../../language/index.ts'
import type { Sentence, Tree } from '../../model/index.ts'
import { type Finding, type Run, runOf, type Stranger } from './finding.ts'
import type { Line } from './line.ts'

/** No phrase for somebody without a name is longer, in words. */
const MOST_WORDS = 14

interface StrangerSearch {
  readonly lines: readonly Line[]
  /** What was found in each line. */
  readonly findings: readonly (readonly Finding[])[]
  readonly sentences: readonly Sentence[]
  /** Parallel to the sentences; null where the language has no parser. */
  readonly trees: readonly Tree[] | null
  readonly language: Pick<LanguagePack, 'grammar' | 'speech' | 'roles'>
}

/** Adds those who speak, or whom a sentence brings in as its subject, without a name or a post: "An old woman in the
 *  square said", "Villagers said", "My grandmother used to say". Trees show who is the subject; without them nobody is added. */
export function addStrangers(search: StrangerSearch): readonly (readonly Finding[])[] {
  const { lines, findings, sentences, trees } = search
  if (!trees) return findings
  const sentenceAt = new Map(sentences.map((sentence, index) => [sentence.start, index]))
  return lines.map((line, index) => {
    const found = findings[index] ?? []
    const tree = trees[sentenceAt.get(line.words[0]?.start ?? -1) ?? -1]
    if (!tree || line.isTitled || line.isShouted || tree.heads.length !== line.words.length) return found
    const strangers = strangersIn(line, indexTree(tree), found, search)
    if (strangers.length === 0) return found
    // "A shopkeeper in Port Said": what is named in the phrase belongs to it.
    const others = found.filter((finding) => !strangers.some((stranger) => isWithin(runOf(finding), stranger)))
    return [...others, ...strangers.map((stranger): Finding => ({ kind: 'stranger', stranger }))].sort(
      (a, b) => runOf(a).from - runOf(b).from,
    )
  })
}

function strangersIn(line: Line, tree: TreeIndex, found: readonly Finding[], search: StrangerSearch): Stranger[] {
  const heads = new Set<number>()
  for (let verb = 0; verb < tree.length; verb++) {
    const subject = childBy(tree, verb, 'nsubj')
    if (subject === null || !isPerson(tree, subject, search)) continue
    const isDoer = tree.tree.relations[subject] === 'nsubj'
    if ((isDoer && isSpeech(line, verb, search)) || opensSentence(line, tree, subject, search)) heads.add(subject)
  }
  return [...heads].flatMap((head) => {
    const run = phraseOf({ line, tree, head, found, search })
    if (!run) return []
    const lemma = (tree.tree.lemmas[head] ?? '').toLowerCase()
    const isPlural = (tree.tree.features[head] ?? '').includes('Number=Plur')
    return [{ ...run, noun: lemma, number: isPlural ? ('plural' as const) : ('singular' as const) }]
  })
}

/** Whether a common noun can stand for a person. */
function isPerson({ tree }: TreeIndex, token: number, { language }: StrangerSearch): boolean {
  const { personNouns, personNounEndings, documents, timeWords, possessives } = language.grammar
  const lemma = (tree.lemmas[token] ?? '').toLowerCase()
  if (tree.tags[token] !== 'NOUN' || documents.has(lemma) || timeWords.has(lemma) || possessives.has(lemma))
    return false
  return personNouns.has(lemma) || (lemma.length > 4 && personNounEndings.some((ending) => lemma.endsWith(ending)))
}

/** Whether the verb reports words, with a clause or a quotation behind or before it. */
function isSpeech(line: Line, verb: number, { language }: StrangerSearch): boolean {
  const forms = language.speech.verbs.get(line.words[verb]?.lower ?? '') ?? []
  return forms.some(
    ({ sense, particles }) => particles.length === 0 && (sense.frames.has('that') || sense.frames.has('quote')),
  )
}

/** "A fisherman rowed out to the wreck": the first words of a sentence bring somebody in. */
function opensSentence(line: Line, tree: TreeIndex, subject: number, { language }: StrangerSearch): boolean {
  const [first] = nounPhrase(tree, subject)
  return first === 0 && language.grammar.newcomerArticles.has(line.words[0]?.lower ?? '')
}

interface PhrasePlace {
  readonly line: Line
  readonly tree: TreeIndex
  readonly head: number
  readonly found: readonly Finding[]
  readonly search: StrangerSearch
}

/** The words of the phrase around a head, as far as they stand together and nobody else is named in them. */
function phraseOf({ line, tree, head, found, search }: PhrasePlace): Run | null {
  const tokens = new Set(nounPhrase(tree, head))
  let from = head
  while (from > 0 && tokens.has(from - 1)) from--
  let to = head + 1
  while (to - from < MOST_WORDS && tokens.has(to)) to++
  const overlaps = (one: Run): boolean =>
    found.some((finding) => {
      const other = runOf(finding)
      const isPart = isWithin(other, one) && !isHead(other, head) && isPlaceOrBody(finding, line, search)
      return other.from < one.to && one.from < other.to && !isPart && !isLoneCapital(finding, one)
    })
  // "The men around the king" may be anybody brought in before, so that only the head counts.
  const isKnown = search.language.roles.definite.has(line.words[from]?.lower ?? '')
  const run = (isKnown ? [head + 1] : [to, head + 1]).map((end) => ({ from, to: end })).find((one) => !overlaps(one))
  if (!run || line.words.slice(run.from, run.to).some((word) => word.text === ',')) return null
  const isBare = run.to - run.from === 1
  return isBare && !(tree.tree.features[head] ?? '').includes('Number=Plur') ? null : run
}

/** What a phrase may name beside somebody: a state, a body, a place ("in Port Said"), but no person who may come again. */
function isPlaceOrBody(finding: Finding, line: Line, { language }: StrangerSearch): boolean {
  if (finding.kind === 'entity') return true
  if (finding.kind === 'role') return finding.role.name === null
  return finding.kind === 'person' && language.roles.locative.has(line.words[finding.person.from - 1]?.lower ?? '')
}

function isHead(run: Run, token: number): boolean {
  return run.from <= token && token < run.to
}

/** "Villagers said": a capital at the head of a sentence that was taken for a family name. */
function isLoneCapital(finding: Finding, run: Run): boolean {
  return (
    finding.kind === 'person' &&
    !finding.person.isFull &&
    finding.person.honorific === null &&
    finding.person.from === run.from
  )
}

function isWithin(inner: Run, outer: Run): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
