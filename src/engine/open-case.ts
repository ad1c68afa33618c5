import { basename, extname } from 'node:path'
import { type CaseMode, openStore, problemOf, type Store } from '../store/index.ts'
import { loadWorld, type World } from '../world/index.ts'
import { addSources } from './add-sources.ts'
import type { Case, DocumentFilter, JudgementFilter, PageRequest, Reading, SearchHit, StatementFilter } from './case.ts'
import { recordComposer } from './compose-records.ts'
import { judge, undo } from './judge.ts'
import { loadPipelineReader } from './load-pipeline-reader.ts'
import type { SourceReader } from './source-reader.ts'

export interface OpenCaseOptions {
  /**
   * `read` never changes what the file says and may go on while another process writes to it; `snapshot` does so as of the
   * moment of opening; `judge` reads and takes judgements, and holds the file for writing only as long as each takes;
   * `write` makes the file when there is none.
   */
  readonly mode: CaseMode | 'judge'
  /** What reads sources instead of the pipeline. */
  readonly reader?: SourceReader
  /** What tells the time of judgements instead of the clock. */
  readonly now?: () => Date
}

/** SQLite takes `:memory:` and `file:...` for more than the name of a file. */
const SPECIAL_NAME = /^(?::memory:$|file:)/i

/** Opens a case file; throws a problem that says what, where and what to do when it cannot be used. */
export function openCase(path: string, { mode, reader, now = () => new Date() }: OpenCaseOptions): Case {
  const file = SPECIAL_NAME.test(path) ? `./${path}` : path
  const store = openStore(file, { mode: mode === 'judge' ? 'read' : mode })
  const change = <Result>(use: (writer: Store) => Result): Result => changeStore(store, { file, mode }, use)
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
    statement: (key) => statementOf(store, key),
    judge(key, correction, options = {}) {
      const id = recordIdOf(store, 'statement', key)
      if (id === null) return null
      return judgementOf(
        store,
        change((writer) => judge(writer, id, { correction, options, at: now() })),
      )
    },
    undo(key, options = {}) {
      const id = recordIdOf(store, 'judgement', key)
      if (id === null || !change((writer) => undo(writer, id, { options, at: now() }))) return null
      return judgementOf(store, id)
    },
    judgements: (filter = {}) => judgementsOf(store, filter),
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

function statementOf(store: Store, key: string): ReturnType<Case['statement']> {
  return store.glance(() => {
    const id = recordIdOf(store, 'statement', key)
    const stored = id === null ? null : store.statement(id)
    return stored === null ? null : recordComposer(store).statement(stored)
  })
}

function judgementOf(store: Store, id: string | null): ReturnType<Case['judge']> {
  const stored = id === null ? null : store.judgement(id)
  return stored === null ? null : recordComposer(store).judgement(stored)
}

function judgementsOf(store: Store, filter: JudgementFilter): ReturnType<Case['judgements']> {
  return store.glance(() => {
    const document = filter.document === undefined ? undefined : documentIdOf(store, filter.document)
    const statement = filter.statement === undefined ? undefined : recordIdOf(store, 'statement', filter.statement)
    if (document === null || statement === null) return { items: [], next: null, total: 0 }
    const page = store.judgements({ ...filter, document, statement })
    return { ...page, items: page.items.map(recordComposer(store).judgement) }
  })
}

/** Writes to the file of a case: through the case itself where it is open for that, else for the moment of `use` alone. */
function changeStore<Result>(
  store: Store,
  { file, mode }: { readonly file: string; readonly mode: OpenCaseOptions['mode'] },
  use: (writer: Store) => Result,
): Result {
  if (mode === 'write') return use(store)
  if (mode !== 'judge') {
    throw problemOf('case-file', `${file}: open for reading only; nothing can be corrected in it`)
  }
  // Reading finds out whether the file is still there: opening it to write would make another one.
  store.standing('')
  const writer = openStore(file, { mode: 'write' })
  try {
    return use(writer)
  } finally {
    writer.close()
  }
}

/** The one statement or judgement that a key means; null for none. Throws when several ids begin so. */
function recordIdOf(store: Store, table: 'statement' | 'judgement', key: string): string | null {
  const ids = store.recordKeys(table, key)
  if (ids.length <= 1) return ids[0] ?? null
  const starts = ids.map((id) => id.slice(0, Math.max(SHOWN_ID_LENGTH, key.length + 1)))
  throw problemOf('request', `several ${table}s begin with ${key}: ${starts.join(', ')}; give more of the id`)
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
