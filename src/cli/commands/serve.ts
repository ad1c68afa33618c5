import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Command, Option } from 'commander'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption } from '../command-options.ts'
import { parsePort } from '../parse-options.ts'
import type { Terminal } from '../terminal.ts'
import { withCase } from '../with-case.ts'

interface Options extends CaseOptions {
  readonly port?: number
}

/** Where the build puts the page, seen from `src/cli/commands` as from `dist/cli/commands`. */
const WEB_FOLDER = fileURLToPath(new URL('../../../dist/web', import.meta.url))

export function addServeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('serve')
    .summary('show a case in the browser')
    .description(
      'Serves the workbench and the API of a case to browsers on this machine, and to nobody else. What you correct in the ' +
        'workbench is stored in the case; nothing else of it is changed.',
    )
    .addOption(caseOption())
    .addOption(
      new Option(
        '-p, --port <number>',
        'port to listen on, or the next free one after it; 0 for any free one (default: 7462)',
      ).argParser(parsePort),
    )
    .action((options: Options) => serveCase(options, terminal))
  addExamples(command, [
    ['redline serve', 'case.redline in the browser; Ctrl-C stops'],
    ['redline serve --case crisis.redline --port 8080', 'another case on another port'],
  ])
}

function serveCase({ case: path, port }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'judge', async (caseFile) => {
    const { serve } = await import('../../api/index.ts')
    const server = await serve({ caseFile, webFolder: WEB_FOLDER, ...(port === undefined ? {} : { port }) })
    terminal.out(`${path} is served at ${server.url} (Ctrl-C stops)\n`)
    await interrupted()
    await server.close()
  })
}

async function interrupted(): Promise<void> {
  const heard = new AbortController()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((name) => once(process, name, { signal: heard.signal }))
  await Promise.race(signals)
  heard.abort()
  await Promise.allSettled(signals)
}
