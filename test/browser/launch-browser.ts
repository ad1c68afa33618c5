import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const ARGUMENTS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** Starts an installed Chromium with a fresh profile; throws an error that says what to install where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env.CHROME_PATH
  const executablePath = chosen ?? USUAL_PLACES.find((path) => existsSync(path))
  if (!executablePath || !existsSync(executablePath)) {
    throw new Error(
      chosen
        ? `CHROME_PATH names ${chosen}, where nothing is: give the path of a Chromium or Chrome`
        : 'no Chromium or Chrome found for the browser tests: install one (Debian: apt-get install chromium), or name it in CHROME_PATH',
    )
  }
  return chromium.launch({ executablePath, args: ARGUMENTS })
}
