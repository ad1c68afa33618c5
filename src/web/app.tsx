import { useEffect, useState } from 'preact/hooks'
import { ActorScreen } from './actors/actor-screen.tsx'
import { ActorsScreen } from './actors/actors-screen.tsx'
import { actorsRoute, eventsRoute, go, route } from './address/location.ts'
import { printRoute, type Route } from './address/route.ts'
import { CaseScreen } from './case/case-screen.tsx'
import { EventScreen } from './event/event-screen.tsx'
import { EventsScreen } from './events/events-screen.tsx'
import { ShortcutsDialog } from './keys/shortcuts-dialog.tsx'
import { useShortcuts } from './keys/use-shortcuts.ts'
import { Notice } from './look/notice.tsx'
import { type Theme, theme, turnTheme } from './look/theme.ts'
import { ReaderScreen } from './reader/reader-screen.tsx'
import { SearchBox } from './search/search-box.tsx'

const THEME_WORDS: Readonly<Record<Theme, string>> = { system: 'as the system', light: 'light', dark: 'dark' }
const THEME_SIGNS: Readonly<Record<Theme, string>> = { system: '◐', light: '○', dark: '●' }

/** The page: its head, and the screen that the address names. */
export function App() {
  const [isHelpOpen, setHelpOpen] = useState(false)
  useShortcuts({
    title: 'Everywhere',
    shortcuts: [
      { keys: ['/'], does: 'Search all articles', run: () => document.getElementById('search')?.focus() },
      { keys: ['w'], does: 'Who is in the case: all actors', run: () => go(actorsRoute.value) },
      { keys: ['h'], does: 'What happened: all events', run: () => go(eventsRoute.value) },
      { keys: ['?'], does: 'Show these keys', run: () => setHelpOpen(true) },
    ],
  })
  return (
    <>
      <a class="skip" href="#main">
        Skip to the text
      </a>
      <header class="top">
        <a class="brand" href="/">
          Redline<span class="hidden">: all articles</span>
        </a>
        <nav class="top-places" aria-label="Screens">
          <a href={printRoute(actorsRoute.value)} {...(isOnActors() ? { 'aria-current': 'page' } : {})}>
            Actors
          </a>
          <a href={printRoute(eventsRoute.value)} {...(isOnEvents() ? { 'aria-current': 'page' } : {})}>
            Events
          </a>
        </nav>
        <SearchBox />
        <div class="top-tools">
          <button
            type="button"
            class="quiet-button"
            aria-label={`Light or dark: ${THEME_WORDS[theme.value]}`}
            title={`Light or dark: ${THEME_WORDS[theme.value]}`}
            onClick={turnTheme}
          >
            <span aria-hidden="true">{THEME_SIGNS[theme.value]}</span>
          </button>
          <button
            type="button"
            class="quiet-button"
            aria-label="Keyboard shortcuts"
            title="Keyboard shortcuts"
            onClick={() => setHelpOpen(true)}
          >
            <span aria-hidden="true">?</span>
          </button>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <Screen />
      </main>
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  )
}

function isOnActors(): boolean {
  return route.value.screen === 'actors' || route.value.screen === 'actor'
}

function isOnEvents(): boolean {
  return route.value.screen === 'events' || route.value.screen === 'event'
}

function Screen() {
  const shown = route.value
  useFocusOnArrival(nameOf(shown))
  switch (shown.screen) {
    case 'case':
      return <CaseScreen route={shown} />
    case 'reader':
      return <ReaderScreen route={shown} />
    case 'actors':
      return <ActorsScreen route={shown} />
    case 'actor':
      return <ActorScreen route={shown} />
    case 'events':
      return <EventsScreen route={shown} />
    case 'event':
      return <EventScreen route={shown} />
    case 'lost':
      return (
        <Notice kind="failed" title="There is no such page" detail={`Nothing of this case stands at ${shown.path}.`}>
          <a class="button" href="/">
            See all articles
          </a>
        </Notice>
      )
  }
}

/** What is on the screen, so that another one can be told from it. */
function nameOf(shown: Route): string {
  switch (shown.screen) {
    case 'reader':
      return shown.document
    case 'actor':
      return `actor ${shown.actor}`
    case 'event':
      // A correction can give the event on the screen another id, and must leave the focus alone.
      return 'event'
    default:
      return shown.screen
  }
}

/** On another screen the focus must not stay on a link that is gone; the first screen leaves it to the browser. */
function useFocusOnArrival(place: string): void {
  const [first] = useState(place)
  const [hasMoved, setMoved] = useState(false)
  useEffect(() => {
    if (place === first && !hasMoved) return
    setMoved(true)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [place])
}
