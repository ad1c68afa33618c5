import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findNode } from './find-node.mjs'
import { compileCache, NODE_FLAGS } from './launch.mjs'
import { runCommand } from './run-command.mjs'
import { buildPage, installPackages } from './set-up.mjs'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const USAGE = `usage: npm start                        read the bundled example and show it in the browser
       npm start -- PATH|URL...         read your own articles into case.redline and show them
       npm start -- --port 8080         serve on another port
       npm start -- --no-serve          stop after reading`

/** `redline read` ends with one of these when the case can be shown: all was read, or all but what it has named. */
const READ_CODES = [0, 1]
/** What the shell calls a program that Ctrl-C ended: for a server, the usual way to stop. */
const CTRL_C_CODE = 130

try {
  process.exitCode = await start(readArguments())
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

/** Installs what is missing, reads the articles into a case and serves the workbench; gives the exit code. */
async function start({ sources, port, isServing, isHelp }) {
  if (isHelp) {
    console.log(USAGE)
    return 0
  }
  installPackages({ root: ROOT })
  const node = findNode({ root: ROOT })
  await buildPage({ root: ROOT, node })

  const userFolder = process.env.INIT_CWD ?? process.cwd()
  const { folder, articles, caseFile } =
    sources.length > 0
      ? { folder: userFolder, articles: sources, caseFile: resolve(userFolder, 'case.redline') }
      : { folder: ROOT, articles: ['examples/october-1962'], caseFile: join(ROOT, '.redline', 'october-1962.redline') }
  mkdirSync(dirname(caseFile), { recursive: true })
  const redline = (...args) =>
    runCommand(node, [...NODE_FLAGS, join(ROOT, 'src', 'cli', 'main.ts'), ...args], {
      cwd: folder,
      env: compileCache(),
    })

  const readCode = await redline('read', '--case', caseFile, '--', ...articles)
  if (!isServing || !READ_CODES.includes(readCode)) return readCode
  const serveCode = await redline('serve', '--case', caseFile, ...(port === null ? [] : ['--port', port]))
  return serveCode === CTRL_C_CODE ? 0 : serveCode
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        'no-serve': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    return { sources: positionals, port: values.port ?? null, isServing: !values['no-serve'], isHelp: values.help }
  } catch (error) {
    throw new Error(`npm start: ${error.message}\n${USAGE}`)
  }
}
