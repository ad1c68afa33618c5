import {
  type ActorDictionary,
  type AgentDictionary,
  type DiscardDictionary,
  indexPhrases,
  type OwnActor,
  type OwnAgent,
  type OwnVerb,
  type PhraseIndex,
  type VerbDictionary,
} from '../../../language/index.ts'

/** Dictionaries to code with, those named first before the others; none need be given. */
export interface CodingDictionaries {
  readonly actors?: readonly ActorDictionary[]
  readonly agents?: readonly AgentDictionary[]
  readonly verbs?: readonly VerbDictionary[]
  readonly discards?: readonly DiscardDictionary[]
}

/** Dictionaries made ready to find words with. */
export interface CodingBook {
  readonly actors: PhraseIndex<OwnActor>
  readonly agents: PhraseIndex<OwnAgent>
  /** By every form of the verb's main word, in capitals; verbs of several words first. */
  readonly verbs: ReadonlyMap<string, readonly OwnVerb[]>
  readonly synsets: VerbDictionary['synsets']
  readonly discards: DiscardDictionary['discards']
}

/** Makes a book of dictionaries; what stands in several has the first one's meaning. */
export function makeCodingBook({
  actors = [],
  agents = [],
  verbs = [],
  discards = [],
}: CodingDictionaries): CodingBook {
  const byForm = new Map<string, OwnVerb[]>()
  for (const verb of verbs.flatMap((dictionary) => dictionary.verbs)) {
    for (const form of verb.forms) byForm.set(form, [...(byForm.get(form) ?? []), verb])
  }
  for (const [form, known] of byForm)
    byForm.set(
      form,
      known.toSorted((a, b) => wordsOf(b) - wordsOf(a)),
    )
  return {
    actors: indexPhrases(phrasesOf(actors.flatMap((dictionary) => dictionary.actors))),
    agents: indexPhrases(phrasesOf(agents.flatMap((dictionary) => dictionary.agents))),
    verbs: byForm,
    synsets: new Map(verbs.toReversed().flatMap((dictionary) => [...dictionary.synsets])),
    discards: discards.flatMap((dictionary) => dictionary.discards),
  }
}

function phrasesOf<Entry extends OwnActor | OwnAgent>(entries: readonly Entry[]) {
  return entries.flatMap((value) => value.phrases.map((phrase) => ({ phrase, value })))
}

function wordsOf({ before, behind }: OwnVerb): number {
  return before.length + behind.length
}
