import { type Inflections, inflectVerb, type VerbFormName } from './inflect.ts'
import { readLanguageFile } from './read-language-file.ts'

export interface PronounTraits {
  readonly number: 'singular' | 'plural'
  readonly gender: 'female' | 'male' | null
  /** Null where it may be either ("they"). */
  readonly person: boolean | null
}

/** Closed word classes and the word lists that rules lean on, all in lower case. */
export interface Grammar {
  readonly determiners: ReadonlySet<string>
  readonly subjectPronouns: ReadonlyMap<string, PronounTraits>
  readonly firstPersonPronouns: ReadonlySet<string>
  /** Possessive -> the subject pronoun whose traits it has. */
  readonly possessives: ReadonlyMap<string, string>
  readonly firstPersonPossessives: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly objectPronouns: ReadonlySet<string>
  readonly otherPronouns: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  /** Forms of "be": before a participle they make a passive. */
  readonly passiveAuxiliaries: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly coordinators: ReadonlySet<string>
  readonly subordinators: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  /** Names of days and months, nouns of time, and what may stand before them. */
  readonly timeWords: ReadonlySet<string>
  readonly occasions: ReadonlySet<string>
  /** Nouns for a text that speaks for whoever issued it. */
  readonly documents: ReadonlySet<string>
  /** Forms of ordinary verbs and of verbs of saying, and which forms each can be. */
  readonly verbForms: ReadonlyMap<string, ReadonlySet<VerbFormName>>
  readonly unsaid: ReadonlySet<string>
  readonly hypothetical: ReadonlySet<string>
  readonly writerRemarks: ReadonlySet<string>
  readonly commentOpeners: readonly (readonly string[])[]
  readonly questionWords: ReadonlySet<string>
  readonly agentPreposition: string
  /** The word that opens a that-clause. */
  readonly complementizer: string
  readonly infinitiveMarker: string
  readonly framePrepositions: Readonly<Record<'of' | 'for' | 'against', string>>
  /** Words after which 's is a verb. */
  readonly contractingSubjects: ReadonlySet<string>
  readonly contrasts: ReadonlySet<string>
  readonly concessions: ReadonlySet<string>
  /** Between a noun of saying and whose it is. */
  readonly sourcePrepositions: ReadonlySet<string>
  /** Before a subject they make what it says a condition. */
  readonly conditionals: ReadonlySet<string>
  /** Plural nouns that the ending does not show. */
  readonly plurals: ReadonlySet<string>
  /** Verbs that carry a noun of saying: "made the claim that". */
  readonly lightVerbs: ReadonlySet<string>
  /** Adverbs and conjunctions that may open what was said. */
  readonly clauseOpeners: ReadonlySet<string>
  readonly numerals: ReadonlySet<string>
  /** Words that make a verb of the word before them. */
  readonly particles: ReadonlySet<string>
  /** Articles that bring in somebody new. */
  readonly newcomerArticles: ReadonlySet<string>
  readonly personNouns: ReadonlySet<string>
  readonly personNounEndings: readonly string[]
  readonly personalRelatives: ReadonlySet<string>
  /** Labels of the answers in an interview. */
  readonly answerLabels: ReadonlySet<string>
  /** Whether a word looks like an -ing form, an adverb, a past form, a plural: by its ending, where no list has it. */
  readonly looksGerund: (word: string) => boolean
  readonly looksAdverb: (word: string) => boolean
  readonly looksPast: (word: string) => boolean
  readonly looksPlural: (word: string) => boolean
  /** The clitic that makes a possessor, and may also be a verb. */
  readonly possessiveClitic: string
  /** Words of degree before an adverb. */
  readonly degrees: ReadonlySet<string>
}

interface GrammarFile {
  readonly determiners: readonly string[]
  readonly pronouns: {
    readonly subject: Readonly<Record<string, PronounTraits>>
    readonly first: readonly string[]
    readonly possessive: Readonly<Record<string, string>>
    readonly first_possessive: readonly string[]
    readonly relative: readonly string[]
    readonly object: readonly string[]
    readonly other: readonly string[]
  }
  readonly auxiliaries: readonly string[]
  readonly passive_auxiliaries: readonly string[]
  readonly negations: readonly string[]
  readonly prepositions: readonly string[]
  readonly coordinators: readonly string[]
  readonly subordinators: readonly string[]
  readonly adverbs: readonly string[]
  readonly days: readonly string[]
  readonly months: readonly string[]
  readonly time_nouns: readonly string[]
  readonly time_modifiers: readonly string[]
  readonly occasions: readonly string[]
  readonly documents: readonly string[]
  readonly verbs: readonly string[]
  readonly unsaid: readonly string[]
  readonly hypothetical: readonly string[]
  readonly writer_remarks: readonly string[]
  readonly comment_openers: readonly string[]
  readonly question_words: readonly string[]
  readonly agent_preposition: string
  readonly complementizer: string
  readonly infinitive_marker: string
  readonly frame_prepositions: Readonly<Record<'of' | 'for' | 'against', string>>
  readonly contracting_subjects: readonly string[]
  readonly contrasts: readonly string[]
  readonly concessions: readonly string[]
  readonly source_prepositions: readonly string[]
  readonly conditionals: readonly string[]
  readonly plurals: readonly string[]
  readonly light_verbs: readonly string[]
  readonly clause_openers: readonly string[]
  readonly numerals: readonly string[]
  readonly particles: readonly string[]
  readonly newcomer_articles: readonly string[]
  readonly person_nouns: readonly string[]
  readonly person_noun_endings: readonly string[]
  readonly personal_relatives: readonly string[]
  readonly answer_labels: readonly string[]
  readonly degrees: readonly string[]
  readonly endings: Readonly<Record<'gerund' | 'adverb' | 'past' | 'plural', string>>
  readonly possessive_clitic: string
}

/** Compiles `grammar.yaml` and `inflection.yaml` of a language. */
export function loadGrammar(tag: string): Grammar {
  const file = readLanguageFile<GrammarFile>(tag, 'grammar')
  const inflections = readLanguageFile<Inflections>(tag, 'inflection')
  return {
    determiners: new Set(file.determiners),
    subjectPronouns: new Map(Object.entries(file.pronouns.subject)),
    firstPersonPronouns: new Set(file.pronouns.first),
    possessives: new Map(Object.entries(file.pronouns.possessive)),
    firstPersonPossessives: new Set(file.pronouns.first_possessive),
    relatives: new Set(file.pronouns.relative),
    objectPronouns: new Set(file.pronouns.object),
    otherPronouns: new Set([...file.pronouns.object, ...file.pronouns.other]),
    auxiliaries: new Set(file.auxiliaries),
    passiveAuxiliaries: new Set(file.passive_auxiliaries),
    negations: new Set(file.negations),
    prepositions: new Set(file.prepositions),
    coordinators: new Set(file.coordinators),
    subordinators: new Set(file.subordinators),
    adverbs: new Set(file.adverbs),
    timeWords: new Set([...file.days, ...file.months, ...file.time_nouns, ...file.time_modifiers]),
    occasions: new Set(file.occasions),
    documents: new Set(file.documents.flatMap((noun) => [noun, `${noun}s`])),
    verbForms: indexForms([...file.verbs, ...speechLemmas(tag)], inflections),
    unsaid: new Set(file.unsaid),
    hypothetical: new Set(file.hypothetical),
    writerRemarks: new Set(file.writer_remarks),
    commentOpeners: file.comment_openers.map((opener) => opener.split(' ')),
    questionWords: new Set(file.question_words),
    agentPreposition: file.agent_preposition,
    complementizer: file.complementizer,
    infinitiveMarker: file.infinitive_marker,
    framePrepositions: file.frame_prepositions,
    contractingSubjects: new Set(file.contracting_subjects),
    contrasts: new Set(file.contrasts),
    concessions: new Set(file.concessions),
    sourcePrepositions: new Set(file.source_prepositions),
    conditionals: new Set(file.conditionals),
    plurals: new Set(file.plurals),
    lightVerbs: new Set(file.light_verbs),
    clauseOpeners: new Set(file.clause_openers),
    numerals: new Set(file.numerals),
    particles: new Set(file.particles),
    newcomerArticles: new Set(file.newcomer_articles),
    personNouns: new Set(file.person_nouns),
    personNounEndings: file.person_noun_endings,
    personalRelatives: new Set(file.personal_relatives),
    answerLabels: new Set(file.answer_labels),
    degrees: new Set(file.degrees),
    looksGerund: endsLike(file.endings.gerund),
    looksAdverb: endsLike(file.endings.adverb),
    looksPast: endsLike(file.endings.past),
    looksPlural: endsLike(file.endings.plural),
    possessiveClitic: file.possessive_clitic,
  }
}

function endsLike(pattern: string): (word: string) => boolean {
  const ending = new RegExp(pattern, 'u')
  return (word) => ending.test(word)
}

function speechLemmas(tag: string): string[] {
  const rules = readLanguageFile<readonly { readonly verbs: readonly string[] }[]>(tag, 'speech-verbs')
  return rules.flatMap((rule) => rule.verbs.map((verb) => verb.split(' ')[0] ?? verb))
}

function indexForms(lemmas: readonly string[], inflections: Inflections): Map<string, Set<VerbFormName>> {
  const index = new Map<string, Set<VerbFormName>>()
  for (const lemma of lemmas) {
    for (const [form, word] of Object.entries(inflectVerb(lemma, inflections))) {
      const forms = index.get(word) ?? new Set()
      // Object.entries widens the keys; they are the form names.
      index.set(word, forms.add(form as VerbFormName))
    }
  }
  return index
}
