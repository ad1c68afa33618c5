import type { WorldActor, WorldName } from '../../../world/index.ts'
import type { Entity } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { furthestEnd, type Line, textBetween } from '../line.ts'
import { findShortAgreement } from './find-agreement.ts'

/** Longer phrases name no ministry. */
const LONGEST_MINISTRY_WORDS = 6

/** The state, body, organisation, outlet or place of government whose name begins at this word; null when none does. */
export function findEntity(line: Line, at: number, lexicon: Lexicon): Entity | null {
  const known = found.get(line) ?? []
  found.set(line, known)
  const earlier = known[at]
  if (earlier !== undefined) return earlier
  const entity = searchEntity(line, at, lexicon)
  known[at] = entity
  return entity
}

/** The rules ask for the same word again and again; a line is searched with one lexicon only. */
const found = new WeakMap<Line, (Entity | null)[]>()

function searchEntity(line: Line, at: number, lexicon: Lexicon): Entity | null {
  const listed = coinedName(line, at) ?? listedName(line, at, lexicon)
  const ministry = findMinistry({ line, at, owner: listed, lexicon })
  if (ministry && ministry.to > (listed?.to ?? at)) return ministry
  const short = findShortAgreement(line, at, lexicon)
  if (short && short.to >= (listed?.to ?? at)) return short
  const organisation = organisationShape(line, at, lexicon)
  return organisation && organisation.to > (listed?.to ?? at) ? organisation : listed
}

/** A state that only the text knows. */
function coinedName(line: Line, at: number): Entity | null {
  const coined = line.coined?.get(line.words[at]?.text ?? '')
  return coined
    ? { from: at, to: at + 1, form: coined.form, actors: [coined.actor], ministry: null, name: null, newType: null }
    : null
}

/** The longest name of the tables that begins here. */
function listedName(line: Line, at: number, lexicon: Lexicon): Entity | null {
  const word = line.words[at]
  if (!word || !(word.isCapital || /^\d|^\p{Ll}{2}$/u.test(word.text))) return null
  const words = lexicon.world.longestNameFrom(word.text)
  if (words === 0) return null
  const furthest = furthestEnd(line, at, words)
  for (let to = furthest; to > at; to--) {
    const names = namesOf(line, at, to, lexicon)
    if (names.length === 0 || isOtherWord({ line, at, to, names, lexicon })) continue
    return { from: at, to, ...readForm(names), ministry: null, name: null, newType: null }
  }
  return null
}

/** What goes by these words; an initialism also when written as a word, as British papers do ("Nato"). */
function namesOf(line: Line, at: number, to: number, lexicon: Lexicon): readonly WorldName[] {
  const text = textBetween(line, at, to)
  const names = lexicon.world.named(text).filter(({ actor }) => actor.type !== 'person')
  const isWord = to - at === 1 && at > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(text) && !line.isTitled
  const isNoun = lexicon.roles.neverNames.has(text.toLowerCase()) || lexicon.isDescriptor(text.toLowerCase())
  if (names.length > 0 || !isWord || isNoun) return names
  const initials = text.toUpperCase()
  return lexicon.world.named(initials).filter(({ actor, name }) => actor.type !== 'person' && name === initials)
}

interface NamePlace {
  readonly line: Line
  readonly at: number
  readonly to: number
  readonly names: readonly WorldName[]
  readonly lexicon: Lexicon
}

/** Whether the words only look like the name: "us" in capitals, "Times" without its article, the end of a longer word. */
function isOtherWord({ line, at, to, names, lexicon }: NamePlace): boolean {
  const { roles } = lexicon
  const word = line.words[at]
  const before = line.words[at - 1]
  const after = line.words[to]
  if (!word) return true
  if (before?.isGlued && before.text === '-' && word.isGlued) return !line.words[at - 2]?.isCapital
  const last = line.words[to - 1]
  const isAdjective =
    last && !last.isCapital && roles.adjectival.has(last.lower) && /^\p{Ll}{3,}/u.test(after?.text ?? '')
  if (isAdjective && !roles.phraseFollows.has(after?.lower ?? '') && !roles.speaks.has(after?.lower ?? '')) return true
  if (to - at > 1) return false
  if (names.every(({ hasArticle }) => hasArticle)) {
    return !(before && roles.definite.has(before.lower)) || roles.neverNames.has(word.lower)
  }
  if (line.isShouted && roles.neverNames.has(word.lower)) {
    return roles.pronounContexts.has(before?.lower ?? '') || (at === 0 && word.lower.length <= 2 && after === undefined)
  }
  const isOutlet = names.every(({ actor }) => actor.type === 'outlet')
  return isOutlet && roles.neverNames.has(word.lower)
}

const FORMS = [
  ['name', ['name', 'alias']],
  ['adjective', ['adjective']],
  ['demonym', ['demonym']],
  ['metonym', ['metonym']],
] as const

function readForm(names: readonly WorldName[]): Pick<Entity, 'form' | 'actors'> {
  for (const [form, kinds] of FORMS) {
    const fitting = names.filter(({ kind }) => (kinds as readonly string[]).includes(kind))
    if (fitting.length > 0) return { form, actors: distinct(fitting.map(({ actor }) => actor)) }
  }
  return { form: 'name', actors: distinct(names.map(({ actor }) => actor)) }
}

function distinct(actors: readonly WorldActor[]): readonly WorldActor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()]
}

interface MinistrySearch {
  readonly line: Line
  readonly at: number
  readonly owner: Entity | null
  readonly lexicon: Lexicon
}

/** "Russian Foreign Ministry", "Russia's foreign ministry", "Ministry of Foreign Affairs of the Soviet Union". */
function findMinistry({ line, at, owner, lexicon }: MinistrySearch): Entity | null {
  const isOwner = owner?.actors.some(({ type }) => type === 'state') ?? false
  const start = isOwner && owner ? skipPossessive(line, owner.to) : at
  const phrase = ministryPhrase(line, start, lexicon)
  if (!phrase) return null
  const { ministry, to } = phrase
  const make = (end: number, actors: readonly WorldActor[]): Entity => ({
    from: at,
    to: end,
    form: 'ministry',
    actors,
    ministry,
    name: null,
    newType: null,
  })
  if (isOwner && owner) return make(to, owner.actors)
  const link = line.words[to]
  const behind = link && lexicon.roles.links.has(link.lower) ? skipArticle(line, to + 1, lexicon) : to
  const later = behind > to ? (coinedName(line, behind) ?? listedName(line, behind, lexicon)) : null
  const isSeat = later?.form === 'metonym' && lexicon.roles.locative.has(link?.lower ?? '')
  if (later?.actors.some(({ type }) => type === 'state') && (later.form === 'name' || isSeat))
    return make(later.to, later.actors)
  const isKnown =
    line.words.slice(start, to).some((word) => word.isCapital) ||
    lexicon.roles.definite.has(line.words[at - 1]?.lower ?? '')
  return isKnown && !line.isTitled ? make(to, []) : null
}

function ministryPhrase(
  line: Line,
  at: number,
  lexicon: Lexicon,
): { ministry: NonNullable<Entity['ministry']>; to: number } | null {
  const first = line.words[at]
  if (!first || !lexicon.mayBeginMinistry(first.plain)) return null
  for (let to = Math.min(line.words.length, at + LONGEST_MINISTRY_WORDS); to > at; to--) {
    const ministry = lexicon.ministry(lexicon.roles.plain(textBetween(line, at, to)))
    if (ministry) return { ministry, to }
  }
  return null
}

/** The index behind an "'s" that stands here. */
export function skipPossessive(line: Line, at: number): number {
  return /^['’]s?$/iu.test(line.words[at]?.text ?? '') && line.words[at]?.isGlued ? at + 1 : at
}

export function skipArticle(line: Line, at: number, lexicon: Lexicon): number {
  const word = line.words[at]
  return word && lexicon.roles.definite.has(word.lower) ? at + 1 : at
}

/** A run of capitals that ends in a word like "Institute", with what follows it after "of" or "for". */
function organisationShape(line: Line, at: number, lexicon: Lexicon): Entity | null {
  const { roles } = lexicon
  const first = line.words[at]
  if (!first?.isCapital || line.isTitled || line.isShouted || isSmallWord(first.lower, lexicon)) return null
  const end = capitalRun(line, at, lexicon)
  let to = at
  let type: string | null = null
  for (let index = at; index < end; index++) {
    const found = roles.organisationNouns.get(line.words[index]?.lower ?? '')
    const opens = index === at && !roles.organisationLinks.has(line.words[index + 1]?.lower ?? '')
    if (!found || opens) continue
    type = found
    to = index + 1
  }
  if (type === null && end - at > 1 && roles.outletOpeners.has(first.lower)) {
    type = 'outlet'
    to = end
  }
  const listed = listedName(line, at, lexicon)
  if (type === null || listed?.to === to) return null
  // "Russian Army" is a role noun with its owner, as "the Russian army" is.
  const last = lexicon.noun(line.words[to - 1]?.plain ?? '')
  if (last?.group.class === 'collective' && listed?.form === 'adjective' && to === listed.to + 1) return null
  const head = to
  if (to === end) to = behindTail(line, to, lexicon)
  // A state goes by such a name only in full: "the Republic of Estmark".
  if (type === 'state' && to === head) return null
  // "A Peace Agreement is wanted" names none.
  if (type === 'agreement' && isIndefinite(line, at, lexicon)) return null
  if (to - at < 2) return null
  return {
    from: at,
    to,
    form: 'organisation',
    actors: listed?.form === 'adjective' ? listed.actors : [],
    ministry: null,
    name: textBetween(line, at, to),
    newType: type,
  }
}

/** Whether an article that brings in something new stands before the capitals that a word is one of. */
function isIndefinite(line: Line, at: number, { roles }: Lexicon): boolean {
  let first = at
  while (line.words[first - 1]?.isCapital && !roles.indefinite.has(line.words[first - 1]?.lower ?? '')) first--
  return roles.indefinite.has(line.words[first - 1]?.lower ?? '')
}

/** Whether a sentence rather than a name begins with this word. */
function isSmallWord(word: string, { roles }: Lexicon): boolean {
  const lists = [roles.phraseFollows, roles.links, roles.definite, roles.indefinite, roles.possessives, roles.partials]
  return [...lists, roles.former, roles.speaks].some((words) => words.has(word))
}

/** Where the words with a capital end that begin here; a post, a day or a month ends them too. */
function capitalRun(line: Line, at: number, lexicon: Lexicon): number {
  const { roles } = lexicon
  let index = at
  for (; index < line.words.length; index++) {
    const word = line.words[index]
    if (!word) break
    if (word.text === '-' && word.isGlued && line.words[index + 1]?.isCapital && line.words[index + 1]?.isGlued)
      continue
    const isMembers =
      index > at &&
      skipPossessive(line, index) > index &&
      roles.membersInNames.has(line.words[index - 1]?.lower ?? '') &&
      line.words[index + 1]?.isCapital
    if (isMembers) continue
    if (!word.isCapital || roles.calendar.has(word.lower)) break
    const noun = lexicon.noun(word.plain)
    // "Sons of the Reed", "Widows' League": relatives may be part of a name.
    if ((noun?.group.class === 'person' && !noun.group.isKin) || noun?.group.class === 'members') break
  }
  return index
}

/** Takes "for Foreign and Defence Policy" along with the "Council" before it. */
function behindTail(line: Line, from: number, lexicon: Lexicon): number {
  const links = lexicon.roles.organisationLinks
  let to = from
  while (links.has(line.words[to]?.lower ?? '')) {
    const joins = to > from && line.words[to]?.lower.length === 3
    const start = skipArticle(line, to + 1, lexicon)
    const listed = listedName(line, start, lexicon)
    const end = Math.max(capitalRun(line, start, lexicon), listed?.form === 'name' ? listed.to : 0)
    // "The Guild of Dyers and the Harbour League": what is an organisation by itself is another one.
    const isOwn = joins && line.words.slice(start, end).some((word) => lexicon.roles.organisationNouns.has(word.lower))
    const isOther = to === from && !isPreposition(line, to, lexicon)
    // "The Guild and the League" are two.
    if (joins && start > to + 1) break
    if (end === start || isOther || isOwn || (joins && listed?.form === 'name')) break
    to = end
  }
  return to
}

function isPreposition(line: Line, at: number, lexicon: Lexicon): boolean {
  return lexicon.roles.links.has(line.words[at]?.lower ?? '')
}
