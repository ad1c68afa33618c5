import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { conjunctsOf, firstConjunct, sharedModifiers } from './coordination.ts'
import { indexTree } from './index-tree.ts'
import {
  appositionsOf,
  determinerOf,
  nameTokens,
  nounPhrase,
  type PhraseOptions,
  possessorOf,
  titlesOf,
} from './noun-phrase.ts'

const LUND =
  'With/IN/case>4 Norvian/JJ/amod>3 minister/NN/nmod:desc>4 Ada/NNP/obl>15 Lund/NNP/flat>4 ,/,/punct>9 the/DT/det>9 old/JJ/amod>9 chief/NN/appos>4 ,/,/punct>4 who/WP/nsubj>12 left=leave/VBD/acl:relcl>4 ,/,/punct>4 he/PRP/nsubj>15 spoke=speak/VBD/root>0'
const { words, tree } = readTreeNotation(LUND)
const index = indexTree(tree)

function phrase(options?: PhraseOptions): string {
  return nounPhrase(index, 3, options)
    .map((token) => words[token])
    .join(' ')
}

describe('a noun phrase', () => {
  it('has no preposition, and appositions and relative clauses only when asked for', () => {
    assert.equal(phrase(), 'Norvian minister Ada Lund')
    assert.equal(phrase({ appositions: true }), 'Norvian minister Ada Lund , the old chief')
    assert.equal(phrase({ appositions: true, relatives: true }), words.slice(1, 12).join(' '))
  })

  it('knows titles, name, appositions and determiner', () => {
    assert.deepEqual(titlesOf(index, 3), [2])
    assert.deepEqual(nameTokens(index, 3), [3, 4])
    assert.deepEqual(appositionsOf(index, 3), [8])
    assert.deepEqual(appositionsOf(index, 8), [3])
    assert.equal(determinerOf(index, 8), 6)
    assert.equal(determinerOf(index, 3), null)
  })

  it('of a predicate has no subject and copula', () => {
    const predicate = indexTree(
      readTreeNotation('He/PRP/nsubj>4 is=be/VBZ/cop>4 the/DT/det>4 chief/NN/root>0 ././punct>4').tree,
    )
    assert.deepEqual(nounPhrase(predicate, 3), [2, 3])
  })

  it('knows whose it is', () => {
    const owned = indexTree(readTreeNotation("Oslo/NNP/nmod:poss>3 's/POS/case>1 army/NN/root>0").tree)
    assert.equal(possessorOf(owned, 2), 0)
    assert.equal(possessorOf(owned, 0), null)
  })
})

describe('a coordination', () => {
  const joined = indexTree(
    readTreeNotation(
      'old/JJ/amod>2 ships=ship/NNS/root>0 ,/,/punct>4 boats=boat/NNS/conj>2 and/CC/cc>6 planes=plane/NNS/conj>2 of/IN/case>8 Oslo/NNP/nmod>2',
    ).tree,
  )

  it('knows all that are joined, from each of them', () => {
    assert.deepEqual(conjunctsOf(joined, 5), [1, 3, 5])
    assert.deepEqual(conjunctsOf(joined, 1), [1, 3, 5])
    assert.deepEqual(conjunctsOf(joined, 7), [7])
    assert.equal(firstConjunct(joined, 5), 1)
  })

  it('may share what stands before the first and behind the last', () => {
    assert.deepEqual(sharedModifiers(joined, 5), [
      { token: 0, side: 'before' },
      { token: 7, side: 'behind' },
    ])
    assert.deepEqual(sharedModifiers(joined, 1), [])
  })
})
