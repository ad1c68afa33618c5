import { stageMark } from '../model/index.ts'
import type { RunnableStage } from './runnable-stage.ts'
import { STAGES } from './stages.ts'

/** What a document read today is made by (`sentences@1 trees@1 ...`): another value means that it should be read again. */
export function stageMarks(stages: readonly RunnableStage[] = STAGES): string {
  return stages.map(stageMark).join(' ')
}
