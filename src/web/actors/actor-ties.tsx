import { type ActorRoute, actorAddress, type Tie } from '../address/route.ts'
import type { ActorCount, ActorProfile } from '../contract.ts'

/** Counts beyond this many unfold on request. */
const SHOWN = 8

const TITLES: Readonly<Record<Tie, string>> = {
  to: 'Speaks to',
  from: 'Is spoken to by',
  of: 'Speaks of',
  by: 'Is named by',
}

interface Options {
  readonly profile: ActorProfile
  readonly tie: ActorRoute['tie']
}

/** With whom an actor has statements in common: a name leads to that actor, a number to the statements. */
export function ActorTies({ profile, tie }: Options) {
  const lists: readonly (readonly [Tie, readonly ActorCount[]])[] = [
    ['to', profile.speaksTo],
    ['from', profile.spokenToBy],
    ['of', profile.speaksOf],
    ['by', profile.namedBy],
  ]
  return lists.map(([kind, counts]) =>
    counts.length === 0 ? null : <TieList key={kind} kind={kind} counts={counts} profile={profile} tie={tie} />,
  )
}

interface ListOptions extends Options {
  readonly kind: Tie
  readonly counts: readonly ActorCount[]
}

function TieList({ kind, counts, profile, tie }: ListOptions) {
  const most = Math.max(1, ...counts.map(({ statements }) => statements))
  const rows = (some: readonly ActorCount[]) => (
    <ol class="tie-list">
      {some.map(({ id, name, statements }) => (
        <li key={id} class="tie">
          <a class="tie-name" href={actorAddress(id)}>
            {name}
          </a>
          <a
            class="number tie-count"
            href={`${actorAddress(profile.id, { kind, actor: id })}`}
            {...(tie?.kind === kind && tie.actor === id ? { 'aria-current': 'true' } : {})}
          >
            {statements}
            <span class="hidden"> {statements === 1 ? 'statement' : 'statements'}: show them</span>
          </a>
          <meter class="bar" min={0} max={most} value={statements} aria-hidden="true" />
        </li>
      ))}
    </ol>
  )
  return (
    <section class="actor-section" aria-labelledby={`tie-${kind}`}>
      <h2 id={`tie-${kind}`}>{TITLES[kind]}</h2>
      {rows(counts.slice(0, SHOWN))}
      {counts.length > SHOWN && (
        <details class="more">
          <summary>{counts.length - SHOWN} more</summary>
          {rows(counts.slice(SHOWN))}
        </details>
      )}
    </section>
  )
}
