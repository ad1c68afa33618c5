import type { ReportType, Timeline } from '../contract.ts'
import { dayOf } from '../look/day.ts'
import { placeOf, type TimeWindow } from './time-window.ts'

/** How many events of a lane begin in one stretch of time, and where that is on the screen, in pixels. */
export interface Bar {
  readonly start: string
  readonly end: string
  readonly x: number
  readonly width: number
  readonly events: number
  /** How many of these are told as done or going on; the others are not to look like deeds done. */
  readonly done: number
}

/** Counts of all events that fit, and of those told as done: the same bins. */
export interface Counts {
  readonly all: Timeline
  readonly done: readonly Timeline[]
}

/** The bars of one type (null: of all types) between the edges of the screen. */
export function stackBins(
  { all, done }: Counts,
  type: ReportType | null,
  { window, width }: { readonly window: TimeWindow; readonly width: number },
): readonly Bar[] {
  const count = (stretch: Timeline['stretches'][number]) =>
    type === null ? stretch.events : (stretch.types[type] ?? 0)
  const doneBy = new Map<string, number>()
  for (const timeline of done) {
    for (const stretch of timeline.stretches) {
      doneBy.set(stretch.start, (doneBy.get(stretch.start) ?? 0) + count(stretch))
    }
  }
  return all.stretches.flatMap((stretch) => {
    const events = count(stretch)
    const first = dayOf(stretch.start)
    const last = dayOf(stretch.end)
    if (events === 0 || first === null || last === null) return []
    const from = Math.max(placeOf(first, window, width), 0)
    const to = Math.min(placeOf(last + 1, window, width), width)
    if (to <= from) return []
    return [
      {
        start: stretch.start,
        end: stretch.end,
        x: from,
        width: to - from,
        events,
        done: Math.min(doneBy.get(stretch.start) ?? 0, events),
      },
    ]
  })
}

/** Height of a bar from 0 to 1. By the square root: beside a bin of hundreds, one event must still be seen. */
export function heightOf(events: number, most: number): number {
  return most === 0 ? 0 : Math.sqrt(events / most)
}

/** How many events of each type have no time. */
export function countUndated({ types, stretches, undated }: Timeline): ReadonlyMap<ReportType, number> {
  const counts = new Map<ReportType, number>()
  if (undated === 0) return counts
  for (const [type, all] of entriesOf(types)) {
    const dated = stretches.reduce((sum, stretch) => sum + (stretch.types[type] ?? 0), 0)
    if (all > dated) counts.set(type, all - dated)
  }
  return counts
}

function entriesOf(types: Timeline['types']): readonly (readonly [ReportType, number])[] {
  return Object.entries(types) as unknown as readonly (readonly [ReportType, number])[]
}
