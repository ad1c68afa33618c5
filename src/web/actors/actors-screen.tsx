import { useState } from 'preact/hooks'
import { caseRoute, go } from '../address/location.ts'
import { type ActorsRoute, ALL_ACTORS, printRoute } from '../address/route.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { Notice } from '../look/notice.tsx'
import { useTitle } from '../look/use-title.ts'
import { ActorFilters } from './actor-filters.tsx'
import { ActorTable } from './actor-table.tsx'
import { stepActor } from './step-actor.ts'
import { useActorPages } from './use-actor-pages.ts'

/** Everybody in the case: who speaks, who is spoken to, who is named how often. */
export function ActorsScreen({ route }: { readonly route: ActorsRoute }) {
  useTitle('Actors')
  const { answer, again, more } = useActorPages(route)
  const [before, setBefore] = useState<{ readonly total: number } | null>(null)
  const turn = (change: Partial<ActorsRoute>) => go({ ...route, ...change }, { replace: 'text' in change })
  const isFiltered = route.text !== '' || route.type !== null || route.isSpeaking
  useShortcuts({
    title: 'Actors',
    shortcuts: [
      { keys: ['j', 'Alt+ArrowDown'], does: 'Next actor', run: () => stepActor(1) },
      { keys: ['k', 'Alt+ArrowUp'], does: 'Previous actor', run: () => stepActor(-1) },
      { keys: ['Escape'], does: 'Show all actors again', run: () => turn({ text: '', type: null, isSpeaking: false }) },
      { keys: ['u'], does: 'Back to all articles', run: () => go(caseRoute.value) },
    ],
  })
  const total = answer.kind === 'ready' ? answer.value.total : (before?.total ?? null)
  if (answer.kind === 'ready' && before?.total !== answer.value.total) setBefore({ total: answer.value.total })
  return (
    <div class="actors-screen">
      <a class="back" href={printRoute(caseRoute.value)}>
        <span aria-hidden="true">←</span> All articles
      </a>
      <header class="actors-head">
        <h1 id="actors-title">Actors</h1>
        <p class="quiet" role="status">
          {total === null ? '' : `${total.toLocaleString('en')}${isFiltered ? ' fit' : ' in the case'}`}
        </p>
        <ActorFilters route={route} onTurn={turn} />
      </header>
      {answer.kind === 'waiting' && <Notice kind="waiting" title="Listing the actors …" />}
      {(answer.kind === 'failed' || answer.kind === 'missing') && (
        <Notice
          kind="failed"
          title="The actors could not be listed"
          {...(answer.kind === 'failed' ? { detail: answer.problem } : {})}
        >
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </Notice>
      )}
      {answer.kind === 'ready' && answer.value.items.length > 0 && (
        <ActorTable actors={answer.value.items} total={answer.value.total} route={route} onTurn={turn} onMore={more} />
      )}
      {answer.kind === 'ready' && answer.value.items.length === 0 && (
        <Notice
          kind="empty"
          title={isFiltered ? 'No actor fits' : 'No actors yet'}
          detail={
            isFiltered
              ? 'Names and aliases are looked through; fewer letters, or another kind of actor, may find more.'
              : 'Whoever the articles of this case name will stand here.'
          }
        >
          {isFiltered && (
            <button type="button" class="button" onClick={() => go(ALL_ACTORS)}>
              Show all actors
            </button>
          )}
        </Notice>
      )}
      <p class="panel-note actors-note">
        Statements and mentions are counted in the articles of this case, reprints included. They tell who is heard and
        spoken of there, and nothing about whether what is said is so.
      </p>
    </div>
  )
}
