import { useEffect } from 'preact/hooks'
import { type ActorRoute, actorAddress, articleAddress, type Tie } from '../address/route.ts'
import { askStatementsOf } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { ActorProfile, StatementRecord } from '../contract.ts'
import { sayName } from '../look/say-name.ts'
import { quoteWords, sayContent } from '../look/say-words.ts'
import { sayAct } from '../reader/statement-words.ts'

interface Options {
  readonly profile: ActorProfile
  readonly tie: ActorRoute['tie']
}

/** What an actor says, or the statements that tie it to another one; each leads to its place. */
export function ActorStatements({ profile, tie }: Options) {
  const { answer, again } = useAnswer(`${profile.id} ${tie?.kind} ${tie?.actor}`, (signal) =>
    askStatementsOf(profile.id, tie, signal),
  )
  const isReady = answer.kind === 'ready'
  useEffect(() => {
    if (tie !== null && isReady) document.getElementById('statements')?.scrollIntoView({ block: 'start' })
  }, [tie?.kind, tie?.actor, isReady])
  if (tie === null && profile.statements === 0) return null
  const shown = answer.kind === 'ready' ? answer.value.items : []
  return (
    <section class="actor-section" aria-labelledby="statements-title" id="statements">
      <h2 id="statements-title">{tie === null ? 'Statements' : sayTie(profile, tie)}</h2>
      {tie !== null && (
        <p>
          <a class="filter-chip" href={actorAddress(profile.id)}>
            all statements of {profile.name} <span aria-hidden="true">×</span>
          </a>
        </p>
      )}
      {answer.kind === 'waiting' && <p class="quiet">Looking them up …</p>}
      {answer.kind === 'failed' && (
        <p class="form-problem" role="alert">
          {answer.problem}{' '}
          <button type="button" class="link-button" onClick={again}>
            Try again
          </button>
        </p>
      )}
      {answer.kind === 'ready' && shown.length === 0 && <p class="quiet">There are none.</p>}
      <ol class="statement-list">
        {shown.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </ol>
      {answer.kind === 'ready' && answer.value.total > shown.length && (
        <p class="quiet">
          The first {shown.length} of {answer.value.total.toLocaleString('en')}; <code>redline statements</code> and the
          export give all.
        </p>
      )}
    </section>
  )
}

function StatementRow({ statement }: { readonly statement: StatementRecord }) {
  const { id, document, voice, addressee, kind } = statement
  const words = sayContent(statement)
  const path = voice.slice(0, -1).map(sayName).join(' › ')
  return (
    <li class="statement-row">
      <p class="statement-how quiet">
        <strong>{sayName(voice.at(-1) ?? '')}</strong> {sayAct(statement)}
        {addressee && <> to {addressee.name}</>}{' '}
        <span class="statement-path">in {path || sayName(voice[0] ?? '')}</span>
      </p>
      <a class="statement-link" href={articleAddress(document, { at: id })}>
        {kind === 'direct' ? quoteWords(words) : words}
      </a>
    </li>
  )
}

function sayTie(profile: ActorProfile, { kind, actor }: { readonly kind: Tie; readonly actor: string }): string {
  const lists = { to: profile.speaksTo, from: profile.spokenToBy, of: profile.speaksOf, by: profile.namedBy }
  const other = lists[kind].find(({ id }) => id === actor)?.name ?? actor
  switch (kind) {
    case 'to':
      return `What it says to ${other}`
    case 'from':
      return `What ${other} says to it`
    case 'of':
      return `Where it names ${other}`
    case 'by':
      return `Where ${other} names it`
  }
}
