import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { findClauses } from './find-clauses.ts'
import { indexTree } from './index-tree.ts'

/** One line per clause: kind, whether finite, its own tokens. */
function clausesOf(written: string): readonly string[] {
  const { words, tree } = readTreeNotation(written)
  return findClauses(indexTree(tree)).map(
    ({ kind, isFinite: finite, tokens }) =>
      `${kind}${finite ? '' : '?'}: ${tokens.map((token) => words[token]).join(' ')}`,
  )
}

describe('the clauses of a sentence', () => {
  it('are the main clause, complements, relative and adverbial clauses, each with its own tokens', () => {
    assert.deepEqual(
      clausesOf(
        'When/WRB/advmod>3 it/PRP/nsubj>3 fell=fall/VBD/advcl>6 ,/,/punct>3 Lund/NNP/nsubj>6 said=say/VBD/root>0 that/IN/mark>12 ships=ship/NNS/nsubj>12 that/WDT/nsubj>10 came=come/VBD/acl:relcl>8 would/MD/aux>12 leave/VB/ccomp>6',
      ),
      ['main: Lund said', 'adverbial: When it fell ,', 'complement: that ships would leave', 'relative: that came'],
    )
  })

  it('are conjuncts that share an auxiliary, but no coordinated nouns', () => {
    assert.deepEqual(
      clausesOf(
        'Lund/NNP/nsubj>5 and/CC/cc>3 Bell/NNP/conj>1 will/MD/aux>5 come/VB/root>0 and/CC/cc>7 leave/VB/conj>5',
      ),
      ['main: Lund and Bell will come', 'conjunct: and leave'],
    )
  })

  it('are not finite as infinitives and participles', () => {
    assert.deepEqual(
      clausesOf(
        'Troops/NNS/nsubj>4 guarding=guard/VBG/acl>1 it/PRP/obj>2 want/VBP/root>0 to/TO/mark>6 leave/VB/xcomp>4',
      ),
      ['main: Troops want', 'complement?: to leave', 'adnominal?: guarding it'],
    )
  })

  it('are tags and clauses as subjects', () => {
    assert.deepEqual(
      clausesOf(
        'That/IN/mark>3 it/PRP/nsubj>3 fell=fall/VBD/csubj>4 matters=matter/VBZ/root>0 ,/,/punct>7 he/PRP/nsubj>7 said=say/VBD/parataxis>4',
      ),
      ['main: matters', 'subject: That it fell', 'parataxis: , he said'],
    )
  })

  it('know opener, extent and the clause around them', () => {
    const { tree } = readTreeNotation(
      'He/PRP/nsubj>2 said=say/VBD/root>0 that/IN/mark>5 it/PRP/nsubj>5 fell=fall/VBD/ccomp>2',
    )
    const [main, complement] = findClauses(indexTree(tree))
    assert.deepEqual(main?.extent, { first: 0, last: 4 })
    assert.equal(main?.parent, null)
    assert.deepEqual([complement?.marker, complement?.parent, complement?.extent], [2, 0, { first: 2, last: 4 }])
  })
})
