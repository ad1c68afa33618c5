import type { RoleWords } from '../../../language/index.ts'
import { type Interval, type WorldActor, wasThere } from '../../../world/index.ts'
import type { Answer, DocumentView } from '../entities/resolve-entity.ts'
import type { PersonName } from '../finding.ts'
import { familyNames, type Lexicon } from '../lexicon.ts'
import { type People, type Person, type Spot, wasInOffice } from './people.ts'
import { foremost, hasBeenHead, inOffice, isHead, isInTheNews, widen } from './prominence.ts'
import { foldName, isSameFamily } from './same-name.ts'

export interface ShortName {
  readonly name: PersonName
  /** Title before it in plain spelling, without "Mr"; null without one. */
  readonly title: string | null
  readonly spot: Spot
  /** Whether the words around it show that it is somebody. */
  readonly isSure: boolean
  /** Whether it may be a common word: the first of its sentence, and no verb behind it. */
  readonly isPlain: boolean
}

/** Who is meant by a family name alone: someone the text names in full, or someone whom everybody knows by it. */
export function resolveShortName(short: ShortName, people: People, view: DocumentView): Answer | null {
  const inText = personInText(short, people, view.lexicon)
  const known = inText && short.title === null ? [] : knownByFamily(short, people, view)
  const isOther =
    inText?.isTitled === false &&
    known.length === 1 &&
    known[0]?.id !== inText.answer.actor &&
    holdsTitle(known[0], short.title, view)
  if (inText && !isOther) return inText.answer
  if (known.length === 1 && known[0]) {
    people.enter(known[0])
    return { actor: known[0].id, resolution: 'world-name', candidates: [] }
  }
  if (known.length > 1) return { actor: null, resolution: null, candidates: known.map(({ id }) => id) }
  if (!short.isSure && !(short.name.isSpeaker && isUnheardOf(short, view))) return null
  return { actor: people.enterShort(short.name).actor.id, resolution: 'new-name', candidates: [] }
}

/** Whether the tables know nobody of that name: then it may well be somebody else's. */
function isUnheardOf({ name, isPlain }: ShortName, { lexicon }: DocumentView): boolean {
  const { names } = lexicon.roles
  const written = name.words.join(' ')
  return (
    !isPlain &&
    !names.ambiguousFamilies.has(written.toLowerCase()) &&
    lexicon.families(names.skeleton(written)).length === 0
  )
}

/** The last one before it with that family name, else the first one after. */
function personInText(
  { name, title, spot }: ShortName,
  people: People,
  lexicon: Lexicon,
): { readonly answer: Answer; readonly isTitled: boolean } | null {
  const written = name.words.join(' ')
  const { names } = lexicon.roles
  const fits = (test: (family: string) => boolean): readonly Person[] =>
    people.mayBeCalled(written).filter((person) => {
      if (name.gender && person.gender && name.gender !== person.gender) return false
      return person.families.some(test) || [...person.spellings].some(test)
    })
  const exact = fits((family) => foldName(family) === foldName(written))
  const alike =
    exact.length > 0 ? exact : written.length > 3 ? fits((family) => isSameFamily(family, written, names)) : []
  const given = alike.length > 0 ? alike : calledByGiven(written, people)
  const titled = title ? given.filter((person) => person.clues.some((clue) => clue.singular === title)) : []
  const possible = titled.length > 0 ? titled : given
  const [first] = possible
  if (!first) return null
  const last = [...possible].sort((a, b) => lastBefore(b, spot) - lastBefore(a, spot))[0] ?? first
  const chosen = lastBefore(last, spot) < 0 ? first : last
  const others = possible.filter((person) => person !== chosen).map(({ actor }) => actor.id)
  const candidates = others.length > 0 ? [chosen.actor.id, ...others] : []
  return { answer: { actor: chosen.actor.id, resolution: 'document-name', candidates }, isTitled: titled.length > 0 }
}

/** "Abiy" for Abiy Ahmed: the only one in the text whose given name it is; of several given names, all of them. */
function calledByGiven(written: string, people: People): readonly Person[] {
  const fits = ({ words }: Person): boolean =>
    words.length > 1 &&
    (words[0] === written || (words.slice(0, -1).join(' ') === written && written.length > LONG_GIVEN))
  const called = people.all.filter(fits)
  return called.length === 1 ? called : []
}

/** So many letters hold two given names. */
const LONG_GIVEN = 6

/** Position of the last naming before the spot, as one number; -1 when there is none. */
function lastBefore(person: Person, spot: Spot): number {
  const last = person.spots.findLast(({ line, word }) => line < spot.line || (line === spot.line && word < spot.word))
  return last ? last.line * 100_000 + last.word : -1
}

function knownByFamily(short: ShortName, people: People, view: DocumentView): readonly WorldActor[] {
  const { name, title, isPlain } = short
  const { lexicon, interval } = view
  const { world, roles } = lexicon
  const written = name.words.join(' ')
  const isTitled = title !== null || name.honorific !== null
  const namesakes = lexicon.families(roles.names.skeleton(written)).filter((person) => goesBy(person, written, roles))
  // "Zia" is listed as one's usual name, and is the family name of another.
  if (name.known.length > 0 && !name.isFull)
    return foremost(best([...name.known, ...namesakes], interval, lexicon), interval, world)
  if (name.known.length > 0) return best(name.known, interval, lexicon)
  if (isPlain && !isTitled) return []
  const bearers = namesakes
  const holders = title ? bearers.filter((person) => holdsTitle(person, title, view)) : bearers
  if (isTitled) {
    const posted = holders.length > 0 ? holders : bearers.filter(({ id }) => world.tenures(id).length > 0)
    const [sole] = bearers
    if (posted.length === 0 && sole && bearers.length === 1 && hasCompatriotOrState(sole, people, view)) return bearers
    return foremost(best(posted, interval, lexicon), interval, world)
  }
  const prominent = spelledSo(foremost(inOffice(bearers, interval, world), interval, world), written, roles)
  const isNear = (person: WorldActor): boolean => hasCompatriotOrState(person, people, view)
  const isWord = roles.names.ambiguousFamilies.has(written.toLowerCase())
  const [leader] = prominent
  if (leader && prominent.length === 1 && isInTheNews(leader, interval, world)) {
    // Who once headed a state that the text is about comes before somebody elsewhere of lower rank.
    const wereHeads = bearers.filter(
      (person) => person !== leader && hasBeenHead(person, interval, world) && isNear(person),
    )
    if (wereHeads.length === 1 && name.isArgument && !isNear(leader) && !isHead(leader, world)) return wereHeads
    // "Abdullah" of a text about Kabul is not the one who reigns in Amman.
    const others =
      isWord || isNear(leader) ? [] : bearers.filter((person) => isNear(person) && isInTheNews(person, null, world))
    if (others.length === 1) return others
    if (!isWord || isTopical(leader, view) || hasPeer(leader, people, view)) return prominent
  }
  const heads = prominent.length === 0 ? bearers.filter((person) => hasBeenHead(person, interval, world)) : []
  if (isWord) return name.isArgument && heads.length === 1 && heads.every(isNear) ? heads : []
  // A text of any year may look back on those who once headed a state.
  if (heads.length === 1) return heads
  const only = bearers.length === 1 ? bearers[0] : undefined
  if (
    only &&
    prominent.length === 0 &&
    written.length >= MIN_LENGTH_BY_SOUND &&
    isNear(only) &&
    couldBeNamed(only, view)
  )
    return bearers
  const topical = best(bearers, interval, lexicon).filter((person) => isTopical(person, view))
  const inPosts = topical.filter(({ id }) => view.posts.has(id))
  if (inPosts.length > 0) return inPosts
  return topical.length > 0 ? topical : prominent
}

/** Whether the text is of the person's state: names it, its seat or somebody of it. */
function hasCompatriotOrState(person: WorldActor, people: People, view: DocumentView): boolean {
  const { country } = person
  const isThere = country !== null && (view.named.has(country) || view.seated.has(country))
  return isThere || isTopical(person, view) || hasCompatriot(person, people)
}

/** Whether the text names somebody else of the person's state whom the tables know. */
function hasCompatriot({ id, country }: WorldActor, people: People): boolean {
  return (
    country !== null &&
    people.all.some(
      ({ actor, isWorld, spots }) => isWorld && spots.length > 0 && actor.id !== id && actor.country === country,
    )
  )
}

/** Whether nothing that the tables know of the person's time speaks against it. */
function couldBeNamed({ id }: WorldActor, { lexicon: { world }, interval }: DocumentView): boolean {
  return world.tenures(id).length === 0 || wasInOffice({ id }, widen(interval), world)
}

/** Whether the text has somebody else who was in office at the time: leaders come in company. */
function hasPeer(person: WorldActor, people: People, { interval, lexicon }: DocumentView): boolean {
  return people.all.some(
    ({ actor, isWorld }) =>
      isWorld &&
      actor.id !== person.id &&
      interval !== null &&
      lexicon.world.tenures(actor.id).some((tenure) => wasThere(tenure, interval)),
  )
}

/** Of several, those whose whole family name is spelled just so ("Santos" is not "dos Santos"), else any part of it; all where none is. */
function spelledSo(people: readonly WorldActor[], written: string, roles: RoleWords): readonly WorldActor[] {
  const isIt = (family: string | undefined): boolean => family !== undefined && foldName(family) === foldName(written)
  const families = people.map((person) => familyNames(person.name.split(/\s+/u), person.country, roles))
  const whole = people.filter((_, index) => isIt(families[index]?.[0]))
  const part = people.filter((_, index) => families[index]?.some(isIt))
  return [whole, part].find((some) => some.length > 0) ?? people
}

/** Whether a family name is a person's, in any way of writing it in Latin letters. */
function goesBy(person: WorldActor, written: string, roles: RoleWords): boolean {
  const folded = foldName(written)
  const sound = roles.names.skeleton(written)
  return familyNames(person.name.split(/\s+/u), person.country, roles).some(
    (family) =>
      foldName(family) === folded || (written.length >= MIN_LENGTH_BY_SOUND && roles.names.skeleton(family) === sound),
  )
}

/** Shorter names sound alike as often as they are the same. */
const MIN_LENGTH_BY_SOUND = 6

/** Whether the tables know the person in an office that goes by this title. */
function holdsTitle(person: WorldActor | undefined, title: string | null, { lexicon }: DocumentView): boolean {
  if (!person || title === null) return false
  const { roles, world } = lexicon
  const titles = (roles.paraphrases.get(title) ?? [title]).map(roles.plain)
  return world.tenures(person.id).some(({ office }) => office.titles.some((held) => titles.includes(roles.plain(held))))
}

/** Without a title a family name is trusted only when the text speaks of the bearer's state, or of where they hold office. */
function isTopical(person: WorldActor, { lexicon, named, interval }: DocumentView): boolean {
  const tenures = lexicon.world.tenures(person.id)
  const isThere = person.country !== null && named.has(person.country)
  return (
    (isThere || tenures.some(({ office }) => named.has(office.of))) &&
    wasInOffice(person, widen(interval), lexicon.world)
  )
}

/** Those in office at the time where there are such; else all of them. */
function best(people: readonly WorldActor[], interval: Interval | null, lexicon: Lexicon): readonly WorldActor[] {
  const distinct = [...new Map(people.map((person) => [person.id, person])).values()]
  if (!interval || distinct.length < 2) return distinct
  const inOffice = distinct.filter((person) =>
    lexicon.world.tenures(person.id).some((tenure) => wasThere(tenure, interval)),
  )
  return inOffice.length > 0 ? inOffice : distinct
}
