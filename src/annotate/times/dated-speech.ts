import { anchorsOf, type Sentence, type Span, type TimeFormula } from '../../model/index.ts'
import type { ToldTime, ToldTimes } from './told-times.ts'

export interface SpeechPlace {
  readonly quotation: Span
  /** Times that stand outside quotations. */
  readonly told: ToldTimes
  readonly sentences: readonly Sentence[]
}

/**
 * The time at which quoted words were spoken, by the id of its mention: one that stands in the same sentence outside the marks and
 * is fine enough to count from. Null where the text does not date the speech, so that "tomorrow" counts from the document.
 */
export function datedSpeech(formula: TimeFormula, { quotation, told, sentences }: SpeechPlace): string | null {
  if (!anchorsOf(formula).includes('document')) return null
  const isYearly = countsYears(formula)
  const dates = told.around(quotation).filter(({ mention, sentence, precision, isAside }) => {
    const around = sentences[sentence]
    const isBeside = around && around.start < quotation.end + 2 && quotation.start - 2 < around.end
    const isOutside = mention.end <= quotation.start || mention.start >= quotation.end
    const isFine = precision === 'day' || (isYearly && (precision === 'month' || precision === 'year'))
    return isBeside && isOutside && isFine && !isAside && mention.direction === null
  })
  // What introduces a quotation stands nearest to it.
  const distance = ({ mention }: ToldTime): number =>
    Math.min(Math.abs(quotation.start - mention.end), Math.abs(mention.start - quotation.end))
  return dates.toSorted((a, b) => distance(a) - distance(b))[0]?.mention.id ?? null
}

/** "Last year": a year is fine enough to count from. */
function countsYears(formula: TimeFormula): boolean {
  if ((formula.kind === 'unit' || formula.kind === 'shift') && formula.of.kind === 'anchor')
    return formula.unit === 'year' || formula.unit === 'decade' || formula.unit === 'century'
  return 'of' in formula && countsYears(formula.of)
}
