import { ACTOR_TYPES, type Actor, type ActorType, type MentionResolution, slugOf } from '../../model/index.ts'
import { type Interval, type WorldActor, wasThere } from '../../world/index.ts'
import type { Entity } from './finding.ts'
import type { Lexicon } from './lexicon.ts'
import { type Line, textBetween } from './line.ts'

/** Which actor is meant, or which ones could be. */
export interface Answer {
  readonly actor: string | null
  readonly resolution: MentionResolution | null
  readonly candidates: readonly string[]
}

export const NO_ANSWER: Answer = { actor: null, resolution: null, candidates: [] }

/** What is known of the document as a whole while its mentions are resolved. */
export interface DocumentView {
  readonly lexicon: Lexicon
  readonly lines: readonly Line[]
  /** When it was written; null when nothing says so. */
  readonly interval: Interval | null
  /** Ids of states and organisations that it names by a name or adjective of their own. */
  readonly named: ReadonlySet<string>
  /** Ids of people who could hold the posts that the text names without a name; a family name alone may be theirs. */
  readonly posts: ReadonlySet<string>
  /** Actors that the world tables do not hold, by id; grows as they are met. */
  readonly made: Map<string, Actor>
  /** Ministries in the order in which they were met, for "the Foreign Ministry" without its state. */
  readonly ministries: { readonly id: string; readonly actor: string }[]
}

/** Resolves a name, an adjective or a place of government. */
export function resolveEntity(entity: Entity, line: Line, view: DocumentView): Answer {
  if (entity.form === 'ministry') return resolveMinistry(entity, line, view)
  if (entity.form === 'organisation') return resolveNew(entity, line, view)
  const resolution = entity.form === 'metonym' ? 'metonym' : 'world-name'
  const fitting = choose(entity, line, view).map((actor) => asOfItsTime(actor, line, view))
  const [only] = fitting
  if (only && fitting.length === 1) return { actor: only.id, resolution, candidates: [] }
  return { actor: null, resolution: null, candidates: fitting.map(({ id }) => id) }
}

/** What papers of 1962 called Russia was the Soviet Union. */
function asOfItsTime(actor: WorldActor, line: Line, { lexicon, interval }: DocumentView): WorldActor {
  const time = interval ?? (line.year ? { earliest: line.year, latest: line.year } : null)
  if (actor.type !== 'state' || !time || wasThere(actor, time)) return actor
  const before = lexicon.world.predecessors(actor.id).filter((state) => wasThere(state, time))
  return before.length === 1 && before[0] ? before[0] : actor
}

/** Leaves those that were there at the time, then those that the text names; never none. */
function choose(entity: Entity, line: Line, view: DocumentView): readonly WorldActor[] {
  if (entity.actors.length < 2) return entity.actors
  const year: Interval | null = line.year ? { earliest: line.year, latest: line.year } : null
  const isNamed = ({ id }: WorldActor): boolean => view.named.has(id)
  const existing = narrow(entity.actors, (actor) => {
    if (year && actor.type === 'state' && isNamed(actor)) return wasThere(actor, year)
    return view.interval ? wasThere(actor, view.interval) : true
  })
  const seated =
    entity.form === 'metonym'
      ? narrow(
          existing,
          (actor) => actor.type !== 'state' || isNamed(actor) || !existing.some((other) => other.type !== 'state'),
        )
      : existing
  const named = narrow(seated, isNamed)
  if (named.length === 1 || view.interval) return named
  return narrow(named, (actor) => actor.to === null)
}

function narrow<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly Item[] {
  const fitting = items.filter(fits)
  return fitting.length > 0 ? fitting : items
}

function resolveMinistry(entity: Entity, line: Line, view: DocumentView): Answer {
  const { ministry } = entity
  if (!ministry) return NO_ANSWER
  const states = choose(entity, line, view).filter(({ type }) => type === 'state')
  const [state] = states
  if (!state) {
    const last = view.ministries.findLast(({ id }) => id === ministry.id)
    return last ? { actor: last.actor, resolution: 'document-role', candidates: [] } : NO_ANSWER
  }
  const make = (owner: WorldActor): string => {
    const listed = view.lexicon.ministryOf(owner.id, ministry)
    if (listed) return listed.id
    const id = `${owner.id}-${ministry.id}`
    const name = ministry.name.replace('{owner}', withArticle(owner.name, view.lexicon))
    view.made.set(id, { id, name, type: 'body', country: owner.id, aliases: [], offices: [] })
    return id
  }
  if (states.length > 1) return { actor: null, resolution: null, candidates: states.map(({ id }) => id) }
  const actor = make(state)
  view.ministries.push({ id: ministry.id, actor })
  return { actor, resolution: 'world-name', candidates: [] }
}

/** "the Soviet Union" and "Denmark". */
function withArticle(name: string, lexicon: Lexicon): string {
  const { articledStates, definite } = lexicon.roles
  const [article = ''] = definite
  return name.split(' ').some((word) => articledStates.has(word.toLowerCase())) ? `${article} ${name}` : name
}

function resolveNew(entity: Entity, line: Line, view: DocumentView): Answer {
  const name = entity.name ?? textBetween(line, entity.from, entity.to)
  const id = slugOf(name)
  const { world } = view.lexicon
  const [listed] = world.actor(id) ? [id] : world.named(name.toUpperCase()).map(({ actor }) => actor.id)
  if (listed) return { actor: listed, resolution: 'world-name', candidates: [] }
  const known = view.made.has(id)
  const [owner] = entity.actors
  const type: ActorType = ACTOR_TYPES.find((candidate) => candidate === entity.newType) ?? 'organisation'
  const country = entity.actors.length === 1 ? (owner?.id ?? null) : null
  if (!known) view.made.set(id, { id, name, type, country, aliases: [], offices: [] })
  return { actor: id, resolution: known ? 'document-name' : 'new-name', candidates: [] }
}
