import { readLanguageFile } from './read-language-file.ts'

export type PronounCase = 'subject' | 'object' | 'possessive' | 'reflexive' | 'either'

/** What a pronoun of the third person tells of whom it stands for. */
export interface PronounForm {
  readonly number: 'singular' | 'plural'
  readonly gender: 'female' | 'male' | null
  /** Null where it may be people or things. */
  readonly person: boolean | null
  /** `either`: an object or, where the tree says so, a possessor or subject. */
  readonly case: PronounCase
}

/** Pronouns, and when they stand for nobody; all in lower case. Compiled from `pronouns.yaml`. */
export interface PronounWords {
  readonly forms: ReadonlyMap<string, PronounForm>
  /** Pronouns of whoever speaks -> number. */
  readonly first: ReadonlyMap<string, 'singular' | 'plural'>
  /** Lemmas of verbs whose "it" stands for nothing when a clause with one of the openers follows. */
  readonly emptyVerbs: ReadonlySet<string>
  readonly emptyOpeners: ReadonlySet<string>
  /** Lemmas of verbs whose object "it" stands for nothing before an adjective. */
  readonly emptyObjects: ReadonlySet<string>
  /** Lemmas of verbs whose object is a deed: "do it". */
  readonly deedVerbs: ReadonlySet<string>
  /** Pronouns for nobody in particular. */
  readonly indefinite: ReadonlySet<string>
  /** Possessive relatives: "whose". */
  readonly whose: ReadonlySet<string>
  /** Prepositions before a place from which words come. */
  readonly sources: ReadonlySet<string>
  /** Lemmas of common nouns that no pronoun goes back to. */
  readonly neverAntecedents: ReadonlySet<string>
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

interface PronounFile {
  readonly forms: Readonly<Record<string, PronounForm>>
  readonly first: Readonly<Record<string, 'singular' | 'plural'>>
  readonly empty_verbs: readonly string[]
  readonly empty_openers: readonly string[]
  readonly empty_objects: readonly string[]
  readonly deed_verbs: readonly string[]
  readonly indefinite: readonly string[]
  readonly whose: readonly string[]
  readonly sources: readonly string[]
  readonly never_antecedents: readonly string[]
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

/** Compiles `data/languages/<tag>/pronouns.yaml`; throws when it is missing or damaged. */
export function readPronounWords(tag: string): PronounWords {
  const file = readLanguageFile<PronounFile>(tag, 'pronouns')
  return {
    forms: new Map(Object.entries(file.forms)),
    first: new Map(Object.entries(file.first)),
    emptyVerbs: new Set(file.empty_verbs),
    emptyOpeners: new Set(file.empty_openers),
    emptyObjects: new Set(file.empty_objects),
    deedVerbs: new Set(file.deed_verbs),
    indefinite: new Set(file.indefinite),
    whose: new Set(file.whose),
    sources: new Set(file.sources),
    neverAntecedents: new Set(file.never_antecedents),
    finds: file.finds,
    leaves: file.leaves,
  }
}
