import { type Descriptor, readDescriptions, type SeveralDescriptor } from './descriptions.ts'
import { memoize } from './memoize.ts'
import { type NameWords, readNameWords } from './name-words.ts'
import { type PronounWords, readPronounWords } from './pronoun-words.ts'
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
  /** Relatives of somebody: of the one before the noun ("Hall's brother", "his brother"), and not of a state. */
  readonly isKin: boolean
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

export interface BareRole {
  /** A title proper: only its holder is meant. */
  readonly exact: boolean
  readonly groups: readonly string[]
  readonly withoutOffice: boolean
}

type Words = ReadonlySet<string>

/** How a language names those who speak and act: posts, titles, ministries, names. Compiled from `roles.yaml`, `names.yaml`. */
export interface RoleWords {
  readonly definite: Words
  /** Definite before a plural: "those". */
  readonly pluralDefinite: Words
  readonly indefinite: Words
  /** The word for two who are known. */
  readonly both: string
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
  readonly falls: Words
  readonly descents: Words
  readonly paths: Words
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
  /** Before a state that is where something is. */
  readonly within: Words
  /** The first word of the name of a paper: "Daily". */
  readonly outletOpeners: Words
  /** Whose an organisation is, in its name: "People's Council". */
  readonly membersInNames: Words
  /** Verbs before a person: "met", "succeeded". */
  readonly meets: Words
  /** After a number in "the 61-year-old". */
  readonly aged: Words
  /** Lemmas of verbs whose object is a place: "took Athens". */
  readonly taken: Words
  /** What a noun is explained with by its subject: "the convention on mines". */
  readonly topics: Words
  /** Before an adjective of a continent: "the South American bloc". */
  readonly compass: Words
  /** How a nationality ends that is also a noun for one person: "American". */
  readonly nativeEndings: readonly string[]
  /** "Successor" and "predecessor": 1 for the next holder of an office, -1 for the one before. */
  readonly successions: ReadonlyMap<string, number>
  /** Before the short name of a treaty: "under", "implement". */
  readonly treatyVerbs: Words
  /** Before a name of somebody new: "a driver named". */
  readonly naming: Words
  /** Ids of groups whose nouns may be a rank of anybody: "the general". */
  readonly ranks: Words
  /** What only states have, or send: "the army of", "troops from". */
  readonly ofStates: Words
  /** Endings that make an adjective of the name of a state. */
  readonly nationalEndings: readonly string[]
  /** Nouns before the title of a work: "the novel". */
  readonly works: Words
  /** Name of a relative who has none, with `{owner}` and `{relative}`. */
  readonly relativeName: string
  readonly organisationLinks: Words
  /** Clauses by which somebody stays unnamed, word by word; by their first words they are told apart. */
  readonly anonymity: readonly (readonly string[])[]
  readonly paraphrases: ReadonlyMap<string, readonly string[]>
  readonly groups: readonly RoleGroup[]
  readonly nouns: ReadonlyMap<string, RoleNoun>
  readonly ministries: readonly Ministry[]
  readonly descriptors: readonly Descriptor[]
  readonly several: readonly SeveralDescriptor[]
  /** How many a numeral before such a noun means. */
  readonly counts: ReadonlyMap<string, number>
  /** By id of the group that the bare noun belongs to. */
  readonly bareRoles: ReadonlyMap<string, BareRole>
  readonly looseNouns: ReadonlyMap<string, readonly string[]>
  /** Last word of an organisation's name -> type of actor. */
  readonly organisationNouns: ReadonlyMap<string, string>
  readonly names: NameWords
  readonly pronouns: PronounWords
  /** Lower case, one spelling, hyphens and white space as single spaces: how phrases are compared. */
  readonly plain: (phrase: string) => string
}

/** Compiles `data/languages/<tag>/roles.yaml` and `names.yaml`; throws when one is missing or damaged. */
export function loadRoleWords(tag: string): RoleWords {
  const file = readLanguageFile<RolesFile>(tag, 'roles')
  const plain = memoize(plainPhrase(file.spellings))
  const plainAll = (phrases: readonly string[]): readonly string[] => phrases.map(plain)
  const groups = file.groups.map((entry) => readGroup(entry, file.links))
  const nouns = file.groups.flatMap((entry, index) => readNouns(entry, groups[index] as RoleGroup, file, plain))
  return {
    definite: new Set(file.definite),
    pluralDefinite: new Set(file.plural_definite),
    both: file.both,
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
    falls: new Set(file.falls),
    descents: new Set(file.descents),
    paths: new Set(file.paths),
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
    within: new Set(file.within),
    outletOpeners: new Set(file.outlet_openers),
    membersInNames: new Set(file.members_in_names),
    meets: new Set(file.meets),
    aged: new Set(file.aged),
    taken: new Set(file.taken),
    topics: new Set(file.topics),
    compass: new Set(file.compass),
    nativeEndings: file.native_endings,
    successions: new Map(Object.entries(file.successions)),
    treatyVerbs: new Set(file.treaty_verbs),
    naming: new Set(file.naming),
    ranks: new Set(file.ranks),
    articledStates: new Set(file.articled_states),
    ofStates: new Set(file.of_states),
    nationalEndings: file.national_endings,
    works: new Set(file.works),
    relativeName: file.relative_name,
    organisationLinks: new Set(file.organisation_links),
    anonymity: file.anonymity.map((clause) => clause.split(' ')),
    paraphrases: new Map(Object.entries(file.paraphrases).map(([phrase, titles]) => [plain(phrase), titles])),
    groups,
    nouns: new Map(nouns.map((noun) => [noun.phrase, noun])),
    ministries: file.ministries.map((ministry) => ({ ...ministry, phrases: plainAll(ministry.phrases) })),
    ...readDescriptions(tag, plainAll),
    bareRoles: new Map(
      Object.entries(file.bare_roles).map(([group, bare]) => [
        group,
        { groups: bare.groups, withoutOffice: bare.without_office, exact: bare.exact ?? false },
      ]),
    ),
    looseNouns: new Map(Object.entries(file.loose_nouns)),
    organisationNouns: new Map(
      Object.entries(file.organisation_nouns).flatMap(([type, words]) => words.map((word) => [word, type] as const)),
    ),
    names: readNameWords(tag),
    pronouns: readPronounWords(tag),
    plain,
  }
}

interface RoleGroupEntry {
  readonly id: string
  readonly class: RoleClass
  readonly plural?: 'collective'
  readonly bare?: boolean
  readonly needs_owner?: boolean
  readonly kin?: boolean
  /** Nouns, in the singular, for women or men alone. */
  readonly genders?: Readonly<Record<Gender, readonly string[]>>
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
  | 'plural_definite'
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
  | 'falls'
  | 'descents'
  | 'paths'
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
  | 'within'
  | 'outlet_openers'
  | 'members_in_names'
  | 'meets'
  | 'aged'
  | 'taken'
  | 'topics'
  | 'compass'
  | 'native_endings'
  | 'treaty_verbs'
  | 'naming'
  | 'ranks'
  | 'works'
  | 'of_states'
  | 'national_endings'

/** `roles.yaml` as written. */
interface RolesFile extends Readonly<Record<ListName, readonly string[]>> {
  readonly both: string
  readonly relative_name: string
  readonly honorifics: Readonly<Record<string, Gender | null>>
  readonly gender_endings: Readonly<Record<Gender, readonly string[]>>
  readonly spellings: Readonly<Record<string, string>>
  readonly paraphrases: Readonly<Record<string, readonly string[]>>
  readonly groups: readonly RoleGroupEntry[]
  readonly ministries: readonly Ministry[]
  readonly bare_roles: Readonly<
    Record<string, { readonly groups: readonly string[]; readonly without_office: boolean; readonly exact?: boolean }>
  >
  readonly successions: Readonly<Record<string, number>>
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
    isKin: entry.kin ?? false,
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
    if (entry.genders?.female.includes(phrase)) return 'female'
    if (entry.genders?.male.includes(phrase)) return 'male'
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
