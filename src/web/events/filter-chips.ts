import { type EventFilter, type EventsRoute, NO_FILTER } from '../address/events-route.ts'
import { STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { sayTime } from '../look/say-time.ts'

/** One thing that narrows the events, in words, and what takes it away. */
export interface FilterChip {
  readonly key: string
  /** What is meant: `done by`. */
  readonly label: string
  readonly value: string
  readonly without: Partial<EventFilter>
}

/** Everything that narrows the events, as it stands in the address. Ids of articles are said by what they are called. */
export function listChips(
  filter: EventFilter,
  nameOf: (id: string) => string | null = () => null,
): readonly FilterChip[] {
  const chips: FilterChip[] = []
  const add = (key: keyof EventFilter, label: string, value: string | null) => {
    if (value !== null) chips.push({ key, label, value, without: { [key]: NO_FILTER[key] } })
  }
  add('actor', 'takes part', sayId(filter.actor, nameOf))
  add('source', 'done by', sayId(filter.source, nameOf))
  add('target', 'done to', sayId(filter.target, nameOf))
  add('type', 'what', filter.type && TYPE_DEEDS[filter.type].name)
  add('status', 'told as', filter.status && STATUS_DEEDS[filter.status].word)
  add('voice', 'told by', filter.voice)
  add('place', 'where', sayId(filter.place, nameOf))
  add('document', 'in', filter.document && (nameOf(filter.document) ?? `article ${filter.document.slice(0, 8)}`))
  if (filter.background !== null) {
    add('background', 'background', filter.background ? 'only what was long past at the writing' : 'left out')
  }
  if (filter.from !== null || filter.to !== null) {
    const said = sayTime({ earliest: filter.from, latest: filter.to })
    chips.push({ key: 'time', label: 'when', value: said ?? '', without: { from: null, to: null } })
  }
  return chips
}

/** The route with nothing narrowed, the same view and lanes. */
export function withoutFilter(route: EventsRoute): EventsRoute {
  return { ...route, ...NO_FILTER }
}

/** A name as it is; an id that nobody has named yet as words: `soviet-union` as `Soviet union`. */
function sayId(value: string | null, nameOf: (id: string) => string | null): string | null {
  if (value === null) return null
  const known = nameOf(value)
  if (known !== null) return known
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(value)) return value
  const words = value.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
