import {
  commonLength,
  type Layers,
  lengthOf,
  type Span,
  type Statement,
  sliceSpan,
  type Time,
} from '../../../src/model/index.ts'
import { bareWords } from '../bare-words.ts'
import { findText } from '../find-text.ts'
import type { ExpectedStatement, SentenceCase } from './load-classes.ts'

/** A statement is found by one that shares at least half of the characters that either has. */
const MIN_JACCARD = 0.5

/** What is compared of a statement that was found: always its extent and speaker, the others where the case names them. */
export const FIELDS = [
  'extent',
  'speaker',
  'actor',
  'act',
  'addressee',
  'inside',
  'polarity',
  'hedged',
  'translated',
  'kind',
  'resolution',
  'time',
  'place',
  'occasion',
] as const
export type Field = (typeof FIELDS)[number]

export interface Tally {
  readonly right: number
  readonly of: number
}

export interface CaseScore {
  /** Statements that must be found. */
  readonly expected: number
  /** Statements that were made, without those that readers differ about. */
  readonly given: number
  readonly found: number
  readonly fields: Readonly<Record<Field, Tally>>
  /** One line for each thing that is not as the case has it. */
  readonly faults: readonly string[]
}

/** Compares what the stages make of a case with what it expects, statement by statement, each matched once. */
export function scoreCase(one: SentenceCase, layers: Layers): CaseScore {
  const { document, statements } = layers
  const { text } = document
  const wanted = one.statements.map((expected) => ({ expected, places: placesOf(text, expected) }))
  const pairs = pair(wanted, statements)
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Record<Field, Tally>
  const faults: string[] = []
  let found = 0
  let optional = 0
  for (const want of wanted) {
    const { expected } = want
    const statement = pairs.get(want)
    if (expected.optional) {
      if (statement) optional++
      continue
    }
    if (!statement) {
      faults.push(`not found: ${expected.speaker ?? 'nobody'}: ${expected.content}`)
      continue
    }
    found++
    for (const [field, [isRight, shown]] of Object.entries(compare(want, statement, layers))) {
      const tally = fields[field as Field]
      fields[field as Field] = { right: tally.right + (isRight ? 1 : 0), of: tally.of + 1 }
      if (!isRight) faults.push(`${field}: ${shown} | in: ${expected.content.slice(0, 60)}`)
    }
  }
  const matched = new Set(pairs.values())
  for (const statement of statements) {
    if (!matched.has(statement))
      faults.push(`too many: ${statement.act}, ${who(statement, layers)}: ${sliceSpan(text, statement)}`)
  }
  const expected = one.statements.filter((statement) => !statement.optional).length
  return { expected, given: statements.length - optional, found, fields, faults }
}

interface Wanted {
  readonly expected: ExpectedStatement
  readonly places: readonly Span[]
}

/** All stretches of a statement together. */
const WHOLE = -1

/** Each expected statement with the one made that is most alike, best pairs first. */
function pair(wanted: readonly Wanted[], statements: readonly Statement[]): ReadonlyMap<Wanted, Statement> {
  const likely = wanted
    .flatMap((want) =>
      statements.flatMap((statement) => [
        { want, statement, value: jaccard(want.places, statement.content), part: WHOLE },
        // "The plan failed," he said. "It was doomed.": one statement in two stretches, or two.
        ...statement.content.map((span, part) => ({ want, statement, value: jaccard(want.places, [span]), part })),
      ]),
    )
    .filter(({ value }) => value >= MIN_JACCARD)
    .sort((a, b) => b.value - a.value)
  const pairs = new Map<Wanted, Statement>()
  const used = new Map<Statement, Set<number>>()
  for (const { want, statement, part } of likely) {
    const parts = used.get(statement) ?? new Set()
    const isTaken = part === WHOLE ? parts.size > 0 : parts.has(part) || parts.has(WHOLE)
    if (pairs.has(want) || isTaken) continue
    pairs.set(want, statement)
    used.set(statement, parts.add(part))
  }
  return pairs
}

type Comparison = Partial<Record<Field, readonly [isRight: boolean, shown: string]>>

function compare({ expected, places }: Wanted, statement: Statement, layers: Layers): Comparison {
  const { document, statements, actors } = layers
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (actors.find((actor) => actor.id === id)?.name ?? id)
  const wordsOf = (span: Span | null): string | null => (span ? sliceSpan(document.text, span) : null)
  const same = (wanted: string | null, given: string | null): readonly [boolean, string] => [
    plain(wanted) === plain(given),
    `${given ?? 'none'}, not ${wanted ?? 'none'}`,
  ]
  const outer = statements.find(({ id }) => id === statement.inside)
  const result: Comparison = {
    extent: [
      sameExtent(
        document.text,
        places,
        statement.content.map((span) => bareSpan(document.text, span)),
      ),
      statement.content.map((span) => sliceSpan(document.text, span)).join(' ... '),
    ],
    speaker: same(expected.speaker, wordsOf(statement.speaker)),
  }
  if (expected.actor !== undefined) result.actor = same(expected.actor, nameOf(statement.actor))
  if (expected.act !== undefined) result.act = same(expected.act, statement.act)
  if (expected.addressee !== undefined) result.addressee = same(expected.addressee, nameOf(statement.addressee))
  if (expected.polarity !== undefined) result.polarity = same(expected.polarity, statement.polarity)
  if (expected.translated !== undefined)
    result.translated = same(String(expected.translated), String(statement.translated))
  if (expected.hedged !== undefined) result.hedged = same(String(expected.hedged), String(statement.hedged))
  if (expected.kind !== undefined) result.kind = same(expected.kind, statement.kind)
  if (expected.resolution !== undefined) result.resolution = same(expected.resolution, statement.speakerResolution)
  if (expected.time !== undefined) result.time = same(expected.time, datesOf(statement.time))
  if (expected.place !== undefined) result.place = same(expected.place, wordsOf(statement.place))
  if (expected.occasion !== undefined) result.occasion = same(expected.occasion, wordsOf(statement.occasion))
  if (expected.inside !== undefined) {
    const around = outer ? bareWords(sliceSpan(document.text, outer)) : null
    const isRight = expected.inside === null ? around === null : plain(around)?.startsWith(plain(expected.inside) ?? '')
    result.inside = [isRight === true, `${around ?? 'none'}, not ${expected.inside ?? 'none'}`]
  }
  return result
}

function bareSpan(text: string, span: Span): Span {
  const words = sliceSpan(text, span)
  const bare = bareWords(words)
  const start = span.start + words.indexOf(bare)
  return { start, end: start + bare.length }
}

/** The stretches of an expected content, in order; throws when the words do not stand in the text, or more than once. */
function placesOf(text: string, { content, after }: ExpectedStatement): Span[] {
  const [behind] = after === undefined ? [{ end: 0 }] : findText(text, after)
  if (!behind) throw new Error(`the text has no "${after}": ${text}`)
  let from = behind.end
  return content.split(' ... ').map((stretch, index) => {
    const [place, other] = findText(text, stretch).filter(({ start }) => start >= from)
    if (!place) throw new Error(`the text has no "${stretch}": ${text}`)
    if (other && index === 0 && after === undefined)
      throw new Error(`the text has "${stretch}" more than once; say "after": ${text}`)
    from = place.end
    return place
  })
}

/** Marks and white space at the ends of a stretch are nobody's words. */
function sameExtent(text: string, wanted: readonly Span[], given: readonly Span[]): boolean {
  const key = (spans: readonly Span[]): string =>
    spans.map((span) => Object.values(bare(text, span)).join('-')).join(' ')
  return key(wanted) === key(given)
}

function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return {
    start: start + (words.length - words.replace(/^[\s\p{P}]+/u, '').length),
    end: end - (words.length - words.replace(/[\s\p{P}]+$/u, '').length),
  }
}

function jaccard(wanted: readonly Span[], given: readonly Span[]): number {
  const common = commonLength(wanted, given)
  return common / (lengthOf(wanted) + lengthOf(given) - common)
}

function datesOf(time: Time | null): string | null {
  if (!time) return null
  return time.earliest === time.latest ? time.earliest : `${time.earliest ?? ''}/${time.latest ?? ''}`
}

function who({ actor, speaker }: Statement, { actors, document }: Layers): string {
  return actors.find(({ id }) => id === actor)?.name ?? (speaker ? sliceSpan(document.text, speaker) : 'nobody')
}

/** Words without case, articles at their head and white space around them. */
function plain(words: string | null): string | null {
  return words === null
    ? null
    : words
        .toLowerCase()
        .replace(/\s+/gu, ' ')
        .replace(/^(?:the|an?) /u, '')
        .replace(/[,.]$/u, '')
        .trim()
}
