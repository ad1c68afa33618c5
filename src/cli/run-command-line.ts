import { CommanderError } from 'commander'
import { createProgram } from './program.ts'
import { safeText } from './safe-text.ts'
import { EXIT_CODES, isStop } from './stop.ts'
import { processTerminal, type Terminal } from './terminal.ts'

/** Runs the command line of this process to its end, and sets the exit code. */
export async function runCommandLine(): Promise<void> {
  process.stdout.on('error', endQuietlyWhenUnread)
  process.stderr.on('error', endQuietlyWhenUnread)
  const terminal = processTerminal()
  try {
    await createProgram(terminal).parseAsync(process.argv)
  } catch (error) {
    process.exitCode = explainError(error, terminal)
  }
}

/** Says in one line what went wrong, unless commander already has, and gives the exit code. Bugs show their stack. */
function explainError(error: unknown, { err }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.unusable
  if (isStop(error)) {
    err(`redline: ${safeText(error.message)}\n`)
    return error.exitCode
  }
  if (isForTheUser(error)) err(`redline: ${safeText(error.message)}\n`)
  else err(`redline: something is broken in Redline itself; please report this:\n${stackOf(error)}\n`)
  return EXIT_CODES.unusable
}

/** The engine's problems and the system's refusals say what is wrong themselves; everything else is a bug. */
function isForTheUser(error: unknown): error is Error {
  return error instanceof Error && ('problem' in error || ('code' in error && 'syscall' in error))
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** `| head` closes the pipe when it has seen enough: that is no error. */
function endQuietlyWhenUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}
