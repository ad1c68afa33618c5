export {
  type ActorDictionary,
  codeOn,
  type DatedCode,
  type OwnActor,
  readActorDictionary,
} from './actor-dictionary.ts'
export { type AgentDictionary, type OwnAgent, readAgentDictionary } from './agent-dictionary.ts'
export type { DictionaryFault } from './dictionary-lines.ts'
export { type DictionaryPhrase, phraseText } from './dictionary-phrase.ts'
export { type Discard, type DiscardDictionary, readDiscardDictionary } from './discard-dictionary.ts'
export { loadAgents } from './load-agents.ts'
export type { OwnPattern, PatternPart } from './own-pattern.ts'
export { type DictionaryWord, endOfPhrase, indexPhrases, type PhraseHit, type PhraseIndex } from './phrase-index.ts'
export { type OwnVerb, readVerbDictionary, type VerbCode, type VerbDictionary } from './verb-dictionary.ts'
