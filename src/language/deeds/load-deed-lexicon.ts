import { existsSync, readdirSync } from 'node:fs'
import { REPORT_STATUSES, type ReportStatus } from '../../model/index.ts'
import { type Inflections, inflectVerb } from '../inflect.ts'
import { memoize } from '../memoize.ts'
import { readLanguageFile } from '../read-language-file.ts'
import { fields, listOf, oneOf, orDefault, orNull, recordOf, text } from '../read-shape.ts'
import { compilePattern, type PatternWords } from './compile-pattern.ts'
import {
  DEED_OPERATORS,
  DEED_ROLES,
  type DeedLexicon,
  type DeedPart,
  type DeedPattern,
  type DeedSense,
  type StatusWords,
} from './deed-lexicon.ts'

/** The file of a language's `deeds/` that holds what its patterns refer to; the others hold senses. */
const FORMS = 'forms'

const readWords = listOf(text)
const readBoolean = (value: unknown, place: string): boolean => {
  if (typeof value === 'boolean') return value
  throw new Error(`${place}: expected true or false`)
}

const readSense = fields({
  id: text,
  cameo: orDefault(orNull(text), null),
  operator: orDefault(orNull(oneOf(DEED_OPERATORS)), null),
  mutual: orDefault(readBoolean, false),
  keeps: orDefault(readBoolean, false),
  status: orDefault(orNull(oneOf(REPORT_STATUSES)), null),
  of: orDefault(oneOf(DEED_ROLES), 'TARGET' as const),
  verbs: orDefault(readWords, []),
  nouns: orDefault(readWords, []),
  adjectives: orDefault(readWords, []),
  finds: recordOf(text),
  leaves: readWords,
})
type SenseRow = ReturnType<typeof readSense>

const readStatuses = recordOf(oneOf(REPORT_STATUSES))

const readForms = fields({
  prepositions: readWords,
  noun_prepositions: fields({ of: readWords, by: readWords, between: readWords, target: readWords }),
  party_prepositions: listOf(readWords),
  status_adjectives: readStatuses,
  status_adverbs: readStatuses,
  status_over: readStatuses,
  status_over_denied: readStatuses,
  status_over_passive: readWords,
  claims: readWords,
  denies: readWords,
  claim_prepositions: readWords,
  status_openers: readStatuses,
  awaited: readWords,
  status_verbs: readStatuses,
  not_denying: readWords,
  indefinites: readWords,
  happens: readWords,
  quantities: readWords,
  adjuncts: readWords,
  doers: readWords,
  classes: recordOf(readWords),
})

/** Whether a language has a lexicon of deeds. */
export function hasDeedLexicon(tag: string): boolean {
  return existsSync(new URL(`../../../data/languages/${tag}/deeds/`, import.meta.url))
}

/** Compiles `data/languages/<tag>/deeds/`, once for each language; throws with file and entry when something in it is wrong. */
export const loadDeedLexicon: (tag: string) => DeedLexicon = memoize((tag: string): DeedLexicon => {
  const forms = readForms(readLanguageFile(tag, `deeds/${FORMS}`), `deeds/${FORMS}.yaml`)
  const words: PatternWords = {
    prepositions: new Set(forms.prepositions),
    classes: new Map(Object.entries(forms.classes)),
  }
  const senses: DeedSense[] = []
  const index: Record<DeedPart, Map<string, DeedPattern[]>> = { verb: new Map(), noun: new Map(), adjective: new Map() }
  for (const name of senseFiles(tag)) {
    const rows = listOf(readSense)(readLanguageFile(tag, `deeds/${name}`), `deeds/${name}.yaml`)
    for (const row of rows) {
      const sense = senseOf(row)
      senses.push(sense)
      for (const [part, sources] of patternsOf(row)) {
        for (const source of sources) addPattern(source, { sense, part, words, file: name }, index[part])
      }
    }
  }
  const { of, by, between, target } = forms.noun_prepositions
  return {
    senses,
    verbs: index.verb,
    nouns: index.noun,
    adjectives: index.adjective,
    status: statusWordsOf(forms),
    quantities: new Set(forms.quantities),
    adjuncts: new Set(forms.adjuncts),
    doers: new Set(forms.doers.flatMap((name) => wordsOf(name, forms.classes))),
    nounPrepositions: { of: new Set(of), by: new Set(by), between: new Set(between), target: new Set(target) },
    partyPrepositions: forms.party_prepositions.map((words) => new Set(words)),
    verbForms: formsOf(index.verb.keys(), tag),
  }
})

function statusWordsOf(forms: ReturnType<typeof readForms>): StatusWords {
  const statuses = (map: Readonly<Record<string, ReportStatus>>): ReadonlyMap<string, ReportStatus> =>
    new Map(Object.entries(map))
  return {
    adjectives: statuses(forms.status_adjectives),
    adverbs: statuses(forms.status_adverbs),
    over: statuses(forms.status_over),
    overDenied: statuses(forms.status_over_denied),
    overPassive: new Set(forms.status_over_passive),
    claims: new Set(forms.claims),
    denies: new Set(forms.denies),
    claimPrepositions: new Set(forms.claim_prepositions),
    openers: statuses(forms.status_openers),
    awaited: new Set(forms.awaited),
    verbs: statuses(forms.status_verbs),
    notDenying: new Set(forms.not_denying),
    indefinites: new Set(forms.indefinites),
    happens: new Set(forms.happens),
  }
}

/** A class by its name ("@people"), or the word itself. */
function wordsOf(name: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  if (!name.startsWith('@')) return [name]
  const words = classes[name.slice(1)]
  if (!words) throw new Error(`deeds/${FORMS}.yaml: no class ${name}`)
  return words
}

function formsOf(lemmas: Iterable<string>, tag: string): ReadonlyMap<string, string> {
  const inflections = readLanguageFile<Inflections>(tag, 'inflection')
  const forms = new Map<string, string>()
  for (const lemma of lemmas) for (const form of Object.values(inflectVerb(lemma, inflections))) forms.set(form, lemma)
  return forms
}

function senseFiles(tag: string): string[] {
  return readdirSync(new URL(`../../../data/languages/${tag}/deeds/`, import.meta.url))
    .filter((file) => file.endsWith('.yaml') && file !== `${FORMS}.yaml`)
    .map((file) => file.replace(/\.yaml$/u, ''))
    .sort()
}

function senseOf({ id, cameo, operator, mutual, keeps, status, of, finds, leaves }: SenseRow): DeedSense {
  return { id, cameo, operator, isMutual: mutual, keepsInner: keeps, status, of, finds, leaves }
}

function patternsOf({ verbs, nouns, adjectives }: SenseRow): [DeedPart, readonly string[]][] {
  return [
    ['verb', verbs],
    ['noun', nouns],
    ['adjective', adjectives],
  ]
}

function addPattern(
  source: string,
  { sense, part, words, file }: { sense: DeedSense; part: DeedPart; words: PatternWords; file: string },
  index: Map<string, DeedPattern[]>,
): void {
  try {
    for (const { lemma, pattern } of compilePattern(source, { sense, part, words })) {
      const known = index.get(lemma)
      if (known) known.push(pattern)
      else index.set(lemma, [pattern])
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`deeds/${file}.yaml, ${sense.id}: ${reason}`)
  }
}
