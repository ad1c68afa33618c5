export { conjunctsOf, firstConjunct, type SharedModifier, sharedModifiers } from './coordination.ts'
export { type Clause, type ClauseKind, clauseKind, findClauses } from './find-clauses.ts'
export { type Complement, findComplements } from './find-complements.ts'
export { type Condition, findConditions } from './find-conditions.ts'
export { findModals, type Modal } from './find-modals.ts'
export { findNegations, type Negation, type NegationKind } from './find-negations.ts'
export {
  type FoundObject,
  findIndirectObject,
  findObject,
  findObliques,
  type ObjectSource,
  type Oblique,
} from './find-objects.ts'
export { findSayings, type Saying, type SayingWords } from './find-sayings.ts'
export {
  type FoundSubject,
  findAgent,
  findGrammaticalSubject,
  findSubject,
  resolveRelative,
  type SubjectSource,
} from './find-subject.ts'
export { childBy, childrenOf, hasFeature, headOf, indexTree, lemmaOf, type TreeIndex } from './index-tree.ts'
export { isProjective } from './is-projective.ts'
export {
  appositionsOf,
  determinerOf,
  nameTokens,
  nounPhrase,
  type PhraseOptions,
  possessorOf,
  titlesOf,
} from './noun-phrase.ts'
export { auxiliariesOf, isFiniteClause, isPassive, isPredicate, ownSubject, verbForm } from './predicate.ts'
export { REPAIR_RULES, repairTree } from './repair-tree.ts'
export type { RepairRule, TreeChange } from './repairs/repair-rule.ts'
export { type ComplementKind, loadReportingVerbs, type ReportingVerbs } from './reporting-verbs.ts'
export { isWithin, runsOf, spanOfRange, subtreeRange, subtreeTokens, type TokenRange, trimRuns } from './subtree.ts'
export { loadTreeWords, type ModalSense, type TreeWords } from './tree-words.ts'
export { readVerbPhrase, type Sign, type VerbPhrase } from './verb-phrase.ts'
