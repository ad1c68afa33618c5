import { ARTICLE_ORDERS, type ArticleOrder, type CaseRoute } from '../address/route.ts'
import { sayName } from '../look/say-name.ts'

const ORDER_WORDS: Readonly<Record<ArticleOrder, string>> = {
  date: 'Date',
  title: 'Title',
  outlet: 'Outlet',
  statements: 'Statements',
}

interface Options {
  readonly route: CaseRoute
  /** How many articles are listed; null while that is not known. */
  readonly shown: number | null
  readonly total: number
  readonly onTurn: (change: Partial<CaseRoute>) => void
}

/** What narrows and orders the list of articles. */
export function ArticleFilters({ route, shown, total, onTurn }: Options) {
  return (
    <div class="article-filters">
      <h2 id="articles-title">Articles</h2>
      <p class="quiet" role="status">
        {shown === null
          ? ''
          : shown === total
            ? `all ${total.toLocaleString('en')}`
            : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </p>
      {route.voice && (
        <button type="button" class="filter-chip" onClick={() => onTurn({ voice: null })}>
          <span class="hidden">Stop filtering by voice: </span>
          {sayName(route.voice)} <span aria-hidden="true">×</span>
        </button>
      )}
      {route.family && (
        <button type="button" class="filter-chip" onClick={() => onTurn({ family: null })}>
          <span class="hidden">Stop filtering by </span>one origin <span aria-hidden="true">×</span>
        </button>
      )}
      <div class="filter-fields">
        <label class="field">
          <span>Filter</span>
          <input
            type="search"
            value={route.text}
            placeholder="Title, outlet, voice"
            onInput={(event) => onTurn({ text: event.currentTarget.value })}
          />
        </label>
        <label class="field narrow-only">
          <span>Sort by</span>
          <select
            value={route.order}
            onChange={(event) => {
              const order = ARTICLE_ORDERS.find((name) => name === event.currentTarget.value)
              if (order) onTurn({ order, isDescending: order === 'statements' })
            }}
          >
            {ARTICLE_ORDERS.map((order) => (
              <option key={order} value={order}>
                {ORDER_WORDS[order]}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="quiet-button narrow-only"
          aria-pressed={route.isDescending}
          aria-label="Reverse the order"
          title="Reverse the order"
          onClick={() => onTurn({ isDescending: !route.isDescending })}
        >
          {route.isDescending ? '↓' : '↑'}
        </button>
      </div>
    </div>
  )
}
