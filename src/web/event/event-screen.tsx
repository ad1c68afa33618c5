import { useEffect, useRef } from 'preact/hooks'
import type { EventRoute } from '../address/events-route.ts'
import { eventsRoute, go } from '../address/location.ts'
import { printRoute } from '../address/route.ts'
import { askEvent } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { EventRecord } from '../contract.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { Notice } from '../look/notice.tsx'
import { sayDeedName, sayPartiesOrWords } from '../look/say-deed.ts'
import { useTitle } from '../look/use-title.ts'
import { EventPage } from './event-page.tsx'
import { stepReport } from './step-report.ts'

/** One event with its reports side by side. */
export function EventScreen({ route }: { readonly route: EventRoute }) {
  const { answer, again, follow } = useEvent(route)
  useTitle(answer.kind === 'ready' ? sayTitle(answer.value.event) : 'Event')
  useShortcuts({
    title: 'Event',
    shortcuts: [
      { keys: ['j', 'Alt+ArrowDown'], does: 'Next report; Enter reads it in its place', run: () => stepReport(1) },
      { keys: ['k', 'Alt+ArrowUp'], does: 'Previous report', run: () => stepReport(-1) },
      { keys: ['u'], does: 'Back to all events', run: () => go(eventsRoute.value) },
    ],
  })
  return (
    <div class="event-screen">
      <a class="back" href={printRoute(eventsRoute.value)}>
        <span aria-hidden="true">←</span> All events
      </a>
      {answer.kind === 'waiting' && <Notice kind="waiting" title="Looking the event up …" />}
      {answer.kind === 'missing' && (
        <Notice
          kind="failed"
          title="This event is not in the case"
          detail={`There is no event ${route.event} here. It may stand in another case, or what was read or corrected since made it another one.`}
        >
          <a class="button" href="/events">
            See all events
          </a>
        </Notice>
      )}
      {answer.kind === 'failed' && (
        <Notice kind="failed" title="The event could not be looked up" detail={answer.problem}>
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </Notice>
      )}
      {answer.kind === 'ready' && <EventPage detail={answer.value} follow={follow} />}
    </div>
  )
}

/**
 * The event of the address. A correction can give it another id: it is then found by one of its reports, and the address, as after
 * a link that names a report or the start of an id, follows without anything being asked for anew.
 */
function useEvent(route: EventRoute) {
  const moved = useRef<{ readonly to: string; readonly key: string } | null>(null)
  const key = moved.current?.to === route.event ? moved.current.key : route.event
  const followed = useRef<{ readonly key: string; readonly report: string } | null>(null)
  const { answer, again, refresh } = useAnswer(key, (signal) =>
    askEvent(followed.current?.key === key ? followed.current.report : route.event, signal),
  )
  const id = answer.kind === 'ready' ? answer.value.event.id : null
  useEffect(() => {
    if (id === null || id === route.event) return
    moved.current = { to: id, key }
    go({ screen: 'event', event: id }, { replace: true })
  }, [id])
  return {
    answer,
    again,
    follow: (report: string) => {
      followed.current = { key, report }
      return refresh()
    },
  }
}

function sayTitle(event: EventRecord): string {
  return `${sayDeedName(event.type, event.status)}: ${sayPartiesOrWords(event)}`
}
