/** Weights of a graph's edges, one row a dependent: the edge from head h to dependent d stands at [d * (nodes + 1) + h]. */
export interface TreeWeights {
  /** Nodes beside the root; the root is node number `nodes` and only ever a head. */
  readonly nodes: number
  /** nodes * (nodes + 1) finite numbers. */
  readonly weights: Float64Array
}

/**
 * The head of each node in the tree of greatest weight (Chu and Liu 1965, Edmonds 1967), in Tarjan's form for dense graphs: time and
 * memory grow with the square of the nodes. Of equal edges the head of the lowest number wins.
 */
export function maximumTree(tree: TreeWeights): Int32Array {
  const graph = contractCycles(tree)
  return expand(graph, tree.nodes)
}

/** A single node, or nodes that a cycle has made one; a node's number is its index, cycles are numbered after them. */
interface Member {
  /** The cycle that has swallowed this member; -1 for none. */
  parent: number
  /** The best edge into this member: both ends are single nodes. */
  dependent: number
  head: number
}

const NEW = 0
const ON_PATH = 1
const DONE = 2

/** Working state; a slot is a row and column of the matrix, which a cycle takes over from one of its members. */
interface Graph {
  readonly size: number
  /** Weight of the best edge from slot to slot, and its ends; [dependent * size + head]. */
  readonly weights: Float64Array
  readonly dependents: Int32Array
  readonly heads: Int32Array
  /** The member in each slot; -1 when another slot has taken it in. */
  readonly members: Int32Array
  readonly forest: Member[]
}

function contractCycles({ nodes, weights }: TreeWeights): readonly Member[] {
  const graph = makeGraph(nodes, weights)
  const states = new Uint8Array(graph.size)
  states[nodes] = DONE
  for (let start = 0; start < nodes; start++) {
    if (graph.members[start] === -1 || states[start] !== NEW) continue
    const path = [start]
    states[start] = ON_PATH
    for (;;) {
      const slot = path.at(-1) as number
      const head = takeBestEdge(graph, slot)
      if (states[head] === DONE) break
      if (states[head] === NEW) {
        states[head] = ON_PATH
        path.push(head)
      } else {
        const cycle = path.splice(path.indexOf(head))
        path.push(mergeCycle(graph, cycle))
      }
    }
    for (const slot of path) states[slot] = DONE
  }
  return graph.forest
}

function makeGraph(nodes: number, weights: Float64Array): Graph {
  const size = nodes + 1
  const graph: Graph = {
    size,
    weights: new Float64Array(size * size).fill(-Infinity),
    dependents: new Int32Array(size * size),
    heads: new Int32Array(size * size),
    members: Int32Array.from({ length: size }, (_, slot) => slot),
    forest: Array.from({ length: size }, () => ({ parent: -1, dependent: -1, head: -1 })),
  }
  graph.weights.set(weights)
  for (let slot = 0; slot < nodes; slot++) {
    graph.weights[slot * size + slot] = -Infinity
    graph.dependents.fill(slot, slot * size, (slot + 1) * size)
    for (let head = 0; head < size; head++) graph.heads[slot * size + head] = head
  }
  return graph
}

/** Notes the best edge into a slot and gives the slot that it comes from. */
function takeBestEdge({ size, weights, dependents, heads, members, forest }: Graph, slot: number): number {
  let best = -1
  for (let head = 0; head < size; head++) {
    if (members[head] === -1 || head === slot) continue
    if (best === -1 || at(weights, slot * size + head) > at(weights, slot * size + best)) best = head
  }
  const member = forest[at(members, slot)] as Member
  member.dependent = at(dependents, slot * size + best)
  member.head = at(heads, slot * size + best)
  return best
}

/** Makes one member of a cycle of slots, in the slot of its first; an edge into it costs the cycle's edge that it replaces. */
function mergeCycle(graph: Graph, cycle: readonly number[]): number {
  const { size, weights, dependents, heads, members, forest } = graph
  const target = cycle[0] as number
  const replaced = cycle.map((slot, index) => at(weights, slot * size + (cycle[index + 1] ?? target)))
  const number = forest.length
  forest.push({ parent: -1, dependent: -1, head: -1 })
  for (const slot of cycle) {
    const member = forest[at(members, slot)] as Member
    member.parent = number
    if (slot !== target) members[slot] = -1
  }
  members[target] = number
  for (let other = 0; other < size; other++) {
    if (members[other] === -1 || other === target) continue
    let bestIn = -1
    let bestInWeight = 0
    let bestOut = -1
    for (let index = 0; index < cycle.length; index++) {
      const slot = cycle[index] as number
      const inWeight = at(weights, slot * size + other) - at(replaced, index)
      if (bestIn === -1 || inWeight > bestInWeight) {
        bestIn = slot * size + other
        bestInWeight = inWeight
      }
      const out = other * size + slot
      if (bestOut === -1 || at(weights, out) > at(weights, bestOut)) bestOut = out
    }
    const into = target * size + other
    weights[into] = bestInWeight
    dependents[into] = at(dependents, bestIn)
    heads[into] = at(heads, bestIn)
    const from = other * size + target
    weights[from] = at(weights, bestOut)
    dependents[from] = at(dependents, bestOut)
    heads[from] = at(heads, bestOut)
  }
  return target
}

/** Opens the cycles again, the last first: each keeps its own edges but the one that the edge into it replaces. */
function expand(forest: readonly Member[], nodes: number): Int32Array {
  const result = new Int32Array(nodes)
  const isReplaced = new Uint8Array(forest.length)
  for (let number = forest.length - 1; number >= 0; number--) {
    const { dependent, head } = forest[number] as Member
    if (number === nodes || isReplaced[number]) continue
    result[dependent] = head
    for (let inner = dependent; inner !== number; inner = (forest[inner] as Member).parent) isReplaced[inner] = 1
  }
  return result
}

/** An element that is known to be there. */
function at(array: Float64Array | Int32Array | readonly number[], index: number): number {
  return array[index] as number
}
