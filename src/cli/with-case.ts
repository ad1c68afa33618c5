import type { Case } from '../engine/index.ts'
import { stopWith } from './stop.ts'

/** Opens the case, hands it to `use` and closes it whatever happens. The engine is loaded only now: help needs none. */
export async function withCase<Result>(
  path: string,
  mode: 'read' | 'snapshot' | 'judge' | 'write',
  use: (caseFile: Case) => Result | Promise<Result>,
): Promise<Result> {
  const { openCase } = await import('../engine/index.ts')
  const caseFile = openCase(path, { mode })
  try {
    return await use(caseFile)
  } finally {
    caseFile.close()
  }
}

/** What to say of a document that a case does not have. */
export function noDocument(key: string, casePath: string) {
  return stopWith(`${casePath}: there is no document "${key}"; \`redline documents\` lists those there are`)
}

/** What to say of a statement that a case does not have. */
export function noStatement(key: string, casePath: string) {
  return stopWith(`${casePath}: there is no statement "${key}"; \`redline statements\` lists those there are`)
}
