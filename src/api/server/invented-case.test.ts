import assert from 'node:assert/strict'
import test from 'node:test'
import type { Case, Page, PageRequest, Reading } from '../../engine/index.ts'
import {
  type ActorRecord,
  containsSpan,
  type DocumentRecord,
  type JudgementRecord,
  type StatementRecord,
} from '../../model/index.ts'

const TEXT =
  'Island ferries stay in port\n\nThe harbour master, Ada Quill, said the ferries “will sail on Friday”.\n\nShare this page'

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
  mentions: 1,
  statements: 1,
}

const JUDGEMENT: JudgementRecord = {
  id: 'cc01',
  document: DOCUMENT.id,
  statement: STATEMENT.id,
  standing: 'applied',
  field: 'speaker',
  value: { id: 'ben-hale', name: 'Ben Hale', type: 'person' },
  was: { id: 'ada-quill', name: 'Ada Quill' },
  note: null,
  by: null,
  at: '1962-10-23T08:00:00.000Z',
  undone: null,
  target: {
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
  mentions: [{ ...spanOf('Ada Quill'), id: 'bb01', actor: { id: 'ada-quill', name: 'Ada Quill' } }],
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
    judge(statement, correction, options) {
      calls.push({ method: 'judge', request: { statement, correction, options } })
      return statement === STATEMENT.id ? JUDGEMENT : null
    },
    undo(judgement, options) {
      calls.push({ method: 'undo', request: { judgement, options } })
      const undone = { at: JUDGEMENT.at, by: options?.by ?? null, note: options?.note ?? null }
      return judgement === JUDGEMENT.id ? { ...JUDGEMENT, standing: 'undone', undone } : null
    },
    judgements: (filter) => page('judgements', [JUDGEMENT], filter),
    actors: (filter) => page('actors', [ACTOR], filter),
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
