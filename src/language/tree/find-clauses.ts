import { headOf, type TreeIndex } from './index-tree.ts'
import { isFiniteClause, isPredicate, markerOf } from './predicate.ts'
import { subtreeRange, type TokenRange } from './subtree.ts'

export type ClauseKind =
  | 'main'
  | 'conjunct'
  | 'complement'
  | 'relative'
  | 'adverbial'
  | 'adnominal'
  | 'parataxis'
  | 'subject'

export interface Clause {
  readonly head: number
  readonly kind: ClauseKind
  readonly isFinite: boolean
  /** The word that opens it ("that", "if"); null without one. */
  readonly marker: number | null
  /** Its tokens without those of the clauses in it, in order. */
  readonly tokens: readonly number[]
  /** From its first to its last token, clauses in it included. */
  readonly extent: TokenRange
  /** Place in the list of the clause that it hangs in; null for the main clause. */
  readonly parent: number | null
}

const KIND_OF_RELATION: Readonly<Record<string, ClauseKind>> = {
  ccomp: 'complement',
  csubj: 'subject',
  advcl: 'adverbial',
  acl: 'adnominal',
  parataxis: 'parataxis',
}

/** Every clause of a sentence, each after the one that it hangs in; every token belongs to exactly one. */
export function findClauses(index: TreeIndex): Clause[] {
  const { length, order, tree } = index
  const clauseOf = new Int32Array(length)
  const heads: number[] = []
  const kinds: ClauseKind[] = []
  const parents: (number | null)[] = []
  for (let next = 0; next < length; next++) {
    const token = order[next] as number
    const head = tree.heads[token] as number
    const kind = clauseKind(index, token)
    if (kind === null) {
      clauseOf[token] = clauseOf[head] as number
      continue
    }
    clauseOf[token] = heads.length
    heads.push(token)
    kinds.push(kind)
    parents.push(head < 0 ? null : (clauseOf[head] as number))
  }
  const tokens: number[][] = heads.map(() => [])
  for (let token = 0; token < length; token++) tokens[clauseOf[token] as number]?.push(token)
  return heads.map((head, place) => ({
    head,
    kind: kinds[place] as ClauseKind,
    isFinite: isFiniteClause(index, head),
    marker: markerOf(index, head),
    tokens: tokens[place] ?? [],
    extent: subtreeRange(index, head),
    parent: parents[place] ?? null,
  }))
}

/** What kind of clause a token heads; null when it heads none. */
export function clauseKind(index: TreeIndex, token: number): ClauseKind | null {
  const head = headOf(index, token)
  if (head === null) return 'main'
  const relation = index.relations[token] as string
  if (relation === 'conj') {
    // A coordination of nouns is no clause, but "the road is safe and open" is two.
    const joinsClause = isPredicate(index, head) || (KIND_OF_RELATION[index.relations[head] as string] ?? null) !== null
    return isPredicate(index, token) && (joinsClause || head === index.root) ? 'conjunct' : null
  }
  if (relation === 'xcomp') return isPredicate(index, token) ? 'complement' : null
  if (index.tree.relations[token]?.endsWith(':relcl')) return 'relative'
  return KIND_OF_RELATION[relation] ?? null
}
