import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Page, PageRequest } from '../engine/index.ts'
import { type Column, formatTable } from './format-table.ts'
import type { Terminal } from './terminal.ts'

/** Records asked of the case at a time. */
const PAGE_SIZE = 500
/** Rows of a table when no limit is given: a few screens. */
export const DEFAULT_ROWS = 100

export interface ListOptions {
  readonly json?: boolean | undefined
  /** 0 for all. */
  readonly limit?: number | undefined
}

export interface Listing<Item> {
  readonly terminal: Terminal
  readonly options: ListOptions
  /** What the records are called, in the plural. */
  readonly noun: string
  readonly ask: (page: PageRequest) => Page<Item>
  readonly columns: readonly Column<Item>[]
}

/** Prints records as a table for people, or with `json` as one JSON object a line for programs. */
export async function listRecords<Item>({ terminal, options, noun, ask, columns }: Listing<Item>): Promise<void> {
  if (options.json) {
    for await (const { items } of eachPage(ask, options.limit ?? 0)) {
      terminal.out(items.map((item) => `${JSON.stringify(item)}\n`).join(''))
    }
    return
  }
  const rows: Item[] = []
  let total = 0
  for await (const page of eachPage(ask, options.limit ?? DEFAULT_ROWS)) {
    rows.push(...page.items)
    total = page.total
  }
  if (rows.length === 0) {
    terminal.err(`No ${noun} fit.\n`)
    return
  }
  terminal.out(formatTable({ columns, rows, width: terminal.columns }))
  if (rows.length < total) terminal.err(`${rows.length} of ${total} ${noun}; --limit 0 shows all.\n`)
}

/** The pages of a listing up to `limit` records in all (0 for no limit). */
async function* eachPage<Item>(ask: (page: PageRequest) => Page<Item>, limit: number): AsyncGenerator<Page<Item>> {
  let left = limit === 0 ? Number.POSITIVE_INFINITY : limit
  for (let cursor: string | null | undefined; cursor !== null && left > 0; ) {
    const page: Page<Item> = ask({ limit: Math.min(PAGE_SIZE, left), ...(cursor === undefined ? {} : { cursor }) })
    yield page
    left -= page.items.length
    cursor = page.next
    // A reader that has gone away (`| head`) is heard of only between turns.
    await nextTurn()
  }
}
