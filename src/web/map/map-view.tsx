import { geoEqualEarth, geoGraticule10, geoPath } from 'd3-geo'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { EventsRoute } from '../address/events-route.ts'
import { eventsAddress } from '../address/route.ts'
import { askEventsForMap } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { useKept } from '../asking/use-kept.ts'
import type { EventRecord } from '../contract.ts'
import { EventLine } from '../events/event-line.tsx'
import { useWidth } from '../events/use-width.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { count } from '../look/count.ts'
import { Notice } from '../look/notice.tsx'
import { type Camera, fitCamera, panCamera, WHOLE_WORLD, zoomCamera } from './camera.ts'
import { type Disc, type EventPlace, groupPlaces, layOutDiscs } from './group-places.ts'
import { loadWorld, type World } from './load-world.ts'
import { useMapDrag } from './use-map-drag.ts'

export interface MapViewOptions {
  readonly route: EventsRoute
  readonly onTurn: (change: Partial<EventsRoute>) => void
}

/** The map in its own units, before it is zoomed; about the shape of an Equal Earth map. */
const UNITS = { width: 1000, height: 490 }

/** Nearer than this, coasts at 1:110 million look cut with an axe. */
const NEAR_ZOOM = 2.5

const ZOOM_STEP = 1.6
const PAN_STEP = 0.2

/** Events listed beside the map for one place. */
const MOST_LISTED = 60

const PROJECTION = geoEqualEarth().fitSize([UNITS.width, UNITS.height], { type: 'Sphere' })

/** The events where they are told to be: discs for places, and the same places as a list. */
export function MapView({ route, onTurn }: MapViewOptions) {
  const { view: _view, order: _order, lanes: _lanes, screen: _screen, ...asked } = route
  const { answer, again } = useAnswer(JSON.stringify(asked), (signal) => askEventsForMap(asked, signal))
  const events = useKept(answer, 'map')
  if (answer.kind === 'failed') {
    return (
      <Notice kind="failed" title="The events could not be listed" detail={answer.problem}>
        <button type="button" class="button" onClick={again}>
          Try again
        </button>
      </Notice>
    )
  }
  if (events === null) return <Notice kind="waiting" title="Looking up where they are …" />
  return <EventMap events={events} route={route} onTurn={onTurn} />
}

function EventMap({ events, route, onTurn }: MapViewOptions & { readonly events: readonly EventRecord[] }) {
  const { element, width } = useWidth<HTMLDivElement>()
  const plot = useRef<SVGSVGElement>(null)
  const { places, nowhere, unlocated } = useMemo(() => groupPlaces(events), [events])
  const located = useMemo(
    () =>
      places.flatMap((at) => {
        const [x, y] = PROJECTION([at.place.longitude, at.place.latitude]) ?? []
        return x === undefined || y === undefined ? [] : [{ at, x, y }]
      }),
    [places],
  )
  const height = Math.round((width * UNITS.height) / UNITS.width)
  const fitted = useMemo(() => fitCamera(located, UNITS), [located])
  const [camera, setCamera] = useState<Camera | null>(null)
  const shown = camera ?? fitted
  const [chosen, setChosen] = useState<readonly string[]>([])
  const zoom = (factor: number, at = { x: 0.5, y: 0.5 }) =>
    setCamera((now) => zoomCamera(now ?? fitted, factor, at, UNITS))
  const pan = (x: number, y: number) => setCamera((now) => panCamera(now ?? fitted, { x, y }, UNITS))
  useMapDrag(plot, { onZoom: zoom, onPan: pan })
  useShortcuts({
    title: 'Map',
    shortcuts: [
      { keys: ['+', '='], does: 'Nearer', run: () => zoom(ZOOM_STEP) },
      { keys: ['-'], does: 'Farther', run: () => zoom(1 / ZOOM_STEP) },
      { keys: ['ArrowLeft'], does: 'West', run: () => pan(-PAN_STEP, 0) },
      { keys: ['ArrowRight'], does: 'East', run: () => pan(PAN_STEP, 0) },
      { keys: ['Alt+ArrowUp'], does: 'North', run: () => pan(0, -PAN_STEP) },
      { keys: ['Alt+ArrowDown'], does: 'South', run: () => pan(0, PAN_STEP) },
      { keys: ['0'], does: 'The whole world', run: () => setCamera(WHOLE_WORLD) },
    ],
  })
  const scale = (width / UNITS.width) * shown.zoom
  const discs = useMemo(
    () => layOutDiscs(located.map(({ at, x, y }) => ({ at, x: (x - shown.x) * scale, y: (y - shown.y) * scale }))),
    [located, shown.x, shown.y, scale],
  )
  const choose = (disc: Disc) => setChosen(disc.places.map(({ place }) => place.id))
  const listed = chosen.length > 0 ? places.filter(({ place }) => chosen.includes(place.id)) : []
  return (
    <section class="event-map" aria-label="Map">
      <div class="timeline-tools">
        <div class="timeline-steps">
          <button type="button" class="quiet-button" aria-label="Nearer" title="Nearer" onClick={() => zoom(ZOOM_STEP)}>
            <span aria-hidden="true">+</span>
          </button>
          <button
            type="button"
            class="quiet-button"
            aria-label="Farther"
            title="Farther"
            onClick={() => zoom(1 / ZOOM_STEP)}
          >
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" class="quiet-button" onClick={() => setCamera(null)}>
            All places
          </button>
          <button type="button" class="quiet-button" onClick={() => setCamera(WHOLE_WORLD)}>
            The world
          </button>
        </div>
        <p class="timeline-when" role="status">
          {count(events.length - nowhere.length - unlocated.length, 'event')} at {count(places.length, 'place')}
        </p>
      </div>
      <div class="map-columns">
        <div class="map-frame" ref={element}>
          {width > 0 && (
            // biome-ignore lint/a11y/useSemanticElements: a drawing is no set of fields.
            <svg
              ref={plot}
              class="map"
              width={width}
              height={height}
              viewBox={`0 0 ${width} ${height}`}
              role="group"
              aria-label="Map of the events; the list beside it has the same places"
            >
              <g transform={`scale(${scale}) translate(${-shown.x} ${-shown.y})`}>
                <Coasts isNear={shown.zoom >= NEAR_ZOOM} />
              </g>
              {discs.map((disc) => (
                <DiscMark
                  key={disc.places[0]?.place.id}
                  disc={disc}
                  isChosen={disc.places.some(({ place }) => chosen.includes(place.id))}
                  onChoose={() => choose(disc)}
                />
              ))}
            </svg>
          )}
          <p class="panel-note">
            A disc is a place with its events, its filled part those told as done. Coasts and borders after Natural
            Earth: borders of today as they are held, for finding one’s way only; they take no side and are not those of
            other times. An event of a whole state stands at its capital.
          </p>
        </div>
        <div class="map-side">
          {listed.length > 0 ? (
            <ChosenPlaces places={listed} route={route} onTurn={onTurn} onAll={() => setChosen([])} />
          ) : (
            <PlaceList places={places} onChoose={(id) => setChosen([id])} />
          )}
          {nowhere.length + unlocated.length > 0 && (
            <p class="quiet map-nowhere">
              Not on the map: {nowhere.length > 0 && `${count(nowhere.length, 'event')} of which no text says where`}
              {nowhere.length > 0 && unlocated.length > 0 && ', '}
              {unlocated.length > 0 && `${unlocated.length} at places that Redline cannot locate`}.{' '}
              <a href={eventsAddress({ ...route, view: 'table' })}>The table</a> has them.
            </p>
          )}
        </div>
      </div>
    </section>
  )
}

function Coasts({ isNear }: { readonly isNear: boolean }) {
  const [world, setWorld] = useState<World | null>(null)
  useEffect(() => {
    let isShown = true
    loadWorld(isNear).then(
      (loaded) => isShown && setWorld(loaded),
      // Without coasts the discs still stand, and the list says where they are.
      () => {},
    )
    return () => {
      isShown = false
    }
  }, [isNear])
  return useMemo(() => {
    const path = geoPath(PROJECTION)
    return (
      <>
        <path class="map-sphere" d={path({ type: 'Sphere' }) ?? ''} />
        <path class="map-grid" d={path(geoGraticule10()) ?? ''} />
        {world && <path class="map-land" d={path(world.land) ?? ''} />}
        {world && <path class="map-borders" d={path(world.borders) ?? ''} />}
      </>
    )
  }, [world])
}

interface DiscOptions {
  readonly disc: Disc
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function DiscMark({ disc, isChosen, onChoose }: DiscOptions) {
  const { x, y, radius, events, done, places } = disc
  const name = `${sayPlaces(places)}: ${count(events, 'event')}, ${done} told as done`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand within a drawing.
    <g
      class="disc"
      role="button"
      tabIndex={0}
      aria-label={name}
      aria-pressed={isChosen}
      transform={`translate(${x} ${y})`}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onChoose()
      }}
    >
      <title>{name}</title>
      <circle class="disc-all" r={radius} />
      <circle class="disc-done" r={radius * Math.sqrt(done / events)} />
      {events > 1 && radius > 9 && (
        <text class="disc-count" dy="0.35em">
          {events.toLocaleString('en')}
        </text>
      )}
    </g>
  )
}

function PlaceList({
  places,
  onChoose,
}: {
  readonly places: readonly EventPlace[]
  readonly onChoose: (id: string) => void
}) {
  if (places.length === 0) return <p class="quiet">No event of these has a place that can be drawn.</p>
  return (
    <>
      <h2>Places</h2>
      <ol class="place-counts">
        {places.slice(0, MOST_LISTED).map(({ place, events, done }) => (
          <li key={place.id}>
            <button type="button" class="link-button" onClick={() => onChoose(place.id)}>
              {place.name}
            </button>
            {place.country && place.country.id !== place.id && <span class="quiet"> {place.country.name}</span>}
            <span class="number">
              {events.length.toLocaleString('en')}
              <span class="quiet">
                {' '}
                {done === events.length ? 'told as done' : `${done.toLocaleString('en')} told as done`}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {places.length > MOST_LISTED && <p class="quiet">and {count(places.length - MOST_LISTED, 'place')} more.</p>}
    </>
  )
}

interface ChosenOptions extends MapViewOptions {
  readonly places: readonly EventPlace[]
  readonly onAll: () => void
}

function ChosenPlaces({ places, onTurn, onAll }: ChosenOptions) {
  const events = places.flatMap((at) => at.events)
  return (
    <>
      <h2>{sayPlaces(places)}</h2>
      <p class="map-choice">
        <button type="button" class="link-button" onClick={onAll}>
          All places
        </button>
        {places.length === 1 && (
          <button type="button" class="link-button" onClick={() => onTurn({ place: places[0]?.place.id ?? null })}>
            Only events here
          </button>
        )}
      </p>
      <ul class="event-lines">
        {events.slice(0, MOST_LISTED).map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ul>
      {events.length > MOST_LISTED && <p class="quiet">and {count(events.length - MOST_LISTED, 'event')} more.</p>}
    </>
  )
}

function sayPlaces(places: readonly EventPlace[]): string {
  const names = places.slice(0, 3).map(({ place }) => place.name)
  return places.length > names.length
    ? `${names.join(', ')} and ${places.length - names.length} more`
    : names.join(', ')
}
