import { createClient } from '../../api/contract/index.ts'
import type { NewJudgement } from '../contract.ts'
import { sayFailure } from './ask.ts'

/** What came of a change: null when it was done, else a line that says why not and what to do. */
export type Failure = string | null

/** Stores a correction; when this gives null the case has it. */
export function storeJudgement(judgement: NewJudgement): Promise<Failure> {
  return attempt(() => createClient('').judge(judgement))
}

/** Takes a correction back. */
export function undoJudgement(id: string): Promise<Failure> {
  return attempt(() => createClient('').undo(id))
}

async function attempt(change: () => Promise<unknown>): Promise<Failure> {
  try {
    await change()
    return null
  } catch (error) {
    return sayFailure(error)
  }
}
