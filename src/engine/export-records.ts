import type {
  ActorRecord,
  DocumentRecord,
  EventRecord,
  JudgementRecord,
  MentionPlace,
  MentionRecord,
  ReportRecord,
  StatementRecord,
} from '../model/index.ts'
import type {
  ActorFilter,
  Case,
  DocumentFilter,
  EventFilter,
  JudgementFilter,
  MentionFilter,
  Page,
  PageRequest,
  ReportFilter,
  StatementFilter,
} from './case.ts'

/** Nouns that can be exported, with the records that they give. */
export interface ExportedRecords {
  readonly documents: DocumentRecord
  readonly statements: StatementRecord
  readonly reports: ReportRecord
  readonly events: EventRecord
  readonly actors: ActorRecord
  readonly mentions: MentionRecord
  readonly judgements: JudgementRecord
}

export type ExportedNoun = keyof ExportedRecords

export const EXPORTED_NOUNS: readonly ExportedNoun[] = [
  'documents',
  'statements',
  'reports',
  'events',
  'actors',
  'mentions',
  'judgements',
]

export interface ExportOptions<Noun extends ExportedNoun> {
  /** Give documents with their texts. */
  readonly withText?: boolean
  /** Which records; all of them when absent. Its cursor and limit count for nothing. */
  readonly filter?: {
    documents: DocumentFilter
    statements: StatementFilter
    reports: ReportFilter
    events: EventFilter
    actors: ActorFilter
    mentions: MentionFilter
    judgements: JudgementFilter
  }[Noun]
}

/** Enough to make the cost of a page small, few enough that a page of long texts stays so. */
const PAGE_SIZES: Readonly<Record<ExportedNoun, number>> = {
  documents: 50,
  statements: 500,
  reports: 500,
  events: 500,
  actors: 500,
  mentions: 500,
  judgements: 500,
}

/**
 * All records of one noun in the shape of the output contract, read page by page: no more than one page is held.
 * They are of one moment when the case was opened as a snapshot, or when nobody writes to it meanwhile.
 */
export function exportRecords<Noun extends ExportedNoun>(
  source: Case,
  noun: Noun,
  { withText = false, filter = {} }: ExportOptions<Noun> = {},
): Iterable<ExportedRecords[Noun]> {
  const readers: { readonly [Each in ExportedNoun]: (page: PageRequest) => Page<ExportedRecords[Each]> } = {
    documents: (page) => source.documents({ ...filter, withText, ...page }),
    statements: (page) => source.statements({ ...filter, ...page }),
    reports: (page) => source.reports({ ...filter, ...page }),
    // The filter is one of the noun's own kind, whose reader alone is called.
    events: (page) => source.events({ ...(filter as EventFilter), ...page }),
    actors: (page) => source.actors({ ...(filter as ActorFilter), ...page }),
    mentions: (page) => {
      const places = source.mentions({ ...filter, ...page })
      return { ...places, items: places.items.map(withoutSurroundings) }
    },
    judgements: (page) => source.judgements({ ...filter, ...page }),
  }
  return eachOf(readers[noun], PAGE_SIZES[noun])
}

function* eachOf<Item>(read: (page: PageRequest) => Page<Item>, limit: number): Generator<Item> {
  let cursor: string | null = null
  do {
    const page: Page<Item> = read(cursor === null ? { limit } : { cursor, limit })
    yield* page.items
    cursor = page.next
  } while (cursor !== null)
}

/** A mention by itself: its words are quoted, those around it stay in the case. */
function withoutSurroundings({ title, outlet, snippet, ...mention }: MentionPlace): MentionRecord {
  return mention
}
