import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChainHop } from '../contract.ts'
import { sayChain } from './say-chain.ts'

const hop = (relation: ChainHop['relation'], outlet: string | null, author: string | null = null): ChainHop => ({
  relation,
  outlet,
  author,
  url: null,
  spans: [],
})

test('whoever translated a text is not taken for its source', () => {
  assert.deepEqual(sayChain([hop('translated', 'The Digest', 'Ada'), hop('original', 'Mayak')]), [
    'translated by Ada for The Digest',
    'first published by Mayak',
  ])
  assert.deepEqual(sayChain([hop('translated', null, 'Ada')]), ['translated by Ada'])
})

test('a reprint names the outlet, its author, or says that neither is known', () => {
  assert.deepEqual(sayChain([hop('republished', 'The Wire', 'Ada'), hop('excerpted', null)]), [
    'reprinted from The Wire (Ada)',
    'excerpted from an unnamed source',
  ])
})
