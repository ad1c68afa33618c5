import { type ActCue, childrenOf, lemmaOf, type SpeechSense } from '../../../language/index.ts'
import type { Span, SpeechAct } from '../../../model/index.ts'
import type { SaidBy } from './doer-of.ts'
import { type SaidClause, saidClauses } from './said-clauses.ts'

interface Said {
  readonly sense: SpeechSense
  /** Lemma of the verb of saying; empty without one. */
  readonly saying: string
  readonly content: readonly Span[]
  /** What stands in the cue behind its verb: "refused [to discuss]"; null for nothing. */
  readonly governed: Span | null
  /** Ends in a question mark. */
  readonly isQuestion: boolean
}

/**
 * What somebody does in saying it: what the verb names; where it only says that words were said, what the words themselves
 * do ("'We will strike back,' he said" threatens).
 */
export function actOf({ sense, saying, content, governed, isQuestion }: Said, said: SaidBy): SpeechAct {
  const { act } = sense
  if (isQuestion && act === 'say') return 'ask'
  const clauses = saidClauses(content, said)
  for (const clause of clauses) {
    const performed = isNeutral(act) ? performedBy(clause, said) : null
    if (performed) return performed
  }
  const { cues } = said.language.speech.actCues
  const withheld = governed === null || isNeutral(act) ? [] : saidClauses([governed], said)
  for (const clause of [...withheld, ...clauses]) {
    const cue = cues.find((one) => one.over.has(act) && (one.sayings?.has(saying) ?? true) && holds(one, clause))
    if (cue) return cue.act
  }
  return act
}

function isNeutral(act: SpeechAct): boolean {
  return act === 'say' || act === 'assert'
}

function holds(cue: ActCue, clause: SaidClause): boolean {
  if (cue.negated !== null && cue.negated !== clause.isNegated) return false
  if (cue.subject && !cue.subject.has(clause.doer)) return false
  if (cue.form && !clause.forms.has(cue.form)) return false
  if (cue.predicate && !cue.predicate.has(clause.predicate)) return false
  if (cue.topic && !cue.topic.has(clause.topic)) return false
  if (cue.time && !meets(cue.time, clause.times)) return false
  if (cue.modal && !meets(cue.modal, clause.modals)) return false
  if (cue.words && !meets(cue.words, clause.words)) return false
  if (cue.without && meets(cue.without, clause.words)) return false
  // What is announced for a day is no prophecy.
  return cue.scheduled === undefined || cue.scheduled === clause.isDated
}

function meets<Value>(wanted: ReadonlySet<Value>, given: ReadonlySet<Value>): boolean {
  for (const value of given) if (wanted.has(value)) return true
  return false
}

/** "We reject this": an act that is done by naming it. */
function performedBy(
  { tree, head, doer, times, modals, isNegated, forms }: SaidClause,
  said: SaidBy,
): SpeechAct | null {
  const { speech } = said.language
  if (doer !== 'own' || !forms.has('verb') || forms.has('passive') || isNegated || modals.size > 0) return null
  const lemma = lemmaOf(tree, head)
  if (!times.has('present') || speech.actCues.notPerformed.has(lemma)) return null
  const beside = new Set(childrenOf(tree, head).map((child) => lemmaOf(tree, child)))
  const acts = (speech.verbs.get(lemma) ?? [])
    .filter(({ particles }) => particles.every((particle) => beside.has(particle)))
    .map(({ sense }) => sense.act)
  return acts.find((act) => speech.actCues.performed.has(act)) ?? null
}
