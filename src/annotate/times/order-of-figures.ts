import type { TimeGrammar } from '../../language/index.ts'
import type { Document, Sentence } from '../../model/index.ts'
import type { World } from '../../world/index.ts'

export type FigureOrder = 'day-first' | 'month-first'

const FIGURES = /^(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})$/u
const MONTHS = 12

/**
 * In which order a page writes day and month in figures: as its other dates show, else as its language's country or its outlet's
 * does; null where nothing tells.
 */
export function orderOfFigures(
  { language, outlet }: Pick<Document, 'language' | 'outlet'>,
  sentences: readonly Sentence[],
  { grammar, world }: { readonly grammar: TimeGrammar; readonly world: Pick<World, 'outletNamed'> },
): FigureOrder | null {
  const shown = new Set<FigureOrder>()
  for (const { tokens } of sentences) {
    for (const { text } of tokens) {
      const match = text.length <= 10 ? FIGURES.exec(text) : null
      if (!match) continue
      if (Number(match[1]) > MONTHS) shown.add('day-first')
      if (Number(match[3]) > MONTHS) shown.add('month-first')
    }
  }
  const [only] = shown
  if (shown.size > 0) return shown.size === 1 && only ? only : null
  const region = language?.split('-')[1]?.toUpperCase()
  if (region?.length === 2) return region === 'US' ? 'month-first' : 'day-first'
  const country = outlet === null ? null : (world.outletNamed(outlet)?.country ?? null)
  if (country === null) return null
  return grammar.monthFirst.has(country) ? 'month-first' : 'day-first'
}
