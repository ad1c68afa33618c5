import type { EventsRoute } from '../address/events-route.ts'
import { askEventPage } from '../asking/ask-events.ts'
import { usePages } from '../asking/use-pages.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { Notice } from '../look/notice.tsx'
import { EventTable } from './event-table.tsx'
import { stepEvent } from './step-event.ts'

interface Options {
  readonly route: EventsRoute
  readonly onTurn: (change: Partial<EventsRoute>) => void
}

/** The twin of the timeline in rows. */
export function TableView({ route, onTurn }: Options) {
  const { screen: _screen, view: _view, lanes: _lanes, ...asked } = route
  const { answer, again, more } = usePages(JSON.stringify(asked), (cursor, signal) =>
    askEventPage(asked, cursor, signal),
  )
  useShortcuts({
    title: 'Table of events',
    shortcuts: [
      { keys: ['j', 'Alt+ArrowDown'], does: 'Next event', run: () => stepEvent(1) },
      { keys: ['k', 'Alt+ArrowUp'], does: 'Previous event', run: () => stepEvent(-1) },
    ],
  })
  switch (answer.kind) {
    case 'waiting':
      return <Notice kind="waiting" title="Listing the events …" />
    case 'ready':
      return answer.value.items.length > 0 ? (
        <EventTable
          events={answer.value.items}
          total={answer.value.total}
          route={route}
          onTurn={onTurn}
          onMore={more}
        />
      ) : (
        <Notice
          kind="empty"
          title="No event fits"
          detail="Fewer filters, or a longer stretch of time, may find some."
        />
      )
    default:
      return (
        <Notice
          kind="failed"
          title="The events could not be listed"
          {...(answer.kind === 'failed' ? { detail: answer.problem } : {})}
        >
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </Notice>
      )
  }
}
