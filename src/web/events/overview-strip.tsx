import { useRef } from 'preact/hooks'
import type { CountedEvents } from '../asking/ask-events.ts'
import { heightOf, stackBins } from './stack-bins.ts'
import { placeOf, type TimeWindow } from './time-window.ts'

/** Pixels. */
const HEIGHT = 34
const LEAST_WINDOW = 4

interface Options {
  readonly counted: CountedEvents
  readonly whole: TimeWindow
  readonly window: TimeWindow
  readonly width: number
  readonly onChoose: (window: TimeWindow) => void
}

/** All of the time at once, with the stretch below framed; drawing over it chooses another. Keys do the same elsewhere. */
export function OverviewStrip({ counted, whole, window, width, onChoose }: Options) {
  const strip = useRef<SVGSVGElement>(null)
  const begun = useRef<number | null>(null)
  const bars = stackBins(counted, null, { window: whole, width })
  const most = Math.max(0, ...bars.map(({ events }) => events))
  const from = placeOf(window.start, whole, width)
  const to = placeOf(window.end, whole, width)
  const dayAt = (event: PointerEvent) => {
    const { left } = strip.current?.getBoundingClientRect() ?? { left: 0 }
    const part = Math.min(Math.max((event.clientX - left) / width, 0), 1)
    return whole.start + part * (whole.end - whole.start)
  }
  const choose = (event: PointerEvent) => {
    if (begun.current === null) return
    const day = dayAt(event)
    const isClick = Math.abs(day - begun.current) < ((whole.end - whole.start) / width) * LEAST_WINDOW
    const half = (window.end - window.start) / 2
    onChoose(
      isClick
        ? { start: day - half, end: day + half }
        : { start: Math.min(day, begun.current), end: Math.max(day, begun.current) },
    )
  }
  return (
    <svg
      ref={strip}
      class="overview"
      width={width}
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        begun.current = dayAt(event)
        strip.current?.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) choose(event)
      }}
      onPointerUp={(event) => {
        choose(event)
        begun.current = null
      }}
    >
      {bars.map(({ start, x, width: wide, events, done }) => {
        const height = heightOf(events, most) * (HEIGHT - 4)
        const filled = (done / events) * height
        return (
          <g key={start}>
            <rect class="overview-all" x={x} width={Math.max(wide - 1, 1)} y={HEIGHT - height} height={height} />
            <rect class="overview-done" x={x} width={Math.max(wide - 1, 1)} y={HEIGHT - filled} height={filled} />
          </g>
        )
      })}
      <rect class="overview-veil" x={0} y={0} width={Math.max(from, 0)} height={HEIGHT} />
      <rect class="overview-veil" x={to} y={0} width={Math.max(width - to, 0)} height={HEIGHT} />
      <rect class="overview-frame" x={from + 1} y={1} width={Math.max(to - from - 2, 2)} height={HEIGHT - 2} />
    </svg>
  )
}
