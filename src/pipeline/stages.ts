import { findActors } from '../annotate/actors/index.ts'
import { findStatements } from '../annotate/statements/index.ts'
import { readSentences } from '../language/index.ts'
import { readTrees } from './read-trees.ts'
import type { RunnableStage } from './runnable-stage.ts'

/** How a document is read, in order; `checkStageOrder` proves that each stage finds the layers it needs. */
export const STAGES: readonly RunnableStage[] = [readSentences, readTrees, findActors, findStatements]
