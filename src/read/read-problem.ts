/** Why a source could not be read, in one line: what, where, what to do. */
export interface ReadProblem {
  readonly source: string
  readonly message: string
}
