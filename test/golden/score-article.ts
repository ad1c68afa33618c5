import { type Layers, type Span, type Statement, sliceSpan } from '../../src/model/index.ts'
import type { DocumentKey, StatementKey } from './example-key.ts'
import { findOnce } from './find-text.ts'

/** A keyed statement is found by one that shares at least half of the characters that either has. */
const MIN_JACCARD = 0.5

/** How many keyed statements that everyone would mark were found in an article, and what of those found is right. */
export interface ArticleScore {
  readonly file: string
  /** Keyed statements with `need`. */
  readonly needed: number
  readonly found: number
  /** Of those needed: found, with the right speaker. */
  readonly speaker: number
  /** Of those found: of the right kind; act; standing inside the right statement, or in none. */
  readonly kind: number
  readonly act: number
  readonly inside: number
  /** Statements that were made in all. */
  readonly given: number
  /** One line for each that is not found or has another speaker. */
  readonly misses: readonly string[]
}

/** Compares the statements of one article with its key. */
export function scoreArticle({ document, statements, actors }: Layers, key: DocumentKey): ArticleScore {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const whoOf = ({ actor, speaker }: Statement): readonly string[] => [
    ...(actor === null ? [] : [names.get(actor) ?? actor]),
    ...(speaker === null ? [] : [sliceSpan(document.text, speaker)]),
  ]
  const isSpeaker = (statement: Statement, wanted: string | null): boolean =>
    wanted === null ? statement.actor === null : isNamed(whoOf(statement), wanted)
  const isInside = (statement: Statement, wanted: StatementKey['inside']): boolean => {
    const outer = statements.find(({ id }) => id === statement.inside)
    return wanted === null ? statement.inside === null : outer !== undefined && isNamed(whoOf(outer), wanted)
  }
  const counts = { found: 0, speaker: 0, kind: 0, act: 0, inside: 0 }
  const misses: string[] = []
  const needed = key.statements.filter(({ need }) => need)
  for (const wanted of needed) {
    const statement = bestMatch(statements, findOnce(document.text, wanted.text))
    const shown = `${wanted.speaker ?? 'nobody named'}: ${wanted.text.slice(0, 70)}`
    if (!statement) misses.push(`not found  ${shown}`)
    else {
      counts.found++
      if (isSpeaker(statement, wanted.speaker)) counts.speaker++
      else misses.push(`speaker    ${shown}  -> ${whoOf(statement).join(' / ') || 'nobody'}`)
      if (statement.kind === wanted.kind) counts.kind++
      if (statement.act === wanted.act) counts.act++
      if (isInside(statement, wanted.inside)) counts.inside++
    }
  }
  return { file: key.file, needed: needed.length, ...counts, given: statements.length, misses }
}

/** The statement whose hull, or one stretch of whose content, is most alike; null where none is alike enough. */
function bestMatch(statements: readonly Statement[], place: Span): Statement | null {
  let best: { readonly statement: Statement; readonly likeness: number } | null = null
  for (const statement of statements) {
    const likeness = Math.max(...[statement, ...statement.content].map((span) => jaccard(span, place)))
    if (likeness >= MIN_JACCARD && likeness > (best?.likeness ?? 0)) best = { statement, likeness }
  }
  return best?.statement ?? null
}

function jaccard(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return shared / (a.end - a.start + b.end - b.start - shared)
}

/** Whether one of the names is one of those accepted: alternatives parted by `|`, those who speak together by `+`. */
function isNamed(names: readonly string[], accepted: string): boolean {
  const wanted = new Set(accepted.split(/[|+]/u).map(plainName))
  return names.some((name) => wanted.has(plainName(name)))
}

/** A name without accents, marks, case and articles. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|an?)\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** `found` and `speaker` of the statements needed, the others of those found. */
export type Shares = Readonly<Record<'found' | 'speaker' | 'kind' | 'act' | 'inside', number>>

export function sharesOf({ needed, found, speaker, kind, act, inside }: ArticleScore): Shares {
  return {
    found: found / needed,
    speaker: speaker / needed,
    kind: kind / found,
    act: act / found,
    inside: inside / found,
  }
}

/** The scores of several articles as one. */
export function sumScores(scores: readonly ArticleScore[]): ArticleScore {
  const sum = (measure: 'needed' | 'found' | 'speaker' | 'kind' | 'act' | 'inside' | 'given'): number =>
    scores.reduce((all, score) => all + score[measure], 0)
  return {
    file: 'all',
    needed: sum('needed'),
    found: sum('found'),
    speaker: sum('speaker'),
    kind: sum('kind'),
    act: sum('act'),
    inside: sum('inside'),
    given: sum('given'),
    misses: [],
  }
}
