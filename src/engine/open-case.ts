import { basename, extname } from 'node:path'
import { type CaseMode, openStore, problemOf, type Store } from '../store/index.ts'
import { loadWorld, type World } from '../world/index.ts'
import { addSources } from './add-sources.ts'
import type { Case, DocumentFilter, PageRequest, Reading, SearchHit, StatementFilter } from './case.ts'
import { recordComposer } from './compose-records.ts'
import { loadPipelineReader } from './load-pipeline-reader.ts'
import type { SourceReader } from './source-reader.ts'

export interface OpenCaseOptions {
  /** `read` never changes the file and may go on while another process writes to it; `write` makes the file when there is none. */
  readonly mode: CaseMode
  /** What reads sources instead of the pipeline. */
  readonly reader?: SourceReader
}

/** Opens a case file; throws a problem that says what, where and what to do when it cannot be used. */
export function openCase(path: string, { mode, reader }: OpenCaseOptions): Case {
  const store = openStore(path, { mode })
  return {
    path,
    summary: () => ({ path, name: basename(path, extname(path)), ...store.summary() }),
    async add(sources, options = {}) {
      if (mode === 'read')
        throw problemOf('case-file', `${path}: open for reading only; open it for writing to add sources`)
      return addSources(store, sources, { ...options, reader: reader ?? (await loadPipelineReader()) })
    },
    documents(filter = {}) {
      const page = store.documents({ ...filter, outlet: outletName(filter.outlet) })
      const composer = recordComposer(store)
      return { ...page, items: page.items.map(composer.document) }
    },
    document(key, options) {
      const id = documentIdOf(store, key)
      const stored = id === null ? null : store.document(id, options)
      return stored === null ? null : recordComposer(store).document(stored)
    },
    reading: (key) => readingOf(store, key),
    statements: (filter = {}) => statementsOf(store, filter),
    actors: (filter) => store.actors(filter),
    search: (query, page) => searchIn(store, query, page),
    close: () => store.close(),
  }
}

function statementsOf(store: Store, filter: StatementFilter): ReturnType<Case['statements']> {
  return store.glance(() => {
    const document = filter.document === undefined ? undefined : documentIdOf(store, filter.document)
    if (document === null) return { items: [], next: null, total: 0 }
    const page = store.statements({ ...filter, document })
    const composer = recordComposer(store)
    return { ...page, items: page.items.map(composer.statement) }
  })
}

function readingOf(store: Store, key: string): Reading | null {
  return store.glance(() => {
    const id = documentIdOf(store, key)
    const reading = id === null ? null : store.reading(id)
    if (reading === null) return null
    const composer = recordComposer(store)
    return {
      document: { ...composer.document(reading.document), text: reading.document.text },
      statements: reading.statements.map(composer.statement),
      mentions: reading.mentions.map(composer.mention),
      sentences: reading.sentences,
    }
  })
}

function searchIn(
  store: Store,
  query: string,
  page: PageRequest = {},
): { items: readonly SearchHit[]; next: string | null; total: number } {
  return store.search({ words: query, ...page })
}

/** The one document that a key means; of several readings of one file the last; null for none, or for too short a start of an id. */
function documentIdOf(store: Store, key: string): string | null {
  const [first, second] = store.documentKeys(key)
  if (first === undefined) return null
  const isStart = first !== key && first.startsWith(key)
  return second !== undefined && isStart ? null : first
}

let world: World | null = null

/** The name of an outlet that the world knows by this id; what was given otherwise. */
function outletName(outlet: DocumentFilter['outlet']): string | undefined {
  if (outlet === undefined) return undefined
  world ??= loadWorld()
  const actor = world.actor(outlet)
  return actor?.type === 'outlet' ? actor.name : outlet
}
