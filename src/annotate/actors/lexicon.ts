import type { Ministry, RoleNoun, RoleWords } from '../../language/index.ts'
import type { Office, World, WorldActor, WorldAgreement } from '../../world/index.ts'

/** What the stage may know: the language's role words and the world, with the look-ups that they give together. */
export interface Lexicon {
  readonly roles: RoleWords
  readonly world: World
  /** Offices by title in plain spelling. */
  readonly titled: (phrase: string) => readonly Office[]
  /** A role noun or a title; null for other words. */
  readonly noun: (phrase: string) => RoleNoun | null
  /** Words of the longest role noun or title that begins with this plain word; 0 when none does. */
  readonly roleWordsFrom: (word: string) => number
  /** Ministries by phrase. */
  readonly ministry: (phrase: string) => Ministry | null
  readonly mayBeginMinistry: (word: string) => boolean
  /** The ministry of a state, where the tables list it. */
  readonly ministryOf: (state: string, ministry: Ministry) => WorldActor | null
  /** Treaties by a short form that needs the words around it. */
  readonly shortAgreements: (text: string) => readonly WorldAgreement[]
  /** Treaties whose name is the same but for small words and the ending of a plural. */
  readonly agreementsLike: (name: string) => readonly WorldAgreement[]
  /** Whether a noun describes a kind of actor: "plan", "company". */
  readonly isDescriptor: (noun: string) => boolean
  readonly mayBeginShort: (word: string) => boolean
  /** People by the sound of their family name. */
  readonly families: (sound: string) => readonly WorldActor[]
  /** People by the consonants of their family name's sound: transliterations differ in vowels. */
  readonly familiesLike: (consonants: string) => readonly WorldActor[]
}

const cache = new WeakMap<World, WeakMap<RoleWords, Lexicon>>()

/** The look-ups for a language and a world; made once for each pair. */
export function lexiconOf(roles: RoleWords, world: World): Lexicon {
  const made = cache.get(world)?.get(roles)
  if (made) return made
  const lexicon = makeLexicon(roles, world)
  const ofWorld = cache.get(world) ?? new WeakMap<RoleWords, Lexicon>()
  cache.set(world, ofWorld.set(roles, lexicon))
  return lexicon
}

function makeLexicon(roles: RoleWords, world: World): Lexicon {
  const titles = new Map<string, Office[]>()
  for (const office of world.offices) {
    for (const title of office.titles) push(titles, roles.plain(title), office)
  }
  const rolePhrases = [...roles.nouns.keys(), ...titles.keys()]
  const roleWords = new Map<string, number>()
  for (const phrase of rolePhrases) {
    const words = phrase.split(' ')
    roleWords.set(words[0] ?? '', Math.max(roleWords.get(words[0] ?? '') ?? 0, words.length))
  }
  const ministries = new Map(
    roles.ministries.flatMap((ministry) => ministry.phrases.map((phrase) => [phrase, ministry] as const)),
  )
  const ministryStarts = new Set([...ministries.keys()].map((phrase) => phrase.split(' ')[0] ?? ''))
  const alike = new Map<string, WorldAgreement[]>()
  for (const agreement of world.agreements) {
    const names = new Set([agreement.name, ...agreement.aliases].map((name) => foldWords(name, roles)))
    for (const name of names) push(alike, name, agreement)
  }
  const descriptorNouns = new Set(roles.descriptors.flatMap(({ nouns }) => nouns))
  const shorts = new Map<string, WorldAgreement[]>()
  for (const agreement of world.agreements) for (const short of agreement.short) push(shorts, short, agreement)
  const shortStarts = new Set([...shorts.keys()].map((short) => short.split(' ')[0] ?? ''))
  const families = new Map<string, WorldActor[]>()
  const likes = new Map<string, WorldActor[]>()
  for (const person of world.people) {
    for (const family of familyNames(person.name.split(/\s+/u), person.country, roles)) {
      const sound = roles.names.skeleton(family)
      push(families, sound, person)
      push(likes, consonantsOf(sound), person)
    }
  }
  return {
    roles,
    world,
    titled: (phrase) => titles.get(phrase) ?? [],
    noun: (phrase) => roles.nouns.get(phrase) ?? (titles.has(phrase) ? titleNoun(phrase, roles) : null),
    roleWordsFrom: (word) => roleWords.get(word) ?? 0,
    ministry: (phrase) => ministries.get(phrase) ?? null,
    mayBeginMinistry: (word) => ministryStarts.has(word),
    shortAgreements: (text) => shorts.get(text) ?? [],
    agreementsLike: (name) => alike.get(foldWords(name, roles)) ?? [],
    isDescriptor: (noun) => descriptorNouns.has(noun),
    mayBeginShort: (word) => shortStarts.has(word),
    ministryOf: ministryIndex(roles, world),
    families: (sound) => families.get(sound) ?? [],
    familiesLike: (consonants) => likes.get(consonants) ?? [],
  }
}

/** A name without its small words and without the ending of plurals. */
export function foldWords(name: string, roles: RoleWords): string {
  return roles
    .plain(name)
    .split(' ')
    .filter((word) => !roles.links.has(word) && !roles.definite.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/u, '') : word))
    .join(' ')
}

/** The sound of a name without its vowels. */
export function consonantsOf(sound: string): string {
  return sound.replace(/[aeiou]/gu, '')
}

/** The family name in every form in which it may stand alone: "von der Leyen", "Leyen". */
export function familyNames(words: readonly string[], country: string | null, roles: RoleWords): readonly string[] {
  const [link = ''] = roles.links
  const title = words.findIndex((word) => word.toLowerCase() === link)
  // "Hussein of Jordan" is called Hussein.
  const own = title > 0 ? words.slice(0, title) : words
  const core = own.filter((word) => !roles.suffixes.has(word.toLowerCase().replaceAll('.', '')))
  const last = core.at(-1)
  if (!last) return []
  const first = core[0] ?? last
  const familyFirst =
    core.length > 1 &&
    (roles.names.familyFirstStates.has(country ?? '') || country === null) &&
    roles.names.familyFirstNames.has(first.toLowerCase()) &&
    !roles.names.given.has(last.toLowerCase())
  if (familyFirst) return [first]
  let start = core.length - 1
  while (start > 1 && roles.particles.has((core[start - 1] ?? '').toLowerCase())) start--
  const whole = core.slice(start).join(' ')
  const bare = last.replace(/^(?:\p{Ll}{2}|\p{Lu}\p{Ll})[-‑]/u, '')
  return [...new Set([whole, last, bare])]
}

function titleNoun(phrase: string, roles: RoleWords): RoleNoun {
  const words = phrase.split(' ')
  const related = words.map((word) => roles.nouns.get(word)).findLast((noun) => noun?.group.class === 'person')
  const group = related?.group ?? (roles.groups.find((candidate) => candidate.class === 'person') as RoleNoun['group'])
  return { phrase, singular: phrase, number: 'singular', gender: related?.gender ?? null, group }
}

function ministryIndex(roles: RoleWords, world: World): Lexicon['ministryOf'] {
  const listed = new Map<string, WorldActor>()
  for (const body of world.bodies) {
    if (body.type !== 'body' || !body.country) continue
    const names = [body.name, ...body.aliases].map(roles.plain)
    const ministry = roles.ministries.find(({ phrases }) =>
      phrases.some((phrase) => names.some((name) => name.includes(phrase))),
    )
    const key = ministry && `${body.country} ${ministry.id}`
    if (key && !listed.has(key)) listed.set(key, body)
  }
  return (state, ministry) => listed.get(`${state} ${ministry.id}`) ?? null
}

function push<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}
