import { type LayerName, stageMark } from '../model/index.ts'
import type { RunnableStage } from './runnable-stage.ts'

/** Every layer that a finished list of stages has made, beside the document that it is given. */
const ALL_LAYERS: Readonly<Record<LayerName, true>> = {
  document: true,
  sentences: true,
  trees: true,
  times: true,
  attributions: true,
  mentions: true,
  actors: true,
  places: true,
  statements: true,
  reports: true,
}

/** Throws when a stage needs a layer that no stage before it makes, when two make one layer, or when one is never made. */
export function checkStageOrder(stages: readonly RunnableStage[]): void {
  const made = new Map<LayerName, string>([['document', 'the reader']])
  for (const stage of stages) {
    for (const layer of stage.needs) {
      if (!made.has(layer)) {
        throw new Error(
          `stage ${stageMark(stage)} needs the layer ${layer}, which no stage before it makes; reorder STAGES`,
        )
      }
    }
    for (const layer of stage.makes) {
      const maker = made.get(layer)
      if (maker) throw new Error(`stage ${stageMark(stage)} makes the layer ${layer}, which ${maker} has made already`)
      made.set(layer, stageMark(stage))
    }
  }
  const missing = Object.keys(ALL_LAYERS).filter((layer) => !made.has(layer as LayerName))
  if (missing.length > 0) throw new Error(`no stage makes the layers ${missing.join(', ')}; add one to STAGES`)
}
