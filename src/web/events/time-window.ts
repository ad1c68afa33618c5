import { type Day, dayOf, isoOf } from '../look/day.ts'

/** A stretch of time on the screen: from the start of one day to the end of another, in days; `end` is excluded. */
export interface TimeWindow {
  readonly start: Day
  readonly end: Day
}

/** Nobody needs to see less than a few days, or more than what there is with some room around it. */
const LEAST_DAYS = 3
const ROOM = 0.04

/** All that there is, with room at either end; a few days around a single one. */
export function wholeWindow(earliest: string, latest: string): TimeWindow {
  const start = dayOf(earliest) ?? 0
  const end = (dayOf(latest) ?? start) + 1
  const room = Math.max((end - start) * ROOM, LEAST_DAYS)
  return { start: Math.floor(start - room), end: Math.ceil(end + room) }
}

/** The window between two dates, as far as they are given, within the whole. */
export function windowBetween(from: string | null, to: string | null, whole: TimeWindow): TimeWindow {
  const last = dayOf(to)
  const window = { start: dayOf(from) ?? whole.start, end: last === null ? whole.end : last + 1 }
  return window.start < window.end ? clampWindow(window, whole) : whole
}

/** A window as dates for the address: null at an end that reaches that of the whole. */
export function datesOfWindow(
  { start, end }: TimeWindow,
  whole: TimeWindow,
): { readonly from: string | null; readonly to: string | null } {
  return {
    from: start <= whole.start ? null : isoOf(start),
    to: end >= whole.end ? null : isoOf(Math.ceil(end) - 1),
  }
}

/** Zooms so that what is at `at` (0 to 1 of the width) stays there; a factor below 1 shows less time. */
export function zoomWindow({ start, end }: TimeWindow, factor: number, at: number, whole: TimeWindow): TimeWindow {
  const length = Math.max((end - start) * factor, LEAST_DAYS)
  const fixed = start + (end - start) * at
  return clampWindow({ start: fixed - length * at, end: fixed + length * (1 - at) }, whole)
}

/** Moves by a part of its own length; below 0 to the past. */
export function panWindow({ start, end }: TimeWindow, part: number, whole: TimeWindow): TimeWindow {
  const step = (end - start) * part
  return clampWindow({ start: start + step, end: end + step }, whole)
}

/** So large a part of what is dated makes a stretch of time the busiest one. */
const MOST_PART = 0.5

/** The shortest stretch in which half of the events begin, with some room around; null where that is nearly all of the time. */
export function busiestWindow(
  stretches: readonly { readonly start: string; readonly end: string; readonly events: number }[],
  whole: TimeWindow,
): TimeWindow | null {
  const wanted = stretches.reduce((sum, { events }) => sum + events, 0) * MOST_PART
  let best: TimeWindow | null = null
  let first = 0
  let within = 0
  for (const stretch of stretches) {
    within += stretch.events
    for (let left = stretches[first]; left && within - left.events >= wanted; left = stretches[first]) {
      within -= left.events
      first++
    }
    const start = dayOf(stretches[first]?.start ?? null)
    const end = dayOf(stretch.end)
    if (within < wanted || start === null || end === null) continue
    if (best === null || end + 1 - start < best.end - best.start) best = { start, end: end + 1 }
  }
  if (best === null || best.end - best.start > (whole.end - whole.start) / 2) return null
  return zoomWindow(best, 1 + 2 * ROOM, 0.5, whole)
}

/** So many pixels from the left edge is a day, before and beyond the edges too. */
export function placeOf(day: Day, { start, end }: TimeWindow, width: number): number {
  return ((day - start) / (end - start)) * width
}

function clampWindow({ start, end }: TimeWindow, whole: TimeWindow): TimeWindow {
  const length = Math.max(end - start, LEAST_DAYS)
  if (length >= whole.end - whole.start) return whole
  const from = Math.min(Math.max(start, whole.start), whole.end - length)
  return { start: from, end: from + length }
}
