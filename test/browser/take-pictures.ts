import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { type ExampleCase, exampleArticle, openExampleCase } from './example-case.ts'
import { launchBrowser } from './launch-browser.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'images')

/** Larger pictures make a page of the README slow to load. */
const MAX_BYTES = 400_000

interface Picture {
  readonly name: string
  readonly colorScheme: 'light' | 'dark'
  /** Path and query of the page. */
  readonly path: string
  /** CSS selector of what must be there, and in the middle of the screen. */
  readonly centred: string
}

/** Takes the pictures of docs/images from the bundled example; docs/images/README.md says how to call it. */
async function takePictures(): Promise<void> {
  const example = await openExampleCase()
  const browser = await launchBrowser()
  try {
    const reader = nestedStatement(example)
    await take(browser, example, { name: 'reader', colorScheme: 'light', path: reader, centred: '[data-current]' })
    await take(browser, example, { name: 'reader-dark', colorScheme: 'dark', path: reader, centred: '[data-current]' })
    await take(browser, example, { name: 'case', colorScheme: 'light', path: '/', centred: '.case-head' })
  } finally {
    await browser.close()
    await example.close()
  }
}

async function take(browser: Browser, { server }: ExampleCase, picture: Picture): Promise<void> {
  const { name, colorScheme, path, centred } = picture
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(server.url + path)
  await page
    .locator(centred)
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      // The ring tells where the keyboard is, which a picture has not.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
  const file = join(FOLDER, `${name}.png`)
  await page.screenshot({ path: file })
  await context.close()
  const { size } = statSync(file)
  if (size > MAX_BYTES) throw new Error(`${file} has ${size} bytes, more than ${MAX_BYTES}`)
}

/** The statement with most voices on its path, in the column that quotes a paper that quotes an official. */
function nestedStatement(example: ExampleCase): string {
  const id = exampleArticle(example, '05')
  const statements = example.caseFile.reading(id)?.statements ?? []
  const deepest = statements.reduce((a, b) => (b.voice.length > a.voice.length ? b : a))
  return `/documents/${id}?at=${deepest.id}`
}

await takePictures()
