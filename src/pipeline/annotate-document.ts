import { type Document, type LayerName, type Layers, stageMark } from '../model/index.ts'
import { checkStageOrder } from './check-stage-order.ts'
import type { Knowledge } from './knowledge.ts'
import type { RunnableStage } from './runnable-stage.ts'
import { STAGES } from './stages.ts'

export interface AnnotateOptions {
  /** The stages to run instead of `STAGES`. */
  readonly stages?: readonly RunnableStage[]
  /** Makes the trees even if no stage of the list reads them; without this they are then null. */
  readonly withTrees?: boolean
}

/**
 * Runs the stages over one document, each seeing just the layers it names, and returns all the layers. Trees cost more than all
 * the rest, so they are made only for a stage that reads them or for a caller who asks.
 * Throws an error that names the stage when one throws, and a programming error when the list of stages does not add up.
 */
export function annotateDocument(
  document: Document,
  knowledge: Knowledge,
  { stages = STAGES, withTrees = false }: AnnotateOptions = {},
): Layers {
  checkStageOrder(stages)
  const areTreesRead = withTrees || stages.some(({ needs }) => needs.includes('trees'))
  let made: Partial<Layers> = { document, ...(areTreesRead ? {} : { trees: null, attributions: null }) }
  for (const stage of stages.filter(({ makes }) => areTreesRead || !makes.includes('trees')))
    made = { ...made, ...runStage(stage, made, knowledge) }
  // checkStageOrder has shown that every layer is made, and runStage that each stage made what it names.
  return made as Layers
}

function runStage(stage: RunnableStage, made: Partial<Layers>, knowledge: Knowledge): Partial<Layers> {
  // The stage's own type promises that it reads no layer but these.
  const seen = pickLayers(made, stage.needs) as Layers
  let output: Partial<Layers>
  try {
    output = stage.run(seen, knowledge)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`stage ${stageMark(stage)} failed: ${reason}`, { cause: error })
  }
  for (const layer of stage.makes) {
    if (output[layer] === undefined)
      throw new Error(`stage ${stageMark(stage)} did not make the layer ${layer} that it names`)
  }
  return pickLayers(output, stage.makes)
}

function pickLayers(layers: Partial<Layers>, names: readonly LayerName[]): Partial<Layers> {
  return Object.fromEntries(names.map((name) => [name, layers[name]]))
}
