import type { EventRecord, ReportType } from '../contract.ts'
import { DEED_TYPES, TYPE_DEEDS } from '../look/say-deed.ts'

/** Which events stand beside one another. */
export interface Lane {
  readonly key: string
  readonly name: string
  /** Null where a lane holds several types. */
  readonly type: ReportType | null
  readonly events: readonly EventRecord[]
}

/** Actors with a lane of their own; others share one. */
export const MOST_ACTORS = 8

/** Events by type, in the order of the types; lanes without any are left out. */
export function groupByType(events: readonly EventRecord[]): readonly Lane[] {
  return DEED_TYPES.flatMap((type) => {
    const own = events.filter((event) => event.type === type)
    return own.length === 0 ? [] : [{ key: type, name: TYPE_DEEDS[type].name, type, events: own }]
  })
}

/** Events by who does them (or whom they are done to): an event of several actors stands in the lane of each. */
export function groupByActor(events: readonly EventRecord[], side: 'source' | 'target'): readonly Lane[] {
  const byActor = new Map<string, { readonly name: string; readonly events: EventRecord[] }>()
  const unnamed: EventRecord[] = []
  for (const event of events) {
    if (event[side].length === 0) unnamed.push(event)
    for (const { id, name } of event[side]) {
      const lane = byActor.get(id) ?? { name, events: [] }
      lane.events.push(event)
      byActor.set(id, lane)
    }
  }
  const lanes = [...byActor]
    .map(([key, lane]) => ({ key, type: null, ...lane }))
    .toSorted((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1))
  const others = [...new Set(lanes.slice(MOST_ACTORS).flatMap((lane) => lane.events))]
  const rest = (key: string, name: string, own: readonly EventRecord[]) =>
    own.length === 0 ? [] : [{ key, name, type: null, events: own }]
  return [
    ...lanes.slice(0, MOST_ACTORS),
    ...rest('*others', `${lanes.length - MOST_ACTORS} others`, others),
    ...rest('*unnamed', 'Nobody named', unnamed),
  ]
}
