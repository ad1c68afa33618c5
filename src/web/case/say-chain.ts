import type { ChainHop } from '../contract.ts'

const RELATION_WORDS: Readonly<Record<ChainHop['relation'], string>> = {
  original: 'first published by',
  republished: 'reprinted from',
  translated: 'translated from',
  excerpted: 'excerpted from',
}

/** Where a text came from, a step each, nearest first: `reprinted from Atlantic Wire`. */
export function sayChain(chain: readonly ChainHop[]): readonly string[] {
  return chain.map(({ relation, outlet, author, url }) => {
    const name = outlet && author ? `${outlet} (${author})` : (outlet ?? author ?? url ?? 'an unnamed source')
    return `${RELATION_WORDS[relation]} ${name}`
  })
}
