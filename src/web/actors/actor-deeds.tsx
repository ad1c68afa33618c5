import { actorAddress, eventsAddress } from '../address/route.ts'
import { askDeedsOf, type DeedsOfActor } from '../asking/ask-events.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { ActorProfile } from '../contract.ts'
import { count } from '../look/count.ts'
import { TYPE_DEEDS } from '../look/say-deed.ts'

/** Rows beyond these unfold on request. */
const SHOWN = 8

type Side = 'source' | 'target'

const TITLES: Readonly<Record<Side, string>> = { source: 'What it does', target: 'What is done to it' }
const OTHERS: Readonly<Record<Side, string>> = { source: 'To whom', target: 'By whom' }

/** What an actor does and what is done to it, counted by type; each count leads to the events. */
export function ActorDeeds({ profile }: { readonly profile: ActorProfile }) {
  return (
    <>
      <DeedList profile={profile} side="source" />
      <DeedList profile={profile} side="target" />
    </>
  )
}

interface Options {
  readonly profile: ActorProfile
  readonly side: Side
}

function DeedList({ profile, side }: Options) {
  const { answer } = useAnswer(`${profile.id} ${side}`, (signal) => askDeedsOf(profile.id, side, signal))
  if (answer.kind === 'failed') {
    return (
      <p class="form-problem" role="alert">
        {answer.problem}
      </p>
    )
  }
  if (answer.kind !== 'ready' || answer.value.events === 0) return null
  const deeds = answer.value
  return (
    <section class="actor-section" aria-labelledby={`deeds-${side}`}>
      <h2 id={`deeds-${side}`}>{TITLES[side]}</h2>
      <p class="quiet deeds-all">
        <a href={eventsAddress({ [side]: profile.id })}>{count(deeds.events, 'event')}</a>, whatever is claimed of them:
        done, threatened, denied
      </p>
      <div class="deed-columns">
        <TypeRows deeds={deeds} profile={profile} side={side} />
        <OtherRows deeds={deeds} profile={profile} side={side} />
      </div>
    </section>
  )
}

interface RowOptions extends Options {
  readonly deeds: DeedsOfActor
}

function TypeRows({ deeds, profile, side }: RowOptions) {
  const most = Math.max(1, ...deeds.types.map(([, events]) => events))
  return (
    <div>
      <h3>What</h3>
      <ol class="tie-list">
        {deeds.types.map(([type, events]) => (
          <li key={type} class={`tie deed-tie side-${TYPE_DEEDS[type].side}`}>
            <a class="tie-name" href={eventsAddress({ [side]: profile.id, type })}>
              {TYPE_DEEDS[type].name}
            </a>
            <span class="number tie-count">
              {events}
              <span class="hidden"> {events === 1 ? 'event' : 'events'}</span>
            </span>
            <meter class="bar" min={0} max={most} value={events} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </div>
  )
}

function OtherRows({ deeds, profile, side }: RowOptions) {
  if (deeds.others.length === 0) return null
  const other = side === 'source' ? 'target' : 'source'
  const rows = (some: DeedsOfActor['others']) => (
    <ol class="tie-list">
      {some.map(({ id, name, events }) => (
        <li key={id} class="tie">
          <a class="tie-name" href={actorAddress(id)}>
            {name}
          </a>
          <a class="number tie-count" href={eventsAddress({ [side]: profile.id, [other]: id })}>
            {events}
            <span class="hidden"> {events === 1 ? 'event' : 'events'}: show them</span>
          </a>
        </li>
      ))}
    </ol>
  )
  return (
    <div>
      <h3>{OTHERS[side]}</h3>
      {rows(deeds.others.slice(0, SHOWN))}
      {deeds.others.length > SHOWN && (
        <details class="more">
          <summary>{deeds.others.length - SHOWN} more</summary>
          {rows(deeds.others.slice(SHOWN))}
        </details>
      )}
      {!deeds.isCountWhole && <p class="quiet">Counted in the events of most origins.</p>}
    </div>
  )
}
