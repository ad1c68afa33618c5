import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { type JudgedActor, type Layers, recordId, UNKNOWN_SPEAKER } from '../model/index.ts'
import { type InventedDocument, inventedActor, inventedLayers } from './invented-layers.test.ts'
import { openDatabase } from './open-database.ts'
import { MIGRATIONS } from './schema.ts'
import { openStore, type Store } from './store.ts'

const madeBy = 'statements@1'
const at = '2024-05-01T10:00:00.000Z'
const BERG: JudgedActor = { id: 'ada-berg', name: 'Ada Berg', type: 'person' }
const STRANGER: JudgedActor = { id: 'tom-stranger', name: 'Tom Stranger', type: 'person' }
const DOCUMENT = 'd0c0ffee'
/** "The ferries sail" by Cole, who quotes Dahl; a second statement by Cole. */
const TEXT = 'Cole said the ferries sail, as Dahl put it: "They sail." Later he called it done.'
const ARTICLE: InventedDocument = {
  id: DOCUMENT,
  text: TEXT,
  actors: [
    inventedActor('ada-berg', { name: 'Ada Berg' }),
    inventedActor('cole', { name: 'Cole' }),
    inventedActor('dahl', { name: 'Dahl' }),
  ],
  statements: [
    spoken('the ferries sail, as Dahl put it: "They sail."', { actor: 'cole', voice: ['Harbour Gazette', 'Cole'] }),
    spoken('They sail.', {
      actor: 'dahl',
      voice: ['Harbour Gazette', 'Cole', 'Dahl'],
      inside: idOf('the ferries sail, as Dahl put it: "They sail."'),
    }),
    spoken('done', { actor: 'cole', voice: ['Harbour Gazette', 'Cole'], act: 'confirm' }),
  ],
}
const OUTER = idOf('the ferries sail, as Dahl put it: "They sail."')
const INNER = idOf('They sail.')
const DONE = idOf('done')

const folder = mkdtempSync(join(tmpdir(), 'redline-judged-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Spoken = NonNullable<InventedDocument['statements']>[number]

function spoken(words: string, rest: Spoken, text = TEXT): Spoken {
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  return { ...span, id: idOf(words, text), content: [span], ...rest }
}

function idOf(words: string, text = TEXT): string {
  const start = text.indexOf(words)
  return recordId({ document: DOCUMENT, kind: 'statement', span: { start, end: start + words.length } })
}

function storeOf(...documents: readonly Layers[]): Store {
  const store = openStore(':memory:', { mode: 'write' })
  for (const layers of documents) store.save(layers, { madeBy })
  return store
}

function judgeSpeaker(store: Store, statement: string, value: JudgedActor | null): string {
  const id = store.judge({ statement, field: 'speaker', value, note: null, by: 'A checker', at })
  assert.ok(id)
  return id
}

const standings = (store: Store) => store.judgements().items.map(({ standing }) => standing)
const idsOf = (store: Store, query: Parameters<Store['statements']>[0]) =>
  store.statements(query).items.map(({ statement }) => statement.id)

/** Everything that the case says, its judgements aside. */
function contentOf(store: Store): unknown {
  return [store.summary(), store.documents().items, store.actors().items, store.statements().items]
}

test('a correction holds wherever statements are asked for, and Redline’s own reading stays beside it', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  judgeSpeaker(store, OUTER, BERG)
  const stored = store.statement(OUTER)
  assert.deepEqual([stored?.statement.actor, stored?.statement.voice], ['cole', ['Harbour Gazette', 'Cole']])
  assert.deepEqual([stored?.judged?.actor, stored?.judged?.voice], ['ada-berg', ['Harbour Gazette', 'Ada Berg']])
  assert.deepEqual(idsOf(store, { actor: 'Ada Berg' }), [OUTER])
  assert.deepEqual(idsOf(store, { actor: 'cole' }), [DONE])
  assert.deepEqual(idsOf(store, { voice: 'Cole' }), [DONE])
  assert.deepEqual(idsOf(store, { voice: 'Ada Berg' }), [OUTER, INNER])
  assert.deepEqual(
    store.summary().voices.map(({ name, statements }) => [name, statements]),
    [
      ['Ada Berg', 1],
      ['Cole', 1],
      ['Dahl', 1],
    ],
  )
  assert.deepEqual(store.documents().items[0]?.voices, ['Ada Berg', 'Dahl', 'Cole'])
  assert.deepEqual(
    store.actors().items.map(({ id, statements }) => [id, statements]),
    [
      ['ada-berg', 1],
      ['cole', 1],
      ['dahl', 1],
    ],
  )
  store.close()
})

test('the path of a statement inside follows, and names the judgement that changed it', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  const judgement = judgeSpeaker(store, OUTER, BERG)
  const inner = store.statement(INNER)?.judged
  assert.deepEqual(inner?.voice, ['Harbour Gazette', 'Ada Berg', 'Dahl'])
  assert.equal(inner?.actor, 'dahl')
  assert.deepEqual(
    inner?.judgements.map(({ id, statement }) => [id, statement]),
    [[judgement, OUTER]],
  )
  judgeSpeaker(store, INNER, null)
  assert.deepEqual(store.statement(INNER)?.judged?.voice, ['Harbour Gazette', 'Ada Berg', UNKNOWN_SPEAKER])
  assert.equal(store.statement(INNER)?.judged?.actor, null)
  assert.equal(store.statement(DONE)?.judged, null)
  store.close()
})

test('“I” inside somebody’s words is whoever is said to speak them', () => {
  const statements = ARTICLE.statements?.map((statement) =>
    statement.id === INNER
      ? {
          ...statement,
          actor: 'cole',
          voice: ['Harbour Gazette', 'Cole', 'Cole'],
          speakerResolution: 'author' as const,
        }
      : statement,
  )
  const store = storeOf(inventedLayers({ ...ARTICLE, statements: statements ?? [] }))
  judgeSpeaker(store, OUTER, BERG)
  assert.equal(store.statement(INNER)?.judged?.actor, 'ada-berg')
  assert.deepEqual(store.statement(INNER)?.judged?.voice, ['Harbour Gazette', 'Ada Berg', 'Ada Berg'])
  store.close()
})

test('undoing leaves the case as it was, and the judgement in its history', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  const before = contentOf(store)
  const ids = [judgeSpeaker(store, OUTER, STRANGER), judgeSpeaker(store, INNER, null)]
  assert.equal(store.actor('tom-stranger')?.statements, 1)
  for (const id of ids) assert.ok(store.undo(id, { note: 'a slip', by: null, at }))
  assert.deepEqual(contentOf(store), before)
  assert.deepEqual(standings(store), ['undone', 'undone'])
  assert.deepEqual(store.judgement(ids[0] ?? '')?.judgement.undone, { at, by: null, note: 'a slip' })
  assert.ok(store.undo(ids[0] ?? '', { note: 'again', by: null, at: '2030-01-01T00:00:00.000Z' }))
  assert.equal(store.judgement(ids[0] ?? '')?.judgement.undone?.note, 'a slip')
  assert.equal(store.undo('nothing', { note: null, by: null, at }), false)
  store.close()
})

test('of several corrections the last holds; undone, it gives way to the one before', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  judgeSpeaker(store, DONE, BERG)
  const second = judgeSpeaker(store, DONE, null)
  assert.deepEqual(standings(store), ['superseded', 'applied'])
  assert.equal(store.statement(DONE)?.judged?.actor, null)
  store.undo(second, { note: null, by: null, at })
  assert.deepEqual(standings(store), ['applied', 'undone'])
  assert.equal(store.statement(DONE)?.judged?.actor, 'ada-berg')
  store.close()
})

test('acts and addressees are corrected likewise, each by itself', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  store.judge({ statement: DONE, field: 'act', value: 'deny', note: null, by: null, at })
  store.judge({ statement: DONE, field: 'addressee', value: STRANGER, note: null, by: null, at })
  const judged = store.statement(DONE)?.judged
  assert.deepEqual([judged?.act, judged?.addressee, judged?.actor], ['deny', 'tom-stranger', 'cole'])
  assert.deepEqual(idsOf(store, { act: 'deny' }), [DONE])
  assert.deepEqual(idsOf(store, { act: 'confirm' }), [])
  assert.equal(store.actorName('tom-stranger'), 'Tom Stranger')
  assert.deepEqual(
    store.judgements().items.map(({ judgement }) => judgement.was),
    ['confirm', null],
  )
  store.close()
})

test('a second reading of the same bytes keeps every correction', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  judgeSpeaker(store, OUTER, STRANGER)
  judgeSpeaker(store, DONE, null)
  const before = contentOf(store)
  store.save(inventedLayers(ARTICLE), { madeBy: 'statements@2' })
  assert.deepEqual(contentOf(store), before)
  assert.equal(store.standing(DOCUMENT)?.madeBy, 'statements@2')
  store.close()
})

test('a statement that a later reading places or bounds a little otherwise is found by its words', () => {
  const moved = `Note. ${TEXT.replace('done.', 'done, he said.')} And: done.`
  const statements = [
    spoken('done, ', { actor: 'cole', voice: ['Harbour Gazette', 'Cole'] }, moved),
    {
      ...spoken('done.', { actor: 'cole', voice: ['Harbour Gazette', 'Cole'] }, moved),
      id: recordId({ document: DOCUMENT, kind: 'statement', span: { start: moved.length - 5, end: moved.length } }),
      start: moved.length - 5,
      end: moved.length,
      content: [{ start: moved.length - 5, end: moved.length }],
    },
  ]
  const store = storeOf(inventedLayers(ARTICLE))
  judgeSpeaker(store, DONE, BERG)
  store.save(inventedLayers({ ...ARTICLE, text: moved, statements }), { madeBy })
  const [first, second] = store.statements().items
  assert.equal(first?.judged?.actor, 'ada-berg')
  assert.equal(second?.judged, null)
  assert.equal(store.judgements().items[0]?.record, first?.statement.id)
  store.close()
})

test('a correction without its statement is kept and listed, and holds again when the statement comes back', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  judgeSpeaker(store, DONE, STRANGER)
  const without = { ...ARTICLE, statements: ARTICLE.statements?.slice(0, 2) ?? [] }
  store.save(inventedLayers(without), { madeBy })
  assert.deepEqual(standings(store), ['unattached'])
  assert.equal(store.judgements({ standing: 'unattached' }).total, 1)
  assert.equal(store.judgements({ standing: 'applied' }).total, 0)
  assert.equal(store.actor('tom-stranger'), null)
  store.save(inventedLayers(ARTICLE), { madeBy })
  assert.deepEqual(standings(store), ['applied'])
  assert.equal(store.statement(DONE)?.judged?.actor, 'tom-stranger')
  store.close()
})

test('whoever is named by a correction is one with whom a document names so', () => {
  const other = inventedLayers({
    id: 'd2',
    text: 'Tom Stranger spoke.',
    actors: [inventedActor('tom-stranger', { name: 'Tom Stranger', aliases: ['Mr Stranger'] })],
    statements: [{ actor: 'tom-stranger', voice: ['Isle News', 'Tom Stranger'] }],
  })
  const store = storeOf(inventedLayers(ARTICLE))
  const id = judgeSpeaker(store, DONE, STRANGER)
  store.save(other, { madeBy })
  assert.deepEqual([store.actor('tom-stranger')?.statements, store.actor('tom-stranger')?.mentions], [2, 1])
  assert.equal(store.statements({ actor: 'mr stranger' }).total, 2)
  store.undo(id, { note: null, by: null, at })
  assert.equal(store.actor('tom-stranger')?.statements, 1)
  store.close()
})

test('judgements are listed page by page, by document, statement and standing', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  for (const value of [BERG, null, STRANGER]) judgeSpeaker(store, DONE, value)
  judgeSpeaker(store, OUTER, BERG)
  const first = store.judgements({ limit: 3 })
  assert.deepEqual([first.items.length, first.total], [3, 4])
  assert.equal(store.judgements({ limit: 3, cursor: first.next ?? '' }).items.length, 1)
  assert.equal(store.judgements({ statement: DONE }).total, 3)
  assert.equal(store.judgements({ standing: 'superseded' }).total, 2)
  assert.equal(store.judgements({ document: 'other' }).total, 0)
  store.close()
})

test('a judgement on nothing is not made, and none is ever rewritten', () => {
  const path = join(folder, 'stays.redline')
  const store = openStore(path, { mode: 'write' })
  store.save(inventedLayers(ARTICLE), { madeBy })
  assert.equal(store.judge({ statement: 'nothing', field: 'speaker', value: null, note: null, by: null, at }), null)
  judgeSpeaker(store, DONE, BERG)
  store.close()
  const database = new DatabaseSync(path)
  for (const change of ["UPDATE judgement SET note = 'x'", 'DELETE FROM judgement']) {
    assert.throws(() => database.exec(change), /judgements never/)
  }
  database.close()
})

test('a judgement that cannot be stored wholly changes nothing', () => {
  const store = storeOf(inventedLayers(ARTICLE))
  const before = contentOf(store)
  const broken = { ...STRANGER, type: null as never }
  assert.throws(() => store.judge({ statement: DONE, field: 'speaker', value: broken, note: null, by: null, at }))
  assert.deepEqual(contentOf(store), before)
  assert.equal(store.judgements().total, 0)
  store.close()
})

test('judges while others read, and each sees all of it or nothing', () => {
  const path = join(folder, 'shared.redline')
  const writer = openStore(path, { mode: 'write' })
  writer.save(inventedLayers(ARTICLE), { madeBy })
  const reader = openStore(path, { mode: 'read' })
  const glanced = reader.glance(() => {
    assert.equal(reader.summary().statements, 3)
    judgeSpeaker(writer, OUTER, BERG)
    return [reader.statement(OUTER)?.judged, reader.statement(INNER)?.judged]
  })
  assert.deepEqual(glanced, [null, null])
  assert.equal(reader.statement(INNER)?.judged?.voice[1], 'Ada Berg')
  reader.close()
  writer.close()
})

test('a case of the version before judgements is brought up to date with all that it holds', () => {
  const path = join(folder, 'older.redline')
  const older = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex((step) => step.includes('CREATE TABLE judgement')),
  )
  openDatabase(path, { mode: 'write', migrations: older }).close()
  const database = new DatabaseSync(path)
  database.exec(`
    INSERT INTO document (number, id, source, file_name, format, text_hash, family, regions, dates, chain, alerts, statements,
      voices, made_by) VALUES (1, '${DOCUMENT}', 'a.txt', 'a.txt', 'text', '', 'f', '[]', '[]', '[]', '[]', 1, '["Cole"]', 'x@1');
    INSERT INTO document_text (document, text, sentences, mentions) VALUES (1, 'Cole: done', '[]', '[]');
    INSERT INTO statement (document, ordinal, id, kind, start, "end", content, verbatim, actor, speaker_resolution, act, polarity,
      voice, confidence, made_by)
      VALUES (1, 0, 'abcd', 'direct', 6, 10, '[6,10]', '[]', 'cole', 'named', 'deny', 'positive', '["Gazette","Cole"]', 1, 'x@1');
    INSERT INTO voice VALUES (1, 'gazette'), (2, 'cole');
    INSERT INTO statement_voice VALUES (1, 1, 0), (2, 1, 0);
    INSERT INTO speaker VALUES ('Cole', 'cole', 1);
  `)
  database.close()
  const store = openStore(path, { mode: 'write' })
  assert.deepEqual(idsOf(store, { act: 'deny', voice: 'Cole' }), ['abcd'])
  assert.equal(store.statements().items[0]?.judged, null)
  judgeSpeaker(store, 'abcd', BERG)
  assert.deepEqual(idsOf(store, { actor: 'ada-berg', voice: 'Ada Berg' }), ['abcd'])
  assert.deepEqual(idsOf(store, { voice: 'Cole' }), [])
  store.close()
})
