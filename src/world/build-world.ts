import { wasThere } from './calendar-date.ts'
import type { Office, Tenure, World, WorldActor, WorldName, WorldOutlet } from './world.ts'

export interface WorldParts {
  readonly actors: readonly WorldActor[]
  readonly names: readonly WorldName[]
  readonly outlets: readonly WorldOutlet[]
  readonly people: readonly WorldActor[]
  readonly offices: readonly Office[]
  readonly tenures: readonly Tenure[]
  /** Id of a state -> states that it followed. */
  readonly predecessors: ReadonlyMap<string, readonly WorldActor[]>
}

/** Indexes what the tables hold; the result never changes. */
export function buildWorld({ actors, names, outlets, people, offices, tenures, predecessors }: WorldParts): World {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))

  const byName = grouped(names, ({ name }) => name)
  let wordsByStart: ReadonlyMap<string, number> | null = null
  let byCapitals: ReadonlyMap<string, readonly WorldName[]> | null = null
  const byTitle = grouped(
    offices.flatMap((office) => office.titles.map((title) => ({ title, office }))),
    ({ title }) => title,
  )
  const officesByOwner = grouped(offices, ({ of }) => of)
  const inOrder = [...tenures].sort(byStart)
  const tenuresByOffice = grouped(inOrder, ({ office }) => office.id)
  const tenuresByPerson = grouped(inOrder, ({ person }) => person.id)
  const outletByHost = new Map(
    outlets.flatMap((outlet) => outlet.domains.map((domain) => [hostOf(domain), outlet] as const)),
  )
  const outletByName = new Map(
    [...outlets]
      .reverse()
      .flatMap((outlet) => [...outlet.aliases, outlet.name].map((name) => [plainName(name), outlet] as const)),
  )

  return {
    bodies: actors.filter(({ type }) => type !== 'person'),
    people,
    offices,
    longestNameWords: names.reduce((longest, { name }) => Math.max(longest, name.split(/\s+/u).length), 1),
    longestNameFrom(word) {
      wordsByStart ??= countWordsByStart(names)
      return wordsByStart.get(startOf(word)) ?? 0
    },
    actor: (id) => byId.get(id) ?? null,
    predecessors: (stateId) => predecessors.get(stateId) ?? [],
    named(name) {
      const exact = byName.get(name)
      if (exact) return exact
      if (name !== name.toUpperCase() || name === name.toLowerCase()) return []
      // Few texts shout, so this index is made when the first one does.
      byCapitals ??= grouped(names, (known) => known.name.toUpperCase())
      return byCapitals.get(name) ?? []
    },
    officesTitled: (title) => byTitle.get(title.toLowerCase())?.map(({ office }) => office) ?? [],
    officesOf: (actorId) => officesByOwner.get(actorId) ?? [],
    holders(officeId, interval) {
      const all = tenuresByOffice.get(officeId) ?? []
      return interval ? all.filter((tenure) => wasThere(tenure, interval)) : all
    },
    tenures: (personId) => tenuresByPerson.get(personId) ?? [],
    outletAt: (hostOrUrl) =>
      hostAndParents(hostOf(hostOrUrl))
        .map((host) => outletByHost.get(host))
        .find(Boolean) ?? null,
    outletNamed: (name) => outletByName.get(plainName(name)) ?? null,
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

function countWordsByStart(names: readonly WorldName[]): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const { name } of names) {
    const start = startOf(name)
    longest.set(start, Math.max(longest.get(start) ?? 0, name.split(' ').length))
  }
  return longest
}

/** The letters or digits that a name begins with, in lower case: `u` of "U.S.", `al` of "al-Qaeda". */
function startOf(name: string): string {
  return (/^[\p{L}\p{N}\p{M}]+/u.exec(name)?.[0] ?? '').toLowerCase()
}

/** ISO dates sort as their characters do; an unknown start comes first. */
function byStart(a: Tenure, b: Tenure): number {
  const [from, other] = [a.from ?? '', b.from ?? '']
  return from < other ? -1 : Number(from > other)
}

/** `https://www.example.org:80/a` and `Example.org` are both `example.org`. */
function hostOf(hostOrUrl: string): string {
  return hostOrUrl
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z\d+.-]*:\/\//u, '')
    .replace(/[/?#:].*$/su, '')
    .replace(/^www\./u, '')
    .replace(/\.$/u, '')
}

/** A host and the domains it lies in, nearest first: `a.b.org`, `b.org`. */
function hostAndParents(host: string): readonly string[] {
  const labels = host.split('.')
  return labels.slice(0, Math.max(0, labels.length - 1)).map((_, index) => labels.slice(index).join('.'))
}

function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
}
