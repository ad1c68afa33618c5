// biome-ignore-all lint/a11y/noRedundantRoles: narrow screens lay rows out as cards, and browsers then forget the table.
import { useMemo } from 'preact/hooks'
import type { ArticleOrder, CaseRoute } from '../address/route.ts'
import type { DocumentRecord } from '../contract.ts'
import { ArticleRow } from './article-row.tsx'
import { useVirtualRows } from './use-virtual-rows.ts'

interface Options {
  readonly articles: readonly DocumentRecord[]
  /** Every article of the case, to tell how many share an origin. */
  readonly all: readonly DocumentRecord[]
  /** Statements of the chosen voice by document id. */
  readonly spoken: ReadonlyMap<string, number> | null
  readonly route: CaseRoute
  readonly onTurn: (change: Partial<CaseRoute>) => void
}

/** The articles as a table; of a long one only the rows near the screen are drawn. */
export function ArticleTable({ articles, all, spoken, route, onTurn }: Options) {
  const familySizes = useMemo(() => {
    const sizes = new Map<string, number>()
    for (const { family } of all) sizes.set(family, (sizes.get(family) ?? 0) + 1)
    return sizes
  }, [all])
  const most = useMemo(() => Math.max(1, ...all.map(({ statements }) => statements)), [all])
  const { table, rows, before, after, measure } = useVirtualRows(articles.length)
  const heading = (order: ArticleOrder, label: string, name: string) => (
    <SortHeading {...{ order, label, name, route, onTurn }} />
  )
  return (
    <table
      class="articles"
      role="table"
      aria-labelledby="articles-title"
      aria-rowcount={articles.length + 1}
      ref={table}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {heading('date', 'Date', 'date')}
          {heading('outlet', 'Outlet and title', 'article')}
          <th role="columnheader" scope="col" class="column-voices">
            Voices
          </th>
          {heading('statements', 'Statements', 'statements')}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {before > 0 && <Spacer height={before} />}
        {rows.map((index) => {
          const article = articles[index]
          return (
            article && (
              <ArticleRow
                key={article.id}
                article={article}
                index={index}
                measure={measure}
                familySize={familySizes.get(article.family) ?? 1}
                most={most}
                spoken={spoken?.get(article.id) ?? null}
                voice={route.voice}
                onTurn={onTurn}
              />
            )
          )
        })}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  )
}

interface HeadingOptions {
  readonly order: ArticleOrder
  readonly label: string
  readonly name: string
  readonly route: CaseRoute
  readonly onTurn: (change: Partial<CaseRoute>) => void
}

function SortHeading({ order, label, name, route, onTurn }: HeadingOptions) {
  const isChosen = route.order === order
  return (
    <th
      role="columnheader"
      scope="col"
      class={`column-${name}`}
      aria-sort={isChosen ? (route.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="sort-button"
        onClick={() => onTurn({ order, isDescending: isChosen ? !route.isDescending : order === 'statements' })}
      >
        {label}
        <span class="sort-arrow" aria-hidden="true">
          {isChosen ? (route.isDescending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

function Spacer({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus.
    <tr aria-hidden="true" class="spacer">
      <td style={{ height: `${height}px` }} />
    </tr>
  )
}
