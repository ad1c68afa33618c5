import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type RunningServer, serve } from '../../src/api/index.ts'
import { type Case, loadPipelineReader, openCase } from '../../src/engine/index.ts'
import { buildPage } from './build-page.ts'
import { findPaleTexts } from './contrast.ts'
import { findAccessFaults } from './find-access-faults.ts'
import { hasCount } from './has-count.ts'
import { launchBrowser } from './launch-browser.ts'
import { withPage } from './open-page.ts'

const FERRIES = `Ferries stay in port

"No ferry will sail before the storm has passed," said Ada Quill. "The crews are tired," she said.

Otto Lind said on Friday that the harbour was open. Ada Quill said that Otto Lind was mistaken.
`
const LETTERS = `Letters of the week

Otto Lindh said that no ferry was ever late.
`

let browser: Browser
let folder: string
let path: string
let caseFile: Case
let server: RunningServer

before(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  await close()
  folder = mkdtempSync(join(tmpdir(), 'redline-actors-'))
  path = join(folder, 'harbour.redline')
  writeFileSync(join(folder, 'ferries.txt'), FERRIES)
  writeFileSync(join(folder, 'letters.txt'), LETTERS)
  await read('first')
  caseFile = openCase(path, { mode: 'judge' })
  server = await serve({ caseFile, webFolder: await buildPage(), port: 0 })
})
after(async () => {
  await close()
  await browser?.close()
})

async function close(): Promise<void> {
  await server?.close()
  caseFile?.close()
  if (folder) rmSync(folder, { recursive: true, force: true })
}

async function read(madeBy: string): Promise<void> {
  const reader = { ...(await loadPipelineReader()), madeBy }
  const writer = openCase(path, { mode: 'write', reader })
  const { added } = await writer.add([join(folder, 'ferries.txt'), join(folder, 'letters.txt')])
  writer.close()
  assert.equal(added, 2)
}

function articleAddress(source: string): string {
  const { items } = caseFile.documents()
  return `${server.url}/documents/${items.find((document) => document.source.endsWith(source))?.id}`
}

const nameOf = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const saved = (page: Page) => page.getByText('Correction saved.').waitFor()

test('the list of actors is reached by keyboard, filtered, sorted and walked, and leads to one of them', async () => {
  await withPage(browser, { address: server.url }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Harbour' }).waitFor()
    await page.keyboard.press('w')
    await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
    const rows = page.getByRole('table', { name: 'Actors' }).locator('[data-actor]')
    await hasCount(rows, caseFile.actors().total)
    assert.match((await rows.first().textContent()) ?? '', /Ada Quill/)
    await page.getByRole('searchbox', { name: 'Filter' }).fill('lind')
    await hasCount(rows, caseFile.actors({ name: 'lind' }).total)
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    assert.match(page.url(), /\/actors\?q=lind&sort=name$/)
    await page.locator('[aria-sort="ascending"]').waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(await page.locator(':focus').textContent(), 'Otto Lindh')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Otto Lindh' }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
    assert.equal(await page.getByRole('searchbox', { name: 'Filter' }).inputValue(), 'lind')
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('state')
    await page.getByText('No actor fits').waitFor()
    await page.keyboard.press('Escape')
  })
})

test('one actor is shown with its names, statements and whom it speaks of, each a way to the words', async () => {
  await withPage(browser, { address: `${server.url}/actors/ada-quill` }, async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Ada Quill' }).waitFor()
    const names = page.getByRole('region', { name: 'Named as' })
    await names.locator('summary', { hasText: 'Ada Quill' }).first().click()
    await names.getByRole('link', { name: /passed," said Ada Quill/ }).click()
    await page.locator('mark.found').waitFor()
    assert.equal(await page.locator('mark.found').first().textContent(), 'Ada Quill')
    await page.goBack()
    await page
      .getByRole('region', { name: 'Speaks of' })
      .getByRole('link', { name: /show them/ })
      .click()
    await page.getByRole('heading', { level: 2, name: 'Where it names Otto Lind' }).waitFor()
    await hasCount(page.locator('.statement-row'), 1)
    await page.getByRole('link', { name: /mistaken/ }).click()
    await page.locator('[data-current]').first().waitFor()
  })
})

test('an actor whom the case does not have is told of, with a way to all', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${server.url}/actors/nobody-here`)
  await page.getByRole('alert').getByRole('link', { name: 'See all actors' }).click()
  await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
  await context.close()
})

test('two actors are said to be one on the page, stay so after another reading, and are two again when that is undone', async () => {
  await withPage(browser, { address: `${server.url}/actors/otto-lind` }, async (page) => {
    await page.getByRole('button', { name: 'Same as another actor …' }).click()
    await page.getByRole('combobox', { name: 'Which other actor is this?' }).fill('lindh')
    await page.getByRole('option', { name: /^Otto Lindh/ }).click()
    await page.getByRole('textbox', { name: /^Your name/ }).fill('A. Checker')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByText('Saved: the two are one now.').waitFor()
    const corrections = page.getByRole('region', { name: 'Corrections' })
    await corrections.getByText(/Otto Lindh is this actor \(1 mention in 1 article\)/).waitFor()
    await corrections.getByText(/By A\. Checker/).waitFor()
    await page.getByText('also Otto Lindh').waitFor()
    assert.equal(caseFile.actor('otto-lindh')?.id, 'otto-lind')
    await read('second')
    await page.goto(`${server.url}/actors/otto-lindh`)
    await page.getByRole('heading', { level: 1, name: 'Otto Lind' }).waitFor()
    await page.goto(articleAddress('letters.txt'))
    await page.locator('.margin-voice', { hasText: 'Otto Lind' }).first().waitFor()
    await page.goto(`${server.url}/actors/otto-lind`)
    await corrections.getByRole('button', { name: 'Undo the correction' }).click()
    await page.getByText('Correction undone.').waitFor()
    assert.equal(caseFile.actor('otto-lindh')?.id, 'otto-lindh')
  })
})

test('the other one’s name can stay, and the page goes there', async () => {
  await withPage(browser, { address: `${server.url}/actors/otto-lindh` }, async (page) => {
    await page.getByRole('button', { name: 'Same as another actor …' }).click()
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByRole('alert').getByText('Name the other actor.').waitFor()
    await page.getByRole('combobox', { name: 'Which other actor is this?' }).fill('otto lind')
    await page
      .getByRole('option', { name: /^Otto Lind / })
      .first()
      .click()
    await page.getByRole('radio', { name: 'Otto Lind', exact: true }).check()
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.waitForURL(/\/actors\/otto-lind$/)
    assert.equal(await nameOf(page), 'Otto Lind')
  })
})

test('a name in the article opens a card by key or click, where somebody else can be said to be meant', async () => {
  await withPage(browser, { address: articleAddress('ferries.txt') }, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('n')
    assert.equal(await page.locator(':focus').textContent(), 'Ada Quill')
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog', { name: 'Who is meant by “Ada Quill”' })
    await card.getByText(/Known by: a name/).waitFor()
    await card.getByRole('link', { name: 'All of this actor' }).waitFor()
    await page.keyboard.press('Escape')
    await card.waitFor({ state: 'detached' })
    assert.equal(await page.locator(':focus').textContent(), 'Ada Quill')
    await page.locator('.mention', { hasText: 'Ada Quill' }).first().click()
    await card.getByRole('button', { name: 'Somebody else …' }).click()
    await page.getByRole('combobox', { name: 'Who is meant?' }).fill('Mia Strand')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await saved(page)
    await page.getByText(/Pronouns that Redline took to mean the same one were left/).waitFor()
    await page.locator('.margin-voice', { hasText: 'Mia Strand' }).waitFor()
    const [first, second] = caseFile.statements().items
    assert.equal(first?.actor?.name, 'Mia Strand')
    assert.equal(second?.actor?.name, 'Ada Quill', 'the pronoun stays')
    await page.locator('.mention.is-assigned').click()
    await page.getByText('Redline read: Ada Quill.').last().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the correction' }).click()
    await page.getByText('Correction undone.').waitFor()
    await hasCount(page.locator('.mention.is-assigned'), 0)
    await page.locator('.mention', { hasText: 'Otto Lind' }).first().click()
    await page.getByRole('link', { name: 'All of this actor' }).click()
    await page.getByRole('heading', { level: 1, name: 'Otto Lind' }).waitFor()
  })
})

test('an addressee is corrected like a speaker, who is told that pronouns after it stay', async () => {
  const [first] = caseFile.statements({ document: 'ferries.txt' }).items
  await withPage(browser, { address: `${articleAddress('ferries.txt')}?at=${first?.id}` }, async (page) => {
    await page.locator('[data-current]').first().waitFor()
    await page.keyboard.press('t')
    await page.getByRole('combobox', { name: 'Whom is this told to?' }).fill('Otto Lind')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await saved(page)
    await page.getByText('Redline read nobody told.').waitFor()
    assert.equal(caseFile.statement(first?.id ?? '')?.addressee?.name, 'Otto Lind')
    assert.equal(await page.locator(':focus').textContent(), 'Correct the addressee')
    await page.keyboard.press('e')
    await page.getByText(/Another statement names the same speaker by a pronoun/).waitFor()
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`actors, one of them, and a card can be read, heard and reached in ${colorScheme}, on wide and narrow screens`, async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 780 },
    ]) {
      const look = { colorScheme, viewport, reducedMotion: 'reduce' as const }
      const isFine = async (page: Page) => {
        assert.deepEqual(await findPaleTexts(page), [])
        assert.deepEqual(await findAccessFaults(page), [])
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
      }
      await withPage(browser, { address: `${server.url}/actors`, ...look }, async (page) => {
        await page.locator('[data-actor]').first().waitFor()
        await isFine(page)
      })
      await withPage(browser, { address: `${server.url}/actors/ada-quill`, ...look }, async (page) => {
        await page.locator('.name-row summary').first().click()
        await page.locator('.place-list li').first().waitFor()
        await page.getByRole('button', { name: 'Same as another actor …' }).click()
        await isFine(page)
      })
      await withPage(browser, { address: articleAddress('ferries.txt'), ...look }, async (page) => {
        await page.locator('.mention').first().click()
        await page.locator('.mention-card .quiet').first().waitFor()
        await isFine(page)
        await page.getByRole('button', { name: 'Somebody else …' }).click()
        await page.getByRole('combobox', { name: 'Who is meant?' }).waitFor()
        await isFine(page)
      })
    }
  })
}
