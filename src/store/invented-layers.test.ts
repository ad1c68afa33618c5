import { type Actor, type DocumentDate, hashBytes, type Layers, recordId, type Statement } from '../model/index.ts'

export interface InventedDocument {
  readonly id?: string
  readonly source?: string
  readonly title?: string | null
  readonly text?: string
  readonly outlet?: string | null
  /** Day of the stated date. */
  readonly stated?: string | null
  readonly dates?: readonly DocumentDate[]
  readonly actors?: readonly Actor[]
  readonly statements?: readonly Partial<Statement>[]
}

export function inventedDate(kind: DocumentDate['kind'], day: string): DocumentDate {
  return { kind, earliest: day, latest: day, precision: 'day', basis: 'explicit', spans: [] }
}

export function inventedActor(id: string, given: Partial<Actor> = {}): Actor {
  return { id, name: id, type: 'person', country: null, aliases: [], offices: [], description: null, ...given }
}

/** A document with layers, complete in every field; each actor is mentioned once. */
export function inventedLayers({
  text = 'The envoy said that the talks go on.',
  id = hashBytes(text).slice(0, 20),
  source = `folder/${id}.txt`,
  title = null,
  outlet = 'Harbour Gazette',
  stated = null,
  dates = stated === null ? [] : [inventedDate('stated', stated)],
  actors = [],
  statements = [],
}: InventedDocument = {}): Layers {
  const textHash = hashBytes(text)
  return {
    document: {
      id,
      source,
      format: 'text',
      text,
      textHash,
      title,
      author: null,
      outlet,
      language: 'en',
      url: null,
      regions: [{ kind: 'title', start: 0, end: 3 }],
      dates,
      written: null,
      chain: [],
      family: textHash.slice(0, 20),
      alerts: [],
    },
    sentences: [{ start: 0, end: text.length, tokens: [], paragraph: 0 }],
    trees: null,
    attributions: null,
    mentions: actors.map((actor, at) => ({
      id: recordId({ document: id, kind: 'mention', span: { start: at, end: at + 1 } }),
      start: at,
      end: at + 1,
      kind: 'name',
      actor: actor.id,
      resolution: 'world-name',
      candidates: [actor.id],
      number: 'singular',
      gender: null,
      isPerson: true,
    })),
    actors,
    places: [],
    times: [],
    reports: [],
    statements: statements.map((statement, at) => ({
      id: recordId({ document: id, kind: 'statement', span: { start: at, end: at + 5 } }),
      start: at,
      end: at + 5,
      kind: 'indirect',
      content: [{ start: at, end: at + 5 }],
      verbatim: [],
      cue: { start: 10, end: 14 },
      speaker: null,
      actor: null,
      speakerResolution: 'named',
      act: 'say',
      addressee: null,
      time: null,
      place: null,
      occasion: null,
      polarity: 'positive',
      hedged: false,
      translated: false,
      inside: null,
      voice: [outlet ?? 'unknown outlet'],
      confidence: 0.75,
      by: 'statements@1',
      ...statement,
    })),
  }
}
