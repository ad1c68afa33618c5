import type { TimelineBin } from '../contract.ts'
import type { TimeWindow } from './time-window.ts'

/** Days of each bin, finest first; of those that vary, the usual number. */
const BIN_DAYS: readonly (readonly [TimelineBin, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
  ['quarter', 91],
  ['year', 365],
  ['decade', 3652],
]

/** A bar narrower than this can be neither seen apart nor hit. */
const LEAST_BAR_PIXELS = 11

/** The finest bin whose bars can still be told apart at a width in pixels. */
export function chooseBin({ start, end }: TimeWindow, width: number): TimelineBin {
  const pixelsPerDay = width / (end - start)
  return BIN_DAYS.find(([, days]) => days * pixelsPerDay >= LEAST_BAR_PIXELS)?.[0] ?? 'decade'
}
