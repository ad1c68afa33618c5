import type { EventDetail, Timeline } from '../../src/api/contract/index.ts'
import type { Case, EventFilter, TimelineFilter } from '../../src/engine/index.ts'
import { makeTimeline } from '../../src/engine/timeline.ts'
import { EVENT_STATUSES, formatDay, parseDay, REPORT_TYPES } from '../../src/model/index.ts'
import { pageOf } from './page-of.ts'

type EventRecord = EventDetail['event']
type ToldReport = EventDetail['reports'][number]

const ACTORS = [
  'Ruritania',
  'Atlantis',
  'Lilliput',
  'Blefuscu',
  'Laputa',
  'Graustark',
  'Zembla',
  'Syldavia',
  'Borduria',
]
const PLACES: readonly (readonly [name: string, latitude: number, longitude: number])[] = [
  ['Port Royal', 17.9, -76.8],
  ['Cape Quill', -34, 18.5],
  ['North Haven', 60.2, 25],
  ['South Haven', 59.4, 24.7],
  ['Lakeside', 46.2, 6.1],
  ['Long Bay', 35, 139.7],
]

/** Six decades, most of them in 1962, every ninth event without a date and every third without a place. */
const FIRST_DAY = parseDay('1941-06-01')
const DAYS = 60 * 365
const BUSY_DAY = parseDay('1962-01-01')

/** So many events of every type and status, each told by one report; the same ones every time. */
export function inventEvents(number: number): readonly EventRecord[] {
  const random = seeded(1962)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  return Array.from({ length: number }, (_, index) => {
    const day = random() < 0.6 ? BUSY_DAY + Math.floor(random() * 365) : FIRST_DAY + Math.floor(random() * DAYS)
    const length = random() < 0.8 ? 0 : Math.floor(random() * 40)
    const [place, latitude, longitude] = pick(PLACES)
    const [source, target] = [pick(ACTORS), pick(ACTORS)]
    const isDone = random() < 0.6
    return {
      id: `e${String(index).padStart(6, '0')}`,
      type: pick(REPORT_TYPES),
      mode: null,
      contexts: [],
      cameo: '190',
      source: [reference(source)],
      target: [reference(target)],
      sourceWords: [],
      targetWords: [],
      time:
        index % 9 === 0
          ? null
          : {
              earliest: formatDay(day) ?? '',
              latest: formatDay(day + length) ?? '',
              precision: length === 0 ? 'day' : 'range',
              basis: 'explicit',
            },
      place:
        index % 3 === 0
          ? null
          : { id: place.toLowerCase().replaceAll(' ', '-'), name: place, country: null, latitude, longitude },
      status: isDone ? 'happened' : pick(EVENT_STATUSES),
      isBackground: random() < 0.1,
      reports: [`r${index}`],
      documents: 1 + Math.floor(random() * 4),
      origins: 1,
      score: 1,
      text: `${source} dealt with ${target}`,
      voices: ['Harbour Post'],
      disagreements: [],
      ties: [],
      isJudged: false,
    }
  })
}

/** What a case answers about these events. */
export function answersOf(events: readonly EventRecord[]): Pick<Case, 'events' | 'event' | 'timeline'> {
  return {
    events: (filter = {}) => {
      const fitting = events.filter((event) => fits(event, filter))
      return pageOf(fitting.toSorted(ordersOf(filter)), filter)
    },
    event: (key) => {
      const event = events.find(({ id, reports }) => id === key || reports.includes(key))
      return event ? { event, reports: event.reports.map((id) => tell(id, event)) } : null
    },
    timeline: (filter = {}): Timeline =>
      makeTimeline(
        events
          .filter((event) => fits(event, filter))
          .map(({ time, type }) => ({
            earliest: time?.earliest ?? null,
            latest: time?.latest ?? null,
            type,
            events: 1,
          })),
        filter.bin,
      ),
  }
}

function fits(event: EventRecord, filter: EventFilter | TimelineFilter): boolean {
  const { actor, source, target, type, status, from, to, place, background } = filter
  const has = (actors: EventRecord['source'], key: string) => actors.some(({ id, name }) => id === key || name === key)
  return (
    (source === undefined || has(event.source, source)) &&
    (target === undefined || has(event.target, target)) &&
    (actor === undefined || has([...event.source, ...event.target], actor)) &&
    (type === undefined || event.type === type) &&
    (status === undefined || event.status === status) &&
    (from === undefined || (event.time?.latest ?? '') >= from) &&
    (to === undefined || (event.time?.earliest ?? '9999') <= to) &&
    (place === undefined || event.place?.id === place) &&
    (background === undefined || event.isBackground === background)
  )
}

function ordersOf({ order = 'time' }: EventFilter): (a: EventRecord, b: EventRecord) => number {
  const day = ({ time }: EventRecord) => time?.earliest ?? (order === 'latest' ? '' : '9999')
  if (order === 'origins') return (a, b) => b.origins - a.origins || b.documents - a.documents
  return (a, b) => (order === 'latest' ? compare(day(b), day(a)) : compare(day(a), day(b)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function tell(id: string, event: EventRecord): ToldReport {
  const quote = (text: string) => {
    const start = event.text.indexOf(text)
    return { start, end: start + text.length, text }
  }
  const [source, target] = [event.source[0]?.name ?? '', event.target[0]?.name ?? '']
  const party = (name: string) => [{ ...quote(name), head: quote(name), actor: reference(name), isOwn: true }]
  return {
    ...quote(event.text),
    id,
    document: 'd',
    trigger: quote('dealt'),
    type: event.type,
    mode: null,
    contexts: [],
    cameo: event.cameo,
    source: event.source,
    target: event.target,
    recipient: [],
    sourceWords: party(source),
    targetWords: party(target),
    recipientWords: [],
    time: event.time,
    place: event.place,
    placeWords: null,
    status: event.status === 'disputed' ? 'happened' : event.status,
    isBackground: event.isBackground,
    voice: ['Harbour Post'],
    statement: null,
    quantities: [],
    event: event.id,
    rule: 'deal',
    confidence: 0.9,
    by: 'reports@1',
    judged: null,
    sentence: quote(event.text),
    sentenceNumber: 1,
    title: 'What the harbour heard',
    outlet: 'Harbour Post',
    written: null,
    family: 'd',
  }
}

function reference(name: string): EventRecord['source'][number] {
  return { id: name.toLowerCase(), name }
}

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
