import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'

/** What a bench may be told. */
export interface BenchOptions {
  /** A file or folder to measure on, in the format of the bench's own data; absent: that data. */
  readonly data?: string
}

/** What a bench measured, by name with its unit ("documentsPerSecond"), in the order in which to print it. */
export type Figures = Readonly<Record<string, number | string>>

/** A file `bench/NAME.ts` exports one of these as `bench`. */
export type Bench = (options: BenchOptions) => Figures | Promise<Figures>

const FOLDER = new URL('./', import.meta.url)
const RESULTS = new URL('results.md', FOLDER)
const RESULTS_HEAD = `# Results

Each row was written by the command in it (\`--write\`), on the machine and the commit that it names.

| date | bench | figures | machine | node | commit | command |
|---|---|---|---|---|---|---|
`
const USAGE = `usage: npm run bench -- NAME [--data PATH] [--json] [--write]

  --data PATH   measure on data of your own, in the bench's format
  --json        print the figures as JSON
  --write       add a dated row to bench/results.md`

/** What beside it stands in the folder (a fake, an invented input) exports no bench. */
const IS_BENCH = /^export (?:async )?function bench\b/m

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [name] = positionals
  const names = benchNames()
  if (name === undefined || !names.includes(name)) {
    const problem = name === undefined ? '' : `bench: there is no ${name}\n`
    console.error(`${problem}${USAGE}\n\nbenches: ${names.join(', ') || 'none yet'}`)
    return name === undefined ? 0 : 2
  }
  // The boundary to a file found by name: what every file in bench/ but this one must export.
  const { bench } = (await import(new URL(`${name}.ts`, FOLDER).href)) as { readonly bench: Bench }
  let figures: Figures
  try {
    figures = await bench(values.data === undefined ? {} : { data: values.data })
  } catch (error) {
    console.error(`bench ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
  console.log(values.json ? JSON.stringify(figures, null, 2) : asLines(figures))
  if (values.write)
    writeRow(
      name,
      figures,
      ['npm run bench --', ...args.map((arg) => (arg === values.data ? shortPath(arg) : arg))].join(' '),
    )
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return process.exit(2)
  }
}

function benchNames(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && IS_BENCH.test(readFileSync(new URL(file, FOLDER), 'utf8')))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()
}

function asLines(figures: Figures): string {
  const width = Math.max(...Object.keys(figures).map((name) => name.length))
  return Object.entries(figures)
    .map(([name, value]) => `${name.padEnd(width)}  ${value}`)
    .join('\n')
}

function writeRow(name: string, figures: Figures, command: string): void {
  if (!existsSync(RESULTS)) writeFileSync(RESULTS, RESULTS_HEAD)
  const cells = [
    new Date().toISOString().slice(0, 10),
    name,
    Object.entries(figures)
      .map(([figure, value]) => `${figure} ${value}`)
      .join('; '),
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores`,
    process.version,
    commit(),
    `\`${command}\``,
  ]
  appendFileSync(RESULTS, `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
}

/** The end of a path: where the data lie on one machine says nothing to others. */
function shortPath(path: string): string {
  return path.split(/[\\/]/u).filter(Boolean).slice(-2).join('/')
}

/** The commit that was measured; `+` marks a tree with changes that are not in it. */
function commit(): string {
  try {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: FOLDER, encoding: 'utf8' }).trim()
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', '..', ':!results.md') === '' ? '' : '+'}`
  } catch {
    return 'unknown'
  }
}
