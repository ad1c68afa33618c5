// biome-ignore-all lint/a11y/noRedundantRoles: narrow screens lay rows out as cards, and browsers then forget the table.
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { type ActorSort, type ActorsRoute, actorAddress } from '../address/route.ts'
import { askSummary } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import { useVirtualRows } from '../case/use-virtual-rows.ts'
import type { ActorRecord } from '../contract.ts'
import { TYPE_WORDS } from '../look/say-actor.ts'
import { isHeldIn } from './is-held-in.ts'

/** So near to the end of what was asked for, the next page is. */
const ASK_AHEAD_ROWS = 60

/** Height in pixels of a row of two lines. */
const ROW_HEIGHT = 57

interface Options {
  readonly actors: readonly ActorRecord[]
  readonly total: number
  readonly route: ActorsRoute
  readonly onTurn: (change: Partial<ActorsRoute>) => void
  readonly onMore: () => void
}

/** The actors as a table; of a long one only the rows near the screen are drawn, and pages are asked for as one scrolls. */
export function ActorTable({ actors, total, route, onTurn, onMore }: Options) {
  const { table, rows, before, after, measure } = useVirtualRows(actors.length, ROW_HEIGHT)
  const { answer: summary } = useAnswer('case', askSummary)
  const time = summary.kind === 'ready' ? summary.value : NO_TIME
  const most = useMemo(
    () => ({
      statements: Math.max(1, ...actors.map(({ statements }) => statements)),
      mentions: Math.max(1, ...actors.map(({ mentions }) => mentions)),
    }),
    [actors],
  )
  const last = rows.at(-1) ?? 0
  const isNearEnd = actors.length < total && last >= actors.length - ASK_AHEAD_ROWS
  useEffect(() => {
    if (isNearEnd) onMore()
  }, [isNearEnd, actors.length, last])
  const heading = (order: ActorSort, label: string, name: string) => (
    <th
      role="columnheader"
      scope="col"
      class={`column-${name}`}
      aria-sort={route.order === order ? (order === 'name' ? 'ascending' : 'descending') : 'none'}
    >
      <button type="button" class="sort-button" onClick={() => onTurn({ order })}>
        {label}
        <span class="sort-arrow" aria-hidden="true">
          {route.order === order ? (order === 'name' ? '↑' : '↓') : ''}
        </span>
      </button>
    </th>
  )
  return (
    <table class="articles actors" role="table" aria-labelledby="actors-title" aria-rowcount={total + 1} ref={table}>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={1}>
          {heading('name', 'Name', 'actor')}
          {heading('statements', 'Speaks', 'count')}
          <th role="columnheader" scope="col" class="column-count">
            Told to it
          </th>
          {heading('mentions', 'Named', 'count')}
          <th role="columnheader" scope="col" class="column-count">
            Articles
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {before > 0 && <Spacer height={before} />}
        {rows.map((index) => {
          const actor = actors[index]
          return actor && <ActorRow key={actor.id} {...{ actor, index, most, time, measure }} />
        })}
        {after > 0 && <Spacer height={after} />}
      </tbody>
    </table>
  )
}

interface RowOptions {
  readonly actor: ActorRecord
  readonly index: number
  /** The greatest numbers on the list, which fill the bars. */
  readonly most: { readonly statements: number; readonly mentions: number }
  /** When the articles of the case are from. */
  readonly time: { readonly earliest: string | null; readonly latest: string | null }
  readonly measure: (row: HTMLTableRowElement | null) => void
}

function ActorRow({ actor, index, most, time, measure }: RowOptions) {
  const { statements, addressed, mentions, pronouns, documents } = actor
  return (
    <tr role="row" aria-rowindex={index + 2} data-actor={actor.id} data-index={index} ref={measure}>
      <td role="cell" class="column-actor">
        <a
          class={actor.type === 'unnamed' ? 'actor-link is-unnamed' : 'actor-link'}
          data-actor-link
          href={actorAddress(actor.id)}
        >
          {actor.name}
        </a>{' '}
        <span class="quiet actor-kind">{sayKind(actor, time)}</span>
      </td>
      <Cell number={statements} words="statements">
        <meter class="bar" min={0} max={most.statements} value={statements} aria-hidden="true" />
      </Cell>
      <Cell number={addressed} words="told to it" />
      <Cell number={mentions} words="mentions" title={pronouns > 0 ? `and ${pronouns} pronouns` : undefined}>
        <meter class="bar" min={0} max={most.mentions} value={mentions} aria-hidden="true" />
      </Cell>
      <Cell number={documents} words="articles" />
    </tr>
  )
}

const NO_TIME = { earliest: null, latest: null }

/** What tells an actor from others of its name: kind, first office in the time of the case, description, state. */
function sayKind({ type, country, id, offices, description }: ActorRecord, time: RowOptions['time']): string {
  const state = country === null || country === id ? null : sayState(country)
  const office = offices.find((tenure) => isHeldIn(tenure, time))?.office ?? null
  return [TYPE_WORDS[type], office ?? description, office ? null : state].filter((part) => part).join(' · ')
}

/** The id of a state as words: `united-states` as `United States`. */
function sayState(id: string): string {
  return id.replaceAll('-', ' ').replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}

interface CellOptions {
  readonly number: number
  readonly words: string
  readonly title?: string | undefined
  readonly children?: ComponentChildren
}

function Cell({ number, words, title, children }: CellOptions) {
  return (
    <td role="cell" class={number === 0 ? 'column-count is-none' : 'column-count'} {...(title ? { title } : {})}>
      <span class="number">
        {number.toLocaleString('en')}
        <span class="narrow-words"> {words}</span>
      </span>
      {children}
    </td>
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
