import { useState } from 'preact/hooks'
import { articleAddress } from '../address/route.ts'
import { askPlaces } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { ActorProfile, NameForm } from '../contract.ts'
import { count } from '../look/count.ts'
import { MENTION_WORDS } from '../look/say-actor.ts'

/** Names beyond this many unfold on request. */
const SHOWN = 12

interface Options {
  readonly actor: Pick<ActorProfile, 'id' | 'forms'>
  /** Somebody else is meant by these words. */
  readonly onSplit: (form: NameForm) => void
}

/** The words under which an actor goes, each unfolding into its places. */
export function ActorNames({ actor, onSplit }: Options) {
  if (actor.forms.length === 0) return null
  const rows = (forms: readonly NameForm[]) =>
    forms.map((form) => <NameRow key={`${form.kind} ${form.words}`} actor={actor.id} form={form} onSplit={onSplit} />)
  return (
    <section class="actor-section" aria-labelledby="names-title">
      <h2 id="names-title">Named as</h2>
      <ul class="name-list">{rows(actor.forms.slice(0, SHOWN))}</ul>
      {actor.forms.length > SHOWN && (
        <details class="more">
          <summary>{actor.forms.length - SHOWN} more</summary>
          <ul class="name-list">{rows(actor.forms.slice(SHOWN))}</ul>
        </details>
      )}
    </section>
  )
}

interface RowOptions {
  readonly actor: string
  readonly form: NameForm
  readonly onSplit: (form: NameForm) => void
}

function NameRow({ actor, form, onSplit }: RowOptions) {
  const [isOpen, setOpen] = useState(false)
  const { words, kind, mentions, documents } = form
  return (
    <li class={`name-row is-${kind}`}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="name-words">{words}</span> <span class="quiet">{MENTION_WORDS[kind]}</span>
          <span class="number name-count">
            {mentions.toLocaleString('en')}
            <span class="quiet"> in {count(documents, 'article')}</span>
          </span>
        </summary>
        {isOpen && <Places actor={actor} form={form} onSplit={onSplit} />}
      </details>
    </li>
  )
}

function Places({ actor, form, onSplit }: RowOptions) {
  const { kind, words, mentions } = form
  const { answer, again } = useAnswer(`${actor} ${kind} ${words}`, (signal) =>
    askPlaces({ actor, name: words, kind }, signal),
  )
  if (answer.kind === 'waiting') return <p class="quiet places">Looking the places up …</p>
  if (answer.kind !== 'ready') {
    return (
      <p class="form-problem" role="alert">
        {answer.kind === 'failed' ? answer.problem : 'The places are no more in the case.'}{' '}
        <button type="button" class="link-button" onClick={again}>
          Try again
        </button>
      </p>
    )
  }
  return (
    <div class="places">
      <ol class="place-list">
        {answer.value.items.map((place) => (
          <li key={place.id}>
            <a href={articleAddress(place.document, { find: { start: place.start, end: place.end } })}>
              <Snippet snippet={place.snippet} words={place.text} />
            </a>{' '}
            <span class="quiet">{place.outlet ?? place.title}</span>
          </li>
        ))}
      </ol>
      {mentions > answer.value.items.length && (
        <p class="quiet">
          The first {answer.value.items.length} of {mentions.toLocaleString('en')}.
        </p>
      )}
      {kind !== 'pronoun' && (
        <button type="button" class="link-button" onClick={() => onSplit(form)}>
          Somebody else is meant by “{words}” …
        </button>
      )}
    </div>
  )
}

/** The words around a mention, itself in bold; it stands in their middle, so of several the nearest to that is meant. */
function Snippet({ snippet, words }: { readonly snippet: string; readonly words: string }) {
  const line = words.replace(/\s+/gu, ' ')
  const middle = (snippet.length - line.length) / 2
  let at = -1
  for (let next = snippet.indexOf(line); next >= 0; next = snippet.indexOf(line, next + 1)) {
    if (at < 0 || Math.abs(next - middle) < Math.abs(at - middle)) at = next
  }
  if (at < 0) return <>{snippet}</>
  return (
    <>
      {snippet.slice(0, at)}
      <strong>{line}</strong>
      {snippet.slice(at + line.length)}
    </>
  )
}
