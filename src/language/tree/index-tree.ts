import type { Tree } from '../../model/index.ts'

/** A tree with what every question about it needs, computed once. Tokens are their indices in the sentence. */
export interface TreeIndex {
  readonly tree: Tree
  readonly length: number
  readonly root: number
  /** Dependents of each token, in order. */
  readonly children: readonly (readonly number[])[]
  /** Relation of each token without its subtype ("nsubj"). */
  readonly relations: readonly string[]
  /** First and last token of each token's subtree, and how many tokens it has. */
  readonly first: Int32Array
  readonly last: Int32Array
  readonly size: Int32Array
  /** All tokens, each after its head. */
  readonly order: Int32Array
}

const NO_CHILDREN: readonly number[] = []

/** Indexes a tree in one pass down and one up; throws when the heads are no tree with one root. */
export function indexTree(tree: Tree): TreeIndex {
  const { heads } = tree
  const length = heads.length
  const children: (number[] | undefined)[] = new Array(length)
  let root = -1
  for (let token = 0; token < length; token++) {
    const head = heads[token] ?? -1
    if (head === -1 && root === -1) root = token
    else if (head < 0 || head >= length) throw new Error(`tree: token ${token} hangs on ${head}, where no token is`)
    else {
      const siblings = children[head]
      if (siblings) siblings.push(token)
      else children[head] = [token]
    }
  }

  const order = new Int32Array(length)
  let placed = 0
  if (length > 0) order[placed++] = root
  for (let next = 0; next < placed; next++) {
    for (const child of children[order[next] as number] ?? NO_CHILDREN) order[placed++] = child
  }
  if (placed < length) throw new Error(`tree: ${length - placed} tokens hang in a circle`)

  const first = Int32Array.from(heads, (_, token) => token)
  const last = first.slice()
  const size = new Int32Array(length).fill(1)
  for (let next = length - 1; next > 0; next--) {
    const token = order[next] as number
    const head = heads[token] as number
    first[head] = Math.min(first[head] as number, first[token] as number)
    last[head] = Math.max(last[head] as number, last[token] as number)
    size[head] = (size[head] as number) + (size[token] as number)
  }
  return {
    tree,
    length,
    root,
    children: Array.from(children, (list) => list ?? NO_CHILDREN),
    relations: tree.relations.map(baseRelation),
    first,
    last,
    size,
    order,
  }
}

/** The dependents of a token; none for a token that is not there. */
export function childrenOf(index: TreeIndex, token: number): readonly number[] {
  return index.children[token] ?? NO_CHILDREN
}

/** The first dependent with a relation, subtypes included ("nsubj" finds "nsubj:pass"); null without one. */
export function childBy(index: TreeIndex, token: number, relation: string): number | null {
  for (const child of childrenOf(index, token)) if (index.relations[child] === relation) return child
  return null
}

/** The head of a token; null for the root. */
export function headOf(index: TreeIndex, token: number): number | null {
  const head = index.tree.heads[token] ?? -1
  return head < 0 ? null : head
}

/** A token's lemma in lower case. */
export function lemmaOf(index: TreeIndex, token: number): string {
  return (index.tree.lemmas[token] ?? '').toLowerCase()
}

/** Whether a token's features hold one, as "VerbForm=Fin". */
export function hasFeature(index: TreeIndex, token: number, feature: string): boolean {
  return (index.tree.features[token] ?? '').split('|').includes(feature)
}

function baseRelation(relation: string): string {
  const colon = relation.indexOf(':')
  return colon < 0 ? relation : relation.slice(0, colon)
}
