import { safeText } from '../safe-text.ts'
import { DIM, type Look, statementLook } from './colours.ts'
import type { Stretch } from './mark-statements.ts'
import type { ArticleLine } from './split-lines.ts'
import { type Cell, toCells } from './wrap-cells.ts'

export interface CellOptions {
  readonly text: string
  readonly line: ArticleLine
  /** The stretches that touch the line, in order, longer first. */
  readonly stretches: readonly Stretch[]
  /** Colour of each voice by its label; null marks the statements with numbered brackets instead. */
  readonly colours: ReadonlyMap<string, number> | null
}

const PLAIN: Look = []

/** The characters of a line with its statements marked, the innermost over the others. */
export function lineCells({ text, line, stretches, colours }: CellOptions): readonly Cell[] {
  const edges = [...new Set([line.start, line.end, ...stretches.flatMap(({ start, end }) => [start, end])])]
    .filter((edge) => line.start <= edge && edge <= line.end)
    .sort((a, b) => a - b)
  const plain = line.region === 'furniture' && colours ? DIM : PLAIN
  const looks = new Map<string, Look>()
  const cells: Cell[] = []
  for (const [index, edge] of edges.entries()) {
    const closing = stretches.filter(({ end, start }) => end === edge && start < edge).reverse()
    const opening = stretches.filter(({ start, end }) => start === edge && edge < end)
    if (!colours) for (const _ of closing) cells.push(...toCells(']', plain))
    cells.push(...openingCells(opening, colours === null, plain))
    const next = edges[index + 1]
    if (next === undefined) break
    const innermost = stretches.findLast(({ start, end }) => start <= edge && next <= end)
    const label = innermost?.marked.label
    if (label !== undefined && !looks.has(label)) looks.set(label, statementLook(colours?.get(label)))
    const look = colours && label !== undefined ? (looks.get(label) ?? plain) : plain
    cells.push(...toCells(safeText(text.slice(edge, next)).replaceAll('\t', ' '), look))
  }
  return cells
}

/** Where statements begin: a bracket with the number, or a cell without width that only the margin hears of. */
function openingCells(opening: readonly Stretch[], isBracketed: boolean, look: Look): readonly Cell[] {
  return opening.flatMap(({ marked, isFirst }) => {
    const begins = isFirst ? [marked.number] : []
    if (!isBracketed) return [{ text: '', columns: 0, look, begins }]
    // One cell, so that no line ends between the bracket and the words.
    const text = `[${marked.number}: `
    return [{ text, columns: text.length, look, begins }]
  })
}
