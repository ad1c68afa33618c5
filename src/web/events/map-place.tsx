import { useEffect, useState } from 'preact/hooks'
import type { EventsRoute } from '../address/events-route.ts'
import { Notice } from '../look/notice.tsx'
import type { MapViewOptions } from '../map/map-view.tsx'

type Drawn = (options: MapViewOptions) => preact.JSX.Element

interface Options {
  readonly route: EventsRoute
  readonly onTurn: (change: Partial<EventsRoute>) => void
}

/** Where the map stands: its code and coasts come only when somebody looks at it. */
export function MapPlace(options: Options) {
  const [held, setHeld] = useState<{ readonly View: Drawn } | 'failed' | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isShown = true
    import('../map/map-view.tsx').then(
      ({ MapView }) => isShown && setHeld({ View: MapView }),
      () => isShown && setHeld('failed'),
    )
    return () => {
      isShown = false
    }
  }, [attempt])
  if (held === 'failed') {
    return (
      <Notice
        kind="failed"
        title="The map could not be loaded"
        detail="The server that gives the page does not answer. Is “redline serve” still running?"
      >
        <button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </Notice>
    )
  }
  if (held === null) return <Notice kind="waiting" title="Unfolding the map …" />
  return <held.View {...options} />
}
