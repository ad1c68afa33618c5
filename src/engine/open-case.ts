import { basename, extname } from 'node:path'
import { type CaseMode, openStore, problemOf, type Store } from '../store/index.ts'
import { loadWorld, type World } from '../world/index.ts'
import { addSources } from './add-sources.ts'
import type { Case, DocumentFilter, PageRequest, Reading, SearchHit, StatementFilter } from './case.ts'
import { recordComposer } from './compose-records.ts'
import { loadPipelineReader } from './load-pipeline-reader.ts'
import type { SourceReader } from './source-reader.ts'

export interface OpenCaseOptions {
  /**
   * `read` never changes what the file says and may go on while another process writes to it; `snapshot` does so as of the
   * moment of opening; `write` makes the file when there is none.
   */
  readonly mode: CaseMode
  /** What reads sources instead of the pipeline. */
  readonly reader?: SourceReader
}

/** SQLite takes `:memory:` and `file:...` for more than the name of a file. */
const SPECIAL_NAME = /^(?::memory:$|file:)/i

/** Opens a case file; throws a problem that says what, where and what to do when it cannot be used. */
export function openCase(path: string, { mode, reader }: OpenCaseOptions): Case {
  const store = openStore(SPECIAL_NAME.test(path) ? `./${path}` : path, { mode })
  return {
    path,
    summary: () => ({ path, name: basename(path, extname(path)), ...store.summary() }),
    async add(sources, options = {}) {
      if (mode !== 'write')
        throw problemOf('case-file', `${path}: open for reading only; open it for writing to add sources`)
      return addSources(store, sources, { ...options, reader: reader ?? (await loadPipelineReader()) })
    },
    documents(filter = {}) {
      const page = store.documents({ ...filter, outlet: outletName(store, filter.outlet) })
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

/** The one document that a key means, of several readings of one file the last; null for none. Throws when several ids begin so. */
function documentIdOf(store: Store, key: string): string | null {
  const ids = store.documentKeys(key)
  const [first] = ids
  if (first === undefined) return null
  const isStart = first !== key && first.startsWith(key)
  if (ids.length === 1 || !isStart) return first
  const starts = ids.map((id) => id.slice(0, Math.max(SHOWN_ID_LENGTH, key.length + 1)))
  throw problemOf('request', `several documents begin with ${key}: ${starts.join(', ')}; give more of the id`)
}

/** As much of an id as listings show. */
const SHOWN_ID_LENGTH = 8
/** `the-guardian`: how the world writes ids. */
const WORLD_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

let world: World | null = null

/** The name of an outlet that only the world knows by this id; what was given otherwise. Loading the world takes longer than most answers. */
function outletName(store: Store, outlet: DocumentFilter['outlet']): string | undefined {
  if (outlet === undefined || !WORLD_ID.test(outlet)) return outlet
  if (store.documents({ outlet, limit: 1 }).total > 0) return outlet
  world ??= loadWorld()
  const actor = world.actor(outlet)
  return actor?.type === 'outlet' ? actor.name : outlet
}
