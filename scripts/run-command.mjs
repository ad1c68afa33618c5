import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Runs a program with the terminal as its own and gives its exit code; signals that end this process reach it first. */
export async function runCommand(program, args, { cwd, env } = {}) {
  const child = spawn(program, args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } })
  // A terminal sends Ctrl-C to the child as well; without one, this process alone would hear it.
  const forward = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = process.platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 1)))
    })
  } finally {
    for (const signal of signals) process.off(signal, forward)
  }
}

/** npm says first what went wrong, then where in its own code, and then how it may be called. */
const SHOWN_LINES = 12
const STACK_LINE = /^npm error\s+at /

/** Runs npm without showing its output; gives `{ ok, problem }`. Works with any Node on any system. */
export function runNpm(args, { cwd, env } = {}) {
  const { program, leading, shell } = npmProgram()
  const { status, error, stdout, stderr } = spawnSync(program, [...leading, ...args], {
    cwd,
    shell,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  const lines = (error ? error.message : `${stdout}${stderr}`.trim()).split('\n')
  return {
    ok: status === 0,
    problem: lines
      .filter((line) => !STACK_LINE.test(line))
      .slice(0, SHOWN_LINES)
      .join('\n'),
  }
}

/** Node cannot start npm's Windows wrapper without a shell, so npm's own script is preferred wherever it is known. */
function npmProgram() {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')
  for (const script of [process.env.npm_execpath, beside]) {
    if (script && basename(script) === 'npm-cli.js' && existsSync(script)) {
      return { program: process.execPath, leading: [script], shell: false }
    }
  }
  return { program: 'npm', leading: [], shell: process.platform === 'win32' }
}
