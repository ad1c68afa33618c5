import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'

/** What a bench may be told. */
export interface BenchOptions {
  /** A file or folder to measure on, in the format of the bench's own data; absent: that data. */
  readonly data?: string
  /** Name of a group whose mistakes to list instead of its figures; a bench without such lists ignores it. */
  readonly show?: string
}

/** What a bench measured, by name with its unit ("documentsPerSecond"), in the order in which to print it. */
export type Figures = Readonly<Record<string, number | string>>

/** Figures of several things; each group is a row of its own in the results. */
export type FigureGroups = Readonly<Record<string, Figures>>

/** A file `bench/NAME.ts` or `bench/NAME/index.ts` exports one of these as `bench`. */
export type Bench = (options: BenchOptions) => Measured | Promise<Measured>
type Measured = Figures | FigureGroups

const FOLDER = new URL('./', import.meta.url)
const RESULTS = new URL('results.md', FOLDER)
const RESULTS_HEAD = `# Results

Each row was written by the command in it (\`--write\`), on the machine and the commit that it names.

| date | bench | figures | machine | node | commit | command |
|---|---|---|---|---|---|---|
`
const USAGE = `usage: npm run bench -- NAME [--data PATH] [--show GROUP] [--json] [--write]

  --data PATH   measure on data of your own, in the bench's format
  --show GROUP  list the mistakes of a group, where the bench can (actors: a class, all or held-out)
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
  // The boundary to a file found by name: what it must export to be listed.
  const { bench } = (await import(benchFile(name).href)) as { readonly bench: Bench }
  let figures: Measured
  try {
    figures = await bench({
      ...(values.data === undefined ? {} : { data: values.data }),
      ...(values.show === undefined ? {} : { show: values.show }),
    })
  } catch (error) {
    console.error(`bench ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
  const groups = groupsOf(name, figures)
  console.log(values.json ? JSON.stringify(figures, null, 2) : groups.map(asLines).join('\n\n'))
  if (values.write) {
    const command = ['npm run bench --', ...args.map((arg) => (arg === values.data ? shortPath(arg) : arg))].join(' ')
    for (const [title, group] of groups) writeRow(title, group, command)
  }
  return 0
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        show: { type: 'string' },
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
  return readdirSync(FOLDER, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? entry.name : entry.name.replace(/\.ts$/, '')))
    .filter((name) => existsSync(benchFile(name)) && IS_BENCH.test(readFileSync(benchFile(name), 'utf8')))
    .sort()
}

function benchFile(name: string): URL {
  const file = new URL(`${name}.ts`, FOLDER)
  return existsSync(file) ? file : new URL(`${name}/index.ts`, FOLDER)
}

/** Groups with their titles ("parsing: size"); figures without groups are one, named as the bench. */
function groupsOf(name: string, measured: Measured): readonly (readonly [title: string, figures: Figures])[] {
  const entries = Object.entries(measured)
  const groups = entries.flatMap(([group, figures]) =>
    typeof figures === 'object' ? [[`${name}: ${group}`, figures] as const] : [],
  )
  const single = entries.flatMap(([figure, value]) => (typeof value === 'object' ? [] : [[figure, value] as const]))
  return single.length > 0 ? [[name, Object.fromEntries(single)], ...groups] : groups
}

function asLines([title, figures]: readonly [title: string, figures: Figures]): string {
  const width = Math.max(...Object.keys(figures).map((name) => name.length))
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(width)}  ${value}`)
  return [...(title.includes(': ') ? [title] : []), ...lines].join('\n')
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
