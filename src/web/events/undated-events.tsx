import { useState } from 'preact/hooks'
import { type EventsRoute, NO_FILTER } from '../address/events-route.ts'
import { askUndated } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { Timeline } from '../contract.ts'
import { count } from '../look/count.ts'
import { TYPE_DEEDS } from '../look/say-deed.ts'
import { EventLine } from './event-line.tsx'
import { countUndated } from './stack-bins.ts'

/** Listed below the timeline; the table has all. */
const MOST_LISTED = 100

interface Options {
  readonly route: EventsRoute
  readonly counted: Timeline
  readonly isOpen?: boolean
}

/** The events of which no text says when they were: apart, as nothing tells their place in time. */
export function UndatedEvents({ route, counted, isOpen = false }: Options) {
  const [isAsked, setAsked] = useState(isOpen)
  const types = [...countUndated(counted)].toSorted(([, a], [, b]) => b - a)
  return (
    <details class="undated" open={isOpen} onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary>
        <h2>Not dated</h2> <span class="number">{counted.undated.toLocaleString('en')}</span>{' '}
        <span class="quiet">
          no text says when: {types.map(([type, events]) => `${TYPE_DEEDS[type].name} ${events}`).join(', ')}
        </span>
      </summary>
      {isAsked && <UndatedList route={route} total={counted.undated} />}
    </details>
  )
}

function UndatedList({ route, total }: { readonly route: EventsRoute; readonly total: number }) {
  const filter = { ...route, from: NO_FILTER.from, to: NO_FILTER.to }
  const { answer } = useAnswer(JSON.stringify(filter), (signal) => askUndated(filter, signal))
  if (answer.kind === 'waiting') return <p class="quiet">Looking them up …</p>
  if (answer.kind !== 'ready') {
    return (
      <p class="form-problem" role="alert">
        {answer.kind === 'failed' ? answer.problem : 'They are no more in the case.'}
      </p>
    )
  }
  const shown = answer.value.slice(0, MOST_LISTED)
  return (
    <>
      <ul class="event-lines">
        {shown.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
      {total > shown.length && (
        <p class="quiet">
          The first {count(shown.length, 'event')} of {total.toLocaleString('en')}; the table lists them after all that
          are dated.
        </p>
      )}
    </>
  )
}
