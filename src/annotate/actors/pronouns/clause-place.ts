import { childBy, clauseKind, conjunctsOf, headOf, type TreeIndex } from '../../../language/index.ts'

/** What a noun phrase does in its clause. */
export type ClauseRole = 'subject' | 'object' | 'oblique' | 'possessor' | 'other'

export interface ClausePlace {
  readonly role: ClauseRole
  /** The predicate of the clause that it stands in. */
  readonly predicate: number
  /** Whether that is the clause that the sentence is about. */
  readonly isMain: boolean
  /** Whether that clause is joined to one before it: "Hall left and Ito stayed". */
  readonly isJoined: boolean
}

/** Names of several words and lists of nouns are a few tokens deep; more is a parser's mistake. */
const LONGEST_WAY_UP = 24

/** The token of a run that the rest of it hangs on. */
export function headIn(tree: TreeIndex, from: number, to: number): number {
  for (let token = from; token < to; token++) {
    const head = headOf(tree, token)
    if ((head === null || head < from || head >= to) && tree.tree.tags[token] !== 'PUNCT') return token
  }
  return to - 1
}

/** Where a noun stands in its clause: an apposition where its noun stands, one of a list where the first does. */
export function placeOf(tree: TreeIndex, token: number): ClausePlace {
  const noun = topOfName(tree, token)
  const predicate = predicateAbove(tree, noun)
  return {
    role: roleOf(tree, noun),
    predicate,
    isMain: isMain(tree, predicate),
    isJoined: tree.relations[predicate] === 'conj',
  }
}

/** The noun that an apposition, a part of a name or one of a list hangs on. */
export function topOfName(tree: TreeIndex, token: number): number {
  let noun = token
  for (let steps = 0; steps < LONGEST_WAY_UP; steps++) {
    const relation = tree.relations[noun] as string
    const isPart = relation === 'appos' || relation === 'flat' || relation === 'compound'
    const isTitle = tree.tree.relations[noun] === 'nmod:desc'
    const isJoined = relation === 'conj' && clauseKind(tree, noun) === null
    const head = headOf(tree, noun)
    if (head === null || !(isPart || isTitle || isJoined)) return noun
    noun = head
  }
  return noun
}

function roleOf(tree: TreeIndex, noun: number): ClauseRole {
  switch (tree.relations[noun]) {
    case 'nsubj':
    case 'csubj':
      return 'subject'
    case 'obj':
    case 'iobj':
      return 'object'
    case 'obl':
      return 'oblique'
    case 'nmod':
      return tree.tree.relations[noun] === 'nmod:poss' ? 'possessor' : 'other'
    case 'root':
      // A line without a verb ("Putin in Beijing") is about its head.
      return tree.tree.tags[noun] === 'VERB' ? 'other' : 'subject'
    default:
      return 'other'
  }
}

/** The nearest token above that heads a clause; the root where none does. */
export function predicateAbove(tree: TreeIndex, token: number): number {
  let current = token
  for (let steps = 0; steps < LONGEST_WAY_UP; steps++) {
    const head = headOf(tree, current)
    if (head === null) return current
    if (steps > 0 || tree.relations[current] !== 'conj') {
      if (clauseKind(tree, head) !== null) return head
    }
    current = head
  }
  return current
}

function isMain(tree: TreeIndex, predicate: number): boolean {
  const kind = clauseKind(tree, predicate)
  return kind === 'main' || (kind === 'conjunct' && headOf(tree, predicate) === tree.root)
}

/** The subject of a predicate; of one joined to others by "and", the subject that they share. Null without one. */
export function subjectOf(tree: TreeIndex, predicate: number): number | null {
  const own = childBy(tree, predicate, 'nsubj')
  if (own !== null) return own
  const relation = tree.relations[predicate]
  const head = headOf(tree, predicate)
  if (head === null) return null
  if (relation === 'conj' || relation === 'xcomp' || (relation === 'advcl' && !childBy(tree, predicate, 'mark')))
    return childBy(tree, head, 'nsubj') ?? sharedSubject(tree, head)
  return null
}

function sharedSubject(tree: TreeIndex, predicate: number): number | null {
  for (const conjunct of conjunctsOf(tree, predicate)) {
    const subject = childBy(tree, conjunct, 'nsubj')
    if (subject !== null) return subject
  }
  return null
}
