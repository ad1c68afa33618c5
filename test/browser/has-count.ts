import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'

const PATIENCE_MS = 10_000
const LOOK_EVERY_MS = 50

/** Waits until so many elements are there: what the server is asked for is drawn when its answer has come. */
export async function hasCount(locator: Locator, wanted: number, what?: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_EVERY_MS) {
    if ((await locator.count()) === wanted) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  assert.equal(await locator.count(), wanted, what)
}
