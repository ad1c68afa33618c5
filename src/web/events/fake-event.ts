import type { EventRecord } from '../contract.ts'

/** An event for tests: a consultation that happened on a day, told in one document. */
export function event(id: string, rest: Partial<EventRecord> = {}): EventRecord {
  return {
    id,
    type: 'CONSULT',
    mode: null,
    contexts: [],
    cameo: '040',
    source: [],
    target: [],
    sourceWords: [],
    targetWords: [],
    time: { earliest: '1962-10-23', latest: '1962-10-23', precision: 'day', basis: 'explicit' },
    place: null,
    status: 'happened',
    isBackground: false,
    reports: [`${id}-1`],
    documents: 1,
    origins: 1,
    score: 1,
    text: 'The envoys met',
    voices: [],
    disagreements: [],
    ties: [],
    isJudged: false,
    ...rest,
  }
}
