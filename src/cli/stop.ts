export const EXIT_CODES = {
  /** Everything was done. */
  done: 0,
  /** Some of the sources could not be read. */
  incomplete: 1,
  /** Wrong usage, or a case that cannot be used. */
  unusable: 2,
} as const

/** An error to show as one line, after which the command ends with `exitCode`. */
export interface Stop extends Error {
  readonly exitCode: number
}

/** An error whose message says what, where and what to do. */
export function stopWith(message: string, exitCode: number = EXIT_CODES.unusable): Stop {
  return Object.assign(new Error(message), { exitCode })
}

export function isStop(error: unknown): error is Stop {
  return error instanceof Error && 'exitCode' in error && !('code' in error)
}
