import type { Actor } from '../../model/index.ts'
import type { Described } from './finding.ts'
import type { Line } from './line.ts'
import type { Answer, DocumentView } from './resolve-entity.ts'

/** How many sentences back "the alliance" may point. */
const REACH = 60

export interface DescribedPlace {
  readonly line: Line
  readonly view: DocumentView
  /** Actors mentioned so far, in order. */
  readonly actorAt: readonly { readonly actor: string; readonly line: number }[]
}

/** The last actor before it that "the alliance" can mean; null when the text has none, as it then describes nobody. */
export function resolveDescribed(described: Described, { line, view, actorAt }: DescribedPlace): Answer | null {
  const { world, roles } = view.lexicon
  const find = (id: string): Actor | null => world.actor(id) ?? view.made.get(id) ?? null
  const types = described.descriptors.flatMap((descriptor) => descriptor.types)
  const holdsNoun = (actor: Actor): boolean =>
    [actor.name, ...actor.aliases].some((name) => roles.plain(name).split(' ').includes(described.noun))
  const before = actorAt.filter((other) => line.index - other.line <= REACH).map(({ actor }) => actor)
  const near = [...new Set(before.reverse())].map(find).filter((actor) => actor !== null)
  const later = [...view.named].map(find).filter((actor) => actor !== null)
  const isFitting = (actor: Actor): boolean =>
    actor.type !== 'person' && actor.type !== 'state' && types.includes(actor.type)
  const worded = near.find((actor) => holdsNoun(actor) && actor.type !== 'person' && actor.type !== 'state')
  const last = worded ?? near.find(isFitting)
  if (last) return { actor: last.id, resolution: 'document-role', candidates: [] }
  const ahead = later.filter((actor) => holdsNoun(actor) && actor.type !== 'state')
  const [only] = ahead.length > 0 ? ahead : later.filter(isFitting)
  const isOnly = ahead.length === 1 || (ahead.length === 0 && later.filter(isFitting).length === 1)
  return only && isOnly ? { actor: only.id, resolution: 'document-role', candidates: [] } : null
}
