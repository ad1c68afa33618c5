import type { Actor } from '../../model/index.ts'
import type { World } from '../../world/index.ts'
import type { ResolvedMentions } from './resolve-mentions.ts'

/** One actor for each that is mentioned, in the order of first mention. */
export function listActors({ mentions, people, made }: ResolvedMentions, world: World): readonly Actor[] {
  const ids = new Set(mentions.flatMap(({ actor }) => (actor ? [actor] : [])))
  return [...ids].flatMap((id) => {
    const person = people.byId(id)
    const actor = person?.actor ?? made.get(id) ?? world.actor(id)
    if (!actor) return []
    const spellings = [...(person?.spellings ?? [])].filter((name) => name !== actor.name && name.includes(' '))
    const { name, type, country, offices } = actor
    const description = world.tenures(id).length === 0 ? (person?.description ?? null) : null
    return [{ id, name, type, country, aliases: [...new Set([...actor.aliases, ...spellings])], offices, description }]
  })
}
