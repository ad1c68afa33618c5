import { useMemo } from 'preact/hooks'
import type { EventsRoute } from '../address/events-route.ts'
import { actorAddress } from '../address/route.ts'
import { askLeaders, askTimeline, type CountedEvents } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { useKept } from '../asking/use-kept.ts'
import type { EventRecord, TimelineBin } from '../contract.ts'
import { count } from '../look/count.ts'
import { DEED_TYPES, TYPE_DEEDS } from '../look/say-deed.ts'
import { BarLane } from './bar-lane.tsx'
import { groupByActor, groupByType } from './group-lanes.ts'
import type { Told } from './lane-told.ts'
import { MarkLane } from './mark-lane.tsx'
import { type Bar, stackBins } from './stack-bins.ts'
import type { TimeWindow } from './time-window.ts'

/** Rows of marks that fit on a screen, shared by the lanes. */
const ROWS_OF_SCREEN = 48
const LEAST_ROWS = 4
const MOST_ROWS = 14

interface Options {
  readonly route: EventsRoute
  readonly counts: CountedEvents
  /** The single events in sight; null while they are not there, or too many. */
  readonly events: readonly EventRecord[] | null
  readonly isNear: boolean
  /** The route with the dates that the server was asked for. */
  readonly asked: EventsRoute
  readonly bin: TimelineBin
  readonly window: TimeWindow
  readonly width: number
  readonly onTell: (told: Told | null) => void
}

/** The lanes below the axis, by type or by actor: marks from near, bars from afar. */
export function TimelineLanes(options: Options) {
  const { route, events, isNear } = options
  if (isNear && events !== null) return <LanesOfMarks {...options} events={events} />
  return route.lanes === 'type' ? <BarsByType {...options} /> : <BarsByActor {...options} />
}

function LanesOfMarks({ route, events, window, width, onTell }: Options & { readonly events: readonly EventRecord[] }) {
  const side = sideOf(route)
  const lanes = useMemo(
    () => (route.lanes === 'type' ? groupByType(events) : groupByActor(events, side)),
    [events, route.lanes, side],
  )
  const maxRows = Math.min(Math.max(Math.floor(ROWS_OF_SCREEN / Math.max(lanes.length, 1)), LEAST_ROWS), MOST_ROWS)
  if (lanes.length === 0) return <p class="quiet lanes-none">Nothing is dated in this stretch of time.</p>
  return (
    <>
      {lanes.map((lane) => (
        <div key={lane.key} class={`lane ${lane.type ? `side-${TYPE_DEEDS[lane.type].side}` : ''}`}>
          <LaneHead name={lane.name} events={lane.events.length} actor={actorOf(route, lane.key)} />
          <MarkLane events={lane.events} {...{ window, width, maxRows, route, onTell }} />
        </div>
      ))}
    </>
  )
}

function BarsByType({ route, counts, window, width, onTell }: Options) {
  const lanes = DEED_TYPES.flatMap((type) => {
    const bars = stackBins(counts, type, { window, width })
    return (counts.all.types[type] ?? 0) > 0 ? [{ type, bars }] : []
  })
  const most = tallest(lanes.map(({ bars }) => bars))
  return (
    <>
      {lanes.map(({ type, bars }) => (
        <div key={type} class={`lane side-${TYPE_DEEDS[type].side}`}>
          <LaneHead name={TYPE_DEEDS[type].name} events={eventsIn(bars)} actor={null} />
          <BarLane name={TYPE_DEEDS[type].name} bars={bars} most={most} route={route} onTell={onTell} />
        </div>
      ))}
    </>
  )
}

function BarsByActor(options: Options) {
  const { route, asked } = options
  const side = sideOf(route)
  const belongsTo = JSON.stringify({ ...asked, from: null, to: null, side })
  const { answer } = useAnswer(JSON.stringify({ asked, side }), (signal) => askLeaders(asked, side, signal))
  const leaders = useKept(answer, belongsTo)
  if (leaders === null) return <p class="quiet lanes-none">Looking up who does most …</p>
  if (leaders.length === 0) return <p class="quiet lanes-none">No actor is named in this stretch of time.</p>
  return (
    <>
      {leaders.map((leader) => (
        <ActorBars key={leader.id} {...options} leader={leader} side={side} />
      ))}
      <p class="quiet lanes-none">
        Those with most events here. Heights compare within a lane; whoever else is meant can be chosen by the filter.
      </p>
    </>
  )
}

interface ActorOptions extends Options {
  readonly leader: { readonly id: string; readonly name: string }
  readonly side: 'source' | 'target'
}

function ActorBars({ route, asked, bin, window, width, leader, side, onTell }: ActorOptions) {
  const filter = { ...asked, [side]: leader.id }
  const { answer } = useAnswer(JSON.stringify({ filter, bin }), (signal) => askTimeline(filter, bin, signal))
  const counts = useKept(answer, leader.id)
  const bars = counts === null ? [] : stackBins(counts, null, { window, width })
  return (
    <div class="lane side-none">
      <LaneHead name={leader.name} events={eventsIn(bars)} actor={leader.id} />
      <BarLane
        name={leader.name}
        bars={bars}
        most={tallest([bars])}
        route={{ ...route, [side]: leader.id }}
        onTell={onTell}
      />
    </div>
  )
}

interface HeadOptions {
  readonly name: string
  readonly events: number
  readonly actor: string | null
}

function LaneHead({ name, events, actor }: HeadOptions) {
  return (
    <h2 class="lane-head">
      {actor === null ? (
        <span class="lane-name">{name}</span>
      ) : (
        <a class="lane-name" href={actorAddress(actor)}>
          {name}
        </a>
      )}{' '}
      <span class="number lane-count">
        {events.toLocaleString('en')}
        <span class="hidden"> {count(events, 'event').replace(/^\S+ /u, '')}</span>
      </span>
    </h2>
  )
}

function sideOf({ source }: EventsRoute): 'source' | 'target' {
  return source === null ? 'source' : 'target'
}

function actorOf(route: EventsRoute, key: string): string | null {
  return route.lanes === 'actor' && !key.startsWith('*') ? key : null
}

function eventsIn(bars: readonly Bar[]): number {
  return bars.reduce((sum, { events }) => sum + events, 0)
}

function tallest(lanes: readonly (readonly Bar[])[]): number {
  return Math.max(0, ...lanes.flat().map(({ events }) => events))
}
