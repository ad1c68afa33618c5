import { EXTREMES, readExtreme } from '../test/robustness/extreme-texts.ts'
import type { Figures } from './main.ts'

/** Characters of the smaller of the two texts that are compared, and how many times longer the other is. */
const BASE_LENGTH = 30_000
const GROWTH = 4

/**
 * Measures how the time of reading grows with texts that no newspaper prints: milliseconds of the processor for a text of
 * 30,000 characters and for one four times as long. Four times as much is linear, sixteen times quadratic.
 */
export function bench(): Figures {
  const figures: Record<string, string> = {}
  for (const [name, make] of Object.entries(EXTREMES)) {
    readExtreme(name, make(BASE_LENGTH))
    const smallMs = readExtreme(name, make(BASE_LENGTH))
    const largeMs = readExtreme(name, make(BASE_LENGTH * GROWTH))
    figures[name] = `${smallMs.toFixed(0)} ms -> ${largeMs.toFixed(0)} ms`
  }
  return figures
}
