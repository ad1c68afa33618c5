import {
  childrenOf,
  conjunctsOf,
  type DeedOperator,
  type DeedPattern,
  type DeedRole,
  findAgent,
  findModals,
  findObject,
  findObliques,
  findSubject,
  hasFeature,
  headOf,
  isFiniteClause,
  isPassive,
  lemmaOf,
  possessorOf,
} from '../../language/index.ts'
import { fillsRole, meant } from './fills-role.ts'
import { findParticle, isBare } from './find-particle.ts'
import { clausesOf, hasPreposition, isOneOf, nounsFor, stand, withConjuncts } from './match-slot.ts'
import type { PatternQuestion } from './pattern-question.ts'
import type { Participants, SentenceView, ToldDeed } from './told-deed.ts'

/** What is made of a deed of others without doing anything to them. */
const PROMISES: ReadonlySet<DeedOperator> = new Set(['intend', 'offer', 'do', 'resume', 'claim'])

/** Each word of a pattern that must stand there counts most, then a deed inside, then who takes part. */
const WEIGHTS = { word: 6, deed: 4, particle: 5, role: 2, party: 1, before: 4, any: 1 } as const

/** What a pattern finds at a word. */
export interface PatternMatch {
  readonly pattern: DeedPattern
  readonly participants: Participants
  readonly inner: ToldDeed | null
  readonly words: readonly number[]
  readonly weight: number
}

/** The pattern at a word: null where a word that it asks for is missing. */
export function matchPattern(question: PatternQuestion): PatternMatch | null {
  const { view, head, pattern, deedAt } = question
  const { index } = view
  if (isInsideName(index, head, pattern)) return null
  if (!stand(index, head, pattern.before)) return null
  const particle = findParticle(question)
  if (particle === undefined) return null
  const isVerb = pattern.part === 'verb'
  const found: Draft = { roles: new Map(), inner: null, words: particle === null ? [] : [particle], used: new Set() }
  let weight = pattern.before.length * WEIGHTS.before + (particle === null ? 0 : WEIGHTS.particle)
  for (const slot of pattern.slots) {
    const { filler } = slot
    if (filler.kind === 'deed') {
      const inner = innerDeed(question, slot.prepositions, found)
      if (inner) {
        found.inner = inner
        weight += WEIGHTS.deed
      } else if (!filler.isOptional || pattern.sense.cameo === null || tellsFact(question)) return null
      else addWanted(question, found)
      continue
    }
    if (filler.kind === 'duty') {
      const duty = dutyOf(question)
      if (duty === null) return null
      addRole(found, 'TARGET', withConjuncts(index, duty.subject))
      found.inner = deedAt(duty.clause)
      weight += WEIGHTS.deed
      continue
    }
    const behind = particle === null || slot.prepositions ? null : headOf(index, particle)
    const hung = behind !== null && behind !== head ? [behind] : []
    const nouns = [...hung, ...nounsFor(slot, { head, isVerb }, view)].filter((token) => !found.used.has(token))
    if (filler.kind === 'nothing') {
      if (nouns.length > 0) return null
      weight += WEIGHTS.any
    } else if (filler.kind === 'words') {
      const noun = nouns.find((token) => meant(token, question).some((noun) => isOneOf(index, noun, filler.words)))
      if (noun === undefined) return null
      found.used.add(noun)
      found.words.push(noun)
      weight += WEIGHTS.word
    } else if (filler.kind === 'any') {
      const [noun] = nouns
      if (noun === undefined) return null
      found.used.add(noun)
      weight += WEIGHTS.any
    } else {
      if (filler.role === 'SOURCE' && slot.prepositions === null) continue
      const { among, also } = filler
      const noun = nouns.find((token) => fillsRole(token, filler, question))
      if (noun === undefined) {
        if (filler.isRequired || (slot.prepositions && isBare(pattern))) return null
        continue
      }
      if (among) weight += also === null ? WEIGHTS.word : WEIGHTS.party
      found.used.add(noun)
      addRole(found, filler.role, withConjuncts(index, noun))
      weight += WEIGHTS.role
    }
  }
  if (isVerb || pattern.part === 'adjective') addSubject(question, found)
  else addNounRoles(question, found)
  for (const { filler, prepositions } of pattern.slots) {
    if (filler.kind !== 'role' || filler.role !== 'SOURCE' || prepositions !== null || !filler.isRequired) continue
    if (!(found.roles.get('SOURCE') ?? []).some((token) => fillsRole(token, filler, question))) return null
    weight += filler.among === null ? WEIGHTS.role : filler.also === null ? WEIGHTS.word : WEIGHTS.party
  }
  return { pattern, participants: participantsOf(found), inner: found.inner, words: found.words, weight }
}

/** Whether a noun is part of a proper name ("the War Office", "Operation Thunder"), and so tells no deed. */
function isInsideName(index: SentenceView['index'], head: number, { part }: DeedPattern): boolean {
  const above = headOf(index, head)
  if (part !== 'noun' || above === null) return false
  const relation = index.relations[head]
  return (relation === 'compound' || relation === 'flat') && index.tree.tags[above] === 'PROPN'
}

interface Draft {
  readonly roles: Map<DeedRole, number[]>
  inner: ToldDeed | null
  readonly words: number[]
  readonly used: Set<number>
}

function addRole({ roles }: Draft, role: DeedRole, tokens: readonly number[]): void {
  const known = roles.get(role)
  if (!known) roles.set(role, [...tokens])
  else known.push(...tokens.filter((token) => !known.includes(token)))
}

/** Who does what a verb or adjective tells: its subject, of a passive whoever stands behind "by". */
function addSubject({ view, head, pattern }: PatternQuestion, found: Draft): void {
  const { index, words } = view
  if (found.roles.has('SOURCE')) return
  const isState = pattern.part === 'adjective'
  const agent = isState ? null : (findAgent(index, head, words) ?? looseAgent(head, found, view))
  if (agent !== null) {
    addRole(found, 'SOURCE', withConjuncts(index, agent))
    return
  }
  if (isPassive(index, head) && !isState) return
  const own = childrenOf(index, head).filter((child) => index.relations[child] === 'nsubj' && child < head)
  // "GENEVA: Ruritania vetoed": of two subjects the nearer is one.
  const token = own.length > 1 || isState ? (own.at(-1) ?? null) : findSubject(index, head, words).token
  if (token !== null && !found.used.has(token)) addRole(found, 'SOURCE', withConjuncts(index, token))
}

/** Who stands behind "by" where a parser hung it elsewhere than on the passive: "forty tanks were delivered to the island by Sweden". */
function looseAgent(head: number, { used }: Draft, view: SentenceView): number | null {
  const { index, words, isParty } = view
  if (!isPassive(index, head)) return null
  const behind = nounsFor(
    { prepositions: words.agentPrepositions, filler: { kind: 'any' } },
    { head, isVerb: true },
    view,
  )
  return behind.find((token) => !used.has(token) && (index.tree.tags[token] === 'PROPN' || isParty(token))) ?? null
}

/** The participants of a deed that a noun tells: "Ruritania's raid on the port", "the Ruritanian raid", "talks between A and B". */
function addNounRoles({ view, head, pattern, deeds: { nounPrepositions } }: PatternQuestion, found: Draft): void {
  const { index } = view
  const take = (token: number): boolean => !found.used.has(token) && Boolean(found.used.add(token))
  const owner = possessorOf(index, head)
  if (owner !== null && !view.isTime(owner) && take(owner))
    addRole(found, found.roles.has('SOURCE') ? 'TARGET' : 'SOURCE', withConjuncts(index, owner))
  for (const child of childrenOf(index, head)) {
    const relation = index.relations[child]
    if (relation === 'nmod' || relation === 'obl') {
      if (hasPreposition(index, child, nounPrepositions.between)) {
        const [first, ...others] = withConjuncts(index, child)
        if (first === undefined || !take(child)) continue
        addRole(found, 'SOURCE', others.length > 0 ? [first] : withConjuncts(index, child))
        addRole(found, 'TARGET', others)
      } else if (hasPreposition(index, child, nounPrepositions.by)) {
        if (take(child)) addRole(found, 'SOURCE', withConjuncts(index, child))
      } else if (hasPreposition(index, child, nounPrepositions.of)) {
        if (take(child)) addRole(found, pattern.sense.of, withConjuncts(index, child))
      } else if (
        pattern.slots.length === 0 &&
        !pattern.sense.isMutual &&
        hasPreposition(index, child, nounPrepositions.target)
      ) {
        if (!found.roles.has('TARGET') && take(child)) addRole(found, 'TARGET', withConjuncts(index, child))
      }
    }
  }
  const isModifier = (child: number): boolean =>
    child < head && (index.relations[child] === 'amod' || index.relations[child] === 'compound') && view.isActor(child)
  const modifiers = childrenOf(index, head).filter(isModifier)
  const [first] = modifiers
  if (first === undefined) return
  const parties = modifiers.flatMap((child) => withConjuncts(index, child))
  if (!found.roles.has('SOURCE')) addRole(found, 'SOURCE', parties)
  else if (!found.roles.has('TARGET')) addRole(found, 'TARGET', parties)
}

/** The deed in a slot: told by a clause ("to withdraw", "of shelling") or by a noun ("a withdrawal"). */
function innerDeed(question: PatternQuestion, prepositions: ReadonlySet<string> | null, found: Draft): ToldDeed | null {
  const { view, head, pattern, deedAt } = question
  const { index } = view
  for (const { clause, marker } of clausesOf(index, head)) {
    // "Criticised the plan, while the envoy voiced doubts": a finite clause around is nothing that the words are about.
    if (index.relations[clause] === 'advcl' && isFiniteClause(index, clause)) continue
    const fits =
      (prepositions === null ? !isPrepositionOnly(index, clause) : marker !== null && prepositions.has(marker)) &&
      (takesFacts(pattern) || !isFact(clause, view))
    const deed = fits ? deedAt(clause) : null
    if (deed) return deed
  }
  const isVerb = pattern.part === 'verb'
  // "Maintain that talks make sense": of a clause of what is so its nouns are no deeds that are maintained.
  if (isVerb && tellsFact(question)) return null
  const nouns = nounsFor({ prepositions, filler: { kind: 'any' } }, { head, isVerb }, view)
  for (const noun of nouns) {
    if (found.used.has(noun)) continue
    const deed = withConjuncts(index, noun).map(deedAt).find(Boolean)
    if (deed) {
      found.used.add(noun)
      return deed
    }
  }
  return null
}

/** "Agreed that the road was long": a finite clause that tells no deed leaves nothing that is agreed to. */
function tellsFact({ view, head, pattern }: PatternQuestion): boolean {
  if (takesFacts(pattern)) return false
  return clausesOf(view.index, head).some(
    ({ clause }) => view.index.relations[clause] === 'ccomp' && isFact(clause, view),
  )
}

/** Who is concerned by a clause that tells no deed of its own: "refused to let the convoy pass", "demanded that he go". */
function addWanted({ view: { index, words }, head, pattern }: PatternQuestion, found: Draft): void {
  if (found.roles.has('TARGET')) return
  const [complement] = clausesOf(index, head).filter(({ clause }) => index.relations[clause] !== 'advcl')
  if (!complement) return
  const { clause } = complement
  const subject = childrenOf(index, clause).find((child) => index.relations[child] === 'nsubj')
  // "Promised that its members would look into it": what others will do is nothing done to them.
  if (subject !== undefined && PROMISES.has(pattern.sense.operator ?? 'do')) return
  const wanted = subject ?? findObject(index, clause, words)?.token ?? findObliques(index, clause)[0]?.token
  if (wanted !== undefined && index.tree.tags[wanted] !== 'PRON') addRole(found, 'TARGET', withConjuncts(index, wanted))
}

/** A clause of what somebody named must do: "said that Ruritania must withdraw". */
function dutyOf({ view: { index, words }, head }: PatternQuestion): { clause: number; subject: number } | null {
  for (const { clause } of clausesOf(index, head)) {
    const modals = findModals(index, clause, words)
    if (!modals.some(({ sense }) => sense === 'necessary' || sense === 'advisable')) continue
    const { token } = findSubject(index, clause, words)
    if (token !== null && index.tree.tags[token] !== 'PRON') return { clause, subject: token }
  }
  return null
}

/** Words that may take a clause of what is so ("demanded that they leave", "denied that it had fired"); the others take what is yet to come. */
function takesFacts({ sense }: DeedPattern): boolean {
  return sense.keepsInner || sense.operator === 'demand' || sense.operator === 'claim' || sense.operator === 'reject'
}

/** A finite clause without a modal: "agreed that the talks had failed" is no promise of talks. */
function isFact(clause: number, view: SentenceView): boolean {
  const { index, words } = view
  return isFiniteClause(index, clause) && findModals(index, clause, words).length === 0 && !isWish(clause, view)
}

/** "Proposed that Ruritania join": the bare verb of one person alone. */
function isWish(clause: number, { index, forms }: SentenceView): boolean {
  const subject = childrenOf(index, clause).find((child) => index.relations[child] === 'nsubj')
  if (subject === undefined || conjunctsOf(index, subject).length > 1) return false
  if (index.tree.tags[subject] === 'PRON' || hasFeature(index, subject, 'Number=Plur')) return false
  return (
    index.tree.tags[clause] === 'VERB' &&
    forms[clause] === lemmaOf(index, clause) &&
    !hasFeature(index, clause, 'Tense=Past')
  )
}

/** Whether a clause is marked by a preposition ("by shelling"), so that it is no bare complement. */
function isPrepositionOnly(index: SentenceView['index'], clause: number): boolean {
  return childrenOf(index, clause).some(
    (child) => index.relations[child] === 'mark' && index.tree.tags[child] === 'ADP' && headOf(index, child) === clause,
  )
}

function participantsOf({ roles }: Draft): Participants {
  const of = (role: DeedRole): readonly number[] => roles.get(role) ?? []
  return {
    SOURCE: of('SOURCE'),
    TARGET: of('TARGET'),
    RECIPIENT: of('RECIPIENT'),
    THEME: of('THEME'),
    PLACE: of('PLACE'),
  }
}
