import { linkEvents, possibleTies, reportBlocks, toLinkedReports, worldKnowledge } from '../link/index.ts'
import type { EventLinking } from '../store/index.ts'
import { knownWorld } from './known-world.ts'

/** Linking as the store asks for it, by what the tables know of states and places. */
export function eventLinking(): EventLinking {
  let known: ReturnType<typeof worldKnowledge> | null = null
  // The tables take longer to load than most answers: only what links asks for them.
  const knowledge = () => {
    known ??= worldKnowledge(knownWorld())
    return known
  }
  return {
    prepare: (layers) => (layers.reports.length === 0 ? [] : toLinkedReports(layers)),
    blocks: (report) => reportBlocks(report, knowledge()),
    ties: (reports, others) => (reports.length === 0 ? [] : possibleTies(reports, others, knowledge())),
    link: (reports, judgements) =>
      reports.length === 0 ? [] : linkEvents(reports, { ...judgements, knowledge: knowledge() }),
  }
}
