import { useRef, useState } from 'preact/hooks'
import { type EventsRoute, NO_FILTER } from '../address/events-route.ts'
import { askEvents, askTimeline, type CountedEvents } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { useKept } from '../asking/use-kept.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { count } from '../look/count.ts'
import { isoOf } from '../look/day.ts'
import { sayTime } from '../look/say-time.ts'
import { chooseBin } from './choose-bin.ts'
import type { Told } from './lane-told.ts'
import { listTicks } from './list-ticks.ts'
import { OverviewStrip } from './overview-strip.tsx'
import { stepMark } from './step-mark.ts'
import { busiestWindow, panWindow, type TimeWindow, wholeWindow, windowBetween, zoomWindow } from './time-window.ts'
import { TimelineLanes } from './timeline-lanes.tsx'
import { UndatedEvents } from './undated-events.tsx'
import { useDrag } from './use-drag.ts'
import { useTimeWindow } from './use-time-window.ts'
import { useWidth } from './use-width.ts'

/** Up to so many events in sight each has a mark of its own; beyond, they are counted in bars. */
const MOST_SINGLES = 400

/** Room asked for beyond either edge, as a part of what is in sight: so much can be moved without waiting. */
const MARGIN = 0.3

const ZOOM_STEP = 0.6
const PAN_STEP = 0.3

interface Options {
  readonly route: EventsRoute
  /** Counts over all of the time, whatever stretch is in sight. */
  readonly counted: CountedEvents
  readonly onTurn: (change: Partial<EventsRoute>, options?: { readonly replace: boolean }) => void
}

/** The events in time: bars of how many from afar, single marks from near, the dateless apart. */
export function TimelineView({ route, counted, onTurn }: Options) {
  const { earliest, latest } = counted.all
  if (earliest === null || latest === null) {
    return (
      <>
        <p class="quiet timeline-none">No event of these has a date, so there is no line of time to draw.</p>
        <UndatedEvents route={route} counted={counted.all} isOpen />
      </>
    )
  }
  return <DatedTimeline {...{ route, counted, onTurn }} whole={wholeWindow(earliest, latest)} />
}

function DatedTimeline({ route, counted, whole, onTurn }: Options & { readonly whole: TimeWindow }) {
  const plot = useRef<HTMLDivElement>(null)
  const { element: track, width } = useWidth<HTMLDivElement>()
  const [told, setTold] = useState<Told | null>(null)
  const { window, rested, move } = useTimeWindow({
    route,
    whole,
    onTurn: (change) => onTurn(change, { replace: true }),
  })
  const zoom = (factor: number, at = 0.5) => move((now) => zoomWindow(now, factor, at, whole))
  const pan = (part: number) => move((now) => panWindow(now, part, whole))
  const showAll = () => move(() => whole)
  const busiest = busiestWindow(counted.all.stretches, whole)
  const showBusiest = () => busiest && move(() => busiest)
  useDrag(plot, {
    onZoom: (factor, at) => {
      const { start, end } = zoomWindow(window, factor, at, whole)
      if (start === window.start && end === window.end) return false
      zoom(factor, at)
      return true
    },
    onPan: pan,
  })
  useShortcuts({
    title: 'Timeline',
    shortcuts: [
      { keys: ['+', '='], does: 'Nearer: less time, more of it', run: () => zoom(ZOOM_STEP) },
      { keys: ['-'], does: 'Farther: more time', run: () => zoom(1 / ZOOM_STEP) },
      { keys: ['ArrowLeft'], does: 'Earlier', run: () => pan(-PAN_STEP) },
      { keys: ['ArrowRight'], does: 'Later', run: () => pan(PAN_STEP) },
      { keys: ['0'], does: 'All of the time', run: showAll },
      { keys: ['9'], does: 'The stretch in which most are', run: showBusiest },
      {
        keys: ['j', 'Alt+ArrowDown'],
        does: 'Next mark; Enter opens it',
        run: () => plot.current && stepMark(plot.current, 1),
      },
      { keys: ['k', 'Alt+ArrowUp'], does: 'Previous mark', run: () => plot.current && stepMark(plot.current, -1) },
      {
        keys: ['g'],
        does: 'Lanes by type or by actor',
        run: () => onTurn({ lanes: route.lanes === 'type' ? 'actor' : 'type' }),
      },
    ],
  })

  const bin = chooseBin(rested, Math.max(width, 1))
  const asked = { ...route, ...askedDates(rested, whole) }
  const belongsTo = JSON.stringify({ ...route, view: null, order: null, lanes: null, ...NO_DATES })
  const key = `${belongsTo} ${asked.from} ${asked.to} ${bin}`
  const counts = useAnswer(width === 0 ? null : key, (signal) => askTimeline(asked, bin, signal))
  const shown = useKept(counts.answer, belongsTo)
  const isNear = shown !== null && shown.all.events <= MOST_SINGLES
  const singles = useAnswer(isNear ? key : null, (signal) => askEvents(asked, MOST_SINGLES, signal))
  const events = useKept(singles.answer, belongsTo)
  const failure = [counts.answer, singles.answer].find(({ kind }) => kind === 'failed')

  return (
    <section class="timeline" aria-label="Timeline">
      <div class="timeline-tools">
        <div class="timeline-steps">
          <ToolButton label="Earlier" sign="←" onClick={() => pan(-PAN_STEP)} />
          <ToolButton label="Later" sign="→" onClick={() => pan(PAN_STEP)} />
          <ToolButton label="Nearer" sign="+" onClick={() => zoom(ZOOM_STEP)} />
          <ToolButton label="Farther" sign="−" onClick={() => zoom(1 / ZOOM_STEP)} />
          <button type="button" class="quiet-button" onClick={showAll}>
            All of the time
          </button>
          {busiest && (
            <button type="button" class="quiet-button" onClick={showBusiest}>
              Where most are
            </button>
          )}
        </div>
        <p class="timeline-when" role="status">
          {sayWindow(window)}
          {shown && (
            <span class="quiet"> · {isNear ? 'each mark is one event' : `counted by the ${shown.all.bin}`}</span>
          )}
        </p>
        <label class="field">
          <span>Lanes</span>
          <select
            value={route.lanes}
            onChange={(event) => onTurn({ lanes: event.currentTarget.value === 'actor' ? 'actor' : 'type' })}
          >
            <option value="type">by type</option>
            <option value="actor">{route.source === null ? 'by who does it' : 'by whom it is done to'}</option>
          </select>
        </label>
      </div>
      <div class="timeline-body">
        <div class="overview-row">
          <span class="quiet lane-head">All of the time</span>
          {width > 0 && (
            <OverviewStrip
              {...{ counted, whole, window, width }}
              onChoose={(chosen) => move(() => zoomWindow(chosen, 1, 0.5, whole))}
            />
          )}
        </div>
        {failure?.kind === 'failed' && (
          <p class="form-problem" role="alert">
            {failure.problem}{' '}
            <button type="button" class="link-button" onClick={counts.again}>
              Try again
            </button>
          </p>
        )}
        <div class="lanes" ref={plot}>
          <div class="lanes-track" ref={track} />
          {width > 0 && <Axis window={window} width={width} />}
          {shown && width > 0 && (
            <TimelineLanes
              route={route}
              counts={shown}
              events={isNear ? (events?.items ?? null) : null}
              isNear={isNear}
              asked={asked}
              bin={bin}
              window={window}
              width={width}
              onTell={setTold}
            />
          )}
        </div>
      </div>
      <div class="timeline-told" aria-hidden="true">
        {told ? (
          <>
            <strong>{told.title}</strong> <span>{told.detail}</span>
          </>
        ) : (
          <span class="quiet">
            Point at a mark, or press <kbd>j</kbd>, to see what it is. The wheel zooms, dragging moves.
          </span>
        )}
      </div>
      {counted.all.undated > 0 && <UndatedEvents route={route} counted={counted.all} />}
    </section>
  )
}

const NO_DATES = { from: NO_FILTER.from, to: NO_FILTER.to }

function ToolButton({
  label,
  sign,
  onClick,
}: {
  readonly label: string
  readonly sign: string
  readonly onClick: () => void
}) {
  return (
    <button type="button" class="quiet-button" aria-label={label} title={label} onClick={onClick}>
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}

function Axis({ window, width }: { readonly window: TimeWindow; readonly width: number }) {
  return (
    <div class="time-axis" aria-hidden="true">
      {listTicks(window, width).map(({ day, x, label, isMajor }) => (
        <span key={day} class={isMajor ? 'tick is-major' : 'tick'} style={{ '--x': `${x}px` }}>
          {label}
        </span>
      ))}
    </div>
  )
}

/** What is in sight with some room around, as dates; open where that reaches the ends of the whole. */
function askedDates(
  rested: TimeWindow,
  whole: TimeWindow,
): { readonly from: string | null; readonly to: string | null } {
  const room = (rested.end - rested.start) * MARGIN
  const { start, end } = windowBetween(isoOf(rested.start - room), isoOf(rested.end + room), whole)
  // Always from and to, so that events without a date are not among those in sight.
  return { from: isoOf(start), to: isoOf(Math.ceil(end) - 1) }
}

function sayWindow({ start, end }: TimeWindow): string {
  const said = sayTime({ earliest: isoOf(start), latest: isoOf(Math.ceil(end) - 1) })
  return said ?? count(end - start, 'day')
}
