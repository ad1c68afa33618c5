import { useState } from 'preact/hooks'
import type { EventFilter, EventsRoute } from '../address/events-route.ts'
import type { Timeline } from '../contract.ts'
import { ChooseActor, type ChosenActor } from '../judging/choose-actor.tsx'
import { DEED_STATUSES, DEED_TYPES, STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { listChips, withoutFilter } from './filter-chips.ts'

interface Options {
  readonly route: EventsRoute
  /** Counts of what fits now, to tell which types there are; null until they are known. */
  readonly counted: Timeline | null
  readonly nameOf: (id: string) => string | null
  readonly onTurn: (change: Partial<EventsRoute>) => void
}

type Side = 'actor' | 'source' | 'target'

const SIDE_QUESTIONS: Readonly<Record<Side, string>> = {
  actor: 'on any side',
  source: 'who does it',
  target: 'whom it is done to',
}

/** What narrows the events: chips of what does so now, and fields for more of it. */
export function EventFilters({ route, counted, nameOf, onTurn }: Options) {
  const chips = listChips(route, nameOf)
  return (
    <div class="event-filters">
      {chips.length > 0 && (
        <ul class="chips" aria-label="Only events that fit">
          {chips.map(({ key, label, value, without }) => (
            <li key={key}>
              <button type="button" class="filter-chip" onClick={() => onTurn(without)}>
                <span class="chip-label">{label}</span> {value} <span aria-hidden="true">×</span>
                <span class="hidden">: take this filter away</span>
              </button>
            </li>
          ))}
          {chips.length > 1 && (
            <li>
              <button type="button" class="link-button" onClick={() => onTurn(withoutFilter(route))}>
                Take all away
              </button>
            </li>
          )}
        </ul>
      )}
      <details class="filter-fold" id="event-filters">
        <summary>Filter</summary>
        <div class="event-fields">
          <ActorField onTurn={onTurn} />
          <label class="stacked">
            <span>What</span>
            <select
              value={route.type ?? ''}
              onChange={(event) =>
                onTurn({ type: DEED_TYPES.find((type) => type === event.currentTarget.value) ?? null })
              }
            >
              <option value="">all types</option>
              {DEED_TYPES.map((type) => (
                <option key={type} value={type}>
                  {TYPE_DEEDS[type].name}
                  {counted && route.type === null ? ` (${(counted.types[type] ?? 0).toLocaleString('en')})` : ''}
                </option>
              ))}
            </select>
          </label>
          <label class="stacked">
            <span>Told as</span>
            <select
              value={route.status ?? ''}
              onChange={(event) =>
                onTurn({ status: DEED_STATUSES.find((status) => status === event.currentTarget.value) ?? null })
              }
            >
              <option value="">whatever is claimed</option>
              {DEED_STATUSES.map((status) => (
                <option key={status} value={status}>
                  {STATUS_DEEDS[status].word}
                </option>
              ))}
            </select>
          </label>
          <label class="stacked">
            <span>Background</span>
            <select
              value={route.background === null ? '' : route.background ? 'only' : 'without'}
              onChange={({ currentTarget: { value } }) =>
                onTurn({ background: value === 'only' ? true : value === 'without' ? false : null })
              }
            >
              <option value="">all</option>
              <option value="without">without what was long past at the writing</option>
              <option value="only">only what was long past at the writing</option>
            </select>
          </label>
          <WordsField label="Told by (voice)" field="voice" onTurn={onTurn} />
          <WordsField label="Where (place or state)" field="place" onTurn={onTurn} />
          <DaysFields route={route} onTurn={onTurn} />
        </div>
      </details>
    </div>
  )
}

type Turn = Pick<Options, 'onTurn'>

function ActorField({ onTurn }: Turn) {
  const [chosen, setChosen] = useState<ChosenActor>(null)
  const [side, setSide] = useState<Side>('actor')
  const narrow = () => {
    const value = chosen === null ? '' : 'id' in chosen ? chosen.id : chosen.name.trim()
    if (value === '') return
    onTurn({ [side]: value })
    setChosen(null)
  }
  return (
    <form
      class="actor-field"
      onSubmit={(event) => {
        event.preventDefault()
        narrow()
      }}
    >
      <ChooseActor
        question="Who"
        nobody={null}
        here={[]}
        chosen={chosen}
        isNobody={false}
        onChoose={setChosen}
        onNobody={() => {}}
      />
      <label class="stacked">
        <span class="hidden">On which side</span>
        <select
          value={side}
          onChange={(event) => setSide(SIDES.find((name) => name === event.currentTarget.value) ?? 'actor')}
        >
          {SIDES.map((name) => (
            <option key={name} value={name}>
              {SIDE_QUESTIONS[name]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="quiet-button">
        Add
      </button>
    </form>
  )
}

const SIDES = Object.keys(SIDE_QUESTIONS) as readonly Side[]

interface WordsOptions extends Turn {
  readonly label: string
  readonly field: 'voice' | 'place'
}

function WordsField({ label, field, onTurn }: WordsOptions) {
  const [words, setWords] = useState('')
  return (
    <form
      class="words-field"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() === '') return
        onTurn({ [field]: words.trim() } satisfies Partial<EventFilter>)
        setWords('')
      }}
    >
      <label class="stacked">
        <span>{label}</span>
        <input
          type="search"
          maxLength={200}
          value={words}
          placeholder="Name"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="quiet-button">
        Add
      </button>
    </form>
  )
}

function DaysFields({ route, onTurn }: Pick<Options, 'route' | 'onTurn'>) {
  const field = (name: 'from' | 'to', label: string) => (
    <label class="stacked">
      <span>{label}</span>
      <input
        type="date"
        value={route[name] ?? ''}
        onChange={(event) => onTurn({ [name]: event.currentTarget.value || null })}
      />
    </label>
  )
  return (
    <>
      {field('from', 'From the day')}
      {field('to', 'To the day')}
    </>
  )
}
