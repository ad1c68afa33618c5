import type { ActorsRoute } from '../address/route.ts'
import { askActorPage } from '../asking/ask.ts'
import { usePages } from '../asking/use-pages.ts'
import { usePaused } from '../asking/use-paused.ts'

/** The actors of a list as far as they were asked for; `more` asks for the next page. */
export function useActorPages(route: ActorsRoute) {
  const asked = { ...route, text: usePaused(route.text) }
  return usePages(JSON.stringify(asked), (cursor, signal) => askActorPage(asked, cursor, signal))
}
