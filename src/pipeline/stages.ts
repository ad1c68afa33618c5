import { findActors } from '../annotate/actors/index.ts'
import { findReports } from '../annotate/reports/index.ts'
import { findStatements } from '../annotate/statements/index.ts'
import { findTimes } from '../annotate/times/index.ts'
import { readSentences } from '../language/index.ts'
import { readTrees } from './read-trees.ts'
import type { RunnableStage } from './runnable-stage.ts'

/** How a document is read, in order; `checkStageOrder` proves that each stage finds the layers it needs. */
export const STAGES: readonly RunnableStage[] = [
  readSentences,
  readTrees,
  findTimes,
  findActors,
  findStatements,
  findReports,
]
