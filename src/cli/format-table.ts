import { cutToWidth, displayWidth, padToWidth } from './display-width.ts'
import { safeLine } from './safe-text.ts'

export interface Column<Row> {
  readonly title: string
  readonly value: (row: Row) => string | number | null
  /** Gives way when the table is wider than the terminal. */
  readonly isFlexible?: boolean
  /** Most columns on the terminal that it may take, however long its values are. */
  readonly widest?: number
}

export interface TableOptions<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** Columns of the terminal; null lets every row be as long as it is. */
  readonly width: number | null
}

const GAP = '  '
/** Below this a flexible column shows too little to be of use, so the line rather runs over. */
const NARROWEST = 12
const UNKNOWN = '-'

/** A table of lines that fit the terminal, its titles first. Values may be anybody's text: they come out safe. */
export function formatTable<Row>({ columns, rows, width }: TableOptions<Row>): string {
  const titles = columns.map((column) => column.title)
  const isNumeric = columns.map(
    (column) => rows.length > 0 && rows.every((row) => typeof column.value(row) === 'number'),
  )
  const cells = rows.map((row) => columns.map((column) => cellText(column, column.value(row))))
  const natural = columns.map((_, index) =>
    Math.max(...[titles, ...cells].map((line) => displayWidth(line[index] ?? ''))),
  )
  const widths = width === null ? natural : fitWidths(columns, natural, width)
  const lines = [titles, ...cells].map((line) =>
    line
      .map((cell, index) => {
        const columnsWide = widths[index] ?? 0
        const cut = cutToWidth(cell, columnsWide)
        if (isNumeric[index]) return ' '.repeat(Math.max(0, columnsWide - displayWidth(cut))) + cut
        return index === line.length - 1 ? cut : padToWidth(cut, columnsWide)
      })
      .join(GAP)
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function cellText<Row>(column: Column<Row>, value: string | number | null): string {
  const text = value === null ? UNKNOWN : safeLine(`${value}`) || UNKNOWN
  return column.widest === undefined ? text : cutToWidth(text, column.widest)
}

/** Takes from the widest flexible column, a column at a time, until the line fits or nothing can give way. */
function fitWidths<Row>(columns: readonly Column<Row>[], natural: readonly number[], width: number): readonly number[] {
  const widths = [...natural]
  const isFlexible = columns.map((column) => column.isFlexible === true)
  let excess = widths.reduce((sum, columnWidth) => sum + columnWidth, GAP.length * (widths.length - 1)) - width
  for (; excess > 0; excess--) {
    let widest = -1
    for (const [index, columnWidth] of widths.entries()) {
      if (isFlexible[index] && columnWidth > NARROWEST && columnWidth > (widths[widest] ?? 0)) widest = index
    }
    if (widest === -1) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}
