import type { World, WorldActor, WorldName, WorldState } from './world.ts'

/** An actor that the user brings along. */
export interface OwnWorldActor {
  /** Unlike the world's ids: "own-gondor". */
  readonly id: string
  readonly name: string
  readonly type: 'state' | 'group'
  /** All names, in any spelling of their capitals. */
  readonly names: readonly string[]
  /** Code of a state in CAMEO's manner; null for others. */
  readonly code: string | null
}

/** The world with a user's own actors: a name of theirs means them alone, whoever else bears it. */
export function withOwnActors(world: World, own: readonly OwnWorldActor[]): World {
  const actors = new Map(own.map((actor) => [actor.id, actorOf(actor)]))
  const byName = new Map<string, WorldName[]>()
  const longest = new Map<string, number>()
  for (const actor of own) {
    for (const name of actor.names) {
      const key = name.toUpperCase()
      const entry: WorldName = { name, hasArticle: false, actor: actors.get(actor.id) ?? actorOf(actor), kind: 'alias' }
      byName.set(key, [...(byName.get(key) ?? []), entry])
      const start = startOf(name)
      longest.set(start, Math.max(longest.get(start) ?? 0, name.split(' ').length))
    }
  }
  const named: World['named'] = (name) => {
    // Dictionaries are written in capitals: a name in a text begins with one.
    const found = /^\p{Lu}/u.test(name) ? byName.get(name.toUpperCase()) : undefined
    return found?.map((entry) => ({ ...entry, name })) ?? world.named(name)
  }
  const overrides: Partial<World> = {
    bodies: [...world.bodies, ...actors.values()],
    actor: (id) => actors.get(id) ?? world.actor(id),
    state: (id) => stateOf(actors.get(id)) ?? world.state(id),
    named,
    longestNameWords: [...longest.values()].reduce((most, words) => Math.max(most, words), world.longestNameWords),
    longestNameFrom: (word) => Math.max(world.longestNameFrom(word), longest.get(startOf(word)) ?? 0),
    everyName: () => [...world.everyName(), ...own.flatMap(({ names }) => names)],
  }
  return Object.create(world, Object.getOwnPropertyDescriptors(overrides)) as World
}

function actorOf({ id, name, type, names, code }: OwnWorldActor): WorldActor | WorldState {
  const actor: WorldActor = {
    id,
    name,
    type,
    country: null,
    aliases: names.filter((other) => other !== name),
    offices: [],
    description: null,
    gender: null,
    from: null,
    to: null,
  }
  const codes = { iso2: null, iso3: null, cow: null, cameo: code }
  return type === 'state' ? { ...actor, codes, capital: null, seats: [] } : actor
}

function stateOf(actor: WorldActor | WorldState | undefined): WorldState | null {
  return actor && 'codes' in actor ? actor : null
}

function startOf(name: string): string {
  return (/^[\p{L}\p{N}\p{M}]+/u.exec(name)?.[0] ?? '').toLowerCase()
}
