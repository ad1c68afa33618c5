import { createHash } from 'node:crypto'
import type { Reading } from '../../src/api/contract/index.ts'

type DocumentRecord = Reading['document']
type StatementRecord = Reading['statements'][number]
type Span = Reading['sentences'][number]

/** A statement of a fixture; every string stands literally in the article, after `after` where it stands more than once. */
export interface FixtureStatement {
  readonly content: string | readonly string[]
  /** What stands in quotation marks; all of the content for a direct statement. */
  readonly verbatim?: readonly string[]
  readonly kind?: StatementRecord['kind']
  readonly cue?: string
  readonly speaker?: string
  /** Voices within the outlet, inward; empty when the text does not say who. */
  readonly voice: readonly string[]
  readonly act?: StatementRecord['act']
  readonly resolution?: StatementRecord['speakerResolution']
  readonly confidence?: number
  /** Index of the statement that it stands inside. */
  readonly inside?: number
  readonly after?: string
}

export interface FixtureArticle {
  readonly outlet: string | null
  readonly author?: string
  readonly url?: string
  readonly source: string
  /** The page from top to bottom: what each line is, and its text. */
  readonly lines: readonly (readonly [kind: DocumentRecord['regions'][number]['kind'], text: string])[]
  readonly statements: readonly FixtureStatement[]
  readonly dates?: readonly (readonly [kind: DocumentRecord['dates'][number]['kind'], day: string])[]
  readonly chain?: readonly Pick<DocumentRecord['chain'][number], 'outlet' | 'relation'>[]
  readonly family?: string
  readonly alerts?: readonly (readonly [kind: string, message: string])[]
}

/** What the server would answer for a fixture article. */
export function makeReading(article: FixtureArticle): Reading {
  const text = article.lines.map(([, line]) => line).join('\n\n')
  const textHash = createHash('sha256').update(text).digest('hex')
  const id = textHash.slice(0, 20)
  const outlet = article.outlet ?? 'unknown outlet'
  const statements: StatementRecord[] = []
  for (const [index, fixture] of article.statements.entries()) {
    const from = fixture.after ? find(text, fixture.after, 0).end : 0
    const content = [fixture.content].flat().map((part) => find(text, part, from))
    const [first] = content
    const last = content.at(-1)
    if (!first || !last) throw new Error(`fixture ${article.source}: statement ${index} has no content`)
    const kind = fixture.kind ?? 'direct'
    const name = fixture.voice.at(-1)
    const near = fixture.after ? from - fixture.after.length : Math.max(0, first.start - 250)
    statements.push({
      id: `${id.slice(0, 8)}s${index}`,
      document: id,
      kind,
      start: first.start,
      end: last.end,
      text: text.slice(first.start, last.end),
      content,
      verbatim: fixture.verbatim?.map((part) => find(text, part, from)) ?? (kind === 'direct' ? content : []),
      cue: fixture.cue ? quote(text, fixture.cue, near) : null,
      speaker: fixture.speaker ? quote(text, fixture.speaker, near) : null,
      actor: name ? { id: name.toLowerCase().replaceAll(' ', '-'), name } : null,
      speakerResolution: fixture.resolution ?? (name ? 'named' : 'unresolved'),
      voice: [outlet, ...fixture.voice],
      act: fixture.act ?? 'say',
      addressee: null,
      time: null,
      place: null,
      occasion: null,
      polarity: 'positive',
      hedged: false,
      translated: false,
      inside: fixture.inside === undefined ? null : (statements[fixture.inside]?.id ?? null),
      confidence: fixture.confidence ?? 0.92,
      by: 'statements@1',
      judged: null,
    })
  }
  let offset = 0
  const regions = article.lines.map(([kind, line]) => {
    const start = offset
    offset += line.length + 2
    return { kind, start, end: start + line.length }
  })
  const title = regions.find(({ kind }) => kind === 'title')
  const dates = (article.dates ?? []).map(([kind, day]) => ({
    kind,
    earliest: day,
    latest: day,
    precision: 'day' as const,
    basis: 'explicit' as const,
    spans: [],
  }))
  return {
    document: {
      id,
      source: article.source,
      format: 'text',
      title: title ? text.slice(title.start, title.end) : null,
      author: article.author ?? null,
      outlet: article.outlet,
      language: 'en',
      url: article.url ?? null,
      text,
      textHash,
      regions,
      dates,
      written: null,
      chain: (article.chain ?? []).map((hop) => ({ author: null, url: null, spans: [], ...hop })),
      family: article.family ?? id,
      alerts: (article.alerts ?? []).map(([kind, message]) => ({ kind, message, spans: [] })),
      statements: statements.length,
      voices: countNames(statements)
        .slice(0, 8)
        .map(([name]) => name),
    },
    statements,
    reports: [],
    mentions: [],
    times: [],
    places: [],
    sentences: regions.flatMap((region) => splitSentences(text, region)),
  }
}

/** Innermost voices and how many statements each makes, most first. */
export function countNames(statements: readonly StatementRecord[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { voice } of statements) {
    const name = voice.at(-1)
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' })

function splitSentences(text: string, region: Span): readonly Span[] {
  return [...SENTENCES.segment(text.slice(region.start, region.end))].map(({ segment, index }) => ({
    start: region.start + index,
    end: region.start + index + segment.trimEnd().length,
  }))
}

function find(text: string, part: string, from: number): Span {
  const start = text.indexOf(part, from)
  if (start < 0) throw new Error(`fixture: ${JSON.stringify(part)} does not stand in its article`)
  return { start, end: start + part.length }
}

function quote(text: string, part: string, from: number): Span & { readonly text: string } {
  return { ...find(text, part, from), text: part }
}
