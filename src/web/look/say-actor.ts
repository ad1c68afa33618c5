import type { ActorType, MentionKind, MentionResolution } from '../contract.ts'

/** What kinds of actor are called, likeliest to be looked for first. */
export const TYPE_WORDS: Readonly<Record<ActorType, string>> = {
  person: 'person',
  state: 'state',
  body: 'part of a government',
  organisation: 'organisation',
  bloc: 'alliance or union of states',
  group: 'armed group',
  outlet: 'outlet',
  agreement: 'agreement',
  unnamed: 'not named',
}

/** Every kind of actor. The list of words has them all, or it would not fit its type. */
export const ACTOR_TYPES = Object.keys(TYPE_WORDS) as readonly ActorType[]

/** What a mention is, as one word beside it. */
export const MENTION_WORDS: Readonly<Record<MentionKind, string>> = {
  name: 'name',
  metonym: 'place for who sits there',
  role: 'role',
  pronoun: 'pronoun',
}

/** How Redline found out who is meant. */
export const MENTION_RESOLUTION_WORDS: Readonly<Record<MentionResolution, string>> = {
  'world-name': 'a name that Redline knows',
  'world-office': 'an office, and who held it then',
  metonym: 'a place that stands for who sits there',
  'document-name': 'a short form of a name in this article',
  'document-role': 'a role that this article gives to somebody',
  'new-name': 'a name that stands in this article and that Redline does not know',
  pronoun: 'a pronoun, taken back to the last name that fits',
  several: 'several together',
  unnamed: 'described, not named',
}
