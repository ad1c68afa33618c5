import assert from 'node:assert/strict'
import test from 'node:test'
import type { Case, Page, PageRequest, Reading } from '../../engine/index.ts'
import {
  type ActorProfile,
  type ActorRecord,
  containsSpan,
  type DocumentRecord,
  type EventRecord,
  type JudgementRecord,
  type MentionRecord,
  type ReportRecord,
  type StatementRecord,
  type Timeline,
  type ToldReport,
} from '../../model/index.ts'

const TEXT =
  'Island ferries stay in port\n\nThe harbour master, Ada Quill, said the ferries “will sail on Friday”.\n\nShare this page'

const SENTENCE = 'The harbour master, Ada Quill, said the ferries “will sail on Friday”.'

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })

const STATEMENT: StatementRecord = {
  ...spanOf('the ferries “will sail on Friday”'),
  id: 'aa01',
  document: 'd0c0ffee',
  kind: 'mixed',
  text: 'the ferries “will sail on Friday”',
  content: [spanOf('the ferries “will sail on Friday”')],
  verbatim: [spanOf('will sail on Friday')],
  cue: { ...spanOf('said'), text: 'said' },
  speaker: { ...spanOf('The harbour master, Ada Quill'), text: 'The harbour master, Ada Quill' },
  actor: { id: 'ada-quill', name: 'Ada Quill' },
  speakerResolution: 'named',
  voice: ['The Quay', 'Ada Quill'],
  act: 'promise',
  addressee: null,
  time: { earliest: '1962-10-22', latest: '1962-10-22', precision: 'day', basis: 'explicit' },
  place: null,
  occasion: null,
  polarity: 'positive',
  hedged: false,
  translated: false,
  inside: null,
  confidence: 0.9,
  by: 'statements@1',
  judged: null,
}

const DOCUMENT: DocumentRecord & { readonly text: string } = {
  id: 'd0c0ffee',
  source: 'articles/ferries.txt',
  format: 'text',
  title: 'Island ferries stay in port',
  author: null,
  outlet: 'The Quay',
  language: 'en',
  url: null,
  text: TEXT,
  textHash: 'a'.repeat(64),
  regions: [
    { ...spanOf('Island ferries stay in port'), kind: 'title' },
    { ...spanOf('The harbour master, Ada Quill, said the ferries “will sail on Friday”.'), kind: 'body' },
    { ...spanOf('Share this page'), kind: 'furniture' },
  ],
  dates: [
    { kind: 'stated', earliest: '1962-10-22', latest: '1962-10-22', precision: 'day', basis: 'explicit', spans: [] },
  ],
  written: { earliest: null, latest: '1962-10-22', basis: 'stated' },
  chain: [],
  family: 'd0c0ffee',
  alerts: [],
  statements: 1,
  voices: ['Ada Quill'],
}

const ACTOR: ActorRecord = {
  id: 'ada-quill',
  name: 'Ada Quill',
  type: 'person',
  country: null,
  aliases: [],
  offices: [{ office: 'Harbour master', from: '1960-01-01', to: null }],
  description: null,
  documents: 1,
  mentions: 1,
  pronouns: 0,
  statements: 1,
  addressed: 0,
}

const PROFILE: ActorProfile = {
  ...ACTOR,
  countryName: null,
  offices: [{ office: 'Harbour master', from: '1960-01-01', to: null, isOfTime: true }],
  time: { earliest: '1962-10-22', latest: '1962-10-22' },
  forms: [
    { ...spanOf('Ada Quill'), kind: 'name', words: 'Ada Quill', mentions: 1, documents: 1, document: DOCUMENT.id },
  ],
  inDocuments: [
    {
      id: DOCUMENT.id,
      title: DOCUMENT.title,
      outlet: DOCUMENT.outlet,
      source: DOCUMENT.source,
      earliest: '1962-10-22',
      latest: '1962-10-22',
      mentions: 1,
      pronouns: 0,
      statements: 1,
      addressed: 0,
    },
  ],
  speaksTo: [],
  spokenToBy: [],
  speaksOf: [{ id: 'ben-hale', name: 'Ben Hale', statements: 1 }],
  namedBy: [],
  merged: [{ id: 'a-quill', name: 'A. Quill', judgement: 'cc02' }],
}

const REPORT: ReportRecord = {
  ...spanOf('the ferries “will sail on Friday”'),
  id: 'dd01',
  document: DOCUMENT.id,
  text: 'the ferries “will sail on Friday”',
  trigger: { ...spanOf('sail'), text: 'sail' },
  type: 'MOBILIZE',
  mode: null,
  contexts: ['military'],
  cameo: '150',
  source: [],
  target: [{ id: 'ben-hale', name: 'Ben Hale' }],
  recipient: [],
  sourceWords: [{ ...spanOf('the ferries'), text: 'the ferries', head: spanOf('ferries'), actor: null, isOwn: true }],
  targetWords: [],
  recipientWords: [],
  time: { earliest: '1962-10-26', latest: '1962-10-26', precision: 'day', basis: 'relative' },
  place: { id: 'the-island', name: 'The Island', country: null, latitude: 54.5, longitude: 11.25 },
  placeWords: null,
  status: 'planned',
  isBackground: false,
  voice: ['The Quay', 'Ada Quill'],
  statement: STATEMENT.id,
  quantities: [],
  event: 'ee01',
  rule: 'sail',
  confidence: 0.8,
  by: 'reports@1',
  judged: null,
}

const TOLD: ToldReport = {
  ...REPORT,
  sentence: { ...spanOf(SENTENCE), text: SENTENCE },
  sentenceNumber: 2,
  title: DOCUMENT.title,
  outlet: DOCUMENT.outlet,
  written: { earliest: null, latest: '1962-10-22' },
  family: DOCUMENT.family,
}

const EVENT: EventRecord = {
  id: 'ee01',
  type: REPORT.type,
  mode: null,
  contexts: REPORT.contexts,
  cameo: REPORT.cameo,
  source: [],
  target: REPORT.target,
  sourceWords: ['the ferries'],
  targetWords: [],
  time: REPORT.time,
  place: REPORT.place,
  status: 'disputed',
  isBackground: false,
  reports: [REPORT.id],
  documents: 1,
  origins: 1,
  score: 1,
  text: REPORT.text,
  voices: ['Ada Quill'],
  disagreements: [
    {
      about: 'number',
      of: 'ferry',
      sides: [
        { value: '2', name: '2', reports: [REPORT.id] },
        { value: '3', name: '3', reports: [REPORT.id] },
      ],
    },
  ],
  ties: [{ reports: [REPORT.id, 'dd02'], score: 0.9, reasons: [{ kind: 'time', found: 'same-day', weight: 1.5 }] }],
  isJudged: false,
}

const TIMELINE: Timeline = {
  bin: 'month',
  stretches: [{ start: '1962-10-01', end: '1962-10-31', events: 1, imprecise: 0, types: { MOBILIZE: 1 } }],
  earliest: '1962-10-26',
  latest: '1962-10-26',
  events: 1,
  undated: 0,
  types: { MOBILIZE: 1 },
}

const MENTION: MentionRecord = {
  ...spanOf('Ada Quill'),
  id: 'bb01',
  document: DOCUMENT.id,
  text: 'Ada Quill',
  kind: 'name',
  actor: { id: 'ada-quill', name: 'Ada Quill' },
  resolution: 'world-name',
  candidates: [],
  judged: null,
}

const JUDGEMENT: JudgementRecord = {
  id: 'cc01',
  document: DOCUMENT.id,
  statement: STATEMENT.id,
  report: null,
  mention: null,
  documents: 1,
  mentions: 0,
  standing: 'applied',
  field: 'speaker',
  value: { id: 'ben-hale', name: 'Ben Hale', type: 'person' },
  was: { id: 'ada-quill', name: 'Ada Quill' },
  note: null,
  by: null,
  at: '1962-10-23T08:00:00.000Z',
  undone: null,
  target: {
    kind: 'statement',
    document: DOCUMENT.id,
    statement: STATEMENT.id,
    start: STATEMENT.start,
    end: STATEMENT.end,
    exact: STATEMENT.text,
    prefix: '',
    suffix: '',
  },
}

/** A reading whose every span lies in its text. */
export const INVENTED_READING: Reading = {
  document: DOCUMENT,
  statements: [STATEMENT],
  reports: [REPORT],
  mentions: [MENTION],
  times: [],
  places: [],
  sentences: [spanOf('The harbour master, Ada Quill, said the ferries “will sail on Friday”.')],
}

export interface Call {
  readonly method: string
  readonly request: unknown
}

/** A case of one invented article, which notes what it is asked. */
export function inventCase(): Case & { readonly calls: readonly Call[] } {
  const calls: Call[] = []
  const page = <Item>(method: string, items: readonly Item[], request: PageRequest | undefined): Page<Item> => {
    calls.push({ method, request })
    return { items: items.slice(0, request?.limit ?? items.length), next: null, total: items.length }
  }
  const { text: _text, ...withoutText } = DOCUMENT
  const isKnown = (key: string) => key !== '' && (DOCUMENT.id.startsWith(key) || key === 'ferries.txt')
  return {
    calls,
    path: 'invented.redline',
    summary: () => ({
      path: 'invented.redline',
      name: 'invented',
      documents: 1,
      statements: 1,
      reports: 1,
      events: 1,
      untold: 0,
      actors: 1,
      families: 1,
      earliest: '1962-10-22',
      latest: '1962-10-22',
      voices: [{ id: 'ada-quill', name: 'Ada Quill', statements: 1 }],
    }),
    add: async () => ({ added: 0, alreadyThere: 0, failed: 0, statements: 0, attributions: 'learned' }),
    documents: (filter) => page('documents', [filter?.withText ? DOCUMENT : withoutText], filter),
    document: (key, options) => (isKnown(key) ? (options?.withText ? DOCUMENT : withoutText) : null),
    reading: (key) => (isKnown(key) ? INVENTED_READING : null),
    statements: (filter) => page('statements', [STATEMENT], filter),
    statement: (key) => (key === STATEMENT.id ? STATEMENT : null),
    reports: (filter) => page('reports', [REPORT], filter),
    report: (key) => (key === REPORT.id ? TOLD : null),
    events: (filter) => page('events', [EVENT], filter),
    event: (key) => (key === EVENT.id || key === REPORT.id ? { event: EVENT, reports: [TOLD] } : null),
    timeline(filter) {
      calls.push({ method: 'timeline', request: filter })
      return TIMELINE
    },
    judgeReport(report, correction, options) {
      calls.push({ method: 'judgeReport', request: { report, correction, options } })
      return report === REPORT.id ? JUDGEMENT : null
    },
    judge(statement, correction, options) {
      calls.push({ method: 'judge', request: { statement, correction, options } })
      return statement === STATEMENT.id ? JUDGEMENT : null
    },
    judgeActor(correction, options) {
      calls.push({ method: 'judgeActor', request: { correction, options } })
      return 'of' in correction && correction.of === 'nobody' ? null : JUDGEMENT
    },
    undo(judgement, options) {
      calls.push({ method: 'undo', request: { judgement, options } })
      const undone = { at: JUDGEMENT.at, by: options?.by ?? null, note: options?.note ?? null }
      return judgement === JUDGEMENT.id ? { ...JUDGEMENT, standing: 'undone', undone } : null
    },
    judgements: (filter) => page('judgements', [JUDGEMENT], filter),
    actors: (filter) => page('actors', [ACTOR], filter),
    actor: (key) => (key === ACTOR.id ? PROFILE : null),
    mentions: (filter) =>
      page(
        'mentions',
        [{ ...MENTION, title: DOCUMENT.title, outlet: DOCUMENT.outlet, snippet: 'The harbour master, Ada Quill' }],
        filter,
      ),
    search: (_words, request) =>
      page(
        'search',
        [
          {
            document: DOCUMENT.id,
            title: DOCUMENT.title,
            outlet: DOCUMENT.outlet,
            span: spanOf('ferries'),
            snippet: 'Island ferries stay',
          },
        ],
        request,
      ),
    close: () => {},
  }
}

test('the invented article keeps its own spans inside its text', () => {
  for (const statement of INVENTED_READING.statements) {
    assert.equal(TEXT.slice(statement.start, statement.end), statement.text)
    for (const part of [...statement.content, ...statement.verbatim]) assert.ok(containsSpan(statement, part))
  }
})
