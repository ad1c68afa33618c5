export {
  type ActCue,
  type ActCueExamples,
  type ActCues,
  type ClauseForm,
  type ClauseTime,
  type DoerKind,
  loadActCueExamples,
} from './act-cues.ts'
export { type AttributionReader, hasAttributionReader, type ReadText } from './attribution/index.ts'
export type { CircumstanceWords } from './circumstance-words.ts'
export {
  type ConlluFault,
  type ConlluFile,
  type ConlluSentence,
  readConllu,
  toConllu,
  withTree,
  writeConllu,
} from './conllu/index.ts'
export * from './deeds/index.ts'
export type { Descriptor, SeveralDescriptor } from './descriptions.ts'
export type { ForceMention, ForceNumber, ForceRule, ForceWords } from './forces.ts'
export type { Grammar, PronounTraits } from './grammar.ts'
export { LANGUAGES, type LanguageOptions, type LanguagePack, loadLanguage } from './language-pack.ts'
export { memoize } from './memoize.ts'
export type { NameWords } from './name-words.ts'
export {
  compilePageRules,
  type DateWords,
  type LineFinding,
  LONGEST_RULED_LINE,
  loadPageRules,
  type PageFile,
  type PageRules,
} from './page-rules.ts'
export { type ParsedSentence, type ParseOptions, parse } from './parse.ts'
export { hasParser, loadBareParser, loadParser, type Parser } from './parser/index.ts'
export * from './petrarch/index.ts'
export type { PronounCase, PronounForm, PronounWords } from './pronoun-words.ts'
export type { BareRole, Gender, Ministry, RoleClass, RoleGroup, RoleNoun, RoleWords } from './roles.ts'
export {
  loadSpeechExamples,
  type PhrasePart,
  type SpeechFrame,
  type SpeechLexicon,
  type SpeechPhrase,
  type SpeechRuleExamples,
  type SpeechSense,
  type SpeechVerbForm,
} from './speech.ts'
export {
  type Holds,
  loadTimeExamples,
  loadTimes,
  matchTimes,
  type TimeCondition,
  type TimeContextWords,
  type TimeDraft,
  type TimeGrammar,
  type TimeMatch,
  type TimeRuleExamples,
  type TimeWordSense,
} from './times/index.ts'
export {
  cutSentences,
  findMultiwords,
  loadTokenRules,
  type Multiword,
  readSentences,
  splitSentences,
  type TokenRules,
  tokenize,
} from './tokens/index.ts'
export * from './tree/index.ts'
