import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldName } from '../model/index.ts'
import { type InventedDocument, inventedActor, inventedDate, inventedLayers } from './invented-layers.test.ts'
import { isProblem } from './problem.ts'
import { openStore, type Store } from './store.ts'

const madeBy = 'statements@1'

function storeOf(documents: readonly InventedDocument[]): Store {
  const store = openStore(':memory:', { mode: 'write' })
  for (const document of documents) store.save(inventedLayers(document), { madeBy })
  return store
}

function numbered(count: number, make: (at: number) => InventedDocument = () => ({})): readonly InventedDocument[] {
  return Array.from({ length: count }, (_, at) => ({ text: `Article ${at} of the series.`, ...make(at) }))
}

/** Every item of a listing, page by page. */
function allPages<Item>(
  ask: (cursor?: string) => { readonly items: readonly Item[]; readonly next: string | null },
): Item[] {
  const items: Item[] = []
  let cursor: string | undefined
  do {
    const page = ask(cursor)
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}

test('gives back a document with every layer as it was stored', () => {
  const layers = inventedLayers({
    title: 'Talks',
    stated: '1962-10-22',
    actors: [inventedActor('ada-berg', { name: 'Ada Berg', aliases: ['Berg'] })],
    statements: [
      {
        actor: 'ada-berg',
        voice: ['Harbour Gazette', 'Ada Berg'],
        time: inventedDate('stated', '1962-10-20'),
        speaker: { start: 0, end: 9 },
      },
      {
        cue: null,
        verbatim: [
          { start: 1, end: 3 },
          { start: 4, end: 6 },
        ],
        inside: 'other',
      },
    ],
  })
  const store = openStore(':memory:', { mode: 'write' })
  store.save(layers, { madeBy })
  const reading = store.reading(layers.document.id)
  assert.deepEqual(reading, {
    document: { ...layers.document, statements: 2, voices: ['Ada Berg', 'Harbour Gazette'] },
    statements: layers.statements.map((statement) => ({ document: layers.document.id, statement, judged: null })),
    mentions: layers.mentions.map((mention) => ({
      document: layers.document.id,
      mention,
      meant: ['ada-berg'],
      judgements: null,
    })),
    reports: [],
    times: [],
    places: [],
    sentences: [{ start: 0, end: layers.document.text.length }],
  })
  assert.deepEqual(store.standing(layers.document.id), { statements: 2, madeBy })
  assert.equal(store.standing('unknown'), null)
  assert.equal(store.reading('unknown'), null)
  store.close()
})

test('keeps texts with characters outside the basic plane, and with none at all, offset for offset', () => {
  for (const text of ['💣 Größe “quoted” \u0000 after', '', '\u{1}marks\u{2}']) {
    const store = storeOf([{ id: 'd', text }])
    assert.equal(store.text('d'), text)
    store.close()
  }
})

test('stores nothing of a document when one of its layers cannot be stored', () => {
  const store = storeOf([])
  const broken = inventedLayers({ actors: [inventedActor('a')], statements: [{}, { act: null as never }] })
  assert.throws(() => store.save(broken, { madeBy }), /NOT NULL/)
  assert.equal(store.standing(broken.document.id), null)
  assert.deepEqual(store.summary(), {
    documents: 0,
    statements: 0,
    reports: 0,
    events: 0,
    untold: 0,
    actors: 0,
    families: 0,
    earliest: null,
    latest: null,
    voices: [],
  })
  assert.equal(store.search({ words: 'envoy' }).total, 0)
  store.close()
})

test('puts a second reading of the same bytes in the place of the first, leaving no trace of it', () => {
  const first = [
    {
      id: 'd1',
      text: 'Old words here.',
      statements: [{ actor: 'a', voice: ['X', 'Ann'] }, {}],
      actors: [inventedActor('a', { aliases: ['Old'] })],
    },
    { id: 'd2', text: 'Others.', statements: [{ actor: 'b' }], actors: [inventedActor('b')] },
  ]
  const second = {
    id: 'd1',
    text: 'New words here.',
    statements: [{ actor: 'b', voice: ['X', 'Ben'] }],
    actors: [inventedActor('b')],
  }
  const again = storeOf([...first, second])
  const direct = storeOf([second, first[1] ?? {}])
  assert.deepEqual(again.summary(), direct.summary())
  assert.deepEqual(again.actors().items, direct.actors().items)
  assert.deepEqual(again.statements().items, direct.statements().items)
  assert.deepEqual(again.search({ words: 'old' }).items, [])
  assert.equal(again.search({ words: 'new' }).total, 1)
  assert.equal(again.statements({ voice: 'Ann' }).total, 0)
  assert.equal(again.statements({ voice: 'Ben' }).total, 1)
  assert.equal(again.documents().items[0]?.id, 'd1')
  again.close()
  direct.close()
})

test('merges what documents say of an actor the same way whatever their order', () => {
  const documents: readonly InventedDocument[] = [
    {
      id: 'd1',
      actors: [inventedActor('berg', { name: 'Berg', aliases: ['Minister Berg'] })],
      statements: [{ actor: 'berg' }],
    },
    {
      id: 'd2',
      actors: [
        inventedActor('berg', {
          name: 'Ada Berg',
          country: 'norway',
          aliases: ['Berg'],
          offices: [{ office: 'Minister', from: null, to: '1962-01-01' }],
        }),
      ],
    },
    {
      id: 'd3',
      actors: [
        inventedActor('berg', {
          name: 'A. Berg',
          aliases: ['Ms Berg'],
          offices: [{ office: 'Envoy', from: null, to: null }],
        }),
      ],
    },
  ]
  const forth = storeOf(documents)
  const back = storeOf([...documents].reverse())
  assert.deepEqual(forth.actors().items, back.actors().items)
  assert.deepEqual(forth.actors().items, [
    {
      id: 'berg',
      name: 'Ada Berg',
      type: 'person',
      country: 'norway',
      aliases: ['A. Berg', 'Berg', 'Minister Berg', 'Ms Berg'],
      offices: [
        { office: 'Minister', from: null, to: '1962-01-01' },
        { office: 'Envoy', from: null, to: null },
      ].sort((a, b) =>
        `${a.from ?? ''} ${a.to ?? ''} ${a.office}` < `${b.from ?? ''} ${b.to ?? ''} ${b.office}` ? -1 : 1,
      ),
      description: null,
      documents: 3,
      mentions: 3,
      pronouns: 0,
      statements: 1,
      addressed: 0,
    },
  ])
  forth.close()
  back.close()
})

test('pages through every listing without a gap, a repetition or a change of total', () => {
  const store = storeOf(
    numbered(23, (at) => ({
      actors: [inventedActor(`actor-${at % 7}`), inventedActor('everyone')],
      statements: [{ actor: `actor-${at % 7}` }, { actor: 'everyone' }],
    })),
  )
  for (const limit of [1, 4, 23, 24]) {
    assert.equal(allPages((cursor) => store.documents({ limit, cursor })).length, 23)
    const statements = allPages((cursor) => store.statements({ limit, cursor })).map(({ statement }) => statement.id)
    assert.equal(new Set(statements).size, 46)
    const actors = allPages((cursor) => store.actors({ limit, cursor }))
    assert.deepEqual(actors, store.actors({ limit: 1000 }).items)
    assert.equal(actors[0]?.id, 'everyone')
    const hits = allPages((cursor) => store.search({ words: 'series', limit, cursor }))
    assert.equal(new Set(hits.map(({ document }) => document)).size, 23)
    const totals = [store.documents({ limit }), store.search({ words: 'series', limit })].map(({ total }) => total)
    assert.deepEqual(totals, [23, 23])
  }
  const second = store.statements({ limit: 10, cursor: store.statements({ limit: 10 }).next ?? '' })
  assert.equal(second.total, 46)
  store.close()
})

test('gives a page to whoever asks for none, too few or too many', () => {
  const store = storeOf(numbered(3))
  for (const limit of [undefined, Number.NaN, 1e9]) assert.equal(store.documents({ limit }).items.length, 3)
  for (const limit of [0.5, -4]) assert.ok(store.documents({ limit }).items.length > 0)
  store.close()
})

test('refuses a cursor of another listing, or of nobody', () => {
  const store = storeOf(numbered(3))
  const cursor = store.documents({ limit: 1 }).next ?? ''
  const isRefusal = (error: unknown) => isProblem(error) && error.problem === 'request'
  assert.throws(() => store.documents({ cursor, outlet: 'Harbour' }), isRefusal)
  for (const forged of [
    '',
    'x',
    '!!',
    Buffer.from('[1,{}]').toString('base64url'),
    Buffer.from('{}').toString('base64url'),
  ]) {
    assert.throws(() => store.documents({ cursor: forged }), isRefusal)
  }
  store.close()
})

test('finds documents by the start of their outlet and by their date', () => {
  const store = storeOf([
    { id: 'd1', text: 'a', outlet: 'Café Tribune', stated: '1962-10-22' },
    {
      id: 'd2',
      text: 'b',
      outlet: 'Cafe Tribune (London)',
      dates: [inventedDate('stated', '1962-11-01'), inventedDate('original', '1961-04-17')],
    },
    { id: 'd3', text: 'c', outlet: null, dates: [inventedDate('visit', '1962-10-22')] },
    { id: 'd4', text: 'd', outlet: 'Harbour', dates: [{ ...inventedDate('stated', '1962-10-01'), latest: null }] },
  ])
  const found = (query: Parameters<Store['documents']>[0]) => store.documents(query).items.map(({ id }) => id)
  assert.deepEqual(found({ outlet: 'café' }), ['d1', 'd2'])
  assert.deepEqual(found({ outlet: 'CAFE TRIBUNE (' }), ['d2'])
  assert.deepEqual(found({ outlet: 'tribune' }), [])
  assert.deepEqual(found({ from: '1962-10-23' }), ['d4'])
  assert.deepEqual(found({ from: '1962-10-22', to: '1962-10-22' }), ['d1', 'd4'])
  assert.deepEqual(found({ to: '1961' }), ['d2'])
  assert.deepEqual(found({ from: '1961-04', to: '1961-04' }), ['d2'])
  for (const date of ['1962-02-30', 'soon', '1962-13', '62']) {
    assert.throws(
      () => store.documents({ from: date }),
      (error) => isProblem(error) && error.problem === 'request',
    )
  }
  assert.deepEqual([store.summary().earliest, store.summary().latest], ['1961-04-17', '1962-10-22'])
  store.close()
})

test('finds statements by speaker, voice, kind, act, document and date, alone and together', () => {
  const berg = inventedActor('ada-berg', { name: 'Ada Berg', aliases: ['Minister Berg'] })
  const store = storeOf([
    {
      id: 'd1',
      text: 'first',
      stated: '1962-10-22',
      actors: [berg],
      statements: [
        {
          id: 's1',
          actor: 'ada-berg',
          voice: ['Harbour Gazette', 'Agence Équateur', 'Ada Berg'],
          kind: 'direct',
          act: 'deny',
        },
        { id: 's2', voice: ['Harbour Gazette'] },
      ],
    },
    {
      id: 'd2',
      text: 'second',
      stated: '1962-10-24',
      actors: [berg],
      statements: [{ id: 's3', actor: 'ada-berg', voice: ['Isle News', 'Ada Berg'] }],
    },
  ])
  const found = (query: Parameters<Store['statements']>[0]) => {
    const { items, total } = store.statements(query)
    assert.equal(total, items.length)
    assert.equal(store.statements({ ...query, limit: 1 }).total, items.length)
    return items.map(({ statement }) => statement.id)
  }
  assert.deepEqual(found({}), ['s1', 's2', 's3'])
  for (const actor of ['ada-berg', 'Ada Berg', 'minister berg', 'BERG'])
    assert.deepEqual(found({ actor }), ['s1', 's3'])
  for (const actor of ['nobody', 'erg', '']) assert.deepEqual(found({ actor }), [])
  for (const voice of ['agence equateur', 'Agence']) assert.deepEqual(found({ voice }), ['s1'])
  assert.deepEqual(found({ voice: 'Harbour Gazette' }), ['s1', 's2'])
  assert.deepEqual(found({ kind: 'direct' }), ['s1'])
  assert.deepEqual(found({ act: 'say' }), ['s2', 's3'])
  assert.deepEqual(found({ document: 'd2' }), ['s3'])
  assert.deepEqual(found({ from: '1962-10-23' }), ['s3'])
  assert.deepEqual(
    found({ actor: 'Berg', voice: 'Isle News', kind: 'indirect', act: 'say', document: 'd2', to: '1962' }),
    ['s3'],
  )
  assert.deepEqual(found({ actor: 'Berg', act: 'ask' }), [])
  store.close()
})

test('finds actors by type and by part of a name', () => {
  const store = storeOf([
    {
      actors: [
        inventedActor('norway', { type: 'state', name: 'Norway' }),
        inventedActor('oe', { name: 'Jørgen Œ', aliases: ['Émile'] }),
      ],
    },
  ])
  assert.deepEqual(
    store.actors({ type: 'state' }).items.map(({ id }) => id),
    ['norway'],
  )
  assert.deepEqual(
    store.actors({ name: 'emi' }).items.map(({ id }) => id),
    ['oe'],
  )
  assert.deepEqual(store.actors({ name: '%' }).items, [])
  store.close()
})

test('reads a key as an id, a start of one, a source or a file name', () => {
  const store = storeOf([
    { id: 'abcd1111', text: '1', source: 'news/one.txt' },
    { id: 'abcd2222', text: '2', source: 'https://example.org/story.html' },
    { id: 'ffff3333', text: '3', source: 'old/one.txt' },
    { id: 'eeee4444', text: '4', source: 'C:\\news\\four.txt' },
  ])
  assert.deepEqual(store.documentKeys('abcd1111'), ['abcd1111'])
  assert.deepEqual(store.documentKeys('abcd1'), ['abcd1111'])
  assert.deepEqual(store.documentKeys('abcd'), ['abcd1111', 'abcd2222'])
  assert.deepEqual(store.documentKeys('ab'), ['abcd1111', 'abcd2222'])
  assert.deepEqual(store.documentKeys('a'), [])
  assert.deepEqual(store.documentKeys('one.txt'), ['ffff3333', 'abcd1111'])
  assert.deepEqual(store.documentKeys('news/one.txt'), ['abcd1111'])
  assert.deepEqual(store.documentKeys('story.html'), ['abcd2222'])
  assert.deepEqual(store.documentKeys('four.txt'), ['eeee4444'])
  assert.deepEqual(store.documentKeys("' OR 1 --"), [])
  store.close()
})

test('counts the voices of the case, those with most statements first', () => {
  const store = storeOf(
    numbered(3, (at) => ({
      statements: [{ actor: 'a', voice: ['X', 'Ann'] }, { voice: ['X', at === 0 ? 'Ann' : 'an official'] }],
    })),
  )
  assert.deepEqual(store.summary().voices, [
    { id: 'a', name: 'Ann', statements: 3 },
    { id: null, name: 'an official', statements: 2 },
    { id: null, name: 'Ann', statements: 1 },
  ])
  assert.deepEqual(store.documents({ limit: 1 }).items[0]?.voices, ['Ann'])
  store.close()
})

test('compares names without case, diacritics and doubled spaces', () => {
  assert.equal(foldName('  Agence\u00a0ÉQUATEUR '), 'agence equateur')
  assert.equal(foldName('Путин'), 'путин')
})
