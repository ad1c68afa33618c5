import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { type Layers, recordId, type Time } from '../../model/index.ts'
import { type InventedDocument, inventedActor, inventedLayers, inventedParty } from '../invented-layers.test.ts'
import { openDatabase } from '../open-database.ts'
import { MIGRATIONS } from '../schema.ts'
import { openStore, type Store } from '../store.ts'

const madeBy = 'reports@1'
const BY = { by: null, note: null, at: '2024-05-01T10:00:00.000Z' }
const folder = mkdtempSync(join(tmpdir(), 'redline-reports-'))
after(() => rmSync(folder, { recursive: true, force: true }))

function storeOf(documents: readonly InventedDocument[]): {
  readonly store: Store
  readonly layers: readonly Layers[]
} {
  const store = openStore(':memory:', { mode: 'write' })
  const layers = documents.map((document) => inventedLayers(document))
  for (const each of layers) store.save(each, { madeBy })
  return { store, layers }
}

function dayOf(day: string): Time {
  return { earliest: day, latest: day, precision: 'day', basis: 'explicit' }
}

const ACTORS = ['lund', 'vask', 'norway'].map((id) => inventedActor(id, { name: id.toUpperCase() }))

/** Two articles: Lund (at 0) met Vask (at 1) in Oslo, denied by the other; Norway (at 2) will send aid. */
const MEETINGS: readonly InventedDocument[] = [
  {
    id: 'a1',
    text: 'Lund met Vask in Oslo, and Norway will send aid.',
    actors: ACTORS,
    places: [{ id: 'p1', start: 17, end: 21, place: 'oslo', candidates: [], country: 'norway' }],
    reports: [
      {
        sources: [inventedParty(0, 'lund')],
        targets: [inventedParty(1, 'vask')],
        time: dayOf('1961-03-02'),
        place: 'oslo',
        placeWords: { start: 17, end: 21 },
      },
      {
        type: 'AID',
        cameo: '070',
        status: 'planned',
        sources: [inventedParty(2, 'norway')],
        recipients: [inventedParty(1, 'vask')],
        voice: ['Harbour Gazette', 'Ada Quill'],
      },
    ],
  },
  {
    id: 'b2',
    text: 'Vask says that he never met Lund, as in 1950.',
    outlet: 'Evening Star',
    actors: ACTORS,
    reports: [
      {
        status: 'denied',
        sources: [inventedParty(0, 'lund')],
        targets: [inventedParty(1, null)],
        time: { earliest: '1950-01-01', latest: '1950-12-31', precision: 'year', basis: 'explicit' },
        isBackground: true,
      },
    ],
  },
]

test('gives back reports, times and places as they were stored', () => {
  const time = {
    ...{
      id: 't1',
      start: 3,
      end: 6,
      kind: 'date' as const,
      time: dayOf('1961-03-02'),
      candidates: [],
      isApproximate: true,
    },
    relation: { from: 'document', formula: { kind: 'anchor' as const, from: 'document' } },
    ...{ direction: null, length: null, tense: 'past' as const, by: 'times@1' },
  }
  const { store, layers } = storeOf([{ ...MEETINGS[0], times: [time] }])
  const [layer] = layers
  const reading = store.reading('a1')
  assert.deepEqual(
    reading?.reports.map(({ report }) => report),
    layer?.reports,
  )
  assert.deepEqual(reading?.times, layer?.times)
  assert.deepEqual(reading?.places, layer?.places)
  assert.deepEqual(
    reading?.reports.map(({ judgements, event }) => [judgements, event !== '']),
    [
      [null, true],
      [null, true],
    ],
  )
  store.close()
})

test('finds reports by who takes part, type, status, voice, time, place, document and background', () => {
  const { store } = storeOf(MEETINGS)
  const count = (query: Parameters<Store['reports']>[0]) => store.reports(query).total
  assert.equal(count({}), 3)
  assert.equal(count({ actor: 'vask' }), 2)
  assert.equal(count({ source: 'LUND' }), 2)
  assert.equal(count({ target: 'vask' }), 2)
  assert.equal(count({ source: 'vask' }), 0)
  assert.equal(count({ type: 'AID' }), 1)
  assert.equal(count({ status: 'denied' }), 1)
  assert.equal(count({ voice: 'quill' }), 1)
  assert.equal(count({ voice: 'Evening Star' }), 1)
  assert.equal(count({ from: '1961-03-02' }), 1)
  assert.equal(count({ to: '1950-06' }), 1)
  assert.equal(count({ from: '1940', to: '1970' }), 2)
  assert.equal(count({ places: ['oslo'] }), 1)
  assert.equal(count({ places: ['norway'] }), 1)
  assert.equal(count({ document: 'b2' }), 1)
  assert.equal(count({ background: true }), 1)
  assert.equal(count({ background: false, source: 'lund' }), 1)
  store.close()
})

test('pages through reports and events without a gap or a repetition, in every order', () => {
  const { store } = storeOf(MEETINGS)
  const ids = (page: (cursor?: string) => { readonly ids: readonly string[]; readonly next: string | null }) => {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const { ids: some, next } = page(cursor)
      found.push(...some)
      cursor = next ?? undefined
    } while (cursor !== undefined)
    return found
  }
  const whole = store.reports().items.map(({ report }) => report.id)
  const paged = ids((cursor) => {
    const { items, next } = store.reports({ cursor, limit: 1 })
    return { ids: items.map(({ report }) => report.id), next }
  })
  assert.deepEqual(paged, whole)
  for (const order of ['time', 'latest', 'origins'] as const) {
    const all = store.events({ order }).items.map(({ link }) => link.id)
    const events = ids((cursor) => {
      const { items, next } = store.events({ order, cursor, limit: 1 })
      return { ids: items.map(({ link }) => link.id), next }
    })
    assert.deepEqual(events, all)
    assert.equal(new Set(all).size, 3)
  }
  const days = (order: 'time' | 'latest') =>
    store.events({ order }).items.map(({ link }) => link.time?.earliest ?? null)
  assert.deepEqual(days('time'), ['1950-01-01', '1961-03-02', null])
  assert.deepEqual(days('latest'), ['1961-03-02', '1950-01-01', null])
  assert.throws(
    () => store.events({ cursor: store.reports({ limit: 1 }).next ?? '' }),
    /not one that this listing gave/,
  )
  store.close()
})

test('finds events by what they are and by what one of their reports says, and counts them by time', () => {
  const { store, layers } = storeOf(MEETINGS)
  const count = (query: Parameters<Store['events']>[0]) => store.events(query).total
  assert.equal(count({ actor: 'vask' }), 2)
  assert.equal(count({ status: 'planned' }), 1)
  assert.equal(count({ from: '1961' }), 1)
  assert.equal(count({ background: true }), 1)
  assert.equal(count({ places: ['norway'], source: 'lund' }), 1)
  const id = layers[0]?.reports[0]?.id ?? ''
  assert.deepEqual(
    store.event(id)?.reports.map(({ report }) => report.id),
    [id],
  )
  assert.equal(store.event('nothing'), null)
  assert.deepEqual(store.eventCounts({ source: 'lund' }), [
    { earliest: '1950-01-01', latest: '1950-12-31', type: 'CONSULT', events: 1 },
    { earliest: '1961-03-02', latest: '1961-03-02', type: 'CONSULT', events: 1 },
  ])
  store.close()
})

test('a corrected report says what holds and what was read, also when its document is read again', () => {
  const { store, layers } = storeOf(MEETINGS)
  const id = layers[0]?.reports[0]?.id ?? ''
  const make = (judgement: Parameters<Store['judge']>[0]) => store.judge(judgement) ?? ''
  const typed = make({ field: 'type', report: id, value: 'ASSAULT', ...BY })
  make({ field: 'status', report: id, value: 'planned', ...BY })
  make({ field: 'source', report: id, value: { id: 'ada-quill', name: 'Ada Quill', type: 'person' }, ...BY })
  make({ field: 'target', report: id, value: null, ...BY })
  const final = () => {
    const stored = store.reports({ document: 'a1' }).items[0]?.final
    return [stored?.type, stored?.status, stored?.sources, stored?.targets]
  }
  assert.deepEqual(final(), ['ASSAULT', 'planned', ['ada-quill'], []])
  assert.equal(store.reports({ source: 'Ada Quill', type: 'ASSAULT' }).total, 1)
  assert.equal(store.reports({ source: 'lund' }).total, 1)
  assert.equal(store.actor('ada-quill')?.name, 'Ada Quill')
  // Told by another rule, so that its id is another one.
  const again = inventedLayers(MEETINGS[0])
  const [first, ...rest] = again.reports
  assert.ok(first)
  const role = 'another rule'
  const renamed = { ...first, id: recordId({ document: 'a1', kind: 'report', span: first.trigger, role }) }
  store.save({ ...again, reports: [renamed, ...rest] }, { madeBy: 'reports@2' })
  assert.deepEqual(final(), ['ASSAULT', 'planned', ['ada-quill'], []])
  assert.deepEqual(
    store.report(renamed.id)?.judgements?.map(({ field }) => field),
    ['type', 'status', 'source', 'target'],
  )
  assert.deepEqual(
    store.judgements().items.map(({ record, standing }) => [record, standing]),
    Array.from({ length: 4 }, () => [renamed.id, 'applied']),
  )
  store.undo(typed, BY)
  assert.deepEqual(final(), ['CONSULT', 'planned', ['ada-quill'], []])
  store.close()
})

test('parties follow the words that name them, and the voice the statement whose word it is', () => {
  const statement = {
    start: 0,
    end: 9,
    content: [{ start: 0, end: 9 }],
    speaker: { start: 2, end: 3 },
    actor: 'norway',
  }
  const voice = ['Harbour Gazette', 'NORWAY']
  const document = inventedLayers({ ...MEETINGS[0], statements: [{ ...statement, voice }] })
  const layers = {
    ...document,
    reports: document.reports.map((report) => ({ ...report, statement: document.statements[0]?.id ?? null, voice })),
  }
  const store = openStore(':memory:', { mode: 'write' })
  store.save(layers, { madeBy })
  const mention = layers.mentions[0]?.id ?? ''
  const judged = { id: 'ada-quill', name: 'Ada Quill', type: 'person' as const }
  const moved = store.judge({ field: 'mention', document: 'a1', mention, value: judged, ...BY })
  const told = store.judge({ field: 'speaker', statement: layers.statements[0]?.id ?? '', value: judged, ...BY })
  const [met] = store.reports().items
  assert.deepEqual(met?.final.sources, ['ada-quill'])
  assert.equal(met?.final.parties.sources[0]?.actor, 'ada-quill')
  assert.deepEqual(met?.final.voice, ['Harbour Gazette', 'Ada Quill'])
  assert.equal(store.reports({ voice: 'Ada Quill' }).total, 2)
  for (const id of [moved, told]) store.undo(id ?? '', BY)
  assert.deepEqual(store.reports().items[0]?.final.sources, ['lund'])
  assert.equal(store.reports({ voice: 'Ada Quill' }).total, 0)
  store.close()
})

test('words that stand for several mean them all', () => {
  const document = inventedLayers({
    ...{ actors: ACTORS, reports: [{ sources: [inventedParty(0, null)] }] },
  })
  const [they, ...others] = document.mentions
  assert.ok(they)
  const several = { ...they, actor: null, resolution: 'several' as const, candidates: ['lund', 'vask'] }
  const store = openStore(':memory:', { mode: 'write' })
  store.save({ ...document, mentions: [several, ...others] }, { madeBy })
  assert.deepEqual(store.reports().items[0]?.final.sources, ['lund', 'vask'])
  store.close()
})

test('a document of a case before reports stays readable, and counts as one to be read again', () => {
  const path = join(folder, 'older.redline')
  const older = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex((step) => step.includes('CREATE TABLE report ')),
  )
  openDatabase(path, { mode: 'write', migrations: older }).close()
  const database = new DatabaseSync(path)
  database.exec(`
    INSERT INTO document (number, id, source, file_name, format, text_hash, family, regions, dates, chain, alerts, statements,
      voices, made_by) VALUES (1, 'd1', 'a.txt', 'a.txt', 'text', '', 'f', '[]', '[]', '[]', '[]', 0, '[]', 'x@1');
    INSERT INTO document_text (document, text, sentences, mentions) VALUES (1, 'Done.', '[0,5]', '[]');
    INSERT INTO document_search (rowid, title, text) VALUES (1, null, 'Done.');
  `)
  database.close()
  const store = openStore(path, { mode: 'write' })
  assert.deepEqual(store.reading('d1')?.reports, [])
  assert.deepEqual([store.reading('d1')?.times, store.summary().untold], [[], 1])
  store.save(inventedLayers({ id: 'd1', reports: [{}] }), { madeBy })
  const { reports, events, untold } = store.summary()
  assert.deepEqual([reports, events, untold], [1, 1, 0])
  store.close()
})
