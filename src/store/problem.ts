/** `case-file`: the file on disk cannot be used as it is. `request`: what was asked for is malformed. */
export type ProblemKind = 'case-file' | 'request'

/** An error that is no bug: its message is one line for the user (what, where, what to do). */
export interface Problem extends Error {
  readonly problem: ProblemKind
}

/** Makes a problem to throw. */
export function problemOf(kind: ProblemKind, message: string, cause?: unknown): Problem {
  const error = new Error(message, cause === undefined ? undefined : { cause })
  return Object.assign(error, { problem: kind })
}

/** Whether an error is a problem to be shown as it is, rather than a bug. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && 'problem' in error
}
