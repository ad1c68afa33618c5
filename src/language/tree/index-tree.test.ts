import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { childBy, indexTree } from './index-tree.ts'
import { isProjective } from './is-projective.ts'
import { isWithin, runsOf, spanOfRange, subtreeRange, subtreeTokens, trimRuns } from './subtree.ts'

const { tree } = readTreeNotation(
  'The/DT/det>2 road/NN/nsubj>6 ,/,/punct>4 he/PRP/nsubj>5 said=say/VBD/parataxis>6 closed=close/VBD/root>0 ././punct>6',
)
const index = indexTree(tree)

describe('an indexed tree', () => {
  it('knows root, children in order and relations without subtypes', () => {
    assert.equal(index.root, 5)
    assert.deepEqual(index.children[5], [1, 4, 6])
    assert.equal(childBy(index, 5, 'parataxis'), 4)
    assert.equal(childBy(index, 5, 'obj'), null)
    const passive = indexTree(readTreeNotation('it/PRP/nsubj:pass>2 fell=fell/VBN/root>0').tree)
    assert.equal(childBy(passive, 1, 'nsubj'), 0)
  })

  it('knows hull and size of every subtree', () => {
    assert.deepEqual(subtreeRange(index, 4), { first: 2, last: 4 })
    assert.deepEqual(subtreeRange(index, 5), { first: 0, last: 6 })
    assert.deepEqual([...index.size], [1, 2, 1, 2, 3, 7, 1])
  })

  it('gives the runs of a subtree without what is left out, trimmed of marks', () => {
    const tokens = subtreeTokens(index, 5, (token) => token === 4)
    assert.deepEqual(tokens, [0, 1, 5, 6])
    assert.deepEqual(trimRuns(index, runsOf(tokens)), [
      { first: 0, last: 1 },
      { first: 5, last: 5 },
    ])
    assert.deepEqual(trimRuns(index, [{ first: 6, last: 6 }]), [])
    assert.deepEqual(runsOf([]), [])
  })

  it('turns a range into characters', () => {
    const tokens = [
      { start: 10, end: 13 },
      { start: 14, end: 18 },
    ]
    assert.deepEqual(spanOfRange(tokens, { first: 0, last: 1 }), { start: 10, end: 18 })
    assert.throws(() => spanOfRange(tokens, { first: 0, last: 2 }), /no tokens 0 to 2/)
  })

  it('tells what stands within what', () => {
    assert.ok(isWithin(index, 0, 1))
    assert.ok(isWithin(index, 1, 1))
    assert.ok(!isWithin(index, 1, 0))
  })

  it('tells crossing arcs', () => {
    assert.ok(isProjective(index))
    const crossing = readTreeNotation('a/DT/det>3 plan/NN/nsubj>4 b/NN/obj>4 failed=fail/VBD/root>0 to/IN/case>2')
    assert.ok(!isProjective(indexTree(crossing.tree)))
  })

  it('is empty for no tokens', () => {
    const empty = indexTree({ tags: [], xpos: [], features: [], lemmas: [], heads: [], relations: [] })
    assert.equal(empty.root, -1)
    assert.ok(isProjective(empty))
  })

  it('refuses what is no tree', () => {
    assert.throws(() => indexTree({ ...tree, heads: [1, 0, 5, 4, 5, -1, 5] }), /circle/)
    assert.throws(() => indexTree({ ...tree, heads: [1, 5, 3, 4, 5, -1, 9] }), /token 6 hangs on 9/)
    assert.throws(() => indexTree({ ...tree, heads: [1, 5, 3, 4, -1, -1, 5] }), /token 5 hangs on -1/)
  })
})
