import type { IsoDate } from '../model/index.ts'
import { lookUpWorld, type WorldAnswer } from '../world/index.ts'
import { knownWorld } from './known-world.ts'

export type { WorldAnswer, WorldRecord } from '../world/index.ts'

/** What the tables know by a name; with a date (to the year, month or day), as it was then. */
export function askWorld(name: string, { on }: { readonly on?: IsoDate | undefined } = {}): WorldAnswer {
  return lookUpWorld(knownWorld(), name, on ?? null)
}
