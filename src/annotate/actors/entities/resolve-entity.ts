import { ACTOR_TYPES, type Actor, type ActorType, type MentionResolution, slugOf } from '../../../model/index.ts'
import { type Interval, type WorldActor, wasThere } from '../../../world/index.ts'
import type { Entity } from '../finding.ts'
import { foldWords, type Lexicon } from '../lexicon.ts'
import { type Line, textBetween } from '../line.ts'

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
  /** Ids of states whose seat of government it names. */
  readonly seated: ReadonlySet<string>
  /** Ids of people who could hold the posts that the text names without a name; a family name alone may be theirs. */
  readonly posts: ReadonlySet<string>
  /** Actors that the world tables do not hold, by id; grows as they are met. */
  readonly made: Map<string, Actor>
  /** Ministries in the order in which they were met, for "the Foreign Ministry" without its state. */
  readonly ministries: { readonly id: string; readonly actor: string; readonly state: string }[]
  /** States in the order in which they were met. */
  readonly met: { readonly actor: string; readonly line: number }[]
}

/** Resolves a name, an adjective or a place of government. */
export function resolveEntity(entity: Entity, line: Line, view: DocumentView): Answer {
  if (entity.form === 'ministry') return resolveMinistry(entity, line, view)
  if (entity.form === 'organisation') return resolveNew(entity, line, view)
  const resolution = entity.form === 'metonym' ? 'metonym' : 'world-name'
  const fitting = choose(entity, line, view).map((actor) => asOfItsTime(actor, line, view))
  const [only] = fitting
  if (only && view.lexicon.world.actor(only.id) === null) view.made.set(only.id, only)
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
  const states = [...choose(entity, line, view).filter(({ type }) => type === 'state')]
  if (states.length === 0) {
    const { interval } = view
    // A text of today that looks back on a state of old does not go on about its ministry.
    const isThere = (id: string): boolean => {
      const state = view.lexicon.world.actor(id)
      return state === null || interval === null || line.year !== null || wasThere(state, interval)
    }
    const last = view.ministries.findLast(({ id, state }) => id === ministry.id && isThere(state))
    if (last) return { actor: last.actor, resolution: 'document-role', candidates: [] }
    const other = stateNear(line, view)
    if (!other) return NO_ANSWER
    states.push(other)
  }
  const [state] = states
  const make = (owner: WorldActor): string => {
    const listed = view.lexicon.ministryOf(owner.id, ministry)
    if (listed) return listed.id
    const id = `${owner.id}-${ministry.id}`
    const name = ministry.name.replace('{owner}', withArticle(owner.name, view.lexicon))
    view.made.set(id, { id, name, type: 'body', country: owner.id, aliases: [], offices: [], description: null })
    return id
  }
  if (!state) return NO_ANSWER
  if (states.length > 1) return { actor: null, resolution: null, candidates: states.map(({ id }) => id) }
  const actor = make(state)
  view.ministries.push({ id: ministry.id, actor, state: state.id })
  return { actor, resolution: 'world-name', candidates: [] }
}

/** The state whose ministry was met last, or the only one that this sentence names before, or the one before it. */
function stateNear(line: Line, { lexicon, ministries, met }: DocumentView): WorldActor | null {
  const last = ministries.at(-1)
  if (last) return lexicon.world.actor(last.state)
  for (const index of [line.index, line.index - 1]) {
    const states = new Set(met.filter((one) => one.line === index).map(({ actor }) => actor))
    const [only] = states
    if (only && states.size === 1) return lexicon.world.actor(only)
    if (states.size > 1) return null
  }
  return null
}

/** "the Soviet Union" and "Denmark". */
function withArticle(name: string, lexicon: Lexicon): string {
  const { articledStates, definite } = lexicon.roles
  const [article = ''] = definite
  return name.split(' ').some((word) => articledStates.has(word.toLowerCase())) ? `${article} ${name}` : name
}

/** An organisation of the text whose name differs in its small words alone: "Centre of Strait Studies", "Centre for Strait Studies". */
function twinOf(name: string, view: DocumentView): string | null {
  const folded = foldWords(name, view.lexicon.roles)
  return folded.includes(' ') ? (twinsOf(view).get(folded) ?? null) : null
}

/** Folded name -> actor, of those that the text names; grows as new ones are met. */
function twinsOf(view: DocumentView): Map<string, string> {
  const made = twins.get(view)
  if (made) return made
  const { roles, world } = view.lexicon
  const byName = new Map<string, string>()
  for (const id of view.named) {
    const actor = world.actor(id)
    for (const name of actor ? [actor.name, ...actor.aliases] : []) {
      if (name.includes(' ')) byName.set(foldWords(name, roles), id)
    }
  }
  twins.set(view, byName)
  return byName
}

const twins = new WeakMap<DocumentView, Map<string, string>>()

/** The first words of new organisations' names -> actor: "the Harbour Institute" goes on from "Harbour Institute for Trade". */
function beginningsOf(view: DocumentView): Map<string, string> {
  const made = beginnings.get(view) ?? new Map<string, string>()
  beginnings.set(view, made)
  return made
}

const beginnings = new WeakMap<DocumentView, Map<string, string>>()

function resolveNew(entity: Entity, line: Line, view: DocumentView): Answer {
  const name = entity.name ?? textBetween(line, entity.from, entity.to)
  const id = slugOf(name)
  const { world } = view.lexicon
  const [listed] = world.actor(id) ? [id] : world.named(name.toUpperCase()).map(({ actor }) => actor.id)
  if (listed) return { actor: listed, resolution: 'world-name', candidates: [] }
  const [agreement, ...others] = entity.newType === 'agreement' ? view.lexicon.agreementsLike(name) : []
  if (agreement && others.length === 0) return { actor: agreement.id, resolution: 'world-name', candidates: [] }
  const twin = twinOf(name, view)
  if (twin) return { actor: twin, resolution: 'document-name', candidates: [] }
  const whole = view.made.has(id) ? null : (beginningsOf(view).get(name) ?? null)
  if (whole) return { actor: whole, resolution: 'document-name', candidates: [] }
  const known = view.made.has(id)
  const [owner] = entity.actors
  const type: ActorType = ACTOR_TYPES.find((candidate) => candidate === entity.newType) ?? 'organisation'
  const country = entity.actors.length === 1 ? (owner?.id ?? null) : null
  if (!known) {
    view.made.set(id, { id, name, type, country, aliases: [], offices: [], description: null })
    twinsOf(view).set(foldWords(name, view.lexicon.roles), id)
    const words = name.split(' ')
    const beginnings = beginningsOf(view)
    for (let count = 1; count < words.length; count++) {
      const beginning = words.slice(0, count).join(' ')
      if (!beginnings.has(beginning)) beginnings.set(beginning, id)
    }
  }
  return { actor: id, resolution: known ? 'document-name' : 'new-name', candidates: [] }
}
