import type { SpeechAct } from '../model/index.ts'
import { type ActCues, loadActCues } from './act-cues.ts'
import { type CircumstanceWords, loadCircumstanceWords } from './circumstance-words.ts'
import { type Inflections, inflectVerb, type VerbFormName } from './inflect.ts'
import { readLanguageFile } from './read-language-file.ts'
import { loadReportingVerbs, loadTreeWords, type ReportingVerbs, type TreeWords } from './tree/index.ts'

/** How what was said stands beside the verb; explained at the head of `speech-verbs.yaml`. */
export type SpeechFrame =
  | 'that'
  | 'bare'
  | 'quote'
  | 'tail'
  | 'to'
  | 'np-to'
  | 'of'
  | 'for'
  | 'ing'
  | 'whether'
  | 'as'
  | 'noun-that'
  | 'fragment'

export interface SpeechSense {
  /** Id of the rule in the language's data. */
  readonly rule: string
  readonly act: SpeechAct
  readonly polarity: 'positive' | 'negative'
  readonly frames: ReadonlySet<SpeechFrame>
  /** Who is spoken to may stand right after the verb. */
  readonly takesObject: boolean
  /** Things show as people say: only a name, a role, a pronoun or a document may be the subject. */
  readonly requiresSource: boolean
  /** People alone can be the subject, in every frame. */
  readonly isPersonal: boolean
  /** Verb and subject may change places after what was said. */
  readonly inverts: boolean
  /** Of a phrase: a quotation right before it is all that was said. */
  readonly echoes: boolean
}

/** One way in which a reporting verb can show up: its form and the words that must follow it ("pointed" + "out"). */
export interface SpeechVerbForm {
  readonly lemma: string
  readonly form: VerbFormName
  readonly particles: readonly string[]
  readonly sense: SpeechSense
}

export type PhraseSlot = 'speaker' | 'possessor'

/** One word of a phrase, or a slot that a noun phrase fills. */
export type PhrasePart = { readonly word: string } | { readonly slot: PhraseSlot }

export interface SpeechPhrase {
  readonly sense: SpeechSense
  readonly parts: readonly PhrasePart[]
}

/** Words and turns of phrase that report what somebody says. */
export interface SpeechLexicon {
  /** By first word, in lower case; forms with most particles first. */
  readonly verbs: ReadonlyMap<string, readonly SpeechVerbForm[]>
  /** Phrases by first word; longest first. Those that open with a slot do not exist. */
  readonly phrases: ReadonlyMap<string, readonly SpeechPhrase[]>
  /** Reports without a reporter; they end where the content begins. */
  readonly hearsay: ReadonlyMap<string, readonly SpeechPhrase[]>
  /** Singular and plural nouns -> sense. */
  readonly nouns: ReadonlyMap<string, SpeechSense>
  /** What a colon after a name says, and a quotation that only stands beside its speaker. */
  readonly plainSense: SpeechSense
  /** What was said as an act of its own. */
  readonly actCues: ActCues
  readonly circumstances: CircumstanceWords
  /** With which the trees of what is said, and of the words around it, are read. */
  readonly tree: TreeWords
  /** Verbs of saying with the complements that they take. */
  readonly reporting: ReportingVerbs
}

interface RuleExamples {
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

interface VerbRule extends RuleExamples {
  readonly id: string
  readonly act: SpeechAct
  readonly polarity?: 'negative'
  readonly frames: readonly SpeechFrame[]
  readonly object?: boolean
  readonly requires_source?: boolean
  readonly people?: boolean
  readonly inverts?: boolean
  readonly verbs: readonly string[]
}

interface PhraseRule extends RuleExamples {
  readonly id: string
  readonly act: SpeechAct
  readonly match: readonly string[]
  readonly echoes?: boolean
}

interface NounRule extends RuleExamples {
  readonly id: string
  readonly act: SpeechAct
  readonly polarity?: 'negative'
  readonly nouns: readonly string[]
}

/** The examples that a rule must find and leave, for the test that runs them. */
export interface SpeechRuleExamples extends RuleExamples {
  readonly id: string
  readonly file: string
}

/** Compiles the speech files of a language. */
export function loadSpeech(tag: string): SpeechLexicon {
  const inflections = readLanguageFile<Inflections>(tag, 'inflection')
  return {
    actCues: loadActCues(tag),
    circumstances: loadCircumstanceWords(tag),
    tree: loadTreeWords(tag),
    reporting: loadReportingVerbs(tag),
    verbs: compileVerbs(readLanguageFile<readonly VerbRule[]>(tag, 'speech-verbs'), inflections),
    phrases: compilePhrases(readLanguageFile<readonly PhraseRule[]>(tag, 'speech-phrases')),
    hearsay: compilePhrases(readLanguageFile<readonly PhraseRule[]>(tag, 'hearsay')),
    nouns: compileNouns(readLanguageFile<readonly NounRule[]>(tag, 'speech-nouns')),
    plainSense: {
      rule: 'plain',
      act: 'say',
      polarity: 'positive',
      frames: new Set(['quote']),
      takesObject: false,
      requiresSource: false,
      isPersonal: false,
      echoes: false,
      inverts: false,
    },
  }
}

/** Every rule's own examples, by file. */
export function loadSpeechExamples(tag: string): SpeechRuleExamples[] {
  return ['speech-verbs', 'speech-phrases', 'hearsay', 'speech-nouns'].flatMap((file) =>
    readLanguageFile<readonly (RuleExamples & { readonly id: string })[]>(tag, file).map(({ id, finds, leaves }) => ({
      id,
      file,
      finds,
      leaves,
    })),
  )
}

function compileVerbs(rules: readonly VerbRule[], inflections: Inflections): Map<string, SpeechVerbForm[]> {
  const byWord = new Map<string, SpeechVerbForm[]>()
  for (const rule of rules) {
    const sense = {
      ...senseOf(rule, rule.frames, rule.object ?? false),
      requiresSource: rule.requires_source ?? false,
      isPersonal: rule.people ?? false,
      inverts: rule.inverts ?? false,
    }
    for (const verb of rule.verbs) {
      const [lemma = '', ...particles] = verb.split(' ')
      for (const [form, word] of Object.entries(inflectVerb(lemma, inflections))) {
        // Object.entries widens the keys; they are the form names.
        add(byWord, word, { lemma: verb, form: form as VerbFormName, particles, sense })
      }
    }
  }
  for (const forms of byWord.values()) forms.sort((a, b) => b.particles.length - a.particles.length)
  return byWord
}

function compilePhrases(rules: readonly PhraseRule[]): Map<string, SpeechPhrase[]> {
  const byWord = new Map<string, SpeechPhrase[]>()
  for (const rule of rules) {
    const sense = { ...senseOf(rule, [], false), echoes: rule.echoes ?? false }
    for (const template of rule.match) {
      for (const words of expandAlternatives(template)) {
        const parts = words.split(' ').map(readPart)
        const [first] = parts
        if (first && 'word' in first) add(byWord, first.word, { sense, parts })
      }
    }
  }
  for (const phrases of byWord.values()) phrases.sort((a, b) => b.parts.length - a.parts.length)
  return byWord
}

function compileNouns(rules: readonly NounRule[]): Map<string, SpeechSense> {
  const nouns = new Map<string, SpeechSense>()
  for (const rule of rules) {
    const sense = senseOf(rule, ['that'], false)
    for (const noun of rule.nouns) nouns.set(noun, sense).set(`${noun}s`, sense)
  }
  return nouns
}

function senseOf(
  rule: { readonly id: string; readonly act: SpeechAct; readonly polarity?: 'negative' },
  frames: readonly SpeechFrame[],
  takesObject: boolean,
): SpeechSense {
  return {
    rule: rule.id,
    act: rule.act,
    polarity: rule.polarity ?? 'positive',
    frames: new Set(frames),
    takesObject,
    requiresSource: false,
    isPersonal: false,
    echoes: false,
    inverts: false,
  }
}

/** `a (b|c d) e` -> `a b e`, `a c d e`. */
function expandAlternatives(template: string): string[] {
  const group = /\(([^()]*)\)/u.exec(template)
  if (!group) return [template]
  const [whole, inside = ''] = group
  return inside
    .split('|')
    .flatMap((choice) =>
      expandAlternatives(template.slice(0, group.index) + choice + template.slice(group.index + whole.length)),
    )
}

function readPart(word: string): PhrasePart {
  if (word === '{speaker}') return { slot: 'speaker' }
  if (word === '{possessor}') return { slot: 'possessor' }
  return { word }
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
