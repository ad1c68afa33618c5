import { foldName, type JudgementReference, type Mention } from '../model/index.ts'
import type { CaseDatabase, Row } from './case-database.ts'
import { joinClauses } from './clauses.ts'
import { nameKey } from './correct-mentions.ts'
import type { FormRow } from './count-presences.ts'
import { unpackFinalMentions } from './final-mention-list.ts'
import { judgementReferences } from './find-judgements.ts'
import { rootOf } from './identity.ts'
import { unpackMentions } from './mention-list.ts'
import { readPage, type StorePage } from './read-page.ts'
import { surroundings } from './surroundings.ts'

/** A mention of a document, with whom it means after judgements. */
export interface StoredMention {
  readonly document: string
  /** As Redline read it. */
  readonly mention: Mention
  /** Everyone meant: one actor, several, or nobody known. */
  readonly meant: readonly string[]
  /** Null where no judgement bears on it. */
  readonly judgements: readonly JudgementReference[] | null
}

/** A mention with what it stands in. */
export interface FoundMention extends StoredMention {
  readonly title: string | null
  readonly outlet: string | null
  readonly text: string
  readonly snippet: string
}

export interface MentionQuery {
  /** Id of a document. */
  readonly document?: string | undefined
  /** Id of the actor that is meant; null for mentions of whom it is not known. */
  readonly actor?: string | null | undefined
  /** The words of the mention, compared without case and accents. */
  readonly name?: string | undefined
  readonly kind?: string | undefined
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
}

/** Mentions that fit the query, in the order of their documents and then of their texts. */
export function findMentions(database: CaseDatabase, query: MentionQuery): StorePage<FoundMention> {
  const { document, name, kind, cursor, limit } = query
  const actor = typeof query.actor === 'string' ? rootOf(database, query.actor) : query.actor
  const asked = { ...query, actor, name: name === undefined ? undefined : foldName(name) }
  return database.glance(() =>
    readPage({
      question: ['mentions', document, actor, name, kind],
      cursor,
      limit,
      count: () => countMentions(database, asked),
      rows: (after, rowLimit) => {
        const [afterDocument, afterIndex] = [Number(after?.[0] ?? 0), Number(after?.[1] ?? -1)]
        const rows: { readonly key: readonly [number, number]; readonly item: FoundMention }[] = []
        for (const row of documentRows(database, asked, afterDocument)) {
          const number = Number(row.number)
          const from = number === afterDocument ? afterIndex + 1 : 0
          for (const { index, stored } of fittingIn(database, row, asked)) {
            if (index >= from) rows.push({ key: [number, index], item: foundMention(row, stored) })
          }
          if (rows.length >= rowLimit) break
        }
        return rows.slice(0, rowLimit)
      },
    }),
  )
}

/** All mentions of one document, in the order of the text. */
export function readMentions(database: CaseDatabase, document: string): readonly StoredMention[] {
  const row = database.first(`${SELECT_MENTIONS} WHERE document.id = ?`, document)
  return row === null ? [] : [...storedMentions(database, row)].map(({ stored }) => stored)
}

/** One mention of a document; null when there is none with this id. */
export function readMention(
  database: CaseDatabase,
  { document, mention: id }: { readonly document: string; readonly mention: string },
): StoredMention | null {
  return readMentions(database, document).find(({ mention }) => mention.id === id) ?? null
}

/** Mentions that a key can mean, at most ten: the one with this id, or those whose id begins with it. */
export function mentionKeys(
  database: CaseDatabase,
  key: string,
): readonly { readonly document: string; readonly mention: string }[] {
  if (!ID_START.test(key)) return []
  const found: { document: string; mention: string }[] = []
  const rows = database.all(
    `SELECT document.id, document_text.mentions FROM document_text JOIN document ON document.number = document_text.document
     WHERE instr(document_text.mentions, ?) > 0`,
    // packMentions begins each row with the id.
    `["${key}`,
  )
  for (const row of rows) {
    for (const { id } of unpackMentions(String(row.mentions))) {
      if (id.startsWith(key)) found.push({ document: String(row.id), mention: id })
    }
  }
  const exact = found.filter(({ mention }) => mention === key)
  return (exact.length > 0 ? exact : found).slice(0, MAX_CANDIDATES)
}

/** Ids are hexadecimal; a single digit is more likely a slip. */
const ID_START = /^[0-9a-f]{2,}$/

/** As many as a message about an ambiguous key can use. */
const MAX_CANDIDATES = 10

const SELECT_MENTIONS = `
  SELECT document.number, document.id, document.title, document.outlet, document_text.text, document_text.mentions,
    document_text.final_mentions
  FROM document JOIN document_text ON document_text.document = document.number`

type Asked = Pick<MentionQuery, 'document' | 'actor' | 'name' | 'kind'>

function* documentRows(database: CaseDatabase, { document, actor }: Asked, from: number): Generator<Row> {
  const fitting = joinClauses([
    document === undefined ? null : { sql: 'document.id = ?', values: [document] },
    typeof actor === 'string'
      ? { sql: 'document.number IN (SELECT document FROM presence WHERE actor = ?)', values: [actor] }
      : null,
  ])
  const numbers = database.all(
    `SELECT number FROM document WHERE ${fitting.sql} AND number >= ? ORDER BY number`,
    ...fitting.values,
    from,
  )
  for (const { number } of numbers) {
    const row = database.first(`${SELECT_MENTIONS} WHERE document.number = ?`, Number(number))
    if (row !== null) yield row
  }
}

function* fittingIn(database: CaseDatabase, row: Row, { actor, name, kind }: Asked) {
  const text = String(row.text)
  for (const entry of storedMentions(database, row)) {
    const { mention, meant } = entry.stored
    if (actor === null ? meant.length > 0 : actor !== undefined && !meant.includes(actor)) continue
    if (kind !== undefined && mention.kind !== kind) continue
    if (name !== undefined && nameKey(text, mention) !== name) continue
    yield entry
  }
}

function* storedMentions(
  database: CaseDatabase,
  row: Row,
): Generator<{ readonly index: number; readonly stored: StoredMention }> {
  const finals = unpackFinalMentions(row.final_mentions === null ? null : String(row.final_mentions))
  const references = new Map<string, readonly JudgementReference[]>()
  for (const [index, mention] of unpackMentions(String(row.mentions)).entries()) {
    const final = finals.get(index)
    const asRead = mention.resolution === 'several' ? mention.candidates : mention.actor === null ? [] : [mention.actor]
    yield {
      index,
      stored: {
        document: String(row.id),
        mention,
        meant: final?.meant ?? asRead,
        judgements: final ? referencesFor(database, final.judgements, references) : null,
      },
    }
  }
}

/** The same few judgements bear on many mentions of a document. */
function referencesFor(
  database: CaseDatabase,
  numbers: readonly number[],
  known: Map<string, readonly JudgementReference[]>,
): readonly JudgementReference[] {
  const key = numbers.join()
  const references = known.get(key) ?? judgementReferences(database, numbers)
  known.set(key, references)
  return references
}

function foundMention(row: Row, stored: StoredMention): FoundMention {
  const text = String(row.text)
  return {
    ...stored,
    title: row.title === null ? null : String(row.title),
    outlet: row.outlet === null ? null : String(row.outlet),
    text: text.slice(stored.mention.start, stored.mention.end),
    snippet: surroundings(text, stored.mention),
  }
}

/** How many mentions fit: of an actor as they were counted when read, else one by one. */
function countMentions(database: CaseDatabase, asked: Asked): number {
  const { document, actor, name, kind } = asked
  if (typeof actor !== 'string') {
    let total = 0
    for (const row of documentRows(database, asked, 0)) for (const _ of fittingIn(database, row, asked)) total++
    return total
  }
  const fitting = joinClauses([
    { sql: 'presence.actor = ?', values: [actor] },
    document === undefined ? null : { sql: 'document.id = ?', values: [document] },
  ])
  const rows = database.all(
    `SELECT presence.forms FROM presence JOIN document ON document.number = presence.document WHERE ${fitting.sql}`,
    ...fitting.values,
  )
  // Nothing but addPresences writes this column.
  return rows
    .flatMap((row) => JSON.parse(String(row.forms)) as readonly FormRow[])
    .filter(([formKind, words]) => (kind === undefined || formKind === kind) && (!name || foldName(words) === name))
    .reduce((sum, [, , times]) => sum + times, 0)
}
