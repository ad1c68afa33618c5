import type { EventDetail, Reading } from '../../src/api/contract/index.ts'
import type { Case, SearchHit } from '../../src/engine/index.ts'
import { answersOf } from './invented-events.ts'
import { countNames } from './make-reading.ts'
import { pageOf } from './page-of.ts'

type EventRecord = EventDetail['event']

/** A case that answers from readings and events held in memory. */
export function fixtureCase(readings: readonly Reading[], events: readonly EventRecord[] = []): Case {
  const records = readings.map(({ document: { text, ...record } }) => record)
  const statements = readings.flatMap((reading) => reading.statements)
  return {
    path: 'October 1962.redline',
    summary: () => summarise(readings, events.length),
    add: () => Promise.reject(new Error('a fixture takes no articles')),
    documents: (filter) => pageOf(records, filter),
    document: (key) => records.find(({ id }) => id === key) ?? null,
    reading: (key) => readings.find(({ document }) => document.id === key) ?? null,
    statements: (filter = {}) =>
      pageOf(
        statements.filter(({ voice }) => filter.voice === undefined || voice.includes(filter.voice)),
        filter,
      ),
    statement: (key) => statements.find(({ id }) => id === key) ?? null,
    reports: (filter) => pageOf([], filter),
    report: () => null,
    ...answersOf(events),
    judge: refuse,
    judgeReport: refuse,
    judgeActor: refuse,
    undo: refuse,
    judgements: (filter) => pageOf([], filter),
    actors: (filter) => pageOf([], filter),
    actor: () => null,
    mentions: (filter) => pageOf([], filter),
    search: (query, page) => pageOf(search(query, readings), page),
    close: () => {},
  }
}

function refuse(): never {
  throw new Error('a fixture takes no corrections')
}

function summarise(readings: readonly Reading[], events: number): ReturnType<Case['summary']> {
  const statements = readings.flatMap((reading) => reading.statements)
  const names = countNames(statements)
  const days = readings
    .flatMap(({ document }) => document.dates.filter(({ kind }) => kind !== 'visit'))
    .flatMap(({ earliest }) => (earliest ? [earliest] : []))
    .sort()
  return {
    path: 'October 1962.redline',
    name: 'October 1962',
    documents: readings.length,
    statements: statements.length,
    reports: events,
    events,
    untold: 0,
    actors: names.length,
    families: new Set(readings.map(({ document }) => document.family)).size,
    earliest: days[0] ?? null,
    latest: days.at(-1) ?? null,
    voices: names.slice(0, 20).map(([name, count]) => ({ id: null, name, statements: count })),
  }
}

function search(words: string, readings: readonly Reading[]): readonly SearchHit[] {
  return readings.flatMap(({ document }) => {
    const start = document.text.toLowerCase().indexOf(words.toLowerCase())
    if (words === '' || start < 0) return []
    const span = { start, end: start + words.length }
    const snippet = document.text.slice(Math.max(0, start - 60), span.end + 60).replace(/\s+/g, ' ')
    return [{ document: document.id, title: document.title, outlet: document.outlet, span, snippet }]
  })
}
