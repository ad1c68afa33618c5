import type {
  ActorRecord,
  ActorReference,
  DocumentRecord,
  EventRecord,
  IsoDate,
  ToldReport,
} from '../../model/index.ts'
import type { WorldPlace, WorldState } from '../../world/index.ts'
import type { Case, EventFilter } from '../case.ts'
import { exportRecords } from '../export-records.ts'
import { knownWorld } from '../known-world.ts'

/** One party to a deed as the tables of researchers want to know it. */
export interface TableActor {
  readonly name: string
  readonly type: ActorRecord['type'] | null
  /** The state that it is or belongs to. */
  readonly state: WorldState | null
  /** Whether the tables of the world have it: an office-holder, a government body. */
  readonly isOfWorld: boolean
}

/** An event as one pair of parties; a side is null where the reports name nobody known. */
export interface EventPair {
  readonly event: EventRecord
  readonly source: TableActor | null
  readonly target: TableActor | null
  /** Its first report, and the document that this stands in. */
  readonly first: ToldReport
  readonly document: DocumentRecord | null
  readonly place: WorldPlace | null
}

/** The events that fit, each once for every source and every target, as event data sets count. */
export function* eventPairs(caseFile: Case, filter: EventFilter = {}): Generator<EventPair> {
  const actors = new Map([...exportRecords(caseFile, 'actors')].map((actor) => [actor.id, actor]))
  for (const event of exportRecords(caseFile, 'events', { filter })) {
    const [first] = event.reports.map((id) => caseFile.report(id))
    if (!first) continue
    const document = caseFile.document(first.document)
    const place = event.place === null ? null : knownWorld().place(event.place.id)
    for (const source of orNobody(event.source)) {
      for (const target of orNobody(event.target)) {
        if (source !== null && source.id === target?.id) continue
        const tableActor = (actor: ActorReference | null) => actor && describeActor(actor, actors.get(actor.id) ?? null)
        yield { event, source: tableActor(source), target: tableActor(target), first, document, place }
      }
    }
  }
}

/** The longest time, in days, of which the first day stands for all of it in a table that knows days alone. */
const LONGEST_DAYS = 31

/**
 * The day that a table of days gives an event: the first of its time; where its reports tell none, the day on which the first of them
 * was written, as event data sets do. Null where its time is longer than a month, or of long ago and not told.
 */
export function tableDay({ event, first }: Pick<EventPair, 'event' | 'first'>): IsoDate | null {
  const { time, isBackground } = event
  if (time?.earliest && time.latest) {
    const days = (Date.parse(time.latest) - Date.parse(time.earliest)) / MILLISECONDS_A_DAY + 1
    return days <= LONGEST_DAYS ? time.earliest : null
  }
  const { written } = first
  const isUntold = time === null || time.basis === 'implied'
  return isUntold && !isBackground && written?.earliest === written?.latest ? (written?.latest ?? null) : null
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * Whether an event is one that a table without statuses may hold: what happened or goes on; and what was done by saying it (a threat
 * made, a demand, a promise), which has codes of its own there.
 */
export function isDone({ status, type }: Pick<EventRecord, 'status' | 'type'>): boolean {
  if (status === 'happened' || status === 'ongoing') return true
  return DONE_BY_SAYING.some(([said, sayingType]) => said === status && sayingType === type)
}

const DONE_BY_SAYING = [
  ['threatened', 'THREATEN'],
  ['demanded', 'REQUEST'],
  ['promised', 'AGREE'],
] as const

/** A line of cells parted by tabs; tabs and line breaks within a cell become blanks. */
export function tabLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map((cell) => `${cell ?? ''}`.replace(/[\t\r\n]+/gu, ' ')).join('\t')}\n`
}

function orNobody(actors: readonly ActorReference[]): readonly (ActorReference | null)[] {
  return actors.length === 0 ? [null] : actors
}

function describeActor({ id, name }: ActorReference, record: ActorRecord | null): TableActor {
  const world = knownWorld()
  const known = world.actor(id)
  const country = record?.country ?? known?.country ?? null
  return {
    name,
    type: record?.type ?? known?.type ?? null,
    state: world.state(id) ?? (country === null ? null : world.state(country)),
    isOfWorld: known !== null,
  }
}
