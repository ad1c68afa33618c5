import { ACTOR_SORTS, type ActorSort, type ActorsRoute } from '../address/route.ts'
import { ACTOR_TYPES, TYPE_WORDS } from '../look/say-actor.ts'

const SORT_WORDS: Readonly<Record<ActorSort, string>> = {
  statements: 'Statements',
  mentions: 'Mentions',
  name: 'Name',
}

interface Options {
  readonly route: ActorsRoute
  readonly onTurn: (change: Partial<ActorsRoute>) => void
}

/** What narrows and orders the list of actors. */
export function ActorFilters({ route, onTurn }: Options) {
  return (
    <div class="filter-fields">
      <label class="field">
        <span>Filter</span>
        <input
          type="search"
          value={route.text}
          placeholder="Name or alias"
          onInput={(event) => onTurn({ text: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span>Kind</span>
        <select
          value={route.type ?? ''}
          onChange={(event) => onTurn({ type: ACTOR_TYPES.find((type) => type === event.currentTarget.value) ?? null })}
        >
          <option value="">all</option>
          {ACTOR_TYPES.map((type) => (
            <option key={type} value={type}>
              {TYPE_WORDS[type]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>Sort by</span>
        <select
          value={route.order}
          onChange={(event) =>
            onTurn({ order: ACTOR_SORTS.find((order) => order === event.currentTarget.value) ?? 'statements' })
          }
        >
          {ACTOR_SORTS.map((order) => (
            <option key={order} value={order}>
              {SORT_WORDS[order]}
            </option>
          ))}
        </select>
      </label>
      <label class="field tick">
        <input
          type="checkbox"
          checked={route.isSpeaking}
          onChange={(event) => onTurn({ isSpeaking: event.currentTarget.checked })}
        />
        <span>only who speaks</span>
      </label>
    </div>
  )
}
