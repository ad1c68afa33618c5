export { loadTimeExamples, loadTimes } from './load-times.ts'
export { type Holds, matchTimes, type TimeMatch } from './match-times.ts'
export type { TimeDraft } from './time-draft.ts'
export type { TimeCondition, TimeContextWords, TimeGrammar, TimeRuleExamples, TimeWordSense } from './time-grammar.ts'
