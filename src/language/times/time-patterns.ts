/** One step of a pattern: a word as it stands, or what a class, a shape or other rules take. */
export type PatternItem =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly slot: string; readonly name: string }

export interface Pattern {
  /** Words of which one must stand right before; null: any may. */
  readonly behind: ReadonlySet<string> | null
  /** Every row of items that the pattern stands for. */
  readonly rows: readonly (readonly PatternItem[])[]
}

const PART = /\{[a-z:-]+\}|[()[\]|]|[^\s()[\]|{}]+/gu
/** A pattern that stands for more rows is two rules. */
const MOST_ROWS = 4000

/** Reads "(in|on) < the {day} [of] {month}"; throws on what it cannot read. */
export function readPattern(source: string): Pattern {
  const cut = source.indexOf(' < ')
  const behind = cut < 0 ? null : new Set(readRows(source.slice(0, cut)).map(singleWord))
  const rows = readRows(cut < 0 ? source : source.slice(cut + 3)).filter((row) => row.length > 0)
  return { behind, rows }
}

type Rows = readonly (readonly PatternItem[])[]

function readRows(source: string): Rows {
  const parts = source.match(PART) ?? []
  let at = 0
  const sequence = (): Rows => {
    let rows: Rows = [[]]
    while (at < parts.length && !['|', ')', ']'].includes(parts[at] as string)) {
      const next = item()
      rows = rows.flatMap((row) => next.map((more) => [...row, ...more]))
      if (rows.length > MOST_ROWS) throw new Error(`pattern "${source}": stands for too many rows of words`)
    }
    return rows
  }
  const choices = (close: string): Rows => {
    const rows = [...sequence()]
    while (parts[at] === '|') {
      at++
      rows.push(...sequence())
    }
    if (parts[at++] !== close) throw new Error(`pattern "${source}": expected ${close}`)
    return rows
  }
  const item = (): Rows => {
    const part = parts[at++] as string
    if (part === '(') return choices(')')
    if (part === '[') return [[], ...choices(']')]
    if (!part.startsWith('{')) return [[{ kind: 'word', word: part }]]
    const [slot = '', name = slot] = part.slice(1, -1).split(':')
    return [[{ kind: 'slot', slot, name }]]
  }
  const rows = [...sequence()]
  while (parts[at] === '|') {
    at++
    rows.push(...sequence())
  }
  if (at < parts.length) throw new Error(`pattern "${source}": ${parts[at]} stands alone`)
  return rows
}

function singleWord(row: readonly PatternItem[]): string {
  const [item] = row
  if (row.length === 1 && item?.kind === 'word') return item.word
  throw new Error('pattern: only single words may stand before <')
}
