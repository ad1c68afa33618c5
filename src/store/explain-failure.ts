import { isProblem, problemOf } from './problem.ts'

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html) and what they mean for a case. */
const EXPLANATIONS: ReadonlyMap<number, string> = new Map([
  [5, 'another process keeps writing to it; wait until that is done, or stop it'],
  [6, 'another process keeps writing to it; wait until that is done, or stop it'],
  [7, 'not enough memory; close other programs and try again'],
  [8, 'the file or its folder cannot be written to; change its permissions or choose another with --case'],
  [10, 'the disk failed to read or write; check the disk, then try again: documents stored so far are safe'],
  [11, 'the file is damaged; restore it from a copy, or read the sources again into a new case'],
  [13, 'the disk is full; free some space and read again: documents stored so far are safe'],
  [14, 'the file cannot be opened; check that its folder exists and that you may read and write both'],
  [26, 'the file is no Redline case; choose another with --case'],
])

/** The last byte of an extended result code is the primary one. */
const PRIMARY_CODE = 0xff

/** Runs `use`, turning a failure of SQLite that its user can do something about into a problem that names the case. */
export function explainFailure<Result>(path: string, use: () => Result): Result {
  try {
    return use()
  } catch (error) {
    if (isProblem(error) || !(error instanceof Error) || !('errcode' in error)) throw error
    const explanation = EXPLANATIONS.get(Number(error.errcode) & PRIMARY_CODE)
    throw explanation === undefined ? error : problemOf('case-file', `${path}: ${explanation}`, error)
  }
}
