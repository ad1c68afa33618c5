import {
  childrenOf,
  type DoerKind,
  hasFeature,
  type LanguagePack,
  lemmaOf,
  type TreeIndex,
  type TreeWords,
} from '../../../language/index.ts'
import type { Actor, Mention, Sentence, Span, TimeMention } from '../../../model/index.ts'
import type { Syntax } from '../words/syntax.ts'

/** What is known of somebody's words when they are read by themselves. */
export interface SaidBy {
  readonly syntax: Syntax
  readonly words: TreeWords
  readonly language: LanguagePack
  /** In the speaker's own words: "we" is the speaker. */
  readonly isDirect: boolean
  /** Who speaks; null when not known. */
  readonly speaker: Actor | null
  /** Whether the words for the speaker name several. */
  readonly isMany: boolean
  /** The sentences that a stretch touches. */
  sentences(span: Span): readonly Sentence[]
  /** The mention that covers a place in the text; null for none. */
  mentionAt(place: number): Mention | null
  /** The time told at a place in the text; null for none. */
  timeAt(place: number): TimeMention | null
  /** Null for an id that is not known. */
  actor(id: string | null): Actor | null
}

interface Subject {
  readonly tree: TreeIndex
  readonly sentence: Sentence
  readonly subject: number | null
}

/** Whose deed a clause tells, by its subject: the speaker's own, or that of whoever the speaker speaks for. */
export function doerOf({ tree, sentence, subject }: Subject, said: SaidBy): DoerKind {
  if (subject === null) return 'none'
  if (hasFeature(tree, subject, 'Person=2')) return 'hearer'
  if (isOwnPronoun(tree, subject, said)) return 'own'
  const owner = childrenOf(tree, subject).find((child) => tree.tree.relations[child] === 'nmod:poss')
  if (owner !== undefined && hasFeature(tree, owner, 'Person=2')) return 'hearer'
  if (owner !== undefined && isOwnPronoun(tree, owner, said)) return 'own'
  const mention = said.mentionAt(sentence.tokens[subject]?.start ?? -1)
  return mention && isSameSide(said.actor(mention.actor), said.speaker) ? 'own' : 'other'
}

/** "We" in direct words; in reported words "he", "it" or "they", where the speaker can be meant. */
function isOwnPronoun(tree: TreeIndex, token: number, said: SaidBy): boolean {
  if (tree.tree.tags[token] !== 'PRON') return false
  if (hasFeature(tree, token, 'Person=1')) return true
  if (said.isDirect || !hasFeature(tree, token, 'Person=3')) return false
  const { grammar } = said.language
  const lemma = lemmaOf(tree, token)
  const traits = grammar.subjectPronouns.get(grammar.possessives.get(lemma) ?? lemma)
  if (!traits) return false
  if (traits.number === 'plural') return said.isMany || isInstitution(said.speaker)
  return traits.person ? !isInstitution(said.speaker) : isInstitution(said.speaker)
}

function isInstitution(actor: Actor | null): boolean {
  return actor !== null && actor.type !== 'person' && actor.type !== 'unnamed'
}

/** Whether somebody is the speaker, the speaker's state or a body of it. */
function isSameSide(one: Actor | null, speaker: Actor | null): boolean {
  if (!one || !speaker) return false
  if (one.id === speaker.id) return true
  if (one.type === 'state') return speaker.country === one.id
  return one.type === 'body' && one.country !== null && one.country === (speaker.country ?? speaker.id)
}
