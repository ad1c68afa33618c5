import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { RunningServer } from '../../src/api/index.ts'
import { hasCount } from './has-count.ts'
import { launchBrowser } from './launch-browser.ts'
import { withPage } from './open-page.ts'
import { addressOf, READINGS, SHIPS, serveReadings } from './serve-readings.ts'

let browser: Browser
let server: RunningServer

before(async () => {
  browser = await launchBrowser()
  server = await serveReadings(READINGS)
})

after(async () => {
  await browser?.close()
  await server?.close()
})

test('the case lists its articles with outlet, date, origin, warnings and voices', async () => {
  await withPage(browser, { address: server.url }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'October 1962' }).waitFor()
    const rows = page.getByRole('table', { name: 'Articles' }).locator('[data-article]')
    await hasCount(rows, READINGS.length)
    const translated = rows.filter({ hasText: 'Corriere del Lago' })
    await translated
      .getByText('Translated by Corriere del Lago, reprinted from The Harbor Ledger, first published by Atlantic Wire')
      .waitFor()
    await translated.getByRole('button', { name: 'same origin as 2 others' }).waitFor()
    await rows.filter({ hasText: 'The Prairie Examiner' }).getByText('the day the page was visited').waitFor()
    await rows.filter({ hasText: 'Morning Beacon' }).getByText('Stated date contradicted').waitFor()
    await rows.filter({ hasText: 'Outlet not named' }).getByText('no date known').waitFor()
  })
})

test('a voice, an origin and words narrow the list, and the address keeps them', async () => {
  await withPage(browser, { address: server.url }, async (page) => {
    const titles = page.locator('[data-article-link]')
    await page
      .getByRole('complementary', { name: 'Who speaks most' })
      .getByRole('button', { name: /^Dean Rusk/ })
      .click()
    await page.getByRole('status').filter({ hasText: '2 of 6' }).waitFor()
    assert.equal(new URL(page.url()).searchParams.get('voice'), 'Dean Rusk')
    await page.getByLabel('Filter', { exact: true }).fill('corriere')
    await page.getByRole('status').filter({ hasText: '1 of 6' }).waitFor()
    await page.reload()
    await page.getByRole('status').filter({ hasText: '1 of 6' }).waitFor()
    assert.deepEqual(await titles.allTextContents(), ['The ships have stopped. Who blinked?'])
    await page.getByLabel('Filter', { exact: true }).fill('nowhere at all')
    await page.getByText('No article fits').waitFor()
    await page.getByRole('button', { name: 'Show all articles' }).click()
    await page.getByRole('status').filter({ hasText: 'all 6' }).waitFor()
    await page.getByRole('button', { name: 'same origin as 2 others' }).first().click()
    await hasCount(titles, 3)
  })
})

test('the table sorts by what its headings say', async () => {
  await withPage(browser, { address: server.url }, async (page) => {
    await page.getByRole('button', { name: 'Statements', exact: true }).click()
    const heading = page.getByRole('columnheader', { name: 'Statements' })
    assert.equal(await heading.getAttribute('aria-sort'), 'descending')
    assert.match((await page.locator('[data-article-link]').first().textContent()) ?? '', /^Sixteen ships/)
  })
})

test('search leads to the place in the reader', async () => {
  await withPage(browser, { address: server.url }, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('battle array')
    await page.getByRole('option').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Sixteen ships/ }).waitFor()
    const found = page.locator('mark.found')
    assert.equal(await found.textContent(), 'battle array')
    assert.ok(await isOnScreen(page, 'mark.found'))
  })
})

test('an unknown article and an unknown page say what to do', async () => {
  for (const path of ['/documents/nope', '/elsewhere']) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(server.url + path)
    await page.getByRole('alert').getByRole('link', { name: 'See all articles' }).click()
    await page.getByRole('heading', { level: 1, name: 'October 1962' }).waitFor()
    await context.close()
  }
})

test('an empty case teaches how to fill it', async () => {
  const empty = await serveReadings([])
  try {
    await withPage(browser, { address: empty.url }, async (page) => {
      await page.getByText('No articles yet').waitFor()
      await page.getByText('redline read PATH').waitFor()
    })
  } finally {
    await empty.close()
  }
})

test('both screens have their landmarks, one main heading, and names for all that can be pressed', async () => {
  for (const address of [server.url, addressOf(server, SHIPS)]) {
    await withPage(browser, { address }, async (page) => {
      await page.getByRole('heading', { level: 1 }).waitFor()
      for (const role of ['banner', 'main', 'search'] as const) await hasCount(page.getByRole(role), 1, role)
      await hasCount(page.getByRole('heading', { level: 1 }), 1)
      const tree = await page.locator('body').ariaSnapshot()
      assert.doesNotMatch(tree, /^\s*- (?:button|link|textbox|combobox|checkbox)(?: \[[^\]]*\])*:?$/mu, tree)
      await page.keyboard.press('Tab')
      assert.equal(await page.locator(':focus').textContent(), 'Skip to the text')
    })
  }
})

test('the chosen theme outranks the system’s and is kept', async () => {
  await withPage(browser, { address: server.url, colorScheme: 'light' }, async (page) => {
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await ground()
    const turn = page.getByRole('button', { name: /^Light or dark/ })
    await turn.click()
    await turn.click()
    assert.notEqual(await ground(), light)
    await page.reload()
    await turn.waitFor()
    assert.notEqual(await ground(), light)
  })
})

test('nothing scrolls sideways, from 360 to 1600 pixels', async () => {
  for (const address of [server.url, addressOf(server, SHIPS, `?at=${SHIPS.statements[0]?.id}`)]) {
    await withPage(browser, { address }, async (page) => {
      for (const width of [360, 760, 1000, 1240, 1600]) {
        await page.setViewportSize({ width, height: 780 })
        await page.reload()
        await page.getByRole('heading', { level: 1 }).waitFor()
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(excess <= 0, `${address} at ${width}: ${excess} pixels too wide`)
      }
    })
  }
})

test('a case of 3,000 articles draws only those near the screen', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => {
    const { document } = SHIPS
    return { ...SHIPS, document: { ...document, id: `d${index}`, family: `f${index}`, title: `Article ${index}` } }
  })
  const own = await serveReadings(many)
  try {
    await withPage(browser, { address: `${own.url}/?sort=title` }, async (page) => {
      await page.locator('[data-article]').first().waitFor()
      assert.ok((await page.locator('[data-article]').count()) < 100)
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      await page.getByRole('link', { name: 'Article 2999', exact: true }).waitFor()
      assert.equal(await page.getByRole('link', { name: 'Article 0', exact: true }).count(), 0)
    })
  } finally {
    await own.close()
  }
})

function isOnScreen(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}
