import { containsSpan, type Mention, type Sentence } from '../../../model/index.ts'
import type { World, WorldActor } from '../../../world/index.ts'
import type { ActorHit } from './party-coder.ts'

export interface WorldHitsQuestion {
  readonly sentence: Sentence
  readonly mentions: readonly Mention[]
  readonly world: Pick<World, 'named' | 'state' | 'actor'>
}

/** Codes that CAMEO has for kinds of actors that belong to no state. */
const INTERNATIONAL = 'IGO'
const GOVERNMENT = 'GOV'

/** Where a sentence names states, bodies of states, people and organisations that the world's tables know, with their codes. */
export function worldHitsIn({ sentence: { tokens }, mentions, world }: WorldHitsQuestion): readonly ActorHit[] {
  const hits: ActorHit[] = []
  for (const mention of mentions) {
    const actor = mention.actor === null || mention.kind === 'pronoun' ? null : world.actor(mention.actor)
    const code = actor && codeOf(actor, world)
    const inside = tokens.flatMap((token, at) => (containsSpan(mention, token) ? [at] : []))
    const [from, last] = [inside[0], inside.at(-1)]
    if (code && from !== undefined && last !== undefined) hits.push({ from, to: last + 1, code })
  }
  tokens.forEach(({ text }, at) => {
    if (hits.some(({ from, to }) => from <= at && at < to)) return
    const states = world.named(text).filter(({ actor, kind }) => actor.type === 'state' && kind !== 'metonym')
    const code = states.length === 1 && states[0] ? codeOf(states[0].actor, world) : null
    if (code) hits.push({ from: at, to: at + 1, code })
  })
  return hits
}

function codeOf(actor: WorldActor, world: Pick<World, 'state'>): string | null {
  const country = actor.type === 'state' ? actor.id : actor.country
  const codes = country === null ? null : world.state(country)?.codes
  const state = codes?.cameo ?? codes?.iso3 ?? null
  if (actor.type === 'state') return state
  if (actor.type === 'organisation' || actor.type === 'bloc') return INTERNATIONAL
  if (state === null) return null
  return actor.type === 'body' || actor.offices.length > 0 ? `${state}${GOVERNMENT}` : state
}
