import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const PROGRAM_NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
]

/** Where browsers of this family stand that are not on the PATH. */
const USUAL_PLACES = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
}

/**
 * The path of a Chromium, Chrome or Edge for the browser tests: `CHROME_PATH`, an installed one, or - as root on Debian -
 * one installed now. Throws an error that says what to install where there is none.
 */
export function findBrowser({ say = (line) => console.error(line) } = {}) {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Error(`CHROME_PATH names ${chosen}, which is no program: give the path of a Chrome, Chromium or Edge.`)
  }
  const installed = installedBrowser()
  if (installed) return installed
  const problem = installOnDebian(say)
  const fresh = installedBrowser()
  if (fresh) return fresh
  throw new Error(`${problem}The browser tests need Chromium, Chrome or Edge, and none was found.
Install one (Debian: apt-get install chromium), or set CHROME_PATH to the program, and start again.`)
}

function installedBrowser() {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = PROGRAM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
  return [...onPath, ...(USUAL_PLACES[process.platform] ?? [])].find(isProgram) ?? null
}

function isProgram(path) {
  return existsSync(path) && statSync(path).isFile()
}

/** Gives what went wrong, to stand before the advice; nothing where all went well or where this is no place to install. */
function installOnDebian(say) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return ''
  say('Installing Chromium for the browser tests (apt-get) ...')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, error, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    })
    if (status !== 0) return `apt-get ${args[0]} failed: ${error?.message ?? `${stdout}${stderr}`.trim()}\n`
  }
  return ''
}
