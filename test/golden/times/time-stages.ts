import { findTimes } from '../../../src/annotate/times/index.ts'
import { readSentences } from '../../../src/language/index.ts'
import { type RunnableStage, STAGES } from '../../../src/pipeline/index.ts'

/** The stages that times need; those after them make nothing, so that a case is read in little time. */
export const TIME_STAGES: readonly RunnableStage[] = STAGES.map((stage) =>
  stage.name === readSentences.name || stage.name === 'trees' || stage.name === findTimes.name
    ? stage
    : { ...stage, run: () => Object.fromEntries(stage.makes.map((layer) => [layer, []])) },
)
