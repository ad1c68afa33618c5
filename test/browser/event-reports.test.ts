import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type RunningServer, serve } from '../../src/api/index.ts'
import { type Case, loadPipelineReader, openCase } from '../../src/engine/index.ts'
import { buildPage } from './build-page.ts'
import { findPaleTexts } from './contrast.ts'
import { findAccessFaults } from './find-access-faults.ts'
import { hasCount } from './has-count.ts'
import { launchBrowser } from './launch-browser.ts'
import { withPage } from './open-page.ts'

const LEDGER = `Trade with the island stops

WASHINGTON, Oct. 23, 1962 - The United States imposed an embargo on Cuba on Monday. The Soviet Union threatened to attack Turkey.

"The United States has not attacked Cuba," said Adlai Stevenson.
`
const POST = `What the harbour heard

Harbour Post, 24 October 1962

The United States imposed an embargo on Cuba on 22 October 1962.
`

let browser: Browser
let folder: string
let caseFile: Case
let server: RunningServer

before(async () => {
  browser = await launchBrowser()
  folder = mkdtempSync(join(tmpdir(), 'redline-events-'))
  const path = join(folder, 'embargo.redline')
  writeFileSync(join(folder, 'ledger.txt'), LEDGER)
  writeFileSync(join(folder, 'post.txt'), POST)
  const writer = openCase(path, { mode: 'write', reader: await loadPipelineReader() })
  const { added } = await writer.add([join(folder, 'ledger.txt'), join(folder, 'post.txt')])
  writer.close()
  assert.equal(added, 2)
  caseFile = openCase(path, { mode: 'judge' })
  server = await serve({ caseFile, webFolder: await buildPage(), port: 0 })
})

after(async () => {
  await server?.close()
  caseFile?.close()
  rmSync(folder, { recursive: true, force: true })
  await browser?.close()
})

/** The first event of a status, with its reports. */
function eventOf(filter: NonNullable<Parameters<Case['events']>[0]>) {
  const [event] = caseFile.events(filter).items
  assert.ok(event, `no event with ${JSON.stringify(filter)}`)
  return event
}

const outcome = (page: Page, words: string) => page.locator('#event-outcome').getByText(words).waitFor()

test('from the first screen a key leads to the events, and one of them to its reports and their places in the text', async () => {
  const embargo = eventOf({ source: 'United States', target: 'Cuba', status: 'happened' })
  await withPage(browser, { address: server.url }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Embargo' }).waitFor()
    await page.keyboard.press('h')
    await page.getByRole('heading', { level: 1, name: 'Events' }).waitFor()
    await page.keyboard.press('l')
    await page.locator(`[data-event="${embargo.id}"]`).getByRole('link', { name: 'Coercion' }).click()
    await page.getByRole('heading', { level: 1, name: 'United States → Cuba' }).waitFor()
    await page.getByText('2 documents, 2 origins').waitFor()
    const reports = page.locator('.report')
    await hasCount(reports, 2)
    for (const report of await reports.all()) {
      assert.match(await report.locator('.told-trigger').innerText(), /imposed|embargo/)
      assert.match(await report.locator('.told-source').innerText(), /United States/)
      assert.match(await report.locator('.told-target').innerText(), /Cuba/)
    }
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('mark.found').first().waitFor()
    assert.match(page.url(), /\/documents\/.*find=\d+-\d+/)
  })
})

test('a denial and a threat stand as such, and not as deeds done', async () => {
  for (const [status, type, words] of [
    ['denied', 'ASSAULT', 'Told as not so.'],
    ['threatened', 'THREATEN', 'Told as threatened; not as done.'],
  ] as const) {
    const event = eventOf({ status })
    assert.equal(event.type, type)
    await withPage(browser, { address: `${server.url}/events/${event.id}` }, async (page) => {
      await page.locator('.event-head').getByText(words).waitFor()
      assert.equal(await page.locator('.event-head .filled, .report .filled').count(), 0)
    })
  }
})

test('in the reader deeds are marked on request, and each opens a card that leads to its event', async () => {
  const { reports } = caseFile.reading('ledger.txt') ?? { reports: [] }
  const denial = eventOf({ status: 'denied' })
  await withPage(browser, { address: `${server.url}/documents/${reports[0]?.document}` }, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await hasCount(page.locator('.deed'), 0)
    await page.keyboard.press('d')
    await hasCount(page.locator('.deed[tabindex]'), reports.length)
    assert.match((await page.locator('.told-time').first().getAttribute('title')) ?? '', /^When: /)
    await page.locator('.deed.status-denied').first().focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: /^The deed told by/ })
    await card.getByText('denied', { exact: true }).waitFor()
    await card.getByText(/Adlai Stevenson/).waitFor()
    assert.deepEqual(await findPaleTexts(page), [])
    assert.deepEqual(await findAccessFaults(page), [])
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await card.getByRole('link', { name: 'The event' }).click()
    await page.waitForURL(new RegExp(`/events/${denial.id}$`))
    await page.goBack()
    await page.locator('.deed').first().waitFor()
    await page.getByRole('checkbox', { name: /^Mark deeds/ }).uncheck()
    await hasCount(page.locator('.deed'), 0)
  })
})

test('what an actor does and what is done to it lead to these events', async () => {
  await withPage(browser, { address: `${server.url}/actors/cuba` }, async (page) => {
    const suffered = page.getByRole('region', { name: 'What is done to it' })
    await suffered.getByRole('link', { name: 'Coercion' }).click()
    await page.waitForURL(/\/events\?target=cuba&type=COERCE$/)
    await page
      .getByRole('button', { name: /done to Cuba/ })
      .first()
      .waitFor()
    await page.locator('.time-mark').first().waitFor()
  })
})

test('a report is corrected, taken out of its event, and both are undone', async () => {
  const embargo = eventOf({ source: 'United States', target: 'Cuba', status: 'happened' })
  await withPage(browser, { address: `${server.url}/events/${embargo.id}` }, async (page) => {
    const reports = page.locator('.report')
    await hasCount(reports, 2)
    await reports.first().locator('.report-correct summary').click()
    await reports.first().getByRole('button', { name: 'Another deed' }).click()
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await outcome(page, 'Correction saved.')
    await hasCount(reports, 1)
    await reports.first().getByRole('button', { name: 'Undo the correction' }).click()
    await outcome(page, 'Correction undone.')
    await hasCount(reports, 2)
    await reports.first().getByRole('button', { name: 'What is claimed' }).click()
    await page.getByRole('combobox', { name: 'The words tell it as' }).selectOption('planned')
    await page.getByRole('textbox', { name: /^Your name/ }).fill('A. Checker')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await outcome(page, 'Correction saved.')
    await page
      .getByText(/Redline read: Coercion, happened, United States to Cuba/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Undo the correction' }).first().click()
    await outcome(page, 'Correction undone.')
  })
})
