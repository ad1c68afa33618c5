import type { Command } from 'commander'
import type { ReadReport, ReadSummary } from '../../engine/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption } from '../command-options.ts'
import { progressLine } from '../progress-line.ts'
import { safeLine } from '../safe-text.ts'
import { EXIT_CODES } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { withCase } from '../with-case.ts'

interface Options extends CaseOptions {
  readonly json?: boolean
}

export function addReadCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('read')
    .summary('read articles into a case')
    .description(
      'Reads articles into a case, which is made when there is none. What is already there is not read twice, so a run ' +
        'that was interrupted goes on where it stopped. Ends with 0 when all was read, 1 when some could not be.',
    )
    .argument('<source...>', 'files, folders with all that is in them, URLs, or - for standard input')
    .addOption(caseOption())
    .addOption(jsonOption())
    .action((sources: readonly string[], options: Options) => read(sources, options, terminal))
  addExamples(command, [
    ['redline read articles/', 'every article of a folder, into case.redline'],
    ['redline read letter.txt notes.html --case crisis.redline', 'two files, into another case'],
    ['redline read https://example.org/story.html', 'a page of the web: the only time that the network is used'],
    ['cat story.txt | redline read -', 'what another program gives'],
    ['redline read articles/ --json | jq -r "select(.problem) | .source"', 'only what could not be read'],
  ])
}

async function read(sources: readonly string[], { case: path, json }: Options, terminal: Terminal): Promise<void> {
  const progress = progressLine(terminal)
  let done = 0
  const summary = await withCase(path, 'write', (caseFile) =>
    caseFile.add(sources, {
      onReport: (report: ReadReport) => {
        done += 1
        progress.clear()
        if (report.outcome === 'failed') terminal.err(`${safeLine(report.problem ?? report.source)}\n`)
        if (json) terminal.out(`${JSON.stringify(report)}\n`)
        progress.show(`reading: ${done} done, ${report.source}`)
      },
    }),
  ).finally(progress.clear)
  const write = json ? terminal.err : terminal.out
  write(`${describeSummary(summary, path)}\n`)
  if (summary.attributions === 'rules') write(RULES_ALONE)
  if (summary.failed > 0) process.exitCode = EXIT_CODES.incomplete
}

/** The weights are a file that may be left out; fewer statements are found then, and the user should know. */
const RULES_ALONE =
  'Statements were found by rules alone: the learned weights, models/en/attribution.bin, are not there. Restore the file and read again to find more.\n'

/** "Read 12 documents with 143 statements into case.redline; 2 were already there; 1 could not be read." */
function describeSummary(summary: ReadSummary, path: string): string {
  const parts = [
    `Read ${count(summary.added, 'document')} with ${count(summary.statements, 'statement')} into ${safeLine(path)}`,
  ]
  if (summary.alreadyThere > 0) parts.push(`${summary.alreadyThere} ${were(summary.alreadyThere)} already there`)
  if (summary.failed > 0) parts.push(`${summary.failed} could not be read`)
  return `${parts.join('; ')}.`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function were(number: number): string {
  return number === 1 ? 'was' : 'were'
}
