import type { TimeDraft } from '../../language/index.ts'
import {
  anchorsOf,
  type Document,
  parseDay,
  recordId,
  type Sentence,
  type Span,
  solveTime,
  type Time,
  type TimeFormula,
  type TimeMention,
  type TimePrecision,
} from '../../model/index.ts'
import { type Completion, completeFormula, type Told } from './complete-formula.ts'
import { datedSpeech } from './dated-speech.ts'
import { isAside } from './is-aside.ts'
import type { FigureOrder } from './order-of-figures.ts'
import type { SentenceReading, TimeRange } from './read-sentence.ts'
import type { Tense } from './tense-at.ts'
import { keepTold, storyTime, type ToldTime, type ToldTimes, toldBefore } from './told-times.ts'

/** Words that tell a time, before its value is known. */
export interface FoundTime extends Span {
  readonly match: TimeRange
  readonly draft: TimeDraft
  /** Index of the sentence. */
  readonly sentence: number
  readonly reading: SentenceReading
}

export interface ResolveOptions {
  readonly document: Document
  readonly written: Pick<Time, 'earliest' | 'latest'> | null
  readonly sentences: readonly Sentence[]
  readonly quoted: readonly Span[]
  readonly order: FigureOrder | null
  readonly by: string
}

/** Any day: how finely a time is known can be told before it is counted from the right one. */
const SOME_DAY = { earliest: '2001-05-16', latest: '2001-05-16' }

/**
 * The times found, in order, each counted from what its words name. What is not quoted comes first: it may tell the day on which
 * the quoted words were spoken.
 */
export function resolveTimes(found: readonly FoundTime[], options: ResolveOptions): readonly TimeMention[] {
  const told = keepTold()
  let at = 0
  // Both lists are in the order of the text.
  const quotationAround = (span: Span): Span | null => {
    while (at < options.quoted.length && (options.quoted[at]?.end ?? 0) < span.end) at++
    const quotation = options.quoted[at]
    return quotation && quotation.start <= span.start ? quotation : null
  }
  const mentions: TimeMention[] = []
  const take = (one: FoundTime, quotation: Span | null): void => {
    const mention = resolve(one, quotation, told, options)
    mentions.push(mention)
    const entry = toldTime(mention, one, told, options)
    if (entry) told.add(entry)
  }
  const quoted: (readonly [FoundTime, Span])[] = []
  for (const one of found) {
    const quotation = quotationAround(one)
    if (quotation) quoted.push([one, quotation])
    else take(one, null)
  }
  for (const [one, quotation] of quoted) take(one, quotation)
  return mentions.sort((a, b) => a.start - b.start)
}

function resolve(
  one: FoundTime,
  quotation: Span | null,
  told: ToldTimes,
  { document, written, sentences, order, by }: ResolveOptions,
): TimeMention {
  const { draft, reading, match, start, end } = one
  const paragraph = sentences[one.sentence]?.paragraph ?? 0
  let tense: Tense | null = null
  const completion: Completion = {
    tense: () => {
      tense = reading.tense(match).tense
      return tense
    },
    said: () => (reading.tense(match).isBackshifted ? (dayOfSaying(told, one)?.mention.id ?? null) : null),
    told: (coarsest) => named(toldBefore(told, { start, paragraph }, coarsest)),
    story: () => named(storyTime(told, { start, paragraph })),
    isHeadline: reading.isHeadline,
  }
  const complete = draft.formula && completeFormula(inOrder(draft, order), completion)
  const speech = complete && quotation ? datedSpeech(complete, { quotation, told, sentences }) : null
  const formula = complete && speech ? countedFrom(complete, speech) : complete
  const solved = formula
    ? solveTime(formula, (from) => (from === 'document' ? written : (told.get(from)?.mention.time ?? null)))
    : { time: null, candidates: [] }
  const anchors = formula ? anchorsOf(formula) : []
  return {
    id: recordId({ document: document.id, kind: 'time', span: one }),
    start,
    end,
    kind: draft.kind,
    ...solved,
    relation: formula && anchors[0] !== undefined ? { from: anchors[0], formula } : null,
    isApproximate: draft.isApproximate,
    direction: directionOf(formula),
    length: draft.length,
    tense,
    by,
  }
}

function named(told: ToldTime | null): Told | null {
  return told && { id: told.mention.id, isYear: told.precision === 'year' }
}

/** "Said on Monday that it would sail on Friday": the day before it in the sentence, from which the other is to come. */
function dayOfSaying(told: ToldTimes, { sentence, start }: FoundTime): ToldTime | null {
  return (
    told
      .before(start)
      .find(
        (one) => one.sentence === sentence && one.mention.end <= start && one.precision === 'day' && !one.isAside,
      ) ?? null
  )
}

/** A date in figures as the page writes them; both readings where nothing tells. */
function inOrder({ formula, isOrderOpen }: TimeDraft, order: FigureOrder | null): TimeFormula {
  const open = formula as TimeFormula
  if (!isOrderOpen || order === null) return open
  const choose = (one: TimeFormula): TimeFormula => {
    if (one.kind === 'either') return one.readings[order === 'day-first' ? 0 : 1] ?? one
    if (one.kind === 'between') return { ...one, first: choose(one.first), last: choose(one.last) }
    return 'of' in one ? { ...one, of: choose(one.of) } : one
  }
  return choose(open)
}

/** Counted from the day of a speech, and not from the document's. */
function countedFrom(formula: TimeFormula, from: string): TimeFormula {
  switch (formula.kind) {
    case 'anchor':
      return formula.from === 'document' ? { kind: 'anchor', from } : formula
    case 'interval':
      return formula
    case 'either':
      return { ...formula, readings: formula.readings.map((one) => countedFrom(one, from)) }
    case 'between':
      return { ...formula, first: countedFrom(formula.first, from), last: countedFrom(formula.last, from) }
    case 'clip':
      return { ...formula, of: countedFrom(formula.of, from), at: countedFrom(formula.at, from) }
    default:
      return { ...formula, of: countedFrom(formula.of, from) }
  }
}

function directionOf(formula: TimeFormula | null): TimeMention['direction'] {
  if (formula?.kind === 'since' || formula?.kind === 'after') return 'from'
  return formula?.kind === 'until' || formula?.kind === 'before' ? 'until' : null
}

/** A date as what others may be counted from; null for what only hints at one ("recently"). */
function toldTime(
  mention: TimeMention,
  { sentence, match, reading }: FoundTime,
  told: ToldTimes,
  { sentences }: ResolveOptions,
): ToldTime | null {
  if (mention.kind !== 'date') return null
  const formula = mention.relation?.formula ?? null
  const precision: TimePrecision | null =
    mention.time?.precision ?? (formula && (solveTime(formula, () => SOME_DAY).time?.precision ?? null))
  const { time } = mention
  const isVague = mention.isApproximate && precision !== 'year' && mention.relation !== null
  if (precision === null || isVague) return null
  const from = mention.relation?.from ?? null
  return {
    mention,
    sentence,
    paragraph: sentences[sentence]?.paragraph ?? 0,
    precision: precision === 'range' && time ? precisionOfRange(time) : precision,
    isAbsolute: from === null || (told.get(from)?.isAbsolute ?? false),
    isAside: isAside(reading, match),
  }
}

/** Longest stretches, in days, that are known as finely as a month, season or year. */
const LONGEST: readonly (readonly [TimePrecision, number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 31],
  ['season', 92],
  ['year', 366],
]

function precisionOfRange({ earliest, latest }: Time): TimePrecision {
  if (earliest === null || latest === null) return 'range'
  const days = parseDay(latest) - parseDay(earliest) + 1
  return LONGEST.find(([, most]) => days <= most)?.[0] ?? 'range'
}
