import type { ActorCount, ActorProfile, HeldOffice, OfficeTenure } from '../model/index.ts'
import type { Store, StoredCount, StoredProfile } from '../store/index.ts'
import { knownWorld } from './known-world.ts'

/** The profile of an actor as the output contract has it, with the names of everybody in it. */
export function composeProfile(store: Pick<Store, 'actorName'>, stored: StoredProfile): ActorProfile {
  const { actor, time } = stored
  const nameOf = (id: string) => store.actorName(id) ?? knownWorld().actor(id)?.name ?? id
  const counts = (rows: readonly StoredCount[]): readonly ActorCount[] =>
    rows.map(({ actor: id, statements }) => ({ id, name: nameOf(id), statements }))
  return {
    ...actor,
    countryName: actor.country === null ? null : nameOf(actor.country),
    offices: actor.offices.map((tenure) => heldOffice(tenure, time)),
    time,
    forms: stored.forms,
    inDocuments: stored.inDocuments,
    speaksTo: counts(stored.speaksTo),
    spokenToBy: counts(stored.spokenToBy),
    speaksOf: counts(stored.speaksOf),
    namedBy: counts(stored.namedBy),
    merged: stored.merged,
  }
}

/** Whether an office was held at any time between two dates. */
function heldOffice({ office, from, to }: OfficeTenure, { earliest, latest }: StoredProfile['time']): HeldOffice {
  const isOpen = from === null && to === null
  const isUndated = earliest === null && latest === null
  if (isOpen || isUndated) return { office, from, to, isOfTime: null }
  const beganLater = from !== null && latest !== null && from > latest.slice(0, from.length)
  const endedBefore = to !== null && earliest !== null && to < earliest.slice(0, to.length)
  return { office, from, to, isOfTime: !beganLater && !endedBefore }
}
