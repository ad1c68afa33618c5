import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { type RunningServer, serve } from '../../src/api/index.ts'
import { buildPage } from './build-page.ts'
import { findPaleTexts } from './contrast.ts'
import { findAccessFaults } from './find-access-faults.ts'
import { fixtureCase } from './fixture-case.ts'
import { hasCount } from './has-count.ts'
import { inventEvents } from './invented-events.ts'
import { launchBrowser } from './launch-browser.ts'
import { withPage } from './open-page.ts'
import { READINGS } from './serve-readings.ts'

const MANY = inventEvents(10_000)
const FEW = inventEvents(10)

let browser: Browser
const servers: RunningServer[] = []
let [many, few, none] = ['', '', '']

before(async () => {
  browser = await launchBrowser()
  const webFolder = await buildPage()
  for (const events of [MANY, FEW, []]) {
    servers.push(await serve({ caseFile: fixtureCase(READINGS, events), webFolder, port: 0 }))
  }
  const [first, second, third] = servers.map(({ url }) => `${url}/events`)
  many = first ?? ''
  few = second ?? ''
  none = third ?? ''
})

after(async () => {
  await browser?.close()
  for (const server of servers) await server.close()
})

const marks = (page: Page) => page.locator('.lanes [data-mark]')
const when = (page: Page) => page.locator('.timeline-when')

test('ten events are ten marks with names, those without a date apart', async () => {
  await withPage(browser, { address: few }, async (page) => {
    await when(page).getByText('each mark is one event').waitFor()
    const dated = FEW.filter(({ time }) => time !== null)
    await hasCount(marks(page), dated.length)
    await page.locator('.undated summary', { hasText: 'no text says when' }).click()
    await hasCount(page.locator('.undated .event-line'), FEW.length - dated.length)
  })
})

test('of ten thousand events bars tell how many, and no mark lies upon another at any nearness', async () => {
  await withPage(browser, { address: many }, async (page) => {
    await when(page).getByText('counted by the year').waitFor()
    await page.getByText('10,000 in the case').waitFor()
    assert.ok((await marks(page).count()) < 2000)
    assert.deepEqual(await findOverlaps(marks(page)), [])
    await page.keyboard.press('9')
    await page.waitForURL(/from=1961-\d\d-\d\d&to=196\d-/)
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) await page.keyboard.press('+')
    await when(page).getByText('each mark is one event').waitFor()
    await page.locator('.time-mark').first().waitFor()
    assert.deepEqual(await findOverlaps(marks(page)), [])
    const address = page.url()
    await page.reload()
    await page.locator('.time-mark').first().waitFor()
    assert.equal(page.url(), address)
  })
})

test('what is only planned, threatened or denied is never filled', async () => {
  await withPage(browser, { address: `${many}?from=1962-03-01&to=1962-03-04` }, async (page) => {
    await page.locator('.time-mark').first().waitFor()
    const notDone = page.locator(
      '.time-mark:not(.status-happened, .status-ongoing, .status-promised, .status-disputed)',
    )
    assert.ok((await notDone.count()) > 0)
    assert.equal(await notDone.locator('.filled').count(), 0)
    const done = page.locator('.time-mark:is(.status-happened, .status-ongoing)')
    assert.equal(await done.locator('.filled').count(), await done.count())
  })
  await withPage(browser, { address: `${many}?status=threatened` }, async (page) => {
    await page.locator('.time-mark').first().waitFor()
    assert.equal(await page.locator('.lanes .filled').count(), 0)
  })
})

test('the timeline is zoomed by wheel, buttons and keys, dragged, and walked mark by mark', async () => {
  await withPage(browser, { address: many }, async (page) => {
    const plot = page.locator('.lanes')
    await marks(page).first().waitFor()
    const box = await plot.boundingBox()
    assert.ok(box)
    await page.mouse.move(box.x + box.width / 2, box.y + 100)
    await page.mouse.wheel(0, -400)
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}-/)
    const zoomed = await when(page).innerText()
    await page.getByRole('button', { name: 'Later' }).click()
    await changes(when(page), zoomed)
    const later = await when(page).innerText()
    await page.mouse.move(box.x + box.width / 2, box.y + 100)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 - 200, box.y + 100, { steps: 5 })
    await page.mouse.up()
    await changes(when(page), later)
    await page.keyboard.press('0')
    await page.waitForURL((url) => url.search === '')
    await when(page).getByText('counted by the year').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.match((await page.locator(':focus').textContent()) ?? '', /^Agreement, 19\d\d: \d+ events?; /)
    assert.match(await page.locator('.timeline-told').innerText(), /^Agreement, 19\d\d/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=19\d\d-01-01&to=19\d\d-12-31/)
    await page.keyboard.press('g')
    await page.waitForURL(/lanes=actor/)
    await page.locator('.lane-head', { hasText: 'Ruritania' }).first().waitFor()
  })
})

test('filters are chips in the address, each taken away by itself', async () => {
  await withPage(browser, { address: few }, async (page) => {
    await marks(page).first().waitFor()
    await page.keyboard.press('f')
    await page.getByRole('combobox', { name: 'Told as' }).selectOption('planned')
    await page.waitForURL(/\?status=planned$/)
    await page.getByText('2 fit').waitFor()
    await page.getByRole('combobox', { name: 'Who', exact: true }).fill('Zembla')
    await page.getByRole('combobox', { name: 'On which side' }).selectOption('source')
    await page.locator('.actor-field').getByRole('button', { name: 'Add' }).click()
    await page.waitForURL(/\?source=Zembla&status=planned$/)
    const chips = page.getByRole('list', { name: 'Only events that fit' })
    await chips.getByRole('button', { name: /done by Zembla/ }).waitFor()
    await page.getByText('1 fit', { exact: true }).waitFor()
    await chips.getByRole('button', { name: /told as planned/ }).click()
    await page.waitForURL(/\?source=Zembla$/)
    await page.locator('#main').focus()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => url.search === '')
    await page.goto(`${few}?status=hypothetical&type=CONSULT`)
    await page.getByText('No event fits').waitFor()
    await page.getByRole('button', { name: 'Take all filters away' }).click()
    await marks(page).first().waitFor()
  })
})

test('the table draws only the rows in sight, is sorted and walked, and leads to an event', async () => {
  await withPage(browser, { address: many }, async (page) => {
    await marks(page).first().waitFor()
    await page.keyboard.press('l')
    const table = page.getByRole('table', { name: 'Events' })
    const rows = table.locator('[data-event]')
    await rows.first().waitFor()
    assert.equal(await table.getAttribute('aria-rowcount'), '10001')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() => document.querySelectorAll('.spacer').length > 0)
    assert.ok((await rows.count()) < 400)
    await page.evaluate(() => scrollTo(0, 0))
    const firstRow = () => rows.first().getAttribute('data-event')
    await rows.first().waitFor()
    const earliest = await firstRow()
    await table.getByRole('button', { name: 'When' }).click()
    await page.waitForURL(/view=table&sort=latest/)
    await table.locator('[aria-sort="descending"]', { hasText: 'When' }).waitFor()
    // The rows of the new order come with the server's answer; keys before that walk the old ones.
    await page.waitForFunction(
      (before) => (document.querySelector('[data-event]')?.getAttribute('data-event') ?? before) !== before,
      earliest,
    )
    await page.keyboard.press('j')
    await page.waitForFunction(() => document.activeElement?.matches('[data-event-link]'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/events\/e\d{6}$/)
    const report = page.getByRole('article', { name: /Harbour Post/ })
    await report.locator('.told-trigger', { hasText: 'dealt' }).waitFor()
    await report.locator('.told-source').first().waitFor()
    await page.keyboard.press('u')
    await page.waitForURL(/view=table&sort=latest/)
  })
})

test('the map comes only when it is looked at, and shows places as discs and as a list', async () => {
  await withPage(browser, { address: many }, async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await marks(page).first().waitFor()
    assert.deepEqual(
      asked.filter((url) => /map-view|countries/.test(url)),
      [],
    )
    await page.keyboard.press('m')
    await page.locator('.map-land').waitFor()
    await page.getByText('6,666 events at 6 places').waitFor()
    const discs = page.locator('.disc')
    assert.ok((await discs.count()) >= 3)
    await page.getByRole('button', { name: 'Cape Quill', exact: true }).click()
    await page.getByRole('heading', { name: 'Cape Quill' }).waitFor()
    await page.getByRole('button', { name: 'Only events here' }).click()
    await page.waitForURL(/view=map&place=cape-quill/)
    await page.locator('#main').focus()
    await page.keyboard.press('+')
    await hasCount(discs, 1)
  })
})

test('an event that is not there, and a case without any, say so and why', async () => {
  await withPage(browser, { address: none }, async (page) => {
    await page.getByText('No deeds were found in these documents').waitFor()
    await page.getByText(/Redline looks for deeds between actors/).waitFor()
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${few}/nothing`)
  await page.getByRole('alert').getByRole('link', { name: 'See all events' }).click()
  await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor()
  await page.route('**/api/timeline*', (route) => route.fulfill({ status: 500, body: 'broken' }))
  await page.reload()
  await page.getByText('The events could not be counted').waitFor()
  await page.unroute('**/api/timeline*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await marks(page).first().waitFor()
  await context.close()
})

test('the keys of the events are in the list of keys', async () => {
  await withPage(browser, { address: few }, async (page) => {
    await marks(page).first().waitFor()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: 'Keyboard' })
    for (const does of ['What happened: all events', 'On the map', 'Nearer: less time, more of it']) {
      await dialog.getByText(does).waitFor()
    }
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`events can be read, heard and reached in ${colorScheme}, on wide and narrow screens`, async () => {
    const event = MANY.find(({ status }) => status === 'denied')
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 780 },
    ]) {
      for (const [path, shown] of [
        ['', '.time-bar'],
        ['?from=1962-03-01&to=1962-03-06&lanes=actor', '.time-mark'],
        ['?view=table&type=THREATEN&status=threatened', '[data-event]'],
        ['?view=map', '.map-land'],
        [`/${event?.id}`, '.report'],
      ] as const) {
        const look = { colorScheme, viewport, reducedMotion: 'reduce' as const }
        await withPage(browser, { address: many + path, ...look }, async (page) => {
          await page.locator(shown).first().waitFor({ state: 'attached' })
          for (const fold of await page.locator('main details:not(.undated) > summary').all()) await fold.click()
          assert.deepEqual(await findPaleTexts(page), [], path)
          assert.deepEqual(await findAccessFaults(page), [], path)
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, path)
        })
      }
    }
  })
}

/** Pairs of marks that share more than the edge of a pixel, by their words. */
function findOverlaps(found: Locator): Promise<readonly string[]> {
  return found.evaluateAll((elements) => {
    const boxes = elements
      .map((element) => ({ box: element.getBoundingClientRect(), words: element.textContent }))
      .toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
    return boxes.flatMap(({ box, words }, index) => {
      const next = boxes[index + 1]
      const isUpon =
        next && next.box.top < box.bottom - 1 && box.top < next.box.bottom - 1 && next.box.left < box.right - 1
      return isUpon && box.left < next.box.right - 1 ? [`${words} and ${next.words}`] : []
    })
  })
}

async function changes(element: Locator, before: string): Promise<void> {
  await element
    .page()
    .waitForFunction(
      ([selector, text]) => document.querySelector(selector ?? '')?.textContent !== text,
      ['.timeline-when', before],
    )
}
