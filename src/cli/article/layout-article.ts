import type { Reading } from '../../engine/index.ts'
import type { RegionKind } from '../../model/index.ts'
import { padToWidth } from '../display-width.ts'
import { safeLine } from '../safe-text.ts'
import { assignColours, BOLD, DIM, type Look, paint } from './colours.ts'
import { describeArticle } from './describe-article.ts'
import { lineCells } from './line-cells.ts'
import { listStretches, markStatements } from './mark-statements.ts'
import { splitLines } from './split-lines.ts'
import { toCells, wrapCells } from './wrap-cells.ts'

export interface LayoutOptions {
  /** Columns of the terminal. */
  readonly width: number
  readonly hasColour: boolean
}

/** A line of the margin. */
interface Note {
  readonly text: string
  readonly look: Look
}

const RULE = ' │ '
/** A margin takes this part of the line, within bounds that leave both sides readable. */
const MARGIN_SHARE = 0.3
const NARROWEST_MARGIN = 12
const WIDEST_MARGIN = 32
/** Longer lines tire the eye (66 to 75 characters are recommended in typography; brackets take a few more). */
const WIDEST_TEXT = 88
/** Regions that speak for themselves need no note. */
const UNNAMED_REGIONS: ReadonlySet<RegionKind> = new Set(['title', 'lead', 'heading', 'body', 'quoted'])

/** An article for the terminal: its text in a column, and beside each statement the path of voices that it comes by. */
export function layoutArticle(reading: Reading, { width, hasColour }: LayoutOptions): string {
  const marginWidth = Math.min(WIDEST_MARGIN, Math.max(NARROWEST_MARGIN, Math.floor(width * MARGIN_SHARE)))
  const textWidth = Math.max(1, Math.min(WIDEST_TEXT, width - marginWidth - RULE.length))
  const marked = markStatements(reading)
  const stretches = listStretches(marked)
  const colours = hasColour ? assignColours(marked.map(({ label }) => label)) : null
  const { text } = reading.document

  const rows: string[] = []
  let notes: readonly Note[] = []
  const addRow = (words: string) => {
    const [note, ...rest] = notes
    notes = rest
    const margin = note ? paint(padToWidth(note.text, marginWidth), note.look) : ' '.repeat(marginWidth)
    rows.push(`${margin}${hasColour ? paint(RULE, DIM) : RULE}${words}`.trimEnd())
  }
  const noteOf = (number: number): readonly Note[] => {
    const label = safeLine(marked[number - 1]?.label ?? '')
    const colour = colours?.get(marked[number - 1]?.label ?? '')
    return wrapNote(hasColour ? label : `${number}: ${label}`, marginWidth, colour === undefined ? [] : [colour])
  }

  for (const line of splitLines(reading)) {
    if (rows.length > 0 && (line.isParagraphStart || line.isRegionStart)) addRow('')
    if (line.region !== null && line.isRegionStart && !UNNAMED_REGIONS.has(line.region)) {
      notes = [...notes, { text: `(${line.region})`, look: hasColour ? DIM : [] }]
    }
    const touching = stretches.filter(({ start, end }) => start < line.end && line.start < end)
    const cells = lineCells({ text, line, stretches: touching, colours })
    const isTitle = line.region === 'title' && hasColour
    for (const wrapped of wrapCells(cells, textWidth)) {
      notes = [...notes, ...wrapped.begins.flatMap(noteOf)]
      addRow(isTitle && touching.length === 0 ? paint(wrapped.text, BOLD) : wrapped.text)
    }
  }
  while (notes.length > 0) addRow('')
  return `${describeArticle(reading.document, { width, hasColour })}\n${rows.join('\n')}\n`
}

function wrapNote(text: string, width: number, look: Look): readonly Note[] {
  return wrapCells(toCells(text, []), width).map((line) => ({ text: line.text, look }))
}
