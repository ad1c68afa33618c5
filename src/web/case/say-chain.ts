import type { ChainHop } from '../contract.ts'

const RELATION_WORDS: Readonly<Record<ChainHop['relation'], string>> = {
  original: 'first published by',
  republished: 'reprinted from',
  translated: 'translated by',
  excerpted: 'excerpted from',
}

/** Where a text came from, a step each, nearest first: `reprinted from Atlantic Wire`, `translated by Ada for The Digest`. */
export function sayChain(chain: readonly ChainHop[]): readonly string[] {
  return chain.map(({ relation, outlet, author, url }) => {
    const both = relation === 'translated' ? `${author} for ${outlet}` : `${outlet} (${author})`
    const name = outlet && author ? both : (outlet ?? author ?? url ?? 'an unnamed source')
    return `${RELATION_WORDS[relation]} ${name}`
  })
}
