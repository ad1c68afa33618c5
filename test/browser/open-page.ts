import assert from 'node:assert/strict'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface OpenOptions extends BrowserContextOptions {
  readonly address: string
}

/** Opens an address in a fresh context, hands its page on, and then holds it to what every page must be: no error, no breach of policy. */
export async function withPage(
  browser: Browser,
  { address, ...options }: OpenOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective}`))
  })
  try {
    await page.goto(address)
    await use(page)
    assert.deepEqual(faults, [], 'the console stays empty')
  } finally {
    await context.close()
  }
}
