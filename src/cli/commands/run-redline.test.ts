import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const FLAGS = ['--disable-warning=ExperimentalWarning']

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  /** The folder to run in. */
  readonly cwd: string
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** The program's main file, where it is not this tree's. */
  readonly main?: string
}

/** Starts `redline` as a user would, its output in pipes. */
export function startRedline(args: readonly string[], { cwd, env = {}, main = MAIN }: Omit<RunOptions, 'input'>) {
  const { NO_COLOR: _noColour, COLUMNS: _columns, ...inherited } = process.env
  return spawn(process.execPath, [...FLAGS, main, ...args], { cwd, env: { ...inherited, ...env } })
}

/** Runs `redline` to its end. */
export function runRedline(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const child = startRedline(args, options)
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    out += piece
  })
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    err += piece
  })
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}
