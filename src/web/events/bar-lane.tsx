import type { EventsRoute } from '../address/events-route.ts'
import { printRoute } from '../address/route.ts'
import { count } from '../look/count.ts'
import { sayStretch } from '../look/say-time.ts'
import type { Told } from './lane-told.ts'
import { type Bar, heightOf } from './stack-bins.ts'

interface Options {
  readonly name: string
  readonly bars: readonly Bar[]
  /** The tallest bar of all lanes. */
  readonly most: number
  /** What a bar leads to, but for its stretch of time. */
  readonly route: EventsRoute
  readonly onTell: (told: Told | null) => void
}

/** A lane from afar: how many events begin in each stretch of time, those told as done filled, all others only outlined. */
export function BarLane({ name, bars, most, route, onTell }: Options) {
  return (
    <div class="lane-bars">
      {bars.map((bar) => {
        const told = tellBar(name, bar)
        return (
          <a
            key={bar.start}
            class="time-bar"
            tabIndex={-1}
            data-mark
            href={printRoute({ ...route, from: bar.start, to: bar.end })}
            draggable={false}
            style={{
              '--x': `${bar.x}px`,
              '--w': `${Math.max(bar.width - 1, 2)}px`,
              '--h': `${heightOf(bar.events, most) * 100}%`,
              '--done': `${(bar.done / bar.events) * 100}%`,
            }}
            onPointerEnter={() => onTell(told)}
            onPointerLeave={() => onTell(null)}
            onFocus={() => onTell(told)}
            onBlur={() => onTell(null)}
          >
            <span class="hidden">
              {told.title}: {told.detail}. Zoom in.
            </span>
          </a>
        )
      })}
    </div>
  )
}

function tellBar(name: string, { start, end, events, done }: Bar): Told {
  const others = events - done
  return {
    title: `${name}, ${sayStretch(start, end)}`,
    detail: [
      count(events, 'event'),
      done > 0 ? `${done} told as done` : 'none told as done',
      others > 0 ? `${others} only planned, threatened, possible, denied or the like` : null,
    ]
      .filter((part) => part !== null)
      .join('; '),
  }
}
