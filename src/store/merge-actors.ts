import type { Actor, OfficeTenure } from '../model/index.ts'

/**
 * One actor from what several documents say of it, and of others whom people take to be it: the same whatever their order. Its
 * own name and type stay; theirs become other names. Throws on an empty list.
 */
export function mergeActors(descriptions: readonly Actor[], id: string | undefined = descriptions[0]?.id): Actor {
  const sorted = [...descriptions].sort((a, b) => Number(b.id === id) - Number(a.id === id) || compareFullness(a, b))
  const [fullest] = sorted
  if (!fullest) throw new Error('mergeActors: no descriptions given')
  return {
    id: fullest.id,
    name: fullest.name,
    type: fullest.type,
    country: sorted.find(({ country }) => country !== null)?.country ?? null,
    aliases: unionOfNames(sorted, fullest.name),
    offices: unionOfOffices(sorted),
    description: sorted.find(({ description }) => description)?.description ?? null,
  }
}

/** Whoever says more of an actor goes first; among equals the alphabet decides, so that the order of reading does not. */
function compareFullness(a: Actor, b: Actor): number {
  return (
    b.offices.length - a.offices.length ||
    Number(b.country !== null) - Number(a.country !== null) ||
    b.name.length - a.name.length ||
    compareText(a.name, b.name) ||
    compareText(a.type, b.type) ||
    compareText(a.country ?? '', b.country ?? '') ||
    compareText(a.description ?? '', b.description ?? '') ||
    compareText(a.id, b.id)
  )
}

function unionOfNames(descriptions: readonly Actor[], name: string): readonly string[] {
  const names = new Set(descriptions.flatMap((actor) => [actor.name, ...actor.aliases]))
  names.delete(name)
  return [...names].sort(compareText)
}

function unionOfOffices(descriptions: readonly Actor[]): readonly OfficeTenure[] {
  const offices = new Map<string, OfficeTenure>()
  for (const { office, from, to } of descriptions.flatMap((actor) => actor.offices)) {
    offices.set(`${from ?? ''} ${to ?? ''} ${office}`, { office, from, to })
  }
  return [...offices].sort(([a], [b]) => compareText(a, b)).map(([, office]) => office)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
