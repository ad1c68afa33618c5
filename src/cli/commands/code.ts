import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Command, Option } from 'commander'
import type { CodedRecord, CodingQuestion, DictionaryText } from '../../engine/index.ts'
import { addExamples } from '../add-examples.ts'
import { readPlainText } from '../read-plain-text.ts'
import { safeLine } from '../safe-text.ts'
import { EXIT_CODES, stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'

const FORMATS = ['tsv', 'jsonl'] as const
const MODES = ['deed', 'told'] as const satisfies readonly CodingQuestion['mode'][]

interface Options {
  readonly actors: readonly string[]
  readonly agents: readonly string[]
  readonly verbs: readonly string[]
  readonly discards: readonly string[]
  readonly mode: (typeof MODES)[number]
  /** False for `--without-world`. */
  readonly withoutWorld?: boolean
  readonly format: (typeof FORMATS)[number]
}

const STANDARD_INPUT = '-'
/** Lines between two turns of the event loop, in which a closed pipe is heard of. */
const LINES_PER_TURN = 200

/** The columns of a table, in their order. */
const COLUMNS: Readonly<Record<string, (event: CodedRecord) => string | number | null>> = {
  document: ({ document }) => document,
  sentence: ({ sentence }) => sentence,
  date: ({ date }) => date,
  source: ({ source }) => source,
  target: ({ target }) => target,
  code: ({ code }) => code,
  status: ({ status }) => status,
  trigger: ({ trigger }) => trigger.text,
  text: ({ text }) => text,
}

export function addCodeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('code')
    .summary('code the events of articles')
    .description(
      'Codes who did what to whom in articles, as event data sets do: one line an event that has a source and a target, with ' +
        'the CAMEO code, the status that Redline reads (empty for a verb that only your dictionary knows), the word that tells ' +
        "it and its sentence. Dictionaries in PETRARCH's formats come before Redline's own, the first of several before the " +
        'others; lines of them that cannot be read are named on standard error and left out. English only. No case is needed. ' +
        'Ends with 1 when an article could not be coded, with 2 when a dictionary could not be opened.',
    )
    .argument('<path...>', 'files, folders with all that is in them, URLs, or - for standard input')
    .addOption(dictionaryOption('--actors', 'your actors with their codes'))
    .addOption(dictionaryOption('--agents', 'your agents ("minister": GOV)'))
    .addOption(dictionaryOption('--verbs', 'your verbs and patterns'))
    .addOption(dictionaryOption('--discards', 'words of sentences, or with + of stories, to leave out'))
    .addOption(
      new Option('--mode <mode>', 'the code of the deed itself, planned or done alike; or what the words make of it')
        .choices(MODES)
        .default('deed'),
    )
    .option('--without-world', "code the actors of your dictionaries alone, and not those of Redline's tables")
    .addOption(
      new Option('--format <format>', 'a table with tabs and a line of titles, or one JSON object a line')
        .choices(FORMATS)
        .default('tsv'),
    )
    .action((sources: readonly string[], options: Options) => code(sources, options, terminal))
  addExamples(command, [
    ['redline code articles/ > events.tsv', "every event of a folder, with Redline's own tables"],
    ['redline code articles/ --actors actors.txt --verbs verbs.txt', 'with dictionaries of your own before them'],
    ['redline code story.txt --actors mine.txt --actors theirs.txt --without-world', 'with two files of actors alone'],
    ['cat story.txt | redline code - --mode told', 'what another program gives, plans coded as plans'],
    ['redline code articles/ --format jsonl | jq -r "[.source, .code, .target] | @csv"', 'only the codes'],
  ])
}

/** An option that may be given several times, a file each. */
function dictionaryOption(flag: string, description: string): Option {
  return new Option(`${flag} <file>`, `${description}; may be given several times`)
    .argParser((path: string, before: readonly string[]) => [...before, path])
    .default([], 'none')
}

async function code(sources: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const question: CodingQuestion = {
    actors: await readDictionaries(options.actors),
    agents: await readDictionaries(options.agents),
    verbs: await readDictionaries(options.verbs),
    discards: await readDictionaries(options.discards),
    mode: options.mode,
    withWorld: !options.withoutWorld,
  }
  const { codeEvents } = await import('../../engine/index.ts')
  const writeLine = options.format === 'jsonl' ? jsonLine : tableLine
  if (options.format === 'tsv') terminal.out(`${Object.keys(COLUMNS).join('\t')}\n`)
  let written = 0
  for await (const result of codeEvents(sources, question)) {
    switch (result.kind) {
      case 'event':
        terminal.out(writeLine(result.event))
        written += 1
        if (written % LINES_PER_TURN === 0) await nextTurn()
        break
      case 'fault': {
        const { source, line, message } = result.fault
        terminal.err(`${safeLine(`${source}, line ${line}: ${message}`)}\n`)
        break
      }
      case 'problem':
        terminal.err(`${safeLine(result.problem)}\n`)
        process.exitCode = EXIT_CODES.incomplete
        break
    }
  }
}

async function readDictionaries(paths: readonly string[]): Promise<readonly DictionaryText[]> {
  const texts: DictionaryText[] = []
  for (const path of paths) {
    if (path === STANDARD_INPUT) throw stopWith('code: standard input is for articles; name a file for a dictionary')
    texts.push(await readPlainText(path))
  }
  return texts
}

function jsonLine(event: CodedRecord): string {
  return `${JSON.stringify(event)}\n`
}

/** An event as a line of a table; what is unknown is an empty cell, and white space in a cell is one blank. */
function tableLine(event: CodedRecord): string {
  return `${Object.values(COLUMNS)
    .map((value) => safeLine(`${value(event) ?? ''}`))
    .join('\t')}\n`
}
