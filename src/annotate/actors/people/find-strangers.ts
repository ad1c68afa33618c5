import {
  childBy,
  childrenOf,
  hasFeature,
  headOf,
  type LanguagePack,
  nounPhrase,
  type TreeIndex,
} from '../../../language/index.ts'
import { type Finding, type PersonName, type Run, runOf, type Stranger } from '../finding.ts'
import type { Line } from '../line.ts'
import { headIn } from '../pronouns/clause-place.ts'
import { isSpeech } from './is-speech.ts'

/** No phrase for somebody without a name is longer, in words. */
const MOST_WORDS = 14

interface StrangerSearch {
  readonly lines: readonly Line[]
  /** What was found in each line. */
  readonly findings: readonly (readonly Finding[])[]
  /** Parallel to the lines; null where there is no tree. */
  readonly trees: readonly (TreeIndex | null)[]
  readonly language: Pick<LanguagePack, 'grammar' | 'speech' | 'roles'>
}

/** Adds those who speak, or whom a sentence brings in as its subject, without a name or a post: "An old woman in the
 *  square said", "Villagers said", "My grandmother used to say". Trees show who is the subject; without them nobody is added. */
export function addStrangers(search: StrangerSearch): readonly (readonly Finding[])[] {
  const { lines, findings, trees } = search
  return lines.map((line, index) => {
    const found = findings[index] ?? []
    const tree = trees[index]
    if (!tree || line.isTitled || line.isShouted) return found
    const strangers = strangersIn(line, tree, found, search)
    if (strangers.length === 0) return found
    // "A shopkeeper in Port Said": what is named in the phrase belongs to it.
    const others = found.filter(
      (finding) => finding.kind === 'place' || !strangers.some((stranger) => isWithin(runOf(finding), stranger)),
    )
    return [...others, ...strangers.map((stranger): Finding => ({ kind: 'stranger', stranger }))].sort(
      (a, b) => runOf(a).from - runOf(b).from,
    )
  })
}

function strangersIn(line: Line, tree: TreeIndex, found: readonly Finding[], search: StrangerSearch): Stranger[] {
  const heads = new Map<number, PersonName | null>()
  for (let verb = 0; verb < tree.length; verb++) {
    const subject = childBy(tree, verb, 'nsubj')
    if (subject === null || !isPerson(tree, subject, search)) continue
    const isDoer = tree.tree.relations[subject] === 'nsubj'
    if ((isDoer && isSpeech(line, verb, search.language)) || opensSentence(line, tree, subject, search))
      heads.set(subject, null)
  }
  for (let token = 0; token < tree.length; token++) {
    if (isPerson(tree, token, search) && isSource(tree, token, search)) heads.set(token, null)
  }
  for (const name of namesIn(found)) {
    for (const child of childrenOf(tree, headIn(tree, name.nameFrom, name.to))) {
      if (tree.relations[child] === 'appos' && isPerson(tree, child, search)) heads.set(child, name)
    }
  }
  for (const name of namesIn(found)) {
    // "The crane operator Ann Hall" is she.
    if (heads.has(name.from - 1)) heads.set(name.from - 1, name)
  }
  return [...heads].flatMap(([head, name]) => {
    const run = phraseOf({ line, tree, head, found, search })
    if (!run) return []
    const lemma = (tree.tree.lemmas[head] ?? '').toLowerCase()
    const isPlural = (tree.tree.features[head] ?? '').includes('Number=Plur')
    const isKnown = search.language.roles.definite.has(line.words[run.from]?.lower ?? '')
    const isNew = !isKnown || hasRelative(tree, head)
    const above = headOf(tree, head)
    const isKind = isPlural && run.to - run.from === 1 && above !== null && hasFeature(tree, above, 'Tense=Pres')
    return [
      { ...run, name, isKind, isNew, noun: lemma, number: isPlural ? ('plural' as const) : ('singular' as const) },
    ]
  })
}

/** People who are named in full. */
function namesIn(found: readonly Finding[]): readonly PersonName[] {
  return found.flatMap((finding) => {
    const name = finding.kind === 'person' ? finding.person : finding.kind === 'role' ? finding.role.name : null
    return name?.isFull ? [name] : []
  })
}

/** "The fisherman who cut the cable": what follows says who is meant. */
function hasRelative(tree: TreeIndex, head: number): boolean {
  return childrenOf(tree, head).some((child) => tree.tree.relations[child] === 'acl:relcl')
}

/** "According to a person in the room". */
function isSource({ tree, children }: TreeIndex, token: number, { language }: StrangerSearch): boolean {
  return (children[token] ?? []).some(
    (child) =>
      tree.relations[child] === 'case' &&
      language.speech.tree.sourceOpeners.has((tree.lemmas[child] ?? '').toLowerCase()),
  )
}

/** Whether a common noun can stand for a person. */
function isPerson({ tree }: TreeIndex, token: number, { language }: StrangerSearch): boolean {
  const { personNouns, personNounEndings, documents, timeWords, possessives } = language.grammar
  const lemma = (tree.lemmas[token] ?? '').toLowerCase()
  if (tree.tags[token] !== 'NOUN' || documents.has(lemma) || timeWords.has(lemma) || possessives.has(lemma))
    return false
  return personNouns.has(lemma) || (lemma.length > 4 && personNounEndings.some((ending) => lemma.endsWith(ending)))
}

/** "A fisherman rowed out to the wreck": the first words of a sentence bring somebody in, or take up who was. */
function opensSentence(line: Line, tree: TreeIndex, subject: number, { language }: StrangerSearch): boolean {
  const [first = -1] = nounPhrase(tree, subject)
  const article = line.words[first]?.lower ?? ''
  if (language.roles.definite.has(article)) return true
  return first === 0 && language.grammar.newcomerArticles.has(article)
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
  if (finding.kind === 'entity' || finding.kind === 'place') return true
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
    finding.person.from === run.from &&
    run.to === run.from + 1
  )
}

function isWithin(inner: Run, outer: Run): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}
