// biome-ignore-all lint/a11y/noRedundantRoles: narrow screens lay rows out as cards, and browsers then forget the table.
import { useEffect } from 'preact/hooks'
import type { EventSort, EventsRoute } from '../address/events-route.ts'
import { actorAddress, eventAddress, eventsAddress } from '../address/route.ts'
import { useVirtualRows } from '../case/use-virtual-rows.ts'
import type { EventRecord } from '../contract.ts'
import { STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { sayName } from '../look/say-name.ts'
import { sayTime } from '../look/say-time.ts'
import { sayWords } from '../look/say-words.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'
import { useCameoNames } from '../look/use-cameo-names.ts'

/** So near to the end of what was asked for, the next page is. */
const ASK_AHEAD_ROWS = 60

/** Height in pixels of a row of three lines. */
const ROW_HEIGHT = 92

/** Voices beyond these say only how many more there are. */
const MOST_VOICES = 3

interface Options {
  readonly events: readonly EventRecord[]
  readonly total: number
  readonly route: EventsRoute
  readonly onTurn: (change: Partial<EventsRoute>) => void
  readonly onMore: () => void
}

/** The events as a table; of a long one only the rows near the screen are drawn, and pages are asked for as one scrolls. */
export function EventTable({ events, total, route, onTurn, onMore }: Options) {
  const { table, rows, before, after, measure } = useVirtualRows(events.length, ROW_HEIGHT)
  const names = useCameoNames()
  const last = rows.at(-1) ?? 0
  const isNearEnd = events.length < total && last >= events.length - ASK_AHEAD_ROWS
  useEffect(() => {
    if (isNearEnd) onMore()
  }, [isNearEnd, events.length, last])
  const { order } = route
  return (
    <table class="articles events" role="table" aria-labelledby="events-title" aria-rowcount={total + 1} ref={table}>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          <SortHeading
            label="When"
            name="when"
            sort={order === 'time' ? 'ascending' : order === 'latest' ? 'descending' : 'none'}
            onSort={() => onTurn({ order: order === 'time' ? 'latest' : 'time' })}
          />
          <Heading label="Who" name="party" />
          <Heading label="What" name="what" />
          <Heading label="To whom" name="party" />
          <Heading label="Told as" name="status" />
          <Heading label="Where" name="where" />
          <Heading label="Told by" name="told" />
          <SortHeading
            label="Documents, origins"
            name="grounds"
            sort={order === 'origins' ? 'descending' : 'none'}
            onSort={() => onTurn({ order: order === 'origins' ? ('time' satisfies EventSort) : 'origins' })}
          />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {before > 0 && <Spacer height={before} />}
        {rows.map((index) => {
          const event = events[index]
          return event && <EventRow key={event.id} {...{ event, index, names, measure }} />
        })}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  )
}

function Heading({ label, name }: { readonly label: string; readonly name: string }) {
  return (
    <th role="columnheader" scope="col" class={`column-${name}`}>
      {label}
    </th>
  )
}

interface SortOptions {
  readonly label: string
  readonly name: string
  readonly sort: 'ascending' | 'descending' | 'none'
  readonly onSort: () => void
}

function SortHeading({ label, name, sort, onSort }: SortOptions) {
  return (
    <th role="columnheader" scope="col" class={`column-${name}`} aria-sort={sort}>
      <button type="button" class="sort-button" onClick={onSort}>
        {label}
        <span class="sort-arrow" aria-hidden="true">
          {sort === 'none' ? '' : sort === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}

interface RowOptions {
  readonly event: EventRecord
  readonly index: number
  readonly names: ReadonlyMap<string, string>
  readonly measure: (row: HTMLTableRowElement | null) => void
}

function EventRow({ event, index, names, measure }: RowOptions) {
  const { id, type, status, cameo, place, voices, documents, origins, time } = event
  const code = cameo === null ? null : (names.get(cameo) ?? null)
  return (
    <tr role="row" aria-rowindex={index + 2} data-event={id} data-index={index} ref={measure}>
      <td role="cell" class="column-when">
        <span class={time ? 'date' : 'quiet'}>{(time && sayTime(time)) ?? 'not dated'}</span>
        {event.isBackground && <span class="quiet">background</span>}
      </td>
      <td role="cell" class="column-party">
        <Party actors={event.source} words={event.sourceWords} />
      </td>
      <td role="cell" class={`column-what ${deedClass(type, status)}`}>
        <a class="event-link" data-event-link href={eventAddress(id)}>
          <span class="deed-type">{TYPE_DEEDS[type].name}</span>
        </a>
        {code && (
          <span class="quiet event-code">
            {code} <span class="number">({cameo})</span>
          </span>
        )}
        <span class="event-words">{sayWords(event.text)}</span>
      </td>
      <td role="cell" class="column-party is-target">
        <Party actors={event.target} words={event.targetWords} />
      </td>
      <td role="cell" class={`column-status ${deedClass(type, status)}`}>
        <span class="status-told" title={STATUS_DEEDS[status].meaning}>
          <StatusSign status={status} /> {STATUS_DEEDS[status].word}
        </span>
      </td>
      <td role="cell" class="column-where">
        {place ? (
          <a class="quiet-link" href={eventsAddress({ view: 'table', place: place.id })}>
            {place.name}
          </a>
        ) : (
          <span class="quiet">–</span>
        )}
      </td>
      <td role="cell" class="column-told">
        {voices.slice(0, MOST_VOICES).map(sayName).join(', ')}
        {voices.length > MOST_VOICES && <span class="quiet"> and {voices.length - MOST_VOICES} more</span>}
      </td>
      <td role="cell" class="column-grounds">
        <span class="number">
          {documents.toLocaleString('en')}
          <span class="grounds-words"> {documents === 1 ? 'document' : 'documents'},</span>
        </span>{' '}
        <span class="number">
          {origins.toLocaleString('en')}
          <span class="grounds-words"> {origins === 1 ? 'origin' : 'origins'}</span>
        </span>
      </td>
    </tr>
  )
}

interface PartyOptions {
  readonly actors: EventRecord['source']
  readonly words: readonly string[]
}

function Party({ actors, words }: PartyOptions) {
  if (actors.length === 0) {
    return words.length > 0 ? (
      <span class="party-words">{sayWords(words.join(', '))}</span>
    ) : (
      <span class="quiet">–</span>
    )
  }
  return (
    <>
      {actors.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a class="quiet-link" href={actorAddress(id)}>
            {name}
          </a>
        </span>
      ))}
    </>
  )
}

function Spacer({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus.
    <tr aria-hidden="true" class="spacer">
      <td style={{ height: `${height}px` }} />
    </tr>
  )
}
