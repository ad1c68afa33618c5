import { memoize } from './memoize.ts'
import { readLanguageFile } from './read-language-file.ts'

type Gender = 'female' | 'male'

/** What shows that a run of capitals names a person, and which spellings are one name. Compiled from `names.yaml`. */
export interface NameWords {
  /** Given name in lower case -> gender; null where women and men bear it. */
  readonly given: ReadonlyMap<string, Gender | null>
  /** Both in lower case: "bill" -> "william". */
  readonly nicknames: ReadonlyMap<string, string>
  readonly familyFirstStates: ReadonlySet<string>
  readonly familyFirstNames: ReadonlySet<string>
  readonly ambiguousFamilies: ReadonlySet<string>
  readonly femaleEndings: readonly string[]
  /** Pairs of family names that must, and must not, count as one. */
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
  /** The bare sound of a name: spellings of one name in Latin letters share it. */
  readonly skeleton: (name: string) => string
}

interface NamesFile {
  readonly given: Readonly<Record<Gender | 'either', readonly string[]>>
  readonly nicknames: Readonly<Record<string, string>>
  readonly family_first: { readonly states: readonly string[]; readonly names: readonly string[] }
  readonly ambiguous_families: readonly string[]
  readonly female_endings: readonly string[]
  readonly spelling: readonly (readonly [string, string])[]
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

/** Compiles `data/languages/<tag>/names.yaml`; throws when it is missing or damaged. */
export function readNameWords(tag: string): NameWords {
  const file = readLanguageFile<NamesFile>(tag, 'names')
  const lower = (words: readonly string[]): readonly string[] => words.map((word) => String(word).toLowerCase())
  const given = new Map<string, Gender | null>()
  for (const name of lower(file.given.male)) given.set(name, 'male')
  for (const name of lower(file.given.female)) given.set(name, 'female')
  for (const name of lower(file.given.either)) given.set(name, null)
  const spelling = file.spelling.map(([from, to]) => ({ from: new RegExp(from, 'gu'), to }))
  return {
    given,
    nicknames: new Map(
      Object.entries(file.nicknames).map(([short, full]) => [short.toLowerCase(), full.toLowerCase()]),
    ),
    familyFirstStates: new Set(file.family_first.states),
    familyFirstNames: new Set(lower(file.family_first.names)),
    ambiguousFamilies: new Set(lower(file.ambiguous_families)),
    femaleEndings: file.female_endings,
    same: file.same,
    different: file.different,
    skeleton: memoize((name) =>
      spelling.reduce(
        (sound, { from, to }) => sound.replace(from, to),
        name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
      ),
    ),
  }
}
