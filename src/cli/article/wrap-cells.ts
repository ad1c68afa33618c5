import { displayCharacters } from '../display-width.ts'
import { type Look, paint } from './colours.ts'

/** A character on the terminal. */
export interface Cell {
  readonly text: string
  readonly columns: number
  readonly look: Look
  /** Number of the statement that begins here, so that the margin can name its voice beside it. */
  readonly begins: readonly number[]
}

/** A line of cells, as it is printed, and the statements that begin in it. */
export interface WrappedLine {
  readonly text: string
  readonly columns: number
  readonly begins: readonly number[]
}

/** A text without control characters as cells of one look. */
export function toCells(text: string, look: Look): readonly Cell[] {
  return displayCharacters(text).map((character) => ({ ...character, look, begins: [] }))
}

/** Breaks cells into lines of at most `width` columns, at spaces; a word longer than a line is cut. */
export function wrapCells(cells: readonly Cell[], width: number): readonly WrappedLine[] {
  const lines: WrappedLine[] = []
  let line: Cell[] = []
  let columns = 0
  const flush = (upTo: number) => {
    lines.push(toLine(line.slice(0, upTo)))
    line = line.slice(upTo)
    while (line[0] && isSpace(line[0])) line = line.slice(1)
    columns = line.reduce((sum, cell) => sum + cell.columns, 0)
  }
  for (const cell of cells) {
    if (columns + cell.columns > width && !isSpace(cell)) {
      const space = line.findLastIndex(isSpace)
      flush(space > 0 ? space : line.length)
    }
    line.push(cell)
    columns += cell.columns
  }
  if (line.some((cell) => !isSpace(cell))) flush(line.length)
  return lines
}

function isSpace(cell: Cell): boolean {
  return cell.text === ' ' && cell.begins.length === 0
}

function toLine(cells: readonly Cell[]): WrappedLine {
  const end = cells.findLastIndex((cell) => !isSpace(cell)) + 1
  const shown = cells.slice(0, end)
  return {
    text: paintRuns(shown),
    columns: shown.reduce((sum, cell) => sum + cell.columns, 0),
    begins: shown.flatMap((cell) => cell.begins),
  }
}

/** Paints neighbours of one look together: a colour code for every letter would swell the output tenfold. */
function paintRuns(cells: readonly Cell[]): string {
  let text = ''
  let run = ''
  let look: Look = []
  for (const cell of cells) {
    if (cell.look !== look) {
      text += paint(run, look)
      run = ''
      look = cell.look
    }
    run += cell.text
  }
  return text + paint(run, look)
}
