import type { Actor, Mention } from '../../model/index.ts'
import type { ActorPlace } from './described/resolve-several.ts'
import { namedActors, seatedStates } from './entities/named-actors.ts'
import type { DocumentView } from './entities/resolve-entity.ts'
import type { MentionSearch } from './mention-search.ts'
import { impliedInterval } from './people/implied-interval.ts'
import { holdersOfPosts, meetPeople } from './people/meet-people.ts'
import { gatherPeople, type People } from './people/people.ts'
import { type Possessed, readThrough } from './read-through.ts'
import { findAppositions } from './roles/find-appositions.ts'

export interface ResolvedMentions {
  readonly mentions: readonly Mention[]
  /** Phrases whose actor depends on whom a pronoun in them means. */
  readonly possessed: readonly Possessed[]
  /** Those whom a phrase for somebody else names by the way. */
  readonly owned: readonly ActorPlace[]
  readonly people: People
  /** Actors that the world tables do not hold. */
  readonly made: ReadonlyMap<string, Actor>
  /** Ids of the states, bodies and organisations that the text names. */
  readonly named: ReadonlySet<string>
}

/** Resolves what was found to actors, in order of the text. */
export function resolveMentions(search: MentionSearch): ResolvedMentions {
  const { lexicon, lines, findings, interval } = search
  const people = gatherPeople(lexicon, interval)
  const named = namedActors(lines, lexicon)
  const seated = seatedStates(lines, lexicon)
  const appositions = lines.map((line, index) => findAppositions(line, findings[index] ?? [], lexicon))
  const viewOf = (posts: ReadonlySet<string> = new Set(), time = interval): DocumentView => {
    return { lexicon, lines, interval: time, named, seated, posts, made: new Map(), ministries: [], met: [] }
  }
  const met = meetPeople(search, { people, appositions, view: viewOf() })
  const posts = holdersOfPosts(search, viewOf())
  // A text may say "the minister" before it names her by her family name alone, so who is in it is settled first.
  readThrough(search, { people, appositions, met, view: viewOf(posts) })
  for (const person of people.all) person.spots.splice(0)
  const view = viewOf(posts, interval ?? impliedInterval(people, lexicon.world))
  const { mentions, possessed, owned } = readThrough(search, { people, appositions, met, view })
  return { mentions, possessed, owned, people, made: view.made, named }
}
