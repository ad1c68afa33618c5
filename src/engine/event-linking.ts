import { linkEvents, possibleTies, reportBlocks, toLinkedReports, worldKnowledge } from '../link/index.ts'
import type { EventTie } from '../model/index.ts'
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
      reports.length === 0
        ? []
        : linkEvents(reports, { ...judgements, knowledge: knowledge() }).map((event) => ({
            ...event,
            ties: event.ties.map(withFiniteWeights),
          })),
  }
}

/** In place of an infinite weight, which JSON cannot tell: what a person says outranks all that is compared. */
const CERTAIN = 100

function withFiniteWeights(tie: EventTie): EventTie {
  const reasons = tie.reasons.map((reason) => ({ ...reason, weight: Math.min(reason.weight, CERTAIN) }))
  return { ...tie, reasons }
}
