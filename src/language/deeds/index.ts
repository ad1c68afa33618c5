export * from './deed-lexicon.ts'
export { hasDeedLexicon, loadDeedLexicon } from './load-deed-lexicon.ts'
