import { actorsRoute, go } from '../address/location.ts'
import { type ActorRoute, printRoute } from '../address/route.ts'
import { askActor } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { useShortcuts } from '../keys/use-shortcuts.ts'
import { Notice } from '../look/notice.tsx'
import { useTitle } from '../look/use-title.ts'
import { ActorPage } from './actor-page.tsx'

/** One actor: its names, offices and places, and whom it speaks to and of. */
export function ActorScreen({ route }: { readonly route: ActorRoute }) {
  const { answer, again, refresh } = useAnswer(route.actor, (signal) => askActor(route.actor, signal))
  useTitle(answer.kind === 'ready' ? answer.value.name : 'Actor')
  useShortcuts({
    title: 'Actor',
    shortcuts: [{ keys: ['u'], does: 'Back to all actors', run: () => go(actorsRoute.value) }],
  })
  return (
    <div class="actor-screen">
      <a class="back" href={printRoute(actorsRoute.value)}>
        <span aria-hidden="true">←</span> All actors
      </a>
      {answer.kind === 'waiting' && <Notice kind="waiting" title="Looking the actor up …" />}
      {answer.kind === 'missing' && (
        <Notice
          kind="failed"
          title="This actor is not in the case"
          detail={`There is no actor ${route.actor} here. It may stand in another case, or only a correction put it here that was undone.`}
        >
          <a class="button" href="/actors">
            See all actors
          </a>
        </Notice>
      )}
      {answer.kind === 'failed' && (
        <Notice kind="failed" title="The actor could not be looked up" detail={answer.problem}>
          <button type="button" class="button" onClick={again}>
            Try again
          </button>
        </Notice>
      )}
      {answer.kind === 'ready' && (
        <ActorPage key={answer.value.id} profile={answer.value} route={route} refresh={refresh} />
      )}
    </div>
  )
}
