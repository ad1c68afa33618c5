import { basename, extname } from 'node:path'
import { type CaseMode, openStore, problemOf, type Store } from '../store/index.ts'
import { actorCalled, actorNamed } from './actors-meant.ts'
import { addSources } from './add-sources.ts'
import type {
  ActorCorrection,
  ActorFilter,
  Case,
  DocumentFilter,
  JudgementFilter,
  MentionFilter,
  PageRequest,
  Reading,
  SearchHit,
  StatementFilter,
} from './case.ts'
import { deedComposer } from './compose-deeds.ts'
import { composeProfile } from './compose-profile.ts'
import { recordComposer } from './compose-records.ts'
import { eventLinking } from './event-linking.ts'
import { eventOf, eventsOf, reportOf, reportsOf, timelineOf } from './find-deeds.ts'
import { judge, judgeActor, judgeReport, undo } from './judge.ts'
import { documentIdOf, oneOf, recordIdOf } from './keys.ts'
import { knownWorld } from './known-world.ts'
import { loadPipelineReader } from './load-pipeline-reader.ts'
import { placeReference } from './place-reference.ts'
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
  const store = openStore(file, { mode: mode === 'judge' ? 'read' : mode, linking: eventLinking() })
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
    reports: (filter = {}) => reportsOf(store, filter),
    report: (key) => reportOf(store, key),
    events: (filter = {}) => eventsOf(store, filter),
    event: (key) => eventOf(store, key),
    timeline: (filter = {}) => timelineOf(store, filter),
    judgeReport(key, correction, options = {}) {
      const id = recordIdOf(store, 'report', key)
      const other =
        'other' in correction && correction.other ? recordIdOf(store, 'report', correction.other) : undefined
      if (id === null || other === null) return null
      return judgementOf(
        store,
        change((writer) => judgeReport(writer, id, { correction, other, options, at: now() })),
      )
    },
    judgeActor(correction, options = {}) {
      const place = placeOf(store, correction)
      if (place === null) return null
      return judgementOf(
        store,
        change((writer) => judgeActor(writer, correction, { ...place, options, at: now() })),
      )
    },
    undo(key, options = {}) {
      const id = recordIdOf(store, 'judgement', key)
      if (id === null || !change((writer) => undo(writer, id, { options, at: now() }))) return null
      return judgementOf(store, id)
    },
    judgements: (filter = {}) => judgementsOf(store, filter),
    actors: (filter = {}) => actorsOf(store, filter),
    actor: (key) =>
      store.glance(() => {
        const actor = actorNamed(store, key)
        const profile = actor === null ? null : store.profile(actor.id)
        return profile === null ? null : composeProfile(store, profile)
      }),
    mentions: (filter = {}) => mentionsOf(store, filter),
    search: (query, page) => searchIn(store, query, page),
    close: () => store.close(),
  }
}

function statementsOf(store: Store, filter: StatementFilter): ReturnType<Case['statements']> {
  return store.glance(() => {
    const document = filter.document === undefined ? undefined : documentIdOf(store, filter.document)
    if (document === null) return NOTHING
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
    const report = filter.report === undefined ? undefined : recordIdOf(store, 'report', filter.report)
    if (document === null || statement === null || report === null) return NOTHING
    const actor = filter.actor === undefined ? undefined : (actorCalled(store, filter.actor)?.id ?? filter.actor)
    const page = store.judgements({ ...filter, document, statement: statement ?? report, actor })
    return { ...page, items: page.items.map(recordComposer(store).judgement) }
  })
}

function actorsOf(store: Store, filter: ActorFilter): ReturnType<Case['actors']> {
  return store.glance(() => {
    const document = filter.document === undefined ? undefined : documentIdOf(store, filter.document)
    if (document === null) return NOTHING
    return store.actors({ ...filter, document })
  })
}

function mentionsOf(store: Store, filter: MentionFilter): ReturnType<Case['mentions']> {
  return store.glance(() => {
    const document = filter.document === undefined ? undefined : documentIdOf(store, filter.document)
    const actor = filter.actor === undefined ? undefined : (actorCalled(store, filter.actor)?.id ?? null)
    if (document === null || actor === null) return NOTHING
    const page = store.mentions({ ...filter, document, actor })
    return { ...page, items: page.items.map(recordComposer(store).place) }
  })
}

const NOTHING = { items: [], next: null, total: 0 } as const

/** Where a correction of who is meant is made; null when there is no such document or mention. Throws when several ids begin so. */
function placeOf(
  store: Store,
  correction: ActorCorrection,
): { readonly document: string | null; readonly mention: string } | null {
  if (correction.field === 'identity') return { document: null, mention: '' }
  const document = correction.document === undefined ? undefined : documentIdOf(store, correction.document)
  if (document === null) return null
  if (correction.field === 'name') return { document: document ?? null, mention: '' }
  const places = store
    .mentionKeys(correction.mention)
    .filter((place) => document === undefined || place.document === document)
  const [first] = places
  if (places.length <= 1) return first ?? null
  oneOf(
    places.map(({ mention }) => mention),
    correction.mention,
    'mentions',
  )
  return null
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
  const writer = openStore(file, { mode: 'write', linking: eventLinking() })
  try {
    return use(writer)
  } finally {
    writer.close()
  }
}

function readingOf(store: Store, key: string): Reading | null {
  return store.glance(() => {
    const id = documentIdOf(store, key)
    const reading = id === null ? null : store.reading(id)
    if (reading === null) return null
    const composer = recordComposer(store)
    const deeds = deedComposer(store)
    return {
      document: { ...composer.document(reading.document), text: reading.document.text },
      statements: reading.statements.map(composer.statement),
      reports: reading.reports.map(deeds.report),
      mentions: reading.mentions.map(composer.mention),
      times: reading.times.map(({ id, start, end, kind, time, candidates, isApproximate }) => ({
        ...{ id, start, end, kind, time, candidates, isApproximate },
      })),
      places: reading.places.map((place) => ({
        ...place,
        name: place.place === null ? null : placeReference(place.place).name,
      })),
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

/** `the-guardian`: how the world writes ids. */
const WORLD_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The name of an outlet that only the world knows by this id; what was given otherwise. */
function outletName(store: Store, outlet: DocumentFilter['outlet']): string | undefined {
  if (outlet === undefined || !WORLD_ID.test(outlet)) return outlet
  if (store.documents({ outlet, limit: 1 }).total > 0) return outlet
  const actor = knownWorld().actor(outlet)
  return actor?.type === 'outlet' ? actor.name : outlet
}
