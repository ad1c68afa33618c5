import { useMemo } from 'preact/hooks'
import { EVENT_VIEWS, type EventsRoute, type EventView, isFiltered, NO_FILTER } from '../address/events-route.ts'
import { caseRoute, go } from '../address/location.ts'
import { printRoute } from '../address/route.ts'
import { askActor, askSummary } from '../asking/ask.ts'
import { askTimeline } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { useKept } from '../asking/use-kept.ts'
import type { CaseSummary } from '../contract.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { count } from '../look/count.ts'
import { Notice } from '../look/notice.tsx'
import { useTitle } from '../look/use-title.ts'
import { EventFilters } from './event-filters.tsx'
import { EventKey } from './event-key.tsx'
import { withoutFilter } from './filter-chips.ts'
import { MapPlace } from './map-place.tsx'
import { TableView } from './table-view.tsx'
import { TimelineView } from './timeline-view.tsx'

const VIEW_WORDS: Readonly<Record<EventView, string>> = { time: 'Timeline', table: 'Table', map: 'Map' }

/** Who did what to whom: the events of the case in time, as rows, or on a map. */
export function EventsScreen({ route }: { readonly route: EventsRoute }) {
  useTitle('Events')
  const turn = (change: Partial<EventsRoute>, options?: { readonly replace: boolean }) =>
    go({ ...route, ...change }, options)
  const wholeTime = { ...route, from: NO_FILTER.from, to: NO_FILTER.to }
  const key = JSON.stringify({ ...wholeTime, view: null, order: null, lanes: null })
  const { answer, again } = useAnswer(key, (signal) => askTimeline(wholeTime, null, signal))
  const counted = useKept(answer, 'case')
  const nameOf = useNames(route)
  useShortcuts({
    title: 'Events',
    shortcuts: [
      { keys: ['t'], does: 'As a timeline', run: () => turn({ view: 'time' }) },
      { keys: ['l'], does: 'As a list: the table', run: () => turn({ view: 'table' }) },
      { keys: ['m'], does: 'On the map', run: () => turn({ view: 'map' }) },
      { keys: ['f'], does: 'Filter the events', run: openFilters },
      { keys: ['Escape'], does: 'Take all filters away', run: () => go(withoutFilter(route)) },
      { keys: ['u'], does: 'Back to all articles', run: () => go(caseRoute.value) },
    ],
  })
  const isNarrowed = isFiltered(route)
  return (
    <div class="events-screen">
      <a class="back" href={printRoute(caseRoute.value)}>
        <span aria-hidden="true">←</span> All articles
      </a>
      <header class="events-head">
        <h1 id="events-title">Events</h1>
        <p class="quiet" role="status">
          {counted ? `${counted.all.events.toLocaleString('en')}${isNarrowed ? ' fit' : ' in the case'}` : ''}
        </p>
        <nav class="views" aria-label="Ways to see the events">
          {EVENT_VIEWS.map((view) => (
            <a
              key={view}
              href={printRoute({ ...route, view })}
              {...(route.view === view ? { 'aria-current': 'page' } : {})}
            >
              {VIEW_WORDS[view]}
            </a>
          ))}
        </nav>
      </header>
      <EventFilters route={route} counted={counted?.all ?? null} nameOf={nameOf} onTurn={turn} />
      {answer.kind === 'failed' || answer.kind === 'missing' ? (
        <Notice
          kind="failed"
          title="The events could not be counted"
          {...(answer.kind === 'failed' ? { detail: answer.problem } : {})}
        >
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </Notice>
      ) : counted === null ? (
        <Notice kind="waiting" title="Counting the events …" />
      ) : counted.all.events === 0 ? (
        <NoEvents route={route} isNarrowed={isNarrowed} />
      ) : (
        <>
          {route.view === 'time' && <TimelineView route={route} counted={counted} onTurn={turn} />}
          {route.view === 'table' && <TableView route={route} onTurn={turn} />}
          {route.view === 'map' && <MapPlace route={route} onTurn={turn} />}
          <EventKey />
        </>
      )}
    </div>
  )
}

/** Why there is nothing: because of the filter, or of what was read. */
function NoEvents({ route, isNarrowed }: { readonly route: EventsRoute; readonly isNarrowed: boolean }) {
  const { answer } = useAnswer(isNarrowed ? null : 'case', askSummary)
  if (isNarrowed) {
    return (
      <Notice
        kind="empty"
        title="No event fits"
        detail="Nothing in the case is told with all of these filters at once."
      >
        <button type="button" class="button" onClick={() => go(withoutFilter(route))}>
          Take all filters away
        </button>
      </Notice>
    )
  }
  const summary = answer.kind === 'ready' ? answer.value : null
  return (
    <Notice
      kind="empty"
      title="No deeds were found in these documents"
      detail={summary === null ? '' : sayWhy(summary)}
    />
  )
}

function sayWhy({ documents, untold }: CaseSummary): string {
  if (documents === 0) return 'The case holds no article yet.'
  if (untold > 0) {
    return `${count(untold, 'article')} of ${documents} were read before Redline looked for deeds: “redline read” with the same files reads them anew.`
  }
  return `Redline looks for deeds between actors – treaties, talks, aid, threats, sanctions, attacks and the like – as English texts tell them. The ${count(documents, 'article')} of this case tell none that it knows.`
}

function openFilters(): void {
  const fold = document.getElementById('event-filters')
  if (!(fold instanceof HTMLDetailsElement)) return
  fold.open = true
  fold.querySelector<HTMLElement>('input, select')?.focus()
}

/** Names for the ids of actors in the filter. */
function useNames({ actor, source, target }: EventsRoute): (id: string) => string | null {
  const wanted = [actor, source, target].filter((id) => id !== null)
  const names = [useActorName(actor), useActorName(source), useActorName(target)]
  return useMemo(
    () => (id: string) => {
      const known = new Map([actor, source, target].map((each, index) => [each, names[index] ?? null]))
      return known.get(id) ?? null
    },
    [wanted.join(), names.join()],
  )
}

function useActorName(id: string | null): string | null {
  const isId = id !== null && ID.test(id)
  const { answer } = useAnswer(isId ? id : null, (signal) => askActor(id ?? '', signal))
  return answer.kind === 'ready' ? answer.value.name : null
}

/** An id such as `united-states`, or `unnamed-4f/0a`; a name as somebody typed it says itself. */
const ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/u
