import { existsSync, readdirSync } from 'node:fs'
import { REPORT_STATUSES } from '../../model/index.ts'
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

const readForms = fields({
  prepositions: readWords,
  noun_prepositions: fields({ of: readWords, by: readWords, between: readWords, target: readWords }),
  party_prepositions: listOf(readWords),
  status_adjectives: recordOf(oneOf(REPORT_STATUSES)),
  happens: readWords,
  quantities: readWords,
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
    status: { adjectives: new Map(Object.entries(forms.status_adjectives)), happens: new Set(forms.happens) },
    quantities: new Set(forms.quantities),
    nounPrepositions: { of: new Set(of), by: new Set(by), between: new Set(between), target: new Set(target) },
    partyPrepositions: forms.party_prepositions.map((words) => new Set(words)),
    verbForms: formsOf(index.verb.keys(), tag),
  }
})

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
