/** The branches before one word. */
export interface Branch {
  /** Box-drawing characters, as many for every word. */
  readonly drawing: string
  /** Whether the word hangs too deep for its branch to be drawn. */
  readonly isCut: boolean
}

/** Which neighbours a line leads to from a cell; sums of these are the index of its character. */
const UP = 1
const DOWN = 2
const LEFT = 4
const RIGHT = 8
const CHARACTERS = [...' ╵╷│╴╯╮┤╶╰╭├─┴┬┼']
const CUT = '…'

/**
 * Draws the tree that `heads` (indices, -1 for the root) stand for beside its words, each on a row of its own: two columns a
 * level, from the root at the left. Words below the deepest level that is drawn hang in the air.
 */
export function branchesOf(heads: readonly number[], levels: number): readonly Branch[] {
  const depths = depthsOf(heads)
  const drawnDepth = Math.min(levels, Math.max(0, ...depths))
  const columns = 2 * drawnDepth + 1
  const rows = heads.map(() => new Uint8Array(columns))
  const add = (row: number, column: number, lines: number) => {
    const cells = rows[row]
    if (cells && column < columns) cells[column] = (cells[column] ?? 0) | lines
  }
  for (const [index, head] of heads.entries()) {
    const depth = depths[index] ?? 0
    if (depth > drawnDepth) continue
    const start = head < 0 ? 0 : 2 * (depth - 1)
    if (head < 0) add(index, 0, LEFT)
    else drawVertical({ from: head, to: index, column: start, add })
    add(index, start, RIGHT)
    for (let column = start + 1; column < columns; column++) add(index, column, LEFT | RIGHT)
  }
  return rows.map((cells, index) => {
    const isCut = (depths[index] ?? 0) > drawnDepth
    const drawing = (heads[index] === -1 ? '─' : ' ') + Array.from(cells, (lines) => CHARACTERS[lines] ?? ' ').join('')
    return { drawing: isCut ? drawing.slice(0, -1) + CUT : drawing, isCut }
  })
}

interface Vertical {
  readonly from: number
  readonly to: number
  readonly column: number
  readonly add: (row: number, column: number, lines: number) => void
}

function drawVertical({ from, to, column, add }: Vertical): void {
  const [top, bottom] = from < to ? [from, to] : [to, from]
  add(top, column, DOWN)
  for (let row = top + 1; row < bottom; row++) add(row, column, UP | DOWN)
  add(bottom, column, UP)
}

/** How many steps each word is from the root. */
function depthsOf(heads: readonly number[]): readonly number[] {
  const depths = new Array<number>(heads.length).fill(-1)
  for (let index = 0; index < heads.length; index++) {
    const path: number[] = []
    let word = index
    while (word >= 0 && depths[word] === -1) {
      path.push(word)
      word = heads[word] ?? -1
    }
    let depth = word < 0 ? -1 : (depths[word] ?? 0)
    for (const step of path.reverse()) {
      depth += 1
      depths[step] = depth
    }
  }
  return depths
}
