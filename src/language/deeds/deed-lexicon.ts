import type { ReportStatus } from '../../model/index.ts'

/** Who or what a slot of a pattern names. */
export const DEED_ROLES = ['SOURCE', 'TARGET', 'RECIPIENT', 'THEME', 'PLACE'] as const
export type DeedRole = (typeof DEED_ROLES)[number]

/**
 * What a word makes of the deed that hangs on it: `do` only carries it ("launched a raid"), `intend` and `offer` have it yet to come,
 * `appeal` asks for it and `demand` insists on it, `reject` refuses it, `stop` ends it, `threaten` holds it out, `allow` lets it happen,
 * `resume` begins or goes on with it, `order` has others do it, `claim` only
 * says something of it ("denied having", "may have").
 */
export const DEED_OPERATORS = [
  'do',
  'intend',
  'offer',
  'appeal',
  'demand',
  'reject',
  'stop',
  'threaten',
  'allow',
  'resume',
  'order',
  'fail',
  'claim',
] as const
export type DeedOperator = (typeof DEED_OPERATORS)[number]

/** What may stand in a slot: a participant, one of some words, a deed of its own, or anything. */
export type Filler =
  | {
      readonly kind: 'role'
      readonly role: DeedRole
      readonly isRequired: boolean
      /** Words of which its head must be one ("TARGET=@prisoner"); null for any. */
      readonly among: WordForms | null
      /** Who may stand there beside those words: a proper name ("TARGET=NAME"), anybody who can act ("TARGET=PARTY"). */
      readonly also: 'name' | 'party' | null
    }
  | { readonly kind: 'words'; readonly words: WordForms }
  /** `isOptional`: the words around tell a deed of their own without one. */
  | { readonly kind: 'deed'; readonly isOptional: boolean }
  /** No object stands there: "met in March", not "met the deadline". */
  | { readonly kind: 'nothing' }
  /** A clause of what somebody must or should do, who is then the target. */
  | { readonly kind: 'duty' }
  | { readonly kind: 'any' }

/** Where a filler stands: with no preposition (objects and clauses), or behind one of some. */
export interface Slot {
  readonly prepositions: ReadonlySet<string> | null
  readonly filler: Filler
}

/** Lemmas; of several words ("air strike") the last is the head and those before it hang on it. */
export interface WordForms {
  /** Head lemma -> the lemmas that must stand before it, one list a form; an empty list asks for none. */
  readonly byHead: ReadonlyMap<string, readonly (readonly string[])[]>
}

export type DeedPart = 'verb' | 'noun' | 'adjective'

/** One way to tell a deed: a head word and what stands around it. */
export interface DeedPattern {
  readonly sense: DeedSense
  readonly part: DeedPart
  /** As written in the data. */
  readonly source: string
  /** Lemmas before the head lemma that must be there ("air" of "air strike"). */
  readonly before: readonly string[]
  /** "Out" of "carry out"; null for none. */
  readonly particles: ReadonlySet<string> | null
  readonly slots: readonly Slot[]
}

/** One meaning of some words: what deed they tell. */
export interface DeedSense {
  readonly id: string
  /** CAMEO code of the deed told without another inside it; null for words that only make something of another deed. */
  readonly cameo: string | null
  readonly operator: DeedOperator | null
  /** Whether those who do it do it to each other ("met"). */
  readonly isMutual: boolean
  /** Whether the deed inside is told too, as the doer's word ("accused them of shelling the port"). */
  readonly keepsInner: boolean
  /** What the words say of the deed inside ("planned to", "denied that"); null where they leave it as it is. */
  readonly status: ReportStatus | null
  /** What stands behind "of" where a noun tells it ("the visit of SOURCE", "the bombing of TARGET"). */
  readonly of: DeedRole
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

/** What words around a deed say of whether it happened. */
export interface StatusWords {
  /** "Planned", "possible" before the noun of a deed: lemmas and forms. */
  readonly adjectives: ReadonlyMap<string, ReportStatus>
  /** "Allegedly", "almost" beside its verb. */
  readonly adverbs: ReadonlyMap<string, ReportStatus>
  /** Words over its clause, or over its noun ("false", "on verge"): as they stand, denied, and in the passive. */
  readonly over: ReadonlyMap<string, ReportStatus>
  readonly overDenied: ReadonlyMap<string, ReportStatus>
  readonly overPassive: ReadonlySet<string>
  /** Nouns for what is said, and the verbs that deny it: "dismissed reports that". */
  readonly claims: ReadonlySet<string>
  readonly denies: ReadonlySet<string>
  /** Before what such a noun speaks of: "reports of an attack". */
  readonly claimPrepositions: ReadonlySet<string>
  /** Conjunctions and prepositions ("without", "instead of"), the words of each joined by spaces. */
  readonly openers: ReadonlyMap<string, ReportStatus>
  /** Conjunctions behind which the present tells what is to come. */
  readonly awaited: ReadonlySet<string>
  /** Verbs that say more than their tense does ("order", "continue"). */
  readonly verbs: ReadonlyMap<string, ReportStatus>
  /** Words behind which a negation denies nothing ("not only"). */
  readonly notDenying: ReadonlySet<string>
  /** Articles and the like that leave open whether there is such a deed ("an attack would"). */
  readonly indefinites: ReadonlySet<string>
  /** Verbs that only say that something comes about ("begin"). */
  readonly happens: ReadonlySet<string>
}

/** Prepositions before the parties of a deed that a noun tells. */
export interface NounPrepositions {
  readonly of: ReadonlySet<string>
  readonly by: ReadonlySet<string>
  readonly between: ReadonlySet<string>
  readonly target: ReadonlySet<string>
}

/** How a language tells deeds. Compiled from `data/languages/<tag>/deeds/`. */
export interface DeedLexicon {
  readonly senses: readonly DeedSense[]
  /** Patterns by the lemma of their head word. */
  readonly verbs: ReadonlyMap<string, readonly DeedPattern[]>
  readonly nouns: ReadonlyMap<string, readonly DeedPattern[]>
  readonly adjectives: ReadonlyMap<string, readonly DeedPattern[]>
  /** Every form of the verbs -> the verb, for words whose lemma a parser gets wrong. */
  readonly status: StatusWords
  /** Nouns that take part in nothing behind a preposition: "in this context", "for example". */
  readonly adjuncts: ReadonlySet<string>
  /** Nouns for those who do things: people, bodies, forces. */
  readonly doers: ReadonlySet<string>
  /** Words that only count others: "dozens of prisoners". */
  readonly quantities: ReadonlySet<string>
  readonly nounPrepositions: NounPrepositions
  /** Behind which prepositions the party stands where the words name a thing, in the order in which they are tried. */
  readonly partyPrepositions: readonly ReadonlySet<string>[]
  readonly verbForms: ReadonlyMap<string, string>
}
