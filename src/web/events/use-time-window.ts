import { useEffect, useRef, useState } from 'preact/hooks'
import type { EventsRoute } from '../address/events-route.ts'
import { datesOfWindow, type TimeWindow, windowBetween } from './time-window.ts'

/** How long zooming must pause before the address and the server hear of it. */
const PAUSE_MILLISECONDS = 160

interface Options {
  readonly route: EventsRoute
  readonly whole: TimeWindow
  readonly onTurn: (change: Partial<EventsRoute>) => void
}

/** The stretch of time on the screen: moves at once, and stands in the address as soon as it rests. */
export function useTimeWindow({ route, whole, onTurn }: Options): {
  readonly window: TimeWindow
  /** As it last rested: what the server is asked for. */
  readonly rested: TimeWindow
  readonly move: (change: (window: TimeWindow) => TimeWindow) => void
} {
  const inAddress = windowBetween(route.from, route.to, whole)
  const [moving, setMoving] = useState<TimeWindow | null>(null)
  const latest = useRef(inAddress)
  const key = `${route.from} ${route.to} ${whole.start} ${whole.end}`
  const sent = useRef<{ readonly window: TimeWindow; readonly dates: string } | null>(null)
  useEffect(() => {
    const own = sent.current
    sent.current = null
    if (own?.dates === `${route.from} ${route.to}`) {
      // Steps made since these dates were sent must not be lost.
      setMoving((now) => (now === own.window ? null : now))
      return
    }
    latest.current = inAddress
    setMoving(null)
  }, [key])
  useEffect(() => {
    if (moving === null) return
    const timer = setTimeout(() => {
      const dates = datesOfWindow(moving, whole)
      if (dates.from === route.from && dates.to === route.to) return
      sent.current = { window: moving, dates: `${dates.from} ${dates.to}` }
      onTurn(dates)
    }, PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [moving])
  return {
    window: moving ?? inAddress,
    rested: inAddress,
    move: (change) => {
      latest.current = change(latest.current)
      setMoving(latest.current)
    },
  }
}
