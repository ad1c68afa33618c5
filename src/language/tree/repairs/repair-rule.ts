import type { Tree } from '../../../model/index.ts'
import { childrenOf, lemmaOf, type TreeIndex } from '../index-tree.ts'
import type { TreeWords } from '../tree-words.ts'

/** What a rule puts in place of what the tree says of one token; what it does not name stays. */
export interface TreeChange {
  readonly token: number
  /** -1 makes it the root. */
  readonly head?: number
  readonly relation?: string
  readonly tag?: string
  readonly xpos?: string
  readonly features?: string
}

/** One known fault of predicted trees, and its mending. */
export interface RepairRule {
  readonly name: string
  /** The changes that the first fault found needs; empty where there is none. */
  readonly find: (index: TreeIndex, words: TreeWords) => readonly TreeChange[]
}

const NO_CHANGES: readonly TreeChange[] = []

/** Verbs tried in one sentence; what has more is no sentence that anybody wrote. */
const MOST_VERBS = 100

/** Lists of `TreeWords` that hold verbs. */
type VerbList = 'said' | 'told' | 'shown' | 'asked' | 'urged' | 'promised' | 'accused'

interface VerbRule {
  readonly name: string
  /** The lists whose verbs are tried. */
  readonly verbs: readonly VerbList[]
  readonly changesFor: (index: TreeIndex, verb: number, words: TreeWords) => readonly TreeChange[]
}

/** A rule that looks at one verb of some lists at a time; the first verb with changes is the fault found. */
export function ruleOfVerbs({ name, verbs, changesFor }: VerbRule): RepairRule {
  return {
    name,
    find(index, words) {
      let tried = 0
      for (let token = 0; token < index.length && tried < MOST_VERBS; token++) {
        const lemma = lemmaOf(index, token)
        if (index.tree.tags[token] !== 'VERB' || !verbs.some((list) => words[list].has(lemma))) continue
        tried++
        const changes = changesFor(index, token, words)
        if (changes.length > 0) return changes
      }
      return NO_CHANGES
    },
  }
}

/** The tree with the changes; null where they would leave a circle in place of a tree. */
export function applyChanges(tree: Tree, changes: readonly TreeChange[]): Tree | null {
  const heads = [...tree.heads]
  const relations = [...tree.relations]
  const tags = [...tree.tags]
  const xpos = [...tree.xpos]
  const features = [...tree.features]
  for (const change of changes) {
    const { token } = change
    if (change.head !== undefined) heads[token] = change.head
    if (change.relation !== undefined) relations[token] = change.relation
    if (change.tag !== undefined) tags[token] = change.tag
    if (change.xpos !== undefined) xpos[token] = change.xpos
    if (change.features !== undefined) features[token] = change.features
  }
  const isTree = changes.every(({ token }) => reachesRoot(heads, token))
  return isTree ? { ...tree, heads, relations, tags, xpos, features } : null
}

function reachesRoot(heads: readonly number[], token: number): boolean {
  let current = token
  for (let steps = 0; steps <= heads.length; steps++) {
    if (current < 0) return true
    current = heads[current] ?? -1
  }
  return false
}

/** Whether the verb has a clause that says what is said, told or asked. */
export function hasComplement(index: TreeIndex, verb: number): boolean {
  return childrenOf(index, verb).some((child) => {
    const relation = index.relations[child]
    return (
      relation === 'ccomp' || relation === 'xcomp' || relation === 'csubj' || (relation === 'parataxis' && child > verb)
    )
  })
}

/** The changes that make a clause the complement of a verb, opened by its complementizer if it has one. */
export function makeComplement(verb: number, clause: number, opener: number | null): TreeChange[] {
  const changes: TreeChange[] = [{ token: clause, head: verb, relation: 'ccomp' }]
  if (opener !== null) {
    changes.push({ token: opener, head: clause, relation: 'mark', tag: 'SCONJ', xpos: 'IN', features: '' })
  }
  return changes
}

/** The "that" which opens a clause, whatever the parser took it for; null without one or where it opens something else. */
export function complementizerOf(index: TreeIndex, clause: number, words: TreeWords): number | null {
  for (const child of childrenOf(index, clause)) {
    if (child > clause) break
    if (lemmaOf(index, child) !== words.complementizer || child !== openingOf(index, clause)) continue
    const before = child > 0 ? lemmaOf(index, child - 1) : ''
    const relation = index.relations[child]
    const isPossible = relation === 'mark' || relation === 'obj' || relation === 'nsubj' || relation === 'obl'
    return isPossible && childrenOf(index, child).length === 0 && !words.complementizerBreakers.has(before)
      ? child
      : null
  }
  return null
}

/** The first word of a clause, marks aside. */
export function openingOf(index: TreeIndex, clause: number): number {
  let first = index.first[clause] ?? clause
  while (first < clause && index.tree.tags[first] === 'PUNCT') first++
  return first
}

/** A clause's subject other than one token; null without one. */
export function subjectBeside(index: TreeIndex, clause: number, other: number | null): number | null {
  for (const child of childrenOf(index, clause)) {
    const relation = index.relations[child]
    if (child === other) continue
    if (relation === 'nsubj' || relation === 'csubj') return child
    // In "a time that makes it hard to tell" the "that" is the subject.
    if (relation === 'expl' && (other === null || index.relations[other] !== 'nsubj')) return child
  }
  return null
}

/** Whether a clause lacks the object that a relative pronoun would be: the parser found one in "that" and none beside it. */
export function lacksObject(index: TreeIndex, clause: number, pronoun: number): boolean {
  if (index.relations[pronoun] !== 'obj') return false
  return childrenOf(index, clause).every((child) => {
    const relation = index.relations[child]
    return child === pronoun || (relation !== 'obj' && relation !== 'ccomp' && relation !== 'xcomp')
  })
}

/** Whether a noun tells when something is said, or by what means. */
export function isOccasion(index: TreeIndex, noun: number, words: TreeWords): boolean {
  if (words.timeNouns.has(lemmaOf(index, noun)) || words.occasionNouns.has(lemmaOf(index, noun))) return true
  return childrenOf(index, noun).some(
    (child) => index.relations[child] === 'compound' && words.timeNouns.has(lemmaOf(index, child)),
  )
}
