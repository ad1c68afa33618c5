import { useMemo } from 'preact/hooks'
import type { EventsRoute } from '../address/events-route.ts'
import { eventAddress, printRoute } from '../address/route.ts'
import type { EventRecord } from '../contract.ts'
import { dayOf, isoOf } from '../look/day.ts'
import { sayPartiesOrWords } from '../look/say-deed.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'
import { type Told, tellEvent, tellSeveral } from './lane-told.ts'
import { type LaneMark, packLane } from './pack-lane.ts'
import { placeOf, type TimeWindow } from './time-window.ts'

/** Pixels. */
const MARK_WIDTH = 18
const CLUSTER_WIDTH = 34
const LEAST_LABEL = 84
export const ROW_PIXELS = 24

/** A stretch shorter than this cannot be zoomed into any more: several events of it are listed instead. */
const LEAST_ZOOM_DAYS = 4

interface Options {
  readonly events: readonly EventRecord[]
  readonly window: TimeWindow
  readonly width: number
  readonly maxRows: number
  readonly route: EventsRoute
  readonly onTell: (told: Told | null) => void
}

/** A lane from near: each event a mark over its time, in rows where they would lie upon one another. */
export function MarkLane({ events, window, width, maxRows, route, onTell }: Options) {
  const { layout, byId } = useMemo(() => {
    const items = events.flatMap((event) => {
      const first = dayOf(event.time?.earliest ?? event.time?.latest ?? null)
      const last = dayOf(event.time?.latest ?? event.time?.earliest ?? null)
      if (first === null || last === null || last + 1 < window.start || first > window.end) return []
      return [{ id: event.id, start: placeOf(first, window, width), end: placeOf(last + 1, window, width) }]
    })
    return {
      layout: packLane(items, { width, markWidth: MARK_WIDTH, clusterWidth: CLUSTER_WIDTH, maxRows }),
      byId: new Map(events.map((event) => [event.id, event])),
    }
  }, [events, window.start, window.end, width, maxRows])
  return (
    <div class="lane-marks" style={{ '--rows': `${Math.max(layout.rows, 1)}` }}>
      {layout.marks.map((mark) => {
        const meant = mark.ids.flatMap((id) => byId.get(id) ?? [])
        const [first] = meant
        if (!first) return null
        return meant.length === 1 ? (
          <SingleMark key={first.id} event={first} mark={mark} onTell={onTell} />
        ) : (
          <ClusterMark key={`+${first.id}`} events={meant} mark={mark} route={route} onTell={onTell} />
        )
      })}
    </div>
  )
}

interface MarkOptions extends Pick<Options, 'onTell'> {
  readonly mark: LaneMark
}

function placeStyle({ start, end, row, room }: LaneMark) {
  return {
    '--x': `${start}px`,
    '--w': `${end - start}px`,
    '--row': `${row}`,
    '--room': `${Math.max(room, end - start)}px`,
  }
}

function hearing(told: Told, onTell: Options['onTell']) {
  return {
    onPointerEnter: () => onTell(told),
    onPointerLeave: () => onTell(null),
    onFocus: () => onTell(told),
    onBlur: () => onTell(null),
  }
}

function SingleMark({ event, mark, onTell }: MarkOptions & { readonly event: EventRecord }) {
  const told = tellEvent(event)
  return (
    <a
      class={`time-mark ${deedClass(event.type, event.status)} ${event.isBackground ? 'is-background' : ''}`}
      tabIndex={-1}
      data-mark
      data-event={event.id}
      href={eventAddress(event.id)}
      aria-label={`${told.title}. ${told.detail}`}
      draggable={false}
      style={placeStyle(mark)}
      {...hearing(told, onTell)}
    >
      {mark.end - mark.start > MARK_WIDTH + 1 && <span class="time-span" />}
      <StatusSign status={event.status} />
      {mark.room >= LEAST_LABEL && <span class="time-label">{sayPartiesOrWords(event)}</span>}
    </a>
  )
}

interface ClusterOptions extends MarkOptions {
  readonly events: readonly EventRecord[]
  readonly route: EventsRoute
}

function ClusterMark({ events, mark, route, onTell }: ClusterOptions) {
  const told = tellSeveral(events)
  const days = events
    .flatMap(({ time }) => [dayOf(time?.earliest ?? time?.latest ?? null) ?? []])
    .flat()
    .toSorted((a, b) => a - b)
  const from = days[0] ?? 0
  const to = days.at(-1) ?? from
  const dates = { from: isoOf(from), to: isoOf(to) }
  const isNear = to - from < LEAST_ZOOM_DAYS
  return (
    <a
      class="time-cluster"
      tabIndex={-1}
      data-mark
      href={printRoute(isNear ? { ...route, ...dates, view: 'table' } : { ...route, ...dates })}
      aria-label={`${told.title}. ${told.detail}. ${isNear ? 'List them.' : 'Zoom in.'}`}
      draggable={false}
      style={placeStyle(mark)}
      {...hearing(told, onTell)}
    >
      {events.length.toLocaleString('en')}
    </a>
  )
}
