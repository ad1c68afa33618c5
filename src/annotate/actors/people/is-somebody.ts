import { childrenOf, conjunctsOf, type Grammar, headOf, lemmaOf, type TreeIndex } from '../../../language/index.ts'
import { findEntity } from '../entities/find-entity.ts'
import type { Entity, Finding, PersonName } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { headIn } from '../pronouns/clause-place.ts'
import { findRole } from '../roles/find-role.ts'
import { findPerson } from './find-person.ts'

export interface NameSurroundings {
  readonly line: Line
  /** The line behind it; null for the last. */
  readonly next: Line | null
  readonly tree: TreeIndex | null
  readonly lexicon: Lexicon
  readonly grammar: Pick<Grammar, 'personNouns' | 'personNounEndings' | 'personalRelatives'>
  /** Names that stand alone beside a verb of speech somewhere in the text. */
  readonly speaking: ReadonlySet<string>
}

/** Whether the run is taken as one name; without any sign it may still be a family name alone. */
export function isSomebody(place: NameSurroundings, person: PersonName): boolean {
  const { line, lexicon, speaking } = place
  if (person.isSure) return true
  if (!person.isFull || line.isTitled || line.isShouted) return false
  if (speaking.has(person.words.at(-1)?.toLowerCase() ?? '') || isAged(line, person.to)) return true
  const { roles } = lexicon
  if (isSpeakingBetweenCommas(line, person, lexicon)) return true
  const after = line.words[person.to]
  const before = line.words[person.from - 1]
  if (roles.speaks.has(after?.lower ?? '') || (before && roles.speaks.has(before.lower) && !after?.isCapital))
    return true
  const role = after?.text === ',' ? findRole(line, person.to + 1, lexicon) : null
  if (role?.group?.class === 'person' && role.name === null && role.number === 'singular') return true
  if (before && (roles.naming.has(before.lower) || roles.meets.has(before.lower)) && !after?.isCapital) return true
  const signs = [isSetBeside, isMeantByPronoun, isOfBody, isWho, isActing]
  return signs.some((holds) => holds(place, person))
}

/** A name that the tree sets beside a noun for a person: "her cousin Étienne", "the second secretary of the board, Ann Hall". */
export function isSetBeside({ tree, lexicon, grammar }: NameSurroundings, { nameFrom, to }: PersonName): boolean {
  if (!tree) return false
  const head = headIn(tree, nameFrom, to)
  const above = headOf(tree, head)
  const isPersonal = (token: number): boolean =>
    tree.tree.tags[token] === 'NOUN' && isNounForPerson(lemmaOf(tree, token), lexicon, grammar)
  const isBeside = tree.relations[head] === 'appos' || tree.relations[head] === 'flat'
  if (isBeside && above !== null && isPersonal(above)) return true
  return childrenOf(tree, head).some(
    (child) => (tree.relations[child] === 'appos' || tree.tree.relations[child] === 'nmod:desc') && isPersonal(child),
  )
}

/** "Will Thornbury, who pilots them". */
function isWho({ line, lexicon, grammar }: NameSurroundings, { to }: PersonName): boolean {
  const [comma, relative] = line.words.slice(to, to + 2)
  return (
    comma?.text === ',' &&
    (grammar.personalRelatives.has(relative?.lower ?? '') || lexicon.roles.pronouns.whose.has(relative?.lower ?? ''))
  )
}

/** Two capitals and more that do something, or by whom something is done, without an article before them. */
function isActing({ line, tree, lexicon }: NameSurroundings, { from, nameFrom, to }: PersonName): boolean {
  if (!tree || lexicon.roles.definite.has(line.words[from - 1]?.lower ?? '')) return false
  const tokens = Array.from({ length: to - nameFrom }, (_, offset) => nameFrom + offset)
  const isName = (token: number): boolean =>
    tree.tree.tags[token] === 'PROPN' && !lexicon.roles.neverNames.has(line.words[token]?.lower ?? '')
  if (!tokens.every((token) => isName(token) || !line.words[token]?.isCapital)) return false
  if (!tokens.some((token) => (line.words[token]?.text.length ?? 0) > 2)) return false
  const head = headIn(tree, nameFrom, to)
  const above = headOf(tree, head)
  if (above === null || tree.tree.tags[above] !== 'VERB') return false
  return tree.tree.relations[head] === 'nsubj' || tree.tree.relations[head] === 'obl:agent'
}

/** "Eliot Vane of the Harbour Institute": somebody, by where they belong. */
function isOfBody({ line, tree, lexicon }: NameSurroundings, { nameFrom, to }: PersonName): boolean {
  const [link] = lexicon.roles.links
  if (!tree || line.words[to]?.lower !== link) return false
  const start = lexicon.roles.definite.has(line.words[to + 1]?.lower ?? '') ? to + 2 : to + 1
  const entity = findEntity(line, start, lexicon)
  const isBody =
    entity !== null &&
    (entity.form === 'organisation' || entity.actors.some(({ type }) => type !== 'state' && type !== 'agreement'))
  return isBody && tree.tree.tags[headIn(tree, nameFrom, to)] === 'PROPN'
}

function isNounForPerson(
  lemma: string,
  lexicon: Lexicon,
  { personNouns, personNounEndings }: NameSurroundings['grammar'],
): boolean {
  const noun = lexicon.noun(lemma)
  if (noun) return noun.group.class === 'person'
  return personNouns.has(lemma) || (lemma.length > 4 && personNounEndings.some((ending) => lemma.endsWith(ending)))
}

/** The subject of a sentence that goes on with "she" or "his", or of one before such a sentence. */
function isMeantByPronoun({ line, next, tree, lexicon }: NameSurroundings, { nameFrom, to }: PersonName): boolean {
  if (!tree) return false
  const head = headIn(tree, nameFrom, to)
  if (
    tree.relations[head] !== 'nsubj' ||
    line.words.slice(nameFrom, to).some(({ lower }) => lexicon.roles.neverNames.has(lower))
  )
    return false
  const isPersonal = (word: string | undefined): boolean => lexicon.roles.pronouns.forms.get(word ?? '')?.gender != null
  return line.words.slice(to).some(({ lower }) => isPersonal(lower)) || isPersonal(next?.words[0]?.lower)
}

/** A single name that the words around bring in: "a driver named Rustam", "his cook, Manolis". */
export function isIntroduced(place: NameSurroundings, name: PersonName): boolean {
  const { line, lexicon } = place
  if (line.isTitled || line.isShouted) return false
  const before = line.words[name.from - 1]?.lower ?? ''
  return lexicon.roles.naming.has(before) || isSetBeside(place, name)
}

/** What a single name that the tree has as subject or object of a verb, without an article before it, is in its clause ("Rusk woke
 *  Johnson"); null for any other. `isSpeaker`: it is who says something: "Kowalski said", "Ito and Kowalski said". */
export function argumentOf(
  { line, tree, lexicon: { roles } }: NameSurroundings,
  { nameFrom, from, to }: PersonName,
): { readonly isSpeaker: boolean } | null {
  if (!tree || line.isTitled || line.isShouted || roles.definite.has(line.words[from - 1]?.lower ?? '')) return null
  const head = headIn(tree, nameFrom, to)
  const first = tree.relations[head] === 'conj' ? headOf(tree, head) : head
  const verb = first === null ? null : headOf(tree, first)
  if (first === null || verb === null || tree.tree.tags[verb] !== 'VERB') return null
  if (![head, ...conjunctsOf(tree, head)].some((token) => tree.tree.tags[token] === 'PROPN')) return null
  const isSubject = tree.relations[first] === 'nsubj'
  if (!isSubject && tree.relations[first] !== 'obj') return null
  const isLong = (line.words[to - 1]?.text.length ?? 0) >= LEAST_LETTERS
  const isAlone = conjunctsOf(tree, head).length < 2
  return { isSpeaker: isSubject && isLong && isAlone && roles.speaks.has(line.words[verb]?.lower ?? '') }
}

/** Shorter ones are initials and words more often than names. */
const LEAST_LETTERS = 4

/** "Georgia Papadaki", "Chad Whitlock": somebody whose given name is also that of a state or a capital, as the tree tells. */
export function nameOfBearer({ line, tree, lexicon, speaking }: NameSurroundings, entity: Entity): PersonName | null {
  const next = line.words[entity.to]
  if (!tree || entity.to !== entity.from + 1 || (entity.form !== 'name' && entity.form !== 'metonym')) return null
  if (!next?.isCapital || next.isGlued || line.isTitled || findEntity(line, entity.to, lexicon) !== null) return null
  const family = findPerson(line, entity.to, lexicon)
  if (!family || family.honorific !== null) return null
  const isFlat = tree.relations[entity.to] === 'flat' && headOf(tree, entity.to) === entity.from
  if (!isFlat && !speaking.has(family.words.at(-1)?.toLowerCase() ?? '')) return null
  const given = line.words[entity.from]
  if (!given || lexicon.roles.locative.has(line.words[entity.from - 1]?.lower ?? '')) return null
  return {
    ...family,
    from: entity.from,
    nameFrom: entity.from,
    words: [given.text, ...family.words],
    known: [],
    isFull: true,
    isSure: true,
  }
}

/** "The miller, Edda Frome, said": whoever is named between commas, behind a common noun and before a verb of speech. */
function isSpeakingBetweenCommas(line: Line, { from, to }: PersonName, { roles }: Lexicon): boolean {
  const [noun, open] = line.words.slice(Math.max(0, from - 2), from)
  const [close, verb] = line.words.slice(to, to + 2)
  const isNoun = noun !== undefined && /^\p{Ll}/u.test(noun.text)
  return isNoun && open?.text === ',' && close?.text === ',' && roles.speaks.has(verb?.lower ?? '')
}

/** "Caridad Montes, 19, slept": an age set off by commas. */
function isAged(line: Line, at: number): boolean {
  const [comma, age, close] = line.words.slice(at, at + 3)
  return comma?.text === ',' && /^[1-9]\d?$/u.test(age?.text ?? '') && /^[,.]$/u.test(close?.text ?? '')
}

/** "The second secretary of the board for water and forests, Ann Hall, left": small words that are not understood stand between. */
export function isLooselyBeside(line: Line, from: number, { from: name, to }: PersonName): boolean {
  const between = line.words.slice(from, name - 1)
  return (
    between.length <= MOST_WORDS_BETWEEN &&
    line.words[to]?.text === ',' &&
    between.every(({ text }) => /^(?:\p{Ll}+|-)$/u.test(text))
  )
}

/** Longer stretches hold a clause of their own. */
const MOST_WORDS_BETWEEN = 8

/** A name behind a comma is the one whose role stands before it: "the island's leader, Ann Hall, left". */
export function isBesideRole(line: Line, person: PersonName, before: Finding | null): boolean {
  const isRole = before?.kind === 'role' && before.role.name === null && before.role.group?.class === 'person'
  const isSingular = before?.kind === 'role' && before.role.number === 'singular'
  return (
    isRole &&
    isSingular &&
    person.isFull &&
    (before.role.to === person.from - 1 || isLooselyBeside(line, before.role.to, person)) &&
    line.words[person.from - 1]?.text === ','
  )
}
