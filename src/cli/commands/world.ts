import { type Command, Option } from 'commander'
import { addExamples } from '../add-examples.ts'
import { jsonOption } from '../command-options.ts'
import { parseFrom } from '../parse-options.ts'
import { safeLine } from '../safe-text.ts'
import { stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'

interface Options {
  readonly on?: string
  readonly json?: boolean
}

export function addWorldCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('world')
    .summary('what the tables know by a name')
    .description(
      'Shows what Redline knows by a name beside the articles: states with their codes and memberships, organisations, people ' +
        'and offices with who held them when, outlets, agreements, places and weapons. It is what the tables of `data/` say, with ' +
        'dates as fine as they have them; what they do not say is not known, and not denied. No case is needed. Ends with 2 ' +
        'when nothing goes by the name.',
    )
    .argument('<name...>', 'a name, a part of a name, or an office with its state')
    .addOption(new Option('--on <date>', 'as of this time: 1962, 1962-10 or 1962-10-22').argParser(parseOn))
    .addOption(jsonOption())
    .action((words: readonly string[], options: Options) => showWorld(words.join(' '), options, terminal))
  addExamples(command, [
    ['redline world Brussels', 'everything that "Brussels" can stand for'],
    ['redline world "foreign minister of Russia" --on 2021-12-20', 'who held an office on a day'],
    ['redline world "foreign minister" --on 1962-10', 'the foreign ministers of one month, in all states'],
    ['redline world Germany --on 1975', 'a state with its memberships and office-holders in one year'],
    ['redline world Lavrov --json | jq .offices', 'the offices of one person, for programs'],
  ])
}

/** Keeps a date as fine as it was given. */
function parseOn(value: string): string {
  parseFrom(value)
  return value
}

async function showWorld(name: string, { on, json }: Options, terminal: Terminal): Promise<void> {
  if (name.trim() === '') throw stopWith('world: nothing to look up; give a name')
  const { askWorld } = await import('../../engine/index.ts')
  const { records, suggestions } = askWorld(name, { on })
  if (records.length === 0) {
    const near = suggestions.length > 0 ? `; near it: ${suggestions.join(', ')}` : '; check the spelling'
    throw stopWith(`world: the tables know nothing by the name "${safeLine(name)}"${near}`)
  }
  if (json) {
    terminal.out(records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    return
  }
  const { writeWorldRecord, writeOffices } = await import('../world/write-world-record.ts')
  const options = { on: on ?? null, width: terminal.columns }
  const asked = records.filter((record) => record.kind === 'office')
  const known = asked.filter(({ holders }) => holders.length > 0)
  // Of one office it is worth a line that its holder is not known; of all that share a title it is not.
  const offices = known.length > 0 ? known : asked
  const others = records.filter((record) => record.kind !== 'office')
  const parts = others.map((record) => writeWorldRecord(record, options))
  if (offices.length > 0) parts.push(writeOffices(offices, options))
  terminal.out(parts.join('\n'))
  const left = asked.length - offices.length
  if (left > 0)
    terminal.err(
      `Of ${left} more offices of this title the tables know no holder${on === undefined ? '' : ` on ${on}`}.\n`,
    )
}
