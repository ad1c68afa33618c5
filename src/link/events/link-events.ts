import type { EventLink, LinkedReport, LinkJudgements } from '../../model/index.ts'
import { DEFAULT_EVENT_KNOWLEDGE, type EventKnowledge } from './event-knowledge.ts'
import { startLinking } from './start-linking.ts'

export interface LinkOptions extends Partial<LinkJudgements> {
  readonly knowledge?: EventKnowledge
}

/**
 * Takes reports of one deed together, over documents and within each, into one event; every report is in just one. The order of the
 * reports is of no account. Where judgements contradict each other, `apart` holds.
 */
export function linkEvents(
  reports: readonly LinkedReport[],
  { knowledge = DEFAULT_EVENT_KNOWLEDGE, ...judgements }: LinkOptions = {},
): readonly EventLink[] {
  const linker = startLinking(knowledge)
  linker.add(reports)
  return linker.events(judgements)
}
