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

const ARTICLE = `Ferries stay in port

"No ferry will sail before the storm has passed," said Ada Quill. "The crews are tired," she said.

Otto Lind said on Friday that the harbour was open.

Mia Strand said: "Otto Lind told the clerk that nobody may leave the quay. That is all we know."
`
const STORM = 'No ferry will sail'

let browser: Browser
let folder: string
let path: string
let source: string
let caseFile: Case
let server: RunningServer

before(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  await close()
  folder = mkdtempSync(join(tmpdir(), 'redline-correct-'))
  path = join(folder, 'harbour.redline')
  source = join(folder, 'ferries.txt')
  writeFileSync(source, ARTICLE)
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

/** Reads the article as a Redline of this version would, in place of any earlier reading. */
async function read(madeBy: string): Promise<void> {
  const reader = { ...(await loadPipelineReader()), madeBy }
  const writer = openCase(path, { mode: 'write', reader })
  const { added } = await writer.add([source])
  writer.close()
  assert.equal(added, 1)
}

function find(words: string) {
  const found = caseFile.statements().items.find(({ text }) => text.includes(words))
  assert.ok(found, words)
  return found
}

/** The address of the article with the cursor on a statement. */
function addressAt(words: string): string {
  const { document, id } = find(words)
  return `${server.url}/documents/${document}?at=${id}`
}

const speakerShown = (page: Page) => page.locator('.stack .level-name').last().textContent()
const saved = (page: Page) => page.getByText('Correction saved.').waitFor()

test('a speaker corrected by keyboard stays corrected on every sight, after another reading too, until it is undone', async () => {
  const was = find(STORM).voice.at(-1) ?? ''
  await withPage(browser, { address: addressAt(STORM) }, async (page) => {
    await page.locator('[data-current]').first().waitFor()
    await page.keyboard.press('e')
    await page.getByRole('combobox', { name: 'Who says this?' }).waitFor()
    await page.keyboard.type('otto')
    await page.getByRole('option', { name: /^Otto Lind/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option', { name: /^Otto Lind/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('line 3')
    await page.keyboard.press('Tab')
    await page.keyboard.type('A. Checker')
    await page.keyboard.press('Enter')
    await saved(page)
    const isCorrected = async () => {
      await page.locator('[data-current]').first().waitFor()
      assert.equal(await speakerShown(page), 'Otto Lind')
      await page.getByText(`Redline read: ${was}.`).waitFor()
      await page.getByText('By A. Checker').waitFor()
      await page.getByRole('group', { name: /^Otto Lind \(corrected\), / }).waitFor()
      await page.locator('.margin-voice.is-judged', { hasText: 'Otto Lind' }).waitFor()
      await page
        .getByRole('complementary', { name: 'Voices' })
        .getByRole('button', { name: /Otto Lind , 1 corrected|Otto Lind, 1 corrected/ })
        .waitFor()
    }
    await isCorrected()
    assert.equal(await page.locator(':focus').textContent(), 'Correct the speaker')
    await page.reload()
    await isCorrected()
    await read('second')
    await page.reload()
    await isCorrected()
    assert.deepEqual(
      caseFile.judgements().items.map(({ standing, note, by }) => [standing, note, by]),
      [['applied', 'line 3', 'A. Checker']],
    )
    await page.getByRole('button', { name: 'Undo the correction' }).click()
    await page.getByText('Correction undone.').waitFor()
    assert.equal(await speakerShown(page), was)
    await hasCount(page.locator('.is-judged'), 0)
    assert.equal(find(STORM).judged, null)
  })
})

test('a name new to the case is saved as what it is said to be, and nobody as nobody', async () => {
  await withPage(browser, { address: addressAt(STORM) }, async (page) => {
    await page.getByRole('button', { name: 'Correct the speaker' }).click()
    await page.getByRole('combobox', { name: 'Who says this?' }).fill('Harbour Union')
    await page.getByRole('combobox', { name: /does not know that name/ }).selectOption('organisation')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await saved(page)
    assert.equal(await speakerShown(page), 'Harbour Union')
    assert.equal(caseFile.actors({ name: 'Harbour Union' }).items[0]?.type, 'organisation')
    await page.getByRole('button', { name: 'Correct the speaker' }).click()
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByRole('alert').getByText('Give a name, or tick that nobody is named.').waitFor()
    await page.getByRole('checkbox', { name: 'Nobody is named' }).check()
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await saved(page)
    assert.equal(await speakerShown(page), 'Speaker not named')
    assert.deepEqual([find(STORM).actor, find(STORM).speaker], [null, null])
  })
})

test('an act is corrected by keyboard in the same way, and undone', async () => {
  const actShown = (page: Page) => page.locator('.level-speaker .level-role').textContent()
  await withPage(browser, { address: addressAt(STORM) }, async (page) => {
    await page.locator('[data-current]').first().waitFor()
    const was = await actShown(page)
    await page.keyboard.press('a')
    const acts = page.getByRole('combobox', { name: 'What does the speaker do with these words?' })
    await acts.waitFor()
    assert.deepEqual(await findAccessFaults(page), [])
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await page.getByRole('alert').getByText('Choose another act: this is the one it has now.').waitFor()
    await acts.selectOption('praises')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await saved(page)
    assert.equal(await actShown(page), 'praises')
    assert.equal(find(STORM).act, 'praise')
    await page.getByText(`Redline read the act as: ${was}.`).waitFor()
    assert.equal(await page.locator(':focus').textContent(), 'Correct the act')
    await page.getByRole('button', { name: 'Undo the correction' }).click()
    await page.getByText('Correction undone.').waitFor()
    assert.equal(await actShown(page), was)
    assert.equal(find(STORM).judged, null)
  })
})

test('whoever is quoted inside a corrected statement is shown on its new path', async () => {
  const inner = caseFile.statements().items.find(({ inside }) => inside !== null)
  assert.ok(inner, 'Otto Lind tells the clerk within what Mia Strand said')
  const outer = caseFile.statements().items.find(({ id }) => id === inner.inside)
  assert.ok(outer)
  await withPage(browser, { address: `${server.url}/documents/${inner.document}?at=${inner.id}` }, async (page) => {
    await page
      .getByRole('button', { name: /: go to its statement$/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Correct the speaker' }).click()
    await page.keyboard.type('Jan Holm')
    await page.getByRole('button', { name: 'Save the correction' }).click()
    await saved(page)
    await page.getByText('Inside it:').getByRole('button').click()
    const names = await page.locator('.stack .level-name').allTextContents()
    assert.deepEqual(names.slice(1), ['Jan Holm', ...inner.voice.slice(2)])
    await page.getByText('Its path follows a correction of').waitFor()
    await page.getByRole('button', { name: 'the statement around it' }).click()
    assert.equal(await speakerShown(page), 'Jan Holm')
  })
})

test('the form stays while one looks around, and Esc leaves everything as it was', async () => {
  await withPage(browser, { address: addressAt(STORM) }, async (page) => {
    await page.getByRole('button', { name: 'Correct the speaker' }).click()
    const field = page.getByRole('combobox', { name: 'Who says this?' })
    await field.fill('Otto')
    await page.getByText('the harbour was open').hover()
    assert.equal(await field.inputValue(), 'Otto')
    await field.press('Escape')
    assert.ok(await field.isVisible(), 'the first Esc closes the list alone')
    await field.press('Enter')
    assert.ok(await field.isVisible(), 'Enter does not save half a name')
    await field.press('Escape')
    await field.waitFor({ state: 'detached' })
    assert.equal(caseFile.judgements().total, 0)
  })
})

test('nothing that was typed is lost when the server is gone', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(addressAt(STORM))
  await page.getByRole('button', { name: 'Correct the speaker' }).click()
  const field = page.getByRole('combobox', { name: 'Who says this?' })
  await field.fill('Otto Lind')
  await page.getByRole('textbox', { name: /^Why/ }).fill('line 3')
  const { port } = server
  await server.close()
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await page
    .getByRole('alert')
    .getByText(/server does not answer\. Start it again with “redline serve”/)
    .waitFor()
  assert.equal(await field.inputValue(), 'Otto Lind')
  assert.equal(await page.getByRole('textbox', { name: /^Why/ }).inputValue(), 'line 3')
  server = await serve({ caseFile, webFolder: await buildPage(), port })
  await page.getByRole('button', { name: 'Save the correction' }).click()
  await saved(page)
  assert.equal(find(STORM).judged?.judgements[0]?.note, 'line 3')
  await context.close()
})

test('a correction that fits no statement any more is shown, and can be let go', async () => {
  const { id, document } = find(STORM)
  caseFile.judge(id, { field: 'speaker', actor: { name: 'Otto Lind' } })
  const reader = await loadPipelineReader()
  const writer = openCase(path, {
    mode: 'write',
    reader: {
      ...reader,
      madeBy: 'without',
      annotate(read) {
        const layers = reader.annotate(read)
        return { ...layers, statements: layers.statements.filter((statement) => statement.id !== id) }
      },
    },
  })
  await writer.add([source])
  writer.close()
  await withPage(browser, { address: `${server.url}/documents/${document}` }, async (page) => {
    const region = page.getByRole('region', { name: '1 correction without a place' })
    await region.getByText('corrected to').waitFor()
    await region.getByRole('button', { name: 'Let go' }).click()
    await region.waitFor({ state: 'detached' })
    assert.equal(caseFile.judgements({ standing: 'unattached' }).total, 0)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the form and what it leaves can be read, heard and reached in ${colorScheme}, on wide and narrow screens`, async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 360, height: 780 },
    ]) {
      await withPage(
        browser,
        { address: addressAt(STORM), colorScheme, viewport, reducedMotion: 'reduce' },
        async (page) => {
          await page.locator('[data-current]').first().waitFor()
          await page.keyboard.press('e')
          const field = page.getByRole('combobox', { name: 'Who says this?' })
          await field.waitFor()
          assert.ok(await field.evaluate((node) => node === document.activeElement))
          await page.getByRole('option').first().waitFor()
          assert.deepEqual(await findPaleTexts(page), [])
          assert.deepEqual(await findAccessFaults(page), [])
          await field.fill('Somebody New')
          await page.getByRole('button', { name: 'Save the correction' }).click()
          await saved(page)
          assert.deepEqual(await findPaleTexts(page), [])
          assert.deepEqual(await findAccessFaults(page), [])
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0)
        },
      )
    }
  })
}
