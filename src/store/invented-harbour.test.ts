import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type JudgedActor, type Layers, type Mention, recordId } from '../model/index.ts'
import { type InventedDocument, inventedActor, inventedLayers } from './invented-layers.test.ts'
import { openStore, type Store } from './store.ts'

export const madeBy = 'actors@1'
export const signed = { note: null, by: 'A checker', at: '2024-05-01T10:00:00.000Z' }
export const BERG: JudgedActor = { id: 'ada-berg', name: 'Ada Berg', type: 'person' }
export const COLE: JudgedActor = { id: 'cole', name: 'Cole', type: 'person' }
export const STRANGER: JudgedActor = { id: 'tom-stranger', name: 'Tom Stranger', type: 'person' }

export const FERRIES = 'Berg told Cole that ferries sail. She waited. Cole said Berg was late.'
export const LETTERS = 'A. Berg wrote: ferries sail. The mayor praised A. Berg.'

/** An article in which the words given stand for actors, in their order; "She" is a pronoun. */
export function article(
  text: string,
  named: readonly (readonly [words: string, actor: string | null])[],
  rest: InventedDocument = {},
): Layers {
  let from = 0
  const id = rest.id ?? text.slice(0, 4).toLowerCase()
  const layers = inventedLayers({ ...rest, id, text })
  const mentions = named.map(([words, actor]): Mention => {
    const start = text.indexOf(words, from)
    const span = { start, end: start + words.length }
    from = span.end
    return {
      ...span,
      id: recordId({ document: id, kind: 'mention', span }),
      kind: words === 'She' ? 'pronoun' : 'name',
      actor,
      resolution: 'new-name',
      candidates: [],
      number: 'singular',
      gender: null,
      isPerson: true,
    }
  })
  return { ...layers, mentions }
}

function spanOf(text: string, words: string, from = 0) {
  const start = text.indexOf(words, from)
  return { start, end: start + words.length }
}

export const ferries = (read: string = 'berg') =>
  article(
    FERRIES,
    [
      ['Berg', read],
      ['Cole', 'cole'],
      ['She', read],
      ['Cole', 'cole'],
      ['Berg', read],
    ],
    {
      id: 'ferries',
      stated: '1962-10-22',
      actors: [inventedActor(read, { name: 'Berg', aliases: ['Ms Berg'] }), inventedActor('cole', { name: 'Cole' })],
      statements: [
        {
          ...spanOf(FERRIES, 'that ferries sail'),
          id: 's1',
          content: [spanOf(FERRIES, 'that ferries sail')],
          cue: spanOf(FERRIES, 'told'),
          speaker: spanOf(FERRIES, 'Berg'),
          actor: read,
          addressee: 'cole',
          voice: ['Gazette', 'Berg'],
        },
        {
          ...spanOf(FERRIES, 'Berg was late'),
          id: 's2',
          content: [spanOf(FERRIES, 'Berg was late')],
          cue: spanOf(FERRIES, 'said'),
          speaker: spanOf(FERRIES, 'Cole', 20),
          actor: 'cole',
          voice: ['Gazette', 'Cole'],
        },
      ],
    },
  )

export const letters = () =>
  article(
    LETTERS,
    [
      ['A. Berg', 'ada-berg'],
      ['The mayor', null],
      ['A. Berg', 'ada-berg'],
    ],
    {
      id: 'letters',
      stated: '1963-02-01',
      actors: [
        inventedActor('ada-berg', {
          name: 'Ada Berg',
          offices: [{ office: 'Harbour master', from: '1960', to: '1962-12' }],
        }),
      ],
      statements: [
        {
          ...spanOf(LETTERS, 'ferries sail'),
          id: 's3',
          content: [spanOf(LETTERS, 'ferries sail')],
          speaker: spanOf(LETTERS, 'A. Berg'),
          cue: spanOf(LETTERS, 'wrote'),
          actor: 'ada-berg',
          voice: ['Gazette', 'Ada Berg'],
        },
      ],
    },
  )

export function storeOf(...documents: readonly Layers[]): Store {
  const store = openStore(':memory:', { mode: 'write' })
  for (const layers of documents) store.save(layers, { madeBy })
  return store
}

export function merge(store: Store, actor: string, value: JudgedActor): string {
  const id = store.judge({ ...signed, field: 'identity', actor, value })
  assert.ok(id)
  return id
}

export function rename(
  store: Store,
  name: string,
  actor: string | null,
  value: JudgedActor | null,
  document: string | null = null,
) {
  const id = store.judge({ ...signed, field: 'name', name, actor, document, value })
  assert.ok(id)
  return id
}

export const undo = (store: Store, id: string) => assert.ok(store.undo(id, { note: null, by: null, at: signed.at }))
export const standings = (store: Store) => store.judgements().items.map(({ standing }) => standing)
export const countsOf = (store: Store) =>
  store
    .actors({ order: 'name' })
    .items.map(({ id, documents, mentions, pronouns, statements, addressed }) => [
      id,
      documents,
      mentions,
      pronouns,
      statements,
      addressed,
    ])
export const meantIn = (store: Store, document: string) =>
  store.reading(document)?.mentions.map(({ meant }) => meant.join('+')) ?? []

/** Everything that the case says, its judgements aside. */
export function contentOf(store: Store): unknown {
  const { items } = store.actors()
  return [
    store.summary(),
    store.documents().items,
    items,
    items.map(({ id }) => store.profile(id)),
    store.statements().items,
    store.mentions().items,
  ]
}

test('the invented articles name their actors where they stand', () => {
  for (const { document, mentions } of [ferries(), letters()]) {
    for (const { start, end } of mentions) assert.match(document.text.slice(start, end), /^[A-Z]/)
  }
})
