import type { SpeechAct } from '../model/index.ts'
import { readLanguageFile } from './read-language-file.ts'
import type { ModalSense } from './tree/index.ts'

/** Whose deed a clause tells, seen from whoever says it; explained at the head of `act-cues.yaml`. */
export type DoerKind = 'own' | 'other' | 'hearer' | 'nobody' | 'nothing' | 'none'
export type ClauseTime = 'past' | 'present' | 'future' | 'infinitive'
export type ClauseForm =
  | 'imperative'
  | 'subjunctive'
  | 'conditional'
  | 'verb'
  | 'noun'
  | 'active'
  | 'passive'
  | 'progressive'

/** What a clause of what was said must be like for it to be an act of its own; a missing condition always holds. */
export interface ActCue {
  readonly id: string
  readonly act: SpeechAct
  /** Acts of the verb of saying that the cue may overrule. */
  readonly over: ReadonlySet<SpeechAct>
  /** Verbs of saying that alone can have it. */
  readonly sayings?: ReadonlySet<string>
  readonly subject?: ReadonlySet<DoerKind>
  readonly time?: ReadonlySet<ClauseTime>
  readonly modal?: ReadonlySet<ModalSense>
  /** Null where both will do. */
  readonly negated: boolean | null
  readonly form?: ClauseForm
  readonly predicate?: ReadonlySet<string>
  readonly words?: ReadonlySet<string>
  readonly without?: ReadonlySet<string>
  readonly topic?: ReadonlySet<string>
  /** Whether a day or date stands in the clause. */
  readonly scheduled?: boolean
}

export interface ActCues {
  /** In the order in which they are tried. */
  readonly cues: readonly ActCue[]
  /** Acts that "we" do by naming them, and verbs of them that do not count. */
  readonly performed: ReadonlySet<SpeechAct>
  readonly notPerformed: ReadonlySet<string>
}

interface CueFile {
  readonly performed: readonly SpeechAct[]
  readonly not_performed: readonly string[]
  readonly rules: readonly CueRule[]
}

interface CueRule {
  readonly id: string
  readonly act: SpeechAct
  readonly over?: readonly SpeechAct[]
  readonly sayings?: readonly string[]
  readonly subject?: readonly DoerKind[]
  readonly time?: readonly ClauseTime[]
  readonly modal?: readonly ModalSense[]
  readonly negated?: boolean | 'any'
  readonly form?: ClauseForm
  readonly predicate?: readonly string[]
  readonly words?: readonly string[]
  readonly without?: readonly string[]
  readonly topic?: readonly string[]
  readonly scheduled?: boolean
  readonly finds: readonly string[]
  readonly leaves: readonly string[]
}

/** Sentences in which somebody does the act of a rule, and in which nobody does. */
export interface ActCueExamples {
  readonly id: string
  readonly act: SpeechAct
  readonly finds: readonly string[]
  readonly leaves: readonly string[]
}

/** Verbs of these acts say only that words were said. */
const NEUTRAL: readonly SpeechAct[] = ['say', 'assert']

/** Compiles `act-cues.yaml` of a language. */
export function loadActCues(tag: string): ActCues {
  const file = readLanguageFile<CueFile>(tag, 'act-cues')
  return {
    cues: file.rules.map(compileCue),
    performed: new Set(file.performed),
    notPerformed: new Set(file.not_performed),
  }
}

/** Every rule's own examples. */
export function loadActCueExamples(tag: string): ActCueExamples[] {
  return readLanguageFile<CueFile>(tag, 'act-cues').rules.map(({ id, act, finds, leaves }) => ({
    id,
    act,
    finds,
    leaves,
  }))
}

function compileCue(rule: CueRule): ActCue {
  return {
    id: rule.id,
    act: rule.act,
    over: new Set(rule.over ?? NEUTRAL),
    negated: rule.negated === 'any' ? null : (rule.negated ?? false),
    ...(rule.sayings && { sayings: new Set(rule.sayings) }),
    ...(rule.subject && { subject: new Set(rule.subject) }),
    ...(rule.time && { time: new Set(rule.time) }),
    ...(rule.modal && { modal: new Set(rule.modal) }),
    ...(rule.form && { form: rule.form }),
    ...(rule.predicate && { predicate: new Set(rule.predicate) }),
    ...(rule.words && { words: new Set(rule.words) }),
    ...(rule.without && { without: new Set(rule.without) }),
    ...(rule.topic && { topic: new Set(rule.topic) }),
    ...(rule.scheduled !== undefined && { scheduled: rule.scheduled }),
  }
}
