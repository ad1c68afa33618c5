import {
  type Actor,
  type DocumentDate,
  hashBytes,
  type Layers,
  type PlaceMention,
  type Report,
  type ReportParty,
  recordId,
  type Statement,
  type TimeMention,
} from '../model/index.ts'

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
  readonly reports?: readonly Partial<Report>[]
  readonly times?: readonly TimeMention[]
  readonly places?: readonly PlaceMention[]
}

export function inventedDate(kind: DocumentDate['kind'], day: string): DocumentDate {
  return { kind, earliest: day, latest: day, precision: 'day', basis: 'explicit', spans: [] }
}

export function inventedActor(id: string, given: Partial<Actor> = {}): Actor {
  return { id, name: id, type: 'person', country: null, aliases: [], offices: [], description: null, ...given }
}

/** The words at a place for somebody who takes part in a deed. */
export function inventedParty(start: number, actor: string | null): ReportParty {
  const span = { start, end: start + 1 }
  return { ...span, head: span, actor, isOwn: true }
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
  reports = [],
  times = [],
  places = [],
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
    places,
    times,
    reports: reports.map((report, at) => {
      const trigger = report.trigger ?? { start: at, end: at + 3 }
      return {
        id: recordId({ document: id, kind: 'report', span: trigger, role: 'did' }),
        start: at,
        end: at + 8,
        trigger,
        type: 'CONSULT',
        mode: null,
        contexts: ['diplomatic'],
        cameo: '040',
        sources: [],
        targets: [],
        recipients: [],
        time: null,
        place: null,
        placeWords: null,
        status: 'happened',
        isBackground: false,
        statement: null,
        voice: [outlet ?? 'unknown outlet'],
        rule: 'did',
        confidence: 0.75,
        by: 'reports@1',
        ...report,
      }
    }),
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
