import type { Reading } from '../../engine/index.ts'
import type { DocumentRecord, RegionKind, StatementRecord } from '../../model/index.ts'

export interface Invention {
  readonly text: string
  /** Words of a region, by their first occurrence. */
  readonly regions?: readonly (readonly [kind: RegionKind, words: string])[]
  /** Stretches of what is said, by their first occurrence, and the voice that says them. */
  readonly statements?: readonly { readonly content: readonly string[]; readonly voice: readonly string[] }[]
  readonly document?: Partial<DocumentRecord>
}

/** A reading of an invented article, its spans found by their words. */
export function inventReading({ text, regions = [], statements = [], document = {} }: Invention): Reading {
  const spanOf = (words: string) => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`"${words}" does not stand in the text`)
    return { start, end: start + words.length }
  }
  return {
    document: {
      id: 'd0c0ffee00112233aabb',
      source: 'ferries.txt',
      format: 'text',
      title: 'Ferries stay in port',
      author: null,
      outlet: 'The Quay',
      language: 'en',
      url: null,
      textHash: '',
      regions: regions.map(([kind, words]) => ({ kind, ...spanOf(words) })),
      dates: [],
      written: null,
      chain: [],
      family: 'd0c0ffee00112233aabb',
      alerts: [],
      statements: statements.length,
      voices: [],
      ...document,
      text,
    },
    statements: statements.map(({ content, voice }, index): StatementRecord => {
      const spans = content.map(spanOf)
      const start = spans[0]?.start ?? 0
      const end = spans.at(-1)?.end ?? 0
      return {
        id: `s${index}`,
        document: 'd0c0ffee00112233aabb',
        kind: 'mixed',
        start,
        end,
        text: text.slice(start, end),
        content: spans,
        verbatim: [],
        cue: null,
        speaker: null,
        actor: null,
        speakerResolution: 'named',
        voice,
        act: 'say',
        addressee: null,
        time: null,
        place: null,
        occasion: null,
        polarity: 'positive',
        hedged: false,
        translated: false,
        inside: null,
        confidence: 1,
        by: 'statements@1',
        judged: null,
      }
    }),
    reports: [],
    mentions: [],
    times: [],
    places: [],
    sentences: [],
  }
}
