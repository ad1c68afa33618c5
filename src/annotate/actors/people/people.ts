import type { Gender } from '../../../language/index.ts'
import { type Actor, slugOf } from '../../../model/index.ts'
import { type Interval, type World, type WorldActor, wasThere } from '../../../world/index.ts'
import type { PersonName, RolePhrase } from '../finding.ts'
import { consonantsOf, familyNames, type Lexicon } from '../lexicon.ts'
import { foldName, isSameFamily, isSameGiven, isVowelVariant, soundsSame } from './same-name.ts'

/** Shorter words in capitals are initials. */
const SHOUTED_WORD = /^\p{Lu}{4,}$/u

/** What a text called a person: "foreign minister" of these owners. */
export interface RoleClue {
  readonly singular: string
  readonly group: string | null
  readonly owners: readonly string[]
  readonly isFormer: boolean
  readonly isDeputy: boolean
}

/** What stands beside a full name. */
export interface Introduction {
  /** Ids of the offices that the words can name. */
  readonly offices: readonly string[]
  /** Titles in plain spelling: "captain", "foreign minister". */
  readonly titles: readonly string[]
}

/** A place in the text: line, then word. */
export interface Spot {
  readonly line: number
  readonly word: number
  readonly isQuoted: boolean
}

/** A person whom the text names in full, or whom the world tables know by the family name that it uses. */
export interface Person {
  readonly actor: Actor
  readonly words: readonly string[]
  readonly families: readonly string[]
  readonly isWorld: boolean
  gender: Gender | null
  readonly clues: RoleClue[]
  readonly spots: Spot[]
  readonly spellings: Set<string>
  /** The text gave them a title of their own where it named them in full: "Captain", "foreign minister". */
  readonly titles: Set<string>
  /** The first phrase beside the name that says who they are, without its article; null where the text has none. */
  description: string | null
}

/** The people of one document, in the order in which it names them. */
export interface People {
  readonly all: readonly Person[]
  byId(id: string): Person | null
  /** Those who may go by a family name: by sound, by spelling, or by nearly the same letters; in the order of `all`. */
  mayBeCalled(family: string): readonly Person[]
  /** Notes a spelling under which the text names somebody. */
  spell(person: Person, name: string): void
  /** The person of that full name, made when new. */
  meet(name: PersonName, introduction: Introduction): Person
  /** Enters someone from the world tables. */
  enter(actor: WorldActor): Person
  /** Enters someone of whom only a family name and a title are known. */
  enterShort(name: PersonName): Person
}

export function gatherPeople(lexicon: Lexicon, interval: Interval | null): People {
  const { world, roles } = lexicon
  const all: Person[] = []
  const ids = new Map<string, Person>()
  const callers = new Map<string, Set<number>>()

  const index = (position: number, name: string): void => {
    for (const key of keysOf(name, lexicon)) {
      const known = callers.get(key)
      if (known) known.add(position)
      else callers.set(key, new Set([position]))
    }
  }

  const add = (person: Person): Person => {
    for (const family of person.families) index(all.length, family)
    all.push(person)
    ids.set(person.actor.id, person)
    return person
  }
  const enter = (actor: WorldActor): Person =>
    ids.get(actor.id) ??
    add({
      actor,
      words: actor.name.split(/\s+/u),
      families: familyNames(actor.name.split(/\s+/u), actor.country, roles),
      isWorld: true,
      gender: actor.gender ?? genderOf(actor.name.split(/\s+/u), lexicon),
      clues: [],
      spots: [],
      spellings: new Set(),
      titles: new Set(),
      description: null,
    })
  const enterNew = (name: PersonName): Person => {
    const written = name.words.map(withoutShout).join(' ')
    const id = slugOf(written)
    const taken = world.actor(id) ? `${id}-2` : id
    return (
      ids.get(taken) ??
      add({
        actor: { id: taken, name: written, type: 'person', country: null, aliases: [], offices: [], description: null },
        words: name.words,
        families: familyNames(name.words, null, roles),
        isWorld: false,
        gender: name.gender ?? genderOf(name.words, lexicon),
        clues: [],
        spots: [],
        spellings: new Set(),
        titles: new Set(),
        description: null,
      })
    )
  }
  const mayBeCalled: People['mayBeCalled'] = (family) => {
    const positions = new Set(
      nearKeysOf(family, lexicon).flatMap((key) => {
        const known = callers.get(key)
        return known && known.size <= MOST_ALIKE ? [...known] : []
      }),
    )
    return [...positions].sort((a, b) => a - b).map((position) => all[position] as Person)
  }
  const meet: People['meet'] = (name, { offices, titles }) => {
    const known = knownPerson(name, offices)
    // In a text of very many people only those of nearly the same family name are looked at.
    const inText = all.length <= MOST_ALIKE ? all : mayBeCalled(name.words.at(-1) ?? '')
    const person = known
      ? enter(known)
      : (inText.find(({ words }) => foldName(words.join('')) === foldName(name.words.join(''))) ??
        inText.find((other) => isSamePerson(name, titles, other, lexicon)) ??
        enterNew(name))
    person.gender ??= name.gender
    for (const title of titles) person.titles.add(title)
    return person
  }
  const spelledNearly = (words: readonly string[]): readonly WorldActor[] => {
    const family = words.at(-1) ?? ''
    return lexicon.familiesLike(consonantsOf(roles.names.skeleton(family))).filter((person) => {
      const own = person.name.split(/\s+/u)
      const isNear = words.length > 1 && own.length > 1 && isVowelVariant(family, own.at(-1) ?? '', roles.names)
      return isNear && isSameGiven([words[0] ?? ''], [own[0] ?? ''], roles.names)
    })
  }
  const knownPerson = (name: PersonName, offices: readonly string[]): WorldActor | null => {
    const holds = (person: WorldActor): boolean =>
      world.tenures(person.id).some(({ office }) => offices.includes(office.id))
    const sound = familyNames(name.words, null, roles).flatMap((family) =>
      lexicon.families(roles.names.skeleton(family)),
    )
    const likely = sound.filter((person) => isSameFullName(name.words, person.name.split(/\s+/u), lexicon))
    const isThen = (person: WorldActor): boolean => wasInOffice(person, interval, world)
    const isInitial = /^\p{L}\.?$/u.test(name.words[0] ?? '')
    const alike = name.known.length > 0 ? name.known : [...likely, ...spelledNearly(name.words)]
    // "George Bush" of 1990 is the father, whom the tables list with his initials; of initials alone nobody is sure.
    const known =
      alike.find(holds) ??
      alike.find(isThen) ??
      (interval === null ? undefined : likely.find(isThen)) ??
      (isInitial && name.known.length === 0 ? undefined : alike[0])
    if (known) return known
    if (alike.length > 0) return null
    const family = familyNames(name.words, null, roles)
    const holders = offices.flatMap((office) => world.holders(office).map((tenure) => tenure.person))
    return (
      holders.find((person) => {
        const other = familyNames(person.name.split(/\s+/u), person.country, roles)
        return family.some((one) => other.some((two) => isSameFamily(one, two, roles.names)))
      }) ?? null
    )
  }
  const spell: People['spell'] = (person, name) => {
    if (person.spellings.has(name)) return
    person.spellings.add(name)
    index(all.indexOf(person), name)
  }
  return { all, byId: (id) => ids.get(id) ?? null, mayBeCalled, spell, meet, enter, enterShort: enterNew }
}

/** What a name is found under: its sound, and its length with its last letter, for spellings a letter or two apart. */
function keysOf(name: string, { roles }: Lexicon): string[] {
  const folded = foldName(name)
  return [`sound ${roles.names.skeleton(name)}`, `fold ${folded}`, `near ${folded.length} ${folded.at(-1)}`]
}

/** In a text that names more people than this of one length and last letter, a letter more or less tells two of them apart. */
const MOST_ALIKE = 200

/** Spellings of one name differ by at most two letters in length; see `isSameFamily`. */
const MOST_LETTERS_APART = 2

function nearKeysOf(name: string, lexicon: Lexicon): string[] {
  const folded = foldName(name)
  const near = Array.from(
    { length: 2 * MOST_LETTERS_APART + 1 },
    (_, step) => `near ${folded.length + step - MOST_LETTERS_APART} ${folded.at(-1)}`,
  )
  return [...keysOf(name, lexicon).slice(0, 2), ...near]
}

/** Whether the tables know an office that the person held at some time in the interval; true without an interval. */
export function wasInOffice(person: { readonly id: string }, interval: Interval | null, world: World): boolean {
  return !interval || world.tenures(person.id).some((tenure) => wasThere(tenure, interval))
}

/** The clue that a role phrase gives about whoever it names. */
export function clueOf(role: RolePhrase, owners: readonly string[]): RoleClue {
  return {
    singular: role.singular,
    group: role.group?.id ?? null,
    owners,
    isFormer: role.isFormer,
    isDeputy: role.isDeputy,
  }
}

/** "VANE" as a name is written: "Vane"; initials stay. */
function withoutShout(word: string): string {
  return SHOUTED_WORD.test(word) ? word.slice(0, 1) + word.slice(1).toLowerCase() : word
}

/** Whether a full name is another spelling of somebody's. Two whom the text introduces, each with a title of their own, are
 *  two people where their names differ by a letter, or by more than the way of writing them with other titles. */
function isSamePerson(name: PersonName, titles: readonly string[], person: Person, lexicon: Lexicon): boolean {
  if (name.gender && person.gender && name.gender !== person.gender) return false
  const { names } = lexicon.roles
  if (foldName(name.words.join('')) === foldName(person.words.join(''))) return true
  const areIntroduced = titles.length > 0 && person.titles.size > 0
  const shareTitle = titles.some((title) => person.titles.has(title))
  const [family = '', other = ''] = [name.words.at(-1), person.words.at(-1)]
  if (foldName(family) !== foldName(other) && areIntroduced && !(shareTitle && soundsSame(family, other, names)))
    return false
  if (isSameFullName(name.words, person.words, lexicon)) return true
  const isNear = name.words.length > 1 && person.words.length > 1 && isVowelVariant(family, other, names)
  return isNear && isSameGiven([name.words[0] ?? ''], [person.words[0] ?? ''], names)
}

function isSameFullName(a: readonly string[], b: readonly string[], lexicon: Lexicon): boolean {
  const { names } = lexicon.roles
  if (foldName(a.join('')) === foldName(b.join(''))) return true
  const familyA = a.at(-1)
  const familyB = b.at(-1)
  if (!familyA || !familyB || !isSameFamily(familyA, familyB, names)) return false
  const isShort = foldName(familyA).length <= 4
  if (isShort && foldName(familyA) !== foldName(familyB)) return false
  return a.length > 1 && b.length > 1 && isSameGiven([a[0] ?? ''], [b[0] ?? ''], names)
}

function genderOf(words: readonly string[], lexicon: Lexicon): Gender | null {
  const { names } = lexicon.roles
  const isFamilyFirst =
    names.familyFirstNames.has((words[0] ?? '').toLowerCase()) &&
    (words.length === 3 || words.some((word) => word.includes('-')))
  if (isFamilyFirst) return null
  const given = names.given.get((words[0] ?? '').toLowerCase())
  if (given) return given
  const family = (words.at(-1) ?? '').toLowerCase()
  return words.length > 1 && names.femaleEndings.some((ending) => family.endsWith(ending)) ? 'female' : null
}
