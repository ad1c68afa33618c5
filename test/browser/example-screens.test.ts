import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { UNKNOWN_OUTLET as MODEL_OUTLET, UNKNOWN_SPEAKER as MODEL_SPEAKER } from '../../src/model/index.ts'
import { sayName, UNKNOWN_OUTLET, UNKNOWN_SPEAKER } from '../../src/web/look/say-name.ts'
import { findPaleTexts } from './contrast.ts'
import { type ExampleCase, exampleArticle, openExampleCase } from './example-case.ts'
import { findAccessFaults, walkByTab } from './find-access-faults.ts'
import { hasCount } from './has-count.ts'
import { launchBrowser } from './launch-browser.ts'
import { withPage } from './open-page.ts'

/** What a first look may take on a slow machine that does other things as well; on two idle cores it takes a tenth. */
const SLOWEST_OPENING_MILLISECONDS = 4000

/** An agency report, a column of nested voices, letters, tables for layout, a transcript, a reprint without an outlet. */
const TELLING_ARTICLES = ['01', '05', '06', '10', '13', '16']

let browser: Browser
let example: ExampleCase

before(async () => {
  browser = await launchBrowser()
  example = await openExampleCase()
})

after(async () => {
  await browser?.close()
  await example?.close()
})

test('the example lists its sixteen articles under the name of its file', async () => {
  await withPage(browser, { address: example.server.url }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'October 1962' }).waitFor()
    const rows = page.getByRole('table', { name: 'Articles' }).locator('[data-article]')
    await hasCount(rows, 16)
    await rows.filter({ hasText: 'The Prairie Ledger' }).getByText('25 Oct 1962').waitFor()
    assert.doesNotMatch(await page.locator('main').innerText(), /\d{4}-\d{2}-\d{2}|unknown (?:speaker|outlet)/)
  })
})

test('an article opened from the list has its statements marked and its voices on the stack', async () => {
  const { id, statements, document } = readingOf('01')
  await withPage(browser, { address: example.server.url }, async (page) => {
    await page.getByRole('link', { name: document.title ?? '' }).click()
    await page.getByRole('heading', { level: 1, name: document.title ?? '' }).waitFor()
    assert.equal(new URL(page.url()).pathname, `/documents/${id}`)
    assert.ok(statements.length > 5)
    await hasCount(page.locator('[data-first]'), statements.length)
    const inOrder = [...statements].sort((a, b) => a.start - b.start || b.end - a.end)
    for (const statement of inOrder.slice(0, 4)) {
      await page.keyboard.press('j')
      assert.deepEqual(await stackOf(page), statement.voice.map(sayName))
      assert.equal(await page.locator(':focus').getAttribute('data-statement'), statement.id)
    }
    assert.deepEqual((await stackOf(page)).slice(0, 1), ['Chesapeake Wire Service'])
  })
})

test('a link to a nested statement opens it with all its voices, how it was found and who is named', async () => {
  const { id, statements } = readingOf('05')
  const deepest = statements.reduce((a, b) => (b.voice.length > a.voice.length ? b : a))
  assert.ok(deepest.voice.length >= 4, 'the column quotes a paper that quotes an official who quotes a minister')
  await withPage(browser, { address: `${example.server.url}/documents/${id}?at=${deepest.id}` }, async (page) => {
    await page.locator('[data-current]').first().waitFor()
    assert.deepEqual(await stackOf(page), deepest.voice.map(sayName))
    assert.ok(await isOnScreen(page, '[data-current]'))
    await page.getByText('How this was found').click()
    await page.getByText(`Found byrules and learned weights (${deepest.by})`).waitFor()
    await page.getByRole('region', { name: 'Named here' }).getByText('a Cuban minister').waitFor()
    await page.keyboard.press('o')
    assert.deepEqual(await stackOf(page), deepest.voice.slice(0, -1).map(sayName))
    await page.getByText(`Found byrules and learned weights (${deepest.by})`).waitFor()
  })
})

test('search leads to the words in the article', async () => {
  await withPage(browser, { address: example.server.url }, async (page) => {
    await search(page, 'imprisoned')
    await page.getByRole('option', { name: /^Chesapeake Wire Service/ }).click()
    assert.equal(await page.locator('mark.found').first().textContent(), 'imprisoned')
    assert.ok(await isOnScreen(page, 'mark.found'))
  })
})

test('every article that search finds is opened at the words', () => {
  const { items } = example.caseFile.search('quarantine', { limit: 100 })
  assert.ok(items.length > 5)
  for (const { document, span } of items) {
    const { text } = example.caseFile.reading(document)?.document ?? { text: '' }
    assert.equal(text.slice(span.start, span.end).toLowerCase(), 'quarantine', document)
  }
})

test('whoever is not named can be filtered by, in the case and in the article', async () => {
  const { id, statements } = readingOf('09')
  const spoken = statements.filter(({ voice }) => voice.slice(1).includes(UNKNOWN_SPEAKER))
  assert.ok(spoken.length > 0)
  await withPage(browser, { address: `${example.server.url}/?voice=${UNKNOWN_SPEAKER}` }, async (page) => {
    await page.getByRole('button', { name: 'Stop filtering by voice: Speaker not named' }).waitFor()
    await page.locator(`[data-article="${id}"] [data-article-link]`).click()
    await page.locator('.article[data-filter="voice"]').waitFor()
    const chosen = await page
      .locator('[data-first][data-chosen]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-statement')))
    assert.deepEqual(chosen.sort(), spoken.map((statement) => statement.id).sort())
  })
})

test('the page calls unknown voices by the words of the model', () => {
  assert.deepEqual([UNKNOWN_OUTLET, UNKNOWN_SPEAKER], [MODEL_OUTLET, MODEL_SPEAKER])
})

test('every text of the example can be read, in light and in dark, and every part has its name', async () => {
  await withPage(browser, { address: example.server.url }, async (page) => {
    for (const path of ['/', ...TELLING_ARTICLES.map((number) => `/documents/${readingOf(number).id}`)]) {
      await page.goto(example.server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (path !== '/') await page.keyboard.press('j')
      assert.deepEqual(await findAccessFaults(page), [], path)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        assert.deepEqual(await findPaleTexts(page), [], `${path} in ${colorScheme}`)
      }
    }
  })
})

test('the Tab key passes through both screens in the order of the page, always in sight', async () => {
  await withPage(browser, { address: example.server.url }, async (page) => {
    for (const path of ['/', `/documents/${readingOf('05').id}`]) {
      await page.goto(example.server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const { stops, faults } = await walkByTab(page)
      assert.deepEqual(faults, [], path)
      assert.ok(stops >= 15, `${path}: only ${stops} stops`)
    }
  })
})

test('an article is there at once', async () => {
  await withPage(browser, { address: `${example.server.url}/documents/${readingOf('01').id}` }, async (page) => {
    await page.locator('[data-first]').first().waitFor()
    const opened = await page.evaluate(() => performance.now())
    assert.ok(opened < SLOWEST_OPENING_MILLISECONDS, `${opened.toFixed(0)} ms`)
  })
})

test('nothing of the example scrolls sideways on a telephone', async () => {
  const viewport = { width: 360, height: 780 }
  await withPage(browser, { address: example.server.url, viewport }, async (page) => {
    for (const path of ['/', ...TELLING_ARTICLES.map((number) => `/documents/${readingOf(number).id}`)]) {
      await page.goto(example.server.url + path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(excess <= 0, `${path}: ${excess} pixels too wide`)
    }
  })
})

function readingOf(number: string) {
  const id = exampleArticle(example, number)
  const reading = example.caseFile.reading(id)
  if (!reading) throw new Error(`article ${number} cannot be opened`)
  return { id, ...reading }
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
}

function stackOf(page: Page): Promise<string[]> {
  return page.locator('.stack .level-name').allTextContents()
}

function isOnScreen(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
}
