import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Argument, type Command, Option } from 'commander'
import type { Case, EventTable, ExportedNoun } from '../../engine/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption } from '../command-options.ts'
import { stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { withCase } from '../with-case.ts'

const FORMATS = ['jsonl', 'csv', 'icews', 'gdelt', 'polecat'] as const
/** Those that hold events alone, and the ends of the names of their files. */
const TABLE_ENDINGS: Readonly<Record<EventTable, string>> = {
  icews: 'icews.tsv',
  gdelt: 'gdelt.csv',
  polecat: 'polecat.jsonl',
}

interface Options extends CaseOptions {
  readonly format: (typeof FORMATS)[number]
  readonly out?: string
  readonly withText?: boolean
}

/** Every noun that can be exported; a test holds it to the engine's list, which help must not wait for. */
export const EXPORT_CHOICES = [
  'documents',
  'statements',
  'reports',
  'events',
  'actors',
  'mentions',
  'judgements',
] as const satisfies readonly ExportedNoun[]
const ALL = 'all'
/** Lines between two turns of the event loop, in which a closed pipe is heard of. */
const LINES_PER_TURN = 500

export function addExportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('export')
    .summary('write records for other programs')
    .description(
      'Writes every record of a case in the shape of the output contract. By default articles stay here: their records ' +
        'carry title, dates, offsets and a hash of the text, statements and reports the words said. --with-text adds the texts. ' +
        'Events can be had in the shapes of ICEWS, GDELT 2.0 and POLECAT too: docs/codebook.md says what each column holds, what ' +
        'is left empty and what is lost.',
    )
    .addArgument(new Argument('<what>', 'which records').choices([...EXPORT_CHOICES, ALL]))
    .addOption(caseOption())
    .addOption(
      new Option('--format <format>', 'one JSON object a line, a table, or (events alone) a shape of event data')
        .choices(FORMATS)
        .default('jsonl'),
    )
    .option('--out <path>', 'a file, or a folder in which WHAT.FORMAT is made; standard output when not given')
    .option('--with-text', 'give documents with their full texts')
    .action((what: ExportedNoun | typeof ALL, options: Options) => exportCase(what, options, terminal))
  addExamples(command, [
    ['redline export statements > statements.jsonl', 'every statement'],
    ['redline export documents --format csv --out documents.csv', 'a table of the documents'],
    ['redline export events --format icews --out events.tsv', 'what was done, as event data sets have it'],
    ['redline export all --with-text --out evidence/', 'everything, one file a noun, texts included'],
  ])
}

async function exportCase(what: ExportedNoun | typeof ALL, options: Options, terminal: Terminal): Promise<void> {
  if (what === ALL && options.out === undefined) {
    throw stopWith('export all: several files are written; name a folder for them with --out FOLDER')
  }
  if (isTable(options.format) && what !== 'events') {
    throw stopWith(`export ${what}: --format ${options.format} holds events alone; say \`redline export events\``)
  }
  return withCase(options.case, 'snapshot', async (caseFile) => {
    const nouns = what === ALL ? EXPORT_CHOICES : [what]
    const folder = chooseFolder(what, options.out)
    for (const noun of nouns) {
      const lines = await exportLines(caseFile, noun, options)
      const path = folder === null ? options.out : join(folder, `${noun}.${endingOf(options.format)}`)
      if (path === undefined) {
        await print(lines, terminal)
      } else {
        const { writeWholeFile } = await import('../write-whole-file.ts')
        writeWholeFile(path, lines)
        terminal.err(`Wrote ${path}\n`)
      }
    }
  })
}

/** The folder to write into, made when it is missing; null when a file or standard output is meant. */
function chooseFolder(what: string, out: string | undefined): string | null {
  if (out === undefined) return null
  const isFolder = statSync(out, { throwIfNoEntry: false })?.isDirectory()
  if (isFolder === false && what === ALL) {
    throw stopWith(`${out}: a file, but export all writes several; name a folder with --out FOLDER`)
  }
  if (!isFolder && what !== ALL && !/[/\\]$/.test(out)) return null
  mkdirSync(out, { recursive: true })
  return out
}

async function exportLines(
  caseFile: Case,
  noun: ExportedNoun,
  { format, withText }: Options,
): Promise<Iterable<string>> {
  const { exportEventTable, exportRecords } = await import('../../engine/index.ts')
  if (isTable(format)) return exportEventTable(caseFile, format)
  const records = exportRecords(caseFile, noun, { withText: withText ?? false })
  if (format === 'jsonl') return mapLines(records, (record) => `${JSON.stringify(record)}\n`)
  const { csvHeader, csvLine } = await import('../csv-format.ts')
  return mapLines(records, (record) => csvLine(noun, record), csvHeader(noun))
}

function isTable(format: Options['format']): format is EventTable {
  return format in TABLE_ENDINGS
}

function endingOf(format: Options['format']): string {
  return isTable(format) ? TABLE_ENDINGS[format] : format
}

function* mapLines<Item>(items: Iterable<Item>, line: (item: Item) => string, first = ''): Generator<string> {
  if (first !== '') yield first
  for (const item of items) yield line(item)
}

async function print(lines: Iterable<string>, terminal: Terminal): Promise<void> {
  let printed = 0
  for (const line of lines) {
    terminal.out(line)
    printed += 1
    if (printed % LINES_PER_TURN === 0) await nextTurn()
  }
}
