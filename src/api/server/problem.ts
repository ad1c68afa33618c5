import type { Context } from 'hono'
import type { Problem } from '../contract/answers.ts'

export type ProblemStatus = 400 | 403 | 404 | 405 | 413 | 415 | 500 | 503

export interface ProblemAccount<Status extends ProblemStatus> {
  readonly status: Status
  /** What went wrong, in few words. */
  readonly title: string
  /** What, where and what to do. */
  readonly detail: string
}

/** An answer as `application/problem+json` (RFC 9457). */
export function answerProblem<Status extends ProblemStatus>(context: Context, account: ProblemAccount<Status>) {
  const problem: Problem = { type: 'about:blank', ...account, instance: context.req.path }
  return context.json(problem, account.status, { 'content-type': 'application/problem+json' })
}

/** What to say of a document that the case does not have. */
export function noDocument(key: string) {
  return {
    status: 404,
    title: 'Document not found',
    detail: `There is no document ${JSON.stringify(key)} in this case; /api/documents lists them.`,
  } as const
}
