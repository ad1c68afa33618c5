import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { addExamples } from './add-examples.ts'
import { addActorsCommand } from './commands/actors.ts'
import { addCodeCommand } from './commands/code.ts'
import { addDocumentsCommand } from './commands/documents.ts'
import { addEventsCommand } from './commands/events.ts'
import { addExportCommand } from './commands/export.ts'
import { addJudgeCommand } from './commands/judge.ts'
import { addJudgementsCommand } from './commands/judgements.ts'
import { addParseCommand } from './commands/parse.ts'
import { addReadCommand } from './commands/read.ts'
import { addReportsCommand } from './commands/reports.ts'
import { addSearchCommand } from './commands/search.ts'
import { addServeCommand } from './commands/serve.ts'
import { addShowCommand } from './commands/show.ts'
import { addStatementsCommand } from './commands/statements.ts'
import { addWorldCommand } from './commands/world.ts'
import type { Terminal } from './terminal.ts'

/** The command line as a whole; running it rejects with commander's error or a `Stop` instead of ending the process. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('redline')
    .description(
      'Reads what is published about a confrontation between states and shows who said what, on whose word, ' +
        'copied from where. Everything stays on this machine, in one case file.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'redline: ')),
      getOutHelpWidth: () => terminal.columns ?? HELP_COLUMNS,
      getErrHelpWidth: () => terminal.columns ?? HELP_COLUMNS,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
  addExamples(program, [
    ['redline read articles/', 'read a folder of articles into case.redline'],
    ['redline documents', 'list them'],
    ['redline show story.html', 'one article with its voices in the margin'],
    ['redline statements --actor Kennedy', 'who said what'],
    ['redline events --actor Cuba', 'who did what to whom'],
    ['redline serve', 'the same in the browser'],
  ])
  addReadCommand(program, terminal)
  addShowCommand(program, terminal)
  addDocumentsCommand(program, terminal)
  addStatementsCommand(program, terminal)
  addReportsCommand(program, terminal)
  addEventsCommand(program, terminal)
  addActorsCommand(program, terminal)
  addSearchCommand(program, terminal)
  addJudgeCommand(program, terminal)
  addJudgementsCommand(program, terminal)
  addExportCommand(program, terminal)
  addParseCommand(program, terminal)
  addCodeCommand(program, terminal)
  addWorldCommand(program, terminal)
  addServeCommand(program, terminal)
  return program
}

const HELP_COLUMNS = 100

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? `${manifest.version}` : 'unknown'
}
