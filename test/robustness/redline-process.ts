import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'

const REDLINE = fileURLToPath(new URL('../../bin/redline', import.meta.url))

/** Nothing that these tests ask for takes longer by far, so a hang shows as one. */
const LONGEST_RUN_MS = 120_000

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  /** A program with its arguments that starts this one, as `setpriv` does. */
  readonly through?: readonly string[]
  /** Standard input instead of `input`: a stream's number, or none. */
  readonly stdin?: number
}

/** Starts `bin/redline` as a user would, its output in pipes. */
export function startRedline(args: readonly string[], { cwd, through = [], stdin }: RunOptions): ChildProcess {
  const [program = '', ...rest] = [...through, process.execPath, REDLINE, ...args]
  const { NO_COLOR: _noColour, COLUMNS: _columns, ...env } = process.env
  return spawn(program, rest, { cwd, env, stdio: [stdin ?? 'pipe', 'pipe', 'pipe'], timeout: LONGEST_RUN_MS })
}

/** Runs `bin/redline` to its end; a run that had to be stopped has the code null. */
export function runRedline(args: readonly string[], options: RunOptions): Promise<Outcome> {
  const child = startRedline(args, options)
  let out = ''
  let err = ''
  child.stdout?.setEncoding('utf8').on('data', (piece) => {
    out += piece
  })
  child.stderr?.setEncoding('utf8').on('data', (piece) => {
    err += piece
  })
  // A program that refuses its input early closes the pipe.
  child.stdin?.on('error', () => {}).end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, out, err }))
  })
}

/** Holds what went wrong in one line a source: what, where, and - behind a semicolon - what to do. */
export function assertOneLineEach(err: string, expected: readonly (readonly [source: string, what: RegExp])[]): void {
  const lines = err.split('\n').filter((line) => line !== '')
  assert.equal(lines.length, expected.length, err)
  expected.forEach(([source, what], at) => {
    const line = lines[at] ?? ''
    assert.ok(line.startsWith(`${source}: `), `${source} is named first: ${line}`)
    assert.match(line, what)
    assert.match(line, /; \S/, `says what to do: ${line}`)
    assert.doesNotMatch(line, /fault in Redline|undefined|\[object|^ {4}at /)
  })
}

/** A folder that is there until the tests of the file are done. */
export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `redline-${name}-`))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An article that can be read, with one statement; different for each number. */
export function article(number = 0): string {
  return `Ferries stay in port\n\nAda Quill said on Friday: "Ferry number ${number} will not sail."\n`
}
