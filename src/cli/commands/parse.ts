import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Command, Option } from 'commander'
import { addExamples } from '../add-examples.ts'
import { isPath, type PlainText, readPlainText } from '../read-plain-text.ts'
import { safeText } from '../safe-text.ts'
import { EXIT_CODES, stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'

const FORMATS = ['tree', 'conllu', 'json'] as const
type Format = (typeof FORMATS)[number]

interface Options {
  readonly format?: Format
  readonly conllu?: string
}

const DEFAULT_COLUMNS = 100
const STANDARD_INPUT = '-'
/** A single word like "notes.txt" or "./notes": who writes it means a file, also when there is none. */
const LOOKS_LIKE_PATH = /^(?:\.{0,2}\/\S*|\S+\.(?:txt|text|md|html?|conllu))$/
/** Sentences between two turns of the event loop, in which a closed pipe is heard of. */
const SENTENCES_PER_TURN = 200
/** Faults that are named one by one; of a file that is something else altogether there would be thousands. */
const MOST_FAULTS_SHOWN = 10

export function addParseCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('parse')
    .summary('show the syntax of a text')
    .description(
      'Cuts a text into sentences and words and shows the syntax of each: part of speech, and to which word it belongs in ' +
        'which relation (Universal Dependencies). English only. No case is needed. Ends with 1 when sentences of a CoNLL-U ' +
        'file could not be read.',
    )
    .argument('[text]', 'a text in quotes, a file of plain text in UTF-8, or - for standard input')
    .addOption(
      new Option(
        '--format <format>',
        'a drawing (the default); CoNLL-U with TokenRange=start:end, in UTF-16 code units; or one JSON object a sentence',
      ).choices(FORMATS),
    )
    .option(
      '--conllu <file>',
      'keep the words of a CoNLL-U file (- for standard input) and write it with our tags and trees',
    )
    .action((text: string | undefined, options: Options) => parse(text, options, terminal))
  addExamples(command, [
    ['redline parse "The minister told reporters that talks had failed."', 'a drawing of one sentence'],
    ['redline parse story.txt --format conllu > story.conllu', 'a file, for other programs'],
    ['redline parse story.txt --format json | jq -r ".tree.lemmas[]"', 'only the dictionary forms'],
    ['cat story.txt | redline parse - | less -R', 'what another program gives, page by page'],
    ['redline parse --conllu gold.conllu > ours.conllu', 'the words of a treebank with our trees'],
  ])
}

async function parse(argument: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  if (options.conllu !== undefined) return reparse(argument, { ...options, conllu: options.conllu }, terminal)
  if (argument === undefined) {
    throw stopWith('parse: nothing to parse; give a text in quotes, a file, or - for standard input')
  }
  const { source, text } = await readArgument(argument)
  if (text.trim() === '') throw stopWith(`${source}: has no words; give a text`)
  await print(await describe(text, options.format ?? 'tree', terminal), terminal)
}

async function reparse(
  argument: string | undefined,
  { conllu: path, format = 'conllu' }: Options & { readonly conllu: string },
  terminal: Terminal,
): Promise<void> {
  if (argument !== undefined) throw stopWith('parse: --conllu takes the words from its file; leave out the text')
  if (format !== 'conllu') throw stopWith(`parse: --conllu writes CoNLL-U; leave out --format ${format}`)
  const { source, text } = await readPlainText(path)
  const { loadTextParser } = await import('../../engine/index.ts')
  const { written, sentences, faults } = (await loadTextParser()).reparse(text)
  const [first] = faults
  if (sentences === 0) {
    const reason = first ? `line ${first.line}: ${first.message}` : 'it holds no sentence'
    throw stopWith(`${source}: is no CoNLL-U file (${reason})`)
  }
  for (const { line, message } of faults.slice(0, MOST_FAULTS_SHOWN)) {
    terminal.err(`${safeText(`${source}, line ${line}: ${message}`)}; the sentence is left out\n`)
  }
  if (faults.length > MOST_FAULTS_SHOWN) {
    terminal.err(`${source}: ${faults.length - MOST_FAULTS_SHOWN} more sentences are left out\n`)
  }
  await print(written, terminal)
  if (first) process.exitCode = EXIT_CODES.incomplete
}

async function readArgument(argument: string): Promise<PlainText> {
  if (argument === STANDARD_INPUT || isPath(argument) || LOOKS_LIKE_PATH.test(argument)) return readPlainText(argument)
  return { source: 'parse', text: argument }
}

async function describe(text: string, format: Format, { columns, hasColour }: Terminal): Promise<Iterable<string>> {
  const { loadTextParser } = await import('../../engine/index.ts')
  const parser = await loadTextParser()
  switch (format) {
    case 'conllu':
      return parser.toConllu(text)
    case 'json':
      return mapEach(parser.parse(text), (sentence) => `${JSON.stringify(sentence)}\n`)
    case 'tree': {
      const { drawTree } = await import('../tree/draw-tree.ts')
      const options = { width: columns ?? DEFAULT_COLUMNS, hasColour }
      return mapEach(
        parser.parse(text),
        (sentence, index) => `${index === 0 ? '' : '\n'}${drawTree(sentence, options)}`,
      )
    }
  }
}

function* mapEach<Item>(items: Iterable<Item>, write: (item: Item, index: number) => string): Generator<string> {
  let index = 0
  for (const item of items) {
    yield write(item, index)
    index += 1
  }
}

async function print(parts: Iterable<string>, terminal: Terminal): Promise<void> {
  let printed = 0
  for (const part of parts) {
    terminal.out(part)
    printed += 1
    if (printed % SENTENCES_PER_TURN === 0) await nextTurn()
  }
}
