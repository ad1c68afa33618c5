import { type NameWords, readNameWords } from './name-words.ts'
import { readLanguageFile } from './read-language-file.ts'

export type Gender = 'female' | 'male'

/** `person`: one or several people; `collective`: speaks for its owner; `members`: many that belong to it; `group`: many
 *  voices in it that are no part of it. */
export type RoleClass = 'person' | 'collective' | 'members' | 'group'

/** Words that stand for whoever holds a post or speaks for somebody, with sentences that prove them. */
export interface RoleGroup {
  readonly id: string
  readonly class: RoleClass
  /** In the plural and with an owner it speaks for the owner: "Pakistani officials". */
  readonly pluralIsCollective: boolean
  /** Counts in the plural without any other word: "analysts doubt it". */
  readonly standsBare: boolean
  readonly needsOwner: boolean
  readonly needsOwnerOrModifier: boolean
  readonly pluralOnly: boolean
  /** The words that join what follows to such a noun: "envoy to", "officials in". */
  readonly links: ReadonlySet<string>
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

export interface RoleNoun {
  /** Lower case, British spelling, hyphens as spaces. */
  readonly phrase: string
  /** The same phrase in the singular. */
  readonly singular: string
  readonly number: 'singular' | 'plural'
  readonly gender: Gender | null
  readonly group: RoleGroup
}

export interface Ministry {
  readonly id: string
  /** With `{owner}` for the state. */
  readonly name: string
  readonly phrases: readonly string[]
  readonly titles: readonly string[]
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

/** Nouns that, with the article, stand for what was named last and is of these types: "the alliance". */
export interface Descriptor {
  readonly id: string
  readonly types: readonly string[]
  readonly nouns: readonly string[]
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

export interface BareRole {
  readonly groups: readonly string[]
  readonly withoutOffice: boolean
}

type Words = ReadonlySet<string>

/** How a language names those who speak and act: posts, titles, ministries, names. Compiled from `roles.yaml`, `names.yaml`. */
export interface RoleWords {
  readonly definite: Words
  readonly indefinite: Words
  /** What the name of somebody unnamed goes without: "a senior official" is "senior official". */
  readonly articles: Words
  readonly possessives: Words
  readonly partials: Words
  readonly former: Words
  readonly deputy: Words
  readonly modifiers: Words
  readonly adjectiveEndings: readonly string[]
  readonly neverNames: Words
  readonly calendar: Words
  readonly honorifics: ReadonlyMap<string, Gender | null>
  readonly particles: Words
  readonly suffixes: Words
  readonly speaks: Words
  readonly locative: Words
  readonly directional: Words
  readonly motion: Words
  readonly placeNounsBefore: Words
  readonly placeNounsAfter: Words
  readonly seatPronouns: Words
  readonly pronounContexts: Words
  readonly nominalFollows: Words
  readonly phraseFollows: Words
  readonly links: Words
  readonly complementNouns: Words
  readonly compoundTails: Words
  readonly adjectival: Words
  readonly determinedOnly: Words
  readonly articledStates: Words
  readonly relational: Words
  readonly counterparts: Words
  readonly organisationLinks: Words
  readonly anonymity: readonly string[]
  readonly paraphrases: ReadonlyMap<string, readonly string[]>
  readonly groups: readonly RoleGroup[]
  readonly nouns: ReadonlyMap<string, RoleNoun>
  readonly ministries: readonly Ministry[]
  readonly descriptors: readonly Descriptor[]
  /** By id of the group that the bare noun belongs to. */
  readonly bareRoles: ReadonlyMap<string, BareRole>
  readonly looseNouns: ReadonlyMap<string, readonly string[]>
  /** Last word of an organisation's name -> type of actor. */
  readonly organisationNouns: ReadonlyMap<string, string>
  readonly names: NameWords
  /** Lower case, one spelling, hyphens and white space as single spaces: how phrases are compared. */
  readonly plain: (phrase: string) => string
}

/** Compiles `data/languages/<tag>/roles.yaml` and `names.yaml`; throws when one is missing or damaged. */
export function loadRoleWords(tag: string): RoleWords {
  const file = readLanguageFile<RolesFile>(tag, 'roles')
  const plain = plainPhrase(file.spellings)
  const plainAll = (phrases: readonly string[]): readonly string[] => phrases.map(plain)
  const groups = file.groups.map((entry) => readGroup(entry, file.links))
  const nouns = file.groups.flatMap((entry, index) => readNouns(entry, groups[index] as RoleGroup, file, plain))
  return {
    definite: new Set(file.definite),
    indefinite: new Set(file.indefinite),
    articles: new Set(file.articles),
    possessives: new Set(file.possessives),
    partials: new Set(file.partials),
    former: new Set(file.former),
    deputy: new Set(file.deputy),
    modifiers: new Set(file.modifiers),
    adjectiveEndings: file.adjective_endings,
    neverNames: new Set(file.never_names),
    calendar: new Set(file.calendar),
    honorifics: new Map(Object.entries(file.honorifics)),
    particles: new Set(file.particles),
    suffixes: new Set(file.suffixes),
    speaks: new Set(file.speaks),
    locative: new Set(file.locative),
    directional: new Set(file.directional),
    motion: new Set(file.motion),
    placeNounsBefore: new Set(file.place_nouns_before),
    placeNounsAfter: new Set(file.place_nouns_after),
    seatPronouns: new Set(file.seat_pronouns),
    pronounContexts: new Set(file.pronoun_contexts),
    phraseFollows: new Set(file.phrase_follows),
    nominalFollows: new Set(file.nominal_follows),
    links: new Set(file.links),
    complementNouns: new Set(file.complement_nouns),
    compoundTails: new Set(file.compound_tails),
    adjectival: new Set(file.adjectival),
    determinedOnly: new Set(file.determined_only),
    relational: new Set(file.relational),
    counterparts: new Set(file.counterparts),
    articledStates: new Set(file.articled_states),
    organisationLinks: new Set(file.organisation_links),
    anonymity: file.anonymity,
    paraphrases: new Map(Object.entries(file.paraphrases).map(([phrase, titles]) => [plain(phrase), titles])),
    groups,
    nouns: new Map(nouns.map((noun) => [noun.phrase, noun])),
    ministries: file.ministries.map((ministry) => ({ ...ministry, phrases: plainAll(ministry.phrases) })),
    descriptors: file.descriptors.map((descriptor) => ({ ...descriptor, nouns: plainAll(descriptor.nouns) })),
    bareRoles: new Map(
      Object.entries(file.bare_roles).map(([group, bare]) => [
        group,
        { groups: bare.groups, withoutOffice: bare.without_office },
      ]),
    ),
    looseNouns: new Map(Object.entries(file.loose_nouns)),
    organisationNouns: new Map(
      Object.entries(file.organisation_nouns).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
    ),
    names: readNameWords(tag),
    plain,
  }
}

interface RoleGroupEntry {
  readonly id: string
  readonly class: RoleClass
  readonly plural?: 'collective'
  readonly bare?: boolean
  readonly needs_owner?: boolean
  readonly needs_owner_or_modifier?: boolean
  readonly plural_only?: boolean
  readonly links?: readonly string[]
  /** Singular -> plural; null where there is only the one form. */
  readonly nouns: Readonly<Record<string, string | null>>
  readonly finds: Readonly<Record<string, string>>
  readonly leaves: readonly string[]
}

type ListName =
  | 'definite'
  | 'indefinite'
  | 'articles'
  | 'possessives'
  | 'partials'
  | 'former'
  | 'deputy'
  | 'modifiers'
  | 'adjective_endings'
  | 'never_names'
  | 'calendar'
  | 'particles'
  | 'suffixes'
  | 'speaks'
  | 'locative'
  | 'directional'
  | 'motion'
  | 'place_nouns_before'
  | 'place_nouns_after'
  | 'seat_pronouns'
  | 'pronoun_contexts'
  | 'nominal_follows'
  | 'phrase_follows'
  | 'links'
  | 'complement_nouns'
  | 'compound_tails'
  | 'adjectival'
  | 'determined_only'
  | 'articled_states'
  | 'organisation_links'
  | 'anonymity'
  | 'relational'
  | 'counterparts'

/** `roles.yaml` as written. */
interface RolesFile extends Readonly<Record<ListName, readonly string[]>> {
  readonly honorifics: Readonly<Record<string, Gender | null>>
  readonly gender_endings: Readonly<Record<Gender, readonly string[]>>
  readonly spellings: Readonly<Record<string, string>>
  readonly paraphrases: Readonly<Record<string, readonly string[]>>
  readonly groups: readonly RoleGroupEntry[]
  readonly ministries: readonly Ministry[]
  readonly descriptors: readonly Descriptor[]
  readonly bare_roles: Readonly<
    Record<string, { readonly groups: readonly string[]; readonly without_office: boolean }>
  >
  readonly loose_nouns: Readonly<Record<string, readonly string[]>>
  readonly organisation_nouns: Readonly<Record<string, readonly string[]>>
}

/** How many of the listed links every role noun takes. */
const LINKS_OF_ALL = 3

function readGroup(entry: RoleGroupEntry, links: readonly string[]): RoleGroup {
  return {
    id: entry.id,
    class: entry.class,
    pluralIsCollective: entry.plural === 'collective',
    standsBare: entry.bare ?? false,
    needsOwner: entry.needs_owner ?? false,
    needsOwnerOrModifier: entry.needs_owner_or_modifier ?? false,
    pluralOnly: entry.plural_only ?? false,
    links: new Set(entry.links ?? links.slice(0, LINKS_OF_ALL)),
    finds: entry.finds,
    leaves: entry.leaves,
  }
}

function readNouns(
  entry: RoleGroupEntry,
  group: RoleGroup,
  file: RolesFile,
  plain: (phrase: string) => string,
): readonly RoleNoun[] {
  const genderOf = (phrase: string): Gender | null => {
    const last = phrase.split(' ').at(-1) ?? ''
    if (file.gender_endings.female.some((ending) => last.endsWith(ending))) return 'female'
    return file.gender_endings.male.some((ending) => last.endsWith(ending)) ? 'male' : null
  }
  return Object.entries(entry.nouns).flatMap(([one, many]) => {
    const singular = plain(one)
    const noun = { singular, gender: genderOf(singular), group }
    const isPlural = many === null && entry.class !== 'collective'
    const first: RoleNoun = { ...noun, phrase: singular, number: isPlural ? 'plural' : 'singular' }
    return many === null ? [first] : [first, { ...noun, phrase: plain(many), number: 'plural' }]
  })
}

function plainPhrase(spellings: Readonly<Record<string, string>>): (phrase: string) => string {
  const other = new Map(Object.entries(spellings))
  return (phrase) =>
    phrase
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/[\s‐‑-]+/u)
      .map((word) => other.get(word) ?? word)
      .join(' ')
      .trim()
}
