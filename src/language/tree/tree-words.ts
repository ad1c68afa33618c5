import { readLanguageFile } from '../read-language-file.ts'

/** What a modal or a word that works like one says of its clause. */
export type ModalSense =
  | 'possible'
  | 'impossible'
  | 'necessary'
  | 'advisable'
  | 'future'
  | 'conditional'
  | 'intended'
  | 'destined'

/** Words with which the roles of a clause are read off its tree: lemmas in lower case. Compiled from `clauses.yaml`. */
export interface TreeWords {
  readonly subjectControl: ReadonlySet<string>
  /** Verb -> the prepositions before whoever is to do what its infinitive says. */
  readonly prepositionalControl: ReadonlyMap<string, ReadonlySet<string>>
  readonly controlNouns: ReadonlySet<string>
  readonly lightVerbs: ReadonlySet<string>
  readonly ditransitive: ReadonlySet<string>
  readonly recipientPrepositions: ReadonlySet<string>
  readonly agentPrepositions: ReadonlySet<string>
  readonly expletives: ReadonlySet<string>
  readonly relativePronouns: ReadonlySet<string>
  readonly complementizer: string
  readonly complementizerBreakers: ReadonlySet<string>
  readonly interrogatives: ReadonlySet<string>
  readonly infinitiveMarker: string
  readonly negations: ReadonlySet<string>
  readonly nearNegations: ReadonlySet<string>
  readonly negativeDeterminers: ReadonlySet<string>
  readonly negativePronouns: ReadonlySet<string>
  readonly negativeVerbs: ReadonlySet<string>
  readonly modals: ReadonlyMap<string, ModalSense>
  readonly semiModals: ReadonlyMap<string, ModalSense>
  readonly semiModalsProgressive: ReadonlySet<string>
  /** The auxiliary that alone before an infinitive says what is to be. */
  readonly destined: string
  /** Conjunctions of a condition, the words of each joined by spaces. */
  readonly conditionals: ReadonlySet<string>
  readonly told: ReadonlySet<string>
  /** Verbs of telling whose object may also be a thing. */
  readonly shown: ReadonlySet<string>
  readonly toldThings: ReadonlySet<string>
  readonly said: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
  readonly askedOpeners: ReadonlySet<string>
  readonly urged: ReadonlySet<string>
  readonly promised: ReadonlySet<string>
  /** Verb -> what opens the charge. */
  readonly accused: ReadonlyMap<string, ReadonlySet<string>>
  readonly quoted: ReadonlySet<string>
  readonly quotedOpeners: ReadonlySet<string>
  readonly sourceOpeners: ReadonlySet<string>
  readonly commentOpeners: ReadonlySet<string>
  /** Offices and ranks before a name. */
  readonly titles: ReadonlySet<string>
  readonly timeNouns: ReadonlySet<string>
  readonly occasionNouns: ReadonlySet<string>
  /** Words around which trees are repaired: verbs of telling, saying, asking, wanting and accusing, titles, "according". */
  readonly repaired: ReadonlySet<string>
}

type Words = readonly string[]

interface ClauseFile {
  readonly subject_control: Words
  readonly prepositional_control: Readonly<Record<string, Words>>
  readonly control_nouns: Words
  readonly light_verbs: Words
  readonly ditransitive: Words
  readonly recipient_prepositions: Words
  readonly agent_prepositions: Words
  readonly expletives: Words
  readonly relative_pronouns: Words
  readonly complementizer: string
  readonly complementizer_breakers: Words
  readonly interrogatives: Words
  readonly infinitive_marker: string
  readonly negations: Words
  readonly near_negations: Words
  readonly negative_determiners: Words
  readonly negative_pronouns: Words
  readonly negative_verbs: Words
  readonly modals: Readonly<Record<string, ModalSense>>
  readonly semi_modals: Readonly<Record<string, ModalSense>>
  readonly semi_modals_progressive: Words
  readonly destined: string
  readonly conditionals: Words
  readonly told: Words
  readonly shown: Words
  readonly told_things: Words
  readonly titles: Words
  readonly said: Words
  readonly asked: Words
  readonly asked_openers: Words
  readonly urged: Words
  readonly promised: Words
  readonly accused: Readonly<Record<string, Words>>
  readonly quoted: Words
  readonly quoted_openers: Words
  readonly source_openers: Words
  readonly comment_openers: Words
  readonly time_nouns: Words
  readonly occasion_nouns: Words
}

/** Compiles `data/languages/<tag>/clauses.yaml`; throws when it is missing or damaged. */
export function loadTreeWords(tag: string): TreeWords {
  const file = readLanguageFile<ClauseFile>(tag, 'clauses')
  return {
    subjectControl: new Set(file.subject_control),
    prepositionalControl: setsByWord(file.prepositional_control),
    controlNouns: new Set(file.control_nouns),
    lightVerbs: new Set(file.light_verbs),
    ditransitive: new Set(file.ditransitive),
    recipientPrepositions: new Set(file.recipient_prepositions),
    agentPrepositions: new Set(file.agent_prepositions),
    expletives: new Set(file.expletives),
    relativePronouns: new Set(file.relative_pronouns),
    complementizer: file.complementizer,
    complementizerBreakers: new Set(file.complementizer_breakers),
    interrogatives: new Set(file.interrogatives),
    infinitiveMarker: file.infinitive_marker,
    negations: new Set(file.negations),
    nearNegations: new Set(file.near_negations),
    negativeDeterminers: new Set(file.negative_determiners),
    negativePronouns: new Set(file.negative_pronouns),
    negativeVerbs: new Set(file.negative_verbs),
    modals: new Map(Object.entries(file.modals)),
    semiModals: new Map(Object.entries(file.semi_modals)),
    semiModalsProgressive: new Set(file.semi_modals_progressive),
    destined: file.destined,
    conditionals: new Set(file.conditionals),
    told: new Set(file.told),
    shown: new Set(file.shown),
    titles: new Set(file.titles),
    toldThings: new Set(file.told_things),
    said: new Set(file.said),
    asked: new Set(file.asked),
    askedOpeners: new Set(file.asked_openers),
    urged: new Set(file.urged),
    promised: new Set(file.promised),
    accused: setsByWord(file.accused),
    quoted: new Set(file.quoted),
    quotedOpeners: new Set(file.quoted_openers),
    sourceOpeners: new Set(file.source_openers),
    commentOpeners: new Set(file.comment_openers),
    timeNouns: new Set(file.time_nouns),
    occasionNouns: new Set(file.occasion_nouns),
    repaired: new Set([
      ...file.told,
      ...file.shown,
      ...file.titles,
      ...file.source_openers,
      ...file.said,
      ...file.asked,
      ...file.urged,
      ...file.promised,
      ...Object.keys(file.accused),
    ]),
  }
}

function setsByWord(lists: Readonly<Record<string, Words>>): Map<string, ReadonlySet<string>> {
  return new Map(Object.entries(lists).map(([word, list]) => [word, new Set(list)]))
}
