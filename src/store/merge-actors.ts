import type { Actor, OfficeTenure } from '../model/index.ts'

/** One actor from what several documents say of it: the same whatever their order. Throws on an empty list. */
export function mergeActors(descriptions: readonly Actor[]): Actor {
  const [fullest, ...others] = [...descriptions].sort(compareFullness)
  if (!fullest) throw new Error('mergeActors: no descriptions given')
  const all = [fullest, ...others]
  return {
    id: fullest.id,
    name: fullest.name,
    type: fullest.type,
    country: all.find(({ country }) => country !== null)?.country ?? null,
    aliases: unionOfNames(all, fullest.name),
    offices: unionOfOffices(all),
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
    compareText(a.country ?? '', b.country ?? '')
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
