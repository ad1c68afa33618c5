import { partsOf, type TimeFormula, type TimePrecision, type Toward } from '../../model/index.ts'
import type { Tense } from './tense-at.ts'

export interface Told {
  /** Id of its mention. */
  readonly id: string
  readonly isYear: boolean
}

/** What a formula still waits for when its words have been read. */
export interface Completion {
  /** Asked for only where it matters. */
  readonly tense: () => Tense | null
  /** The time told before from which this one is to be counted, known so finely; null when there is none. */
  readonly told: (coarsest: TimePrecision) => Told | null
  /** The time in whose year the story is, by id, and whether it is a whole year; null for the day of writing. */
  readonly story: () => Told | null
  /** The day, by its id, on which something was said to be still to come: "said on Monday that it would". */
  readonly said: () => string | null
  /** The words stand in a headline or another piece without a verb: the day may lie on either side. */
  readonly isHeadline: boolean
}

/** The direction that the words around a time give it, whatever the tense. */
type Wish = 'past' | 'future' | null

/** The formula with its tense and anchors filled in. What the text does not give stays `text`. */
export function completeFormula(formula: TimeFormula, completion: Completion): TimeFormula {
  return complete(formula, completion, null)
}

function complete(formula: TimeFormula, completion: Completion, wish: Wish): TimeFormula {
  switch (formula.kind) {
    case 'interval':
      return formula
    case 'anchor':
      return { kind: 'anchor', from: anchorFrom(formula.from, completion, 'range') }
    case 'either':
      return { ...formula, readings: formula.readings.map((reading) => complete(reading, completion, wish)) }
    case 'between':
      return completeRange(formula, completion, wish)
    case 'clip':
      return { ...formula, of: complete(formula.of, completion, wish), at: complete(formula.at, completion, wish) }
    case 'since':
      return {
        ...formula,
        of: complete(formula.of, completion, isIncomplete(formula.of) ? sinceWish(completion) : wish),
      }
    case 'recurring':
      return completeRecurring(formula, completion, wish)
    case 'unit':
      return { ...formula, of: anchored(formula.of, completion, unitPrecision(formula.unit), wish) }
    case 'shift':
      return { ...formula, of: anchored(formula.of, completion, unitPrecision(formula.unit), wish) }
    case 'stretch': {
      // "In the next two years he lost both": counted from what was told.
      const isTold =
        formula.toward === 'future' && isDocument(formula.of) && formula.count !== null && completion.tense() === 'past'
      const told = isTold ? completion.told('year') : null
      return {
        ...formula,
        of: told ? { kind: 'anchor', from: told.id } : anchored(formula.of, completion, 'year', wish),
      }
    }
    default:
      return { ...formula, of: complete(formula.of, completion, wish) }
  }
}

/** "Since May" is past, "starting in May" may be to come. */
function sinceWish({ tense }: Completion): Wish {
  return tense() === 'future' ? 'future' : 'past'
}

function completeRecurring(
  formula: Extract<TimeFormula, { kind: 'recurring' }>,
  completion: Completion,
  wish: Wish,
): TimeFormula {
  const { recurrence } = formula
  if (formula.toward !== 'tense' && formula.toward !== 'this') {
    const coarsest = recurrence.kind === 'weekday' || recurrence.kind === 'weekend' ? 'week' : 'year'
    // "In 1979 ... that November"
    const isInYear = formula.toward === 'nearest' && isText(formula.of) && completion.told(coarsest)?.isYear
    const toward = isInYear ? 'within' : formula.toward
    return { ...formula, toward, of: anchored(formula.of, completion, coarsest, wish) }
  }
  const isOfWeek = recurrence.kind === 'weekday' || recurrence.kind === 'weekend'
  const tense = wish ?? completion.tense()
  if (formula.toward === 'this') {
    if (recurrence.kind === 'season' || recurrence.kind === 'date') return { ...formula, toward: 'nearest' }
    return { ...formula, toward: tense === 'past' ? 'past' : 'future' }
  }
  if (!isOfWeek && tense !== 'future' && formula.of.kind === 'anchor' && formula.of.from === 'context') {
    const story = completion.story()
    if (story)
      return {
        ...formula,
        of: { kind: 'anchor', from: story.id },
        toward: story.isYear ? 'within' : 'nearest',
      }
  }
  const said = isOfWeek && tense === 'future' && wish === null ? completion.said() : null
  if (said) return { ...formula, of: { kind: 'anchor', from: said }, toward: 'future' }
  const of: TimeFormula =
    formula.of.kind === 'anchor' ? { kind: 'anchor', from: 'document' } : complete(formula.of, completion, wish)
  return { ...formula, of, toward: towardOf(tense, isOfWeek, completion.isHeadline) }
}

function towardOf(tense: Tense | null, isOfWeek: boolean, isHeadline: boolean): Toward {
  if (tense === 'past' || tense === 'future') return tense
  if (!isOfWeek) return 'nearest'
  if (tense === 'present') return 'future'
  return isHeadline ? 'either' : 'past'
}

/** Of "from Monday to 5 May" the side that says less follows the other. */
function completeRange(
  formula: Extract<TimeFormula, { kind: 'between' }>,
  completion: Completion,
  wish: Wish,
): TimeFormula {
  const isOpenFirst = isIncomplete(formula.first)
  const isOpenLast = isIncomplete(formula.last)
  const isAhead = (wish ?? (isOpenFirst && isOpenLast ? completion.tense() : null)) === 'future'
  if (isOpenLast && (!isOpenFirst || isAhead)) {
    const first = complete(formula.first, completion, wish)
    return { ...formula, first, last: hung(formula.last, first, 'future') }
  }
  const last = complete(formula.last, completion, wish)
  return {
    ...formula,
    first: isOpenFirst ? hung(formula.first, last, 'past') : complete(formula.first, completion, wish),
    last,
  }
}

/** Whether a year or week is left to be understood. */
function isIncomplete(formula: TimeFormula): boolean {
  if (formula.kind === 'recurring') return formula.toward === 'tense'
  const [part, ...others] = partsOf(formula)
  return part !== undefined && others.length === 0 && isIncomplete(part)
}

/** The formula with what comes round looked for from another time. */
function hung(formula: TimeFormula, of: TimeFormula, toward: Toward): TimeFormula {
  if (formula.kind === 'recurring') return { ...formula, of, toward }
  // Only formulas with one part are incomplete.
  return 'of' in formula ? { ...formula, of: hung(formula.of, of, toward) } : formula
}

function anchored(formula: TimeFormula, completion: Completion, coarsest: TimePrecision, wish: Wish): TimeFormula {
  if (formula.kind !== 'anchor') return complete(formula, completion, wish)
  return { kind: 'anchor', from: anchorFrom(formula.from, completion, coarsest) }
}

function anchorFrom(from: string, { told, story }: Completion, coarsest: TimePrecision): string {
  if (from === 'text') return told(coarsest)?.id ?? 'text'
  if (from === 'context') return story()?.id ?? 'document'
  return from
}

function isText(formula: TimeFormula): boolean {
  return formula.kind === 'anchor' && formula.from === 'text'
}

function isDocument(formula: TimeFormula): boolean {
  return formula.kind === 'anchor' && formula.from === 'document'
}

function unitPrecision(unit: string): TimePrecision {
  switch (unit) {
    case 'week':
    case 'weekend':
      return 'week'
    case 'month':
      return 'month'
    case 'quarter':
    case 'half':
      return 'season'
    case 'year':
      return 'year'
    case 'decade':
    case 'century':
      return 'decade'
    default:
      return 'day'
  }
}
