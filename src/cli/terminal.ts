/** Where a command writes: plain lines, so that tests can listen. */
export interface Terminal {
  /** Results: standard output. */
  out(text: string): void
  /** Messages to the person: standard error. */
  err(text: string): void
  /** Columns of standard output; null when it is no terminal and COLUMNS is not set. */
  readonly columns: number | null
  readonly hasColour: boolean
  /** Whether standard error is a terminal, so that a line of progress can be redrawn. */
  readonly isInteractive: boolean
}

/** The process's own terminal; colours only on a terminal, and not where NO_COLOR is set (https://no-color.org). */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  const isDumb = env.TERM === 'dumb'
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    columns: (stdout.isTTY && stdout.columns) || columnsOf(env.COLUMNS),
    hasColour: stdout.isTTY === true && !env.NO_COLOR && !isDumb,
    isInteractive: stderr.isTTY === true && !isDumb,
  }
}

function columnsOf(value: string | undefined): number | null {
  const columns = Number(value)
  return Number.isInteger(columns) && columns > 0 ? columns : null
}
