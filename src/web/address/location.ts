import { computed, effect, signal } from '@preact/signals'
import { ALL_EVENTS, type EventsRoute } from './events-route.ts'
import { type ActorsRoute, ALL_ACTORS, type CaseRoute, printRoute, type Route, readRoute, WHOLE_CASE } from './route.ts'

const address = signal(currentAddress())

/** The route that the address bar shows. */
export const route = computed<Route>(() => readRoute(address.value))

/** The case screen as it was last shown, to go back to. */
export const caseRoute = signal<CaseRoute>(WHOLE_CASE)

/** The list of actors as it was last shown, to go back to. */
export const actorsRoute = signal<ActorsRoute>(ALL_ACTORS)

/** The events as they were last shown, to go back to. */
export const eventsRoute = signal<EventsRoute>(ALL_EVENTS)

effect(() => {
  if (route.value.screen === 'case') caseRoute.value = route.value
  if (route.value.screen === 'actors') actorsRoute.value = route.value
  if (route.value.screen === 'events') eventsRoute.value = route.value
})

/** Goes to a route: a new step in the history, or in place of the present one. */
export function go(target: Route, { replace = false }: { readonly replace?: boolean } = {}): void {
  goToAddress(printRoute(target), { replace })
}

/** Goes to an address within the page. */
export function goToAddress(target: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (target === currentAddress()) return
  if (replace) history.replaceState(null, '', target)
  else history.pushState(null, '', target)
  address.value = target
}

/** Follows plain clicks on links within the page without loading it anew; call once. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    address.value = currentAddress()
  })
  addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target || link.download) return
    const isWithinPage = link.pathname === location.pathname && link.search === location.search && link.hash !== ''
    if (isWithinPage || link.pathname.startsWith('/api/')) return
    event.preventDefault()
    const isNewScreen = link.pathname !== location.pathname
    goToAddress(link.pathname + link.search)
    if (isNewScreen) scrollTo(0, 0)
  })
}

function currentAddress(): string {
  return location.pathname + location.search
}
