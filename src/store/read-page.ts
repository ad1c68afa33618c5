import { hashBytes } from '../model/index.ts'
import type { Value } from './case-database.ts'
import { problemOf } from './problem.ts'

/** Where a listing goes on: the sort key of the last item given, and the total counted on the first page. */
export interface Position {
  readonly total: number
  readonly after: readonly Value[]
}

/** A page of a listing; `next` is null at its end. */
export interface StorePage<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
  readonly total: number
}

export interface PageQuery<Item> {
  /** What is asked, without the cursor: a cursor goes on only with the question that it came from. */
  readonly question: unknown
  readonly cursor: string | undefined
  readonly limit: number | undefined
  readonly count: () => number
  /** Items with their sort keys, those after a key or from the first one on, at most `limit` of them. */
  readonly rows: (
    after: readonly Value[] | null,
    limit: number,
  ) => readonly { readonly key: readonly Value[]; readonly item: Item }[]
}

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** Length of the mark that ties a cursor to its question: a slip of the pen is caught, nothing secret is kept. */
const QUESTION_MARK_LENGTH = 8

/** Reads one page; throws a problem when the cursor is not one that this question gave. */
export function readPage<Item>(query: PageQuery<Item>): StorePage<Item> {
  const limit = Math.min(MAX_LIMIT, Math.max(1, Math.trunc(query.limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT))
  const mark = hashBytes(JSON.stringify(query.question)).slice(0, QUESTION_MARK_LENGTH)
  const position = query.cursor === undefined ? null : decodeCursor(query.cursor, mark)
  // One row more than asked for tells whether there is a next page.
  const rows = query.rows(position?.after ?? null, limit + 1)
  const given = rows.slice(0, limit)
  const total = position?.total ?? (rows.length > limit ? query.count() : rows.length)
  const last = given.at(-1)
  return {
    items: given.map(({ item }) => item),
    next: rows.length > limit && last ? encodeCursor({ total, after: last.key }, mark) : null,
    total,
  }
}

function encodeCursor({ total, after }: Position, mark: string): string {
  return Buffer.from(JSON.stringify([mark, total, ...after])).toString('base64url')
}

function decodeCursor(cursor: string, mark: string): Position {
  const [cursorMark, total, ...after] = parseArray(Buffer.from(cursor, 'base64url').toString())
  if (cursorMark !== mark || typeof total !== 'number' || !after.every(isKeyPart)) {
    throw problemOf(
      'request',
      `cursor ${cursor.slice(0, 40)}: not one that this listing gave; begin again without a cursor`,
    )
  }
  return { total, after }
}

function parseArray(text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

function isKeyPart(value: unknown): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
}
