import type { Page, PageRequest } from '../../src/engine/index.ts'

/** The server's default. */
const PAGE_SIZE = 100

/** One page of a list held in memory. */
export function pageOf<Item>(
  items: readonly Item[],
  { cursor = '0', limit = PAGE_SIZE }: PageRequest = {},
): Page<Item> {
  const start = Number(cursor)
  const end = start + limit
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null, total: items.length }
}
