import { createHash } from 'node:crypto'
import { z } from 'zod'
import {
  ACTOR_TYPES,
  REGION_KINDS,
  SPEECH_ACTS,
  type Span,
  STATEMENT_KINDS,
  UNKNOWN_OUTLET,
} from '../../src/model/index.ts'

/** What `redline export` gave, one parsed line a record; documents with their texts. */
export interface ExportedCase {
  readonly documents: readonly unknown[]
  readonly statements: readonly unknown[]
  readonly actors: readonly unknown[]
}

const name = z.string().min(1)
const span = z.object({ start: z.int().nonnegative(), end: z.int().positive() })
const quotation = z.object({ ...span.shape, text: z.string().min(1) })
const reference = z.object({ id: name, name })
const isoDate = z.iso.date().nullable()
/** Tenures are often known to the year or month only. */
const coarseDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .nullable()
const time = z.object({
  earliest: isoDate,
  latest: isoDate,
  precision: z.enum(['day', 'week', 'month', 'season', 'year', 'decade', 'range']),
  basis: z.enum(['explicit', 'relative', 'implied', 'office-holder']),
})
const spans = z.array(span)

const documentRecord = z.object({
  id: name,
  source: name,
  title: name.nullable(),
  author: name.nullable(),
  outlet: name.nullable(),
  language: name.nullable(),
  text: z.string().min(1),
  textHash: z.hash('sha256'),
  regions: z.array(z.object({ kind: z.enum(REGION_KINDS), ...span.shape })),
  dates: z.array(
    z.object({ ...time.shape, kind: z.enum(['stated', 'original', 'visit', 'updated', 'inferred']), spans }),
  ),
  written: z.object({ earliest: isoDate, latest: isoDate, basis: name }).nullable(),
  chain: z.array(
    z.object({
      outlet: name.nullable(),
      author: name.nullable(),
      url: name.nullable(),
      relation: z.enum(['original', 'republished', 'translated', 'excerpted']),
      spans,
    }),
  ),
  family: name,
  alerts: z.array(z.object({ kind: name, message: name, spans })),
})
const statementRecord = z.object({
  ...quotation.shape,
  id: name,
  document: name,
  kind: z.enum(STATEMENT_KINDS),
  content: spans.min(1),
  verbatim: spans,
  cue: quotation.nullable(),
  speaker: quotation.nullable(),
  actor: reference.nullable(),
  voice: z.array(name).min(1),
  act: z.enum(SPEECH_ACTS),
  addressee: reference.nullable(),
  time: time.nullable(),
  polarity: z.enum(['positive', 'negative']),
  inside: name.nullable(),
  confidence: z.number().min(0).max(1),
  by: z.string().regex(/^[a-z-]+@\d+$/),
})
const actorRecord = z.object({
  id: name,
  name,
  type: z.enum(ACTOR_TYPES),
  country: name.nullable(),
  aliases: z.array(name),
  offices: z.array(z.object({ office: name, from: coarseDate, to: coarseDate })),
  mentions: z.int().nonnegative(),
})

type DocumentRecord = z.infer<typeof documentRecord>
type StatementRecord = z.infer<typeof statementRecord>
type ActorRecord = z.infer<typeof actorRecord>

/** Every way in which an export breaks the output contract, one line each; fields beyond the contract are welcome. */
export function contractFaults(exported: ExportedCase): readonly string[] {
  const faults: string[] = []
  const documents = parseAll(documentRecord, exported.documents, 'document', faults)
  const statements = parseAll(statementRecord, exported.statements, 'statement', faults)
  const actors = parseAll(actorRecord, exported.actors, 'actor', faults)
  faults.push(
    ...repeated([...documents, ...statements].map(({ id }) => id)),
    ...repeated(actors.map(({ id }) => id)),
    ...documents.flatMap(documentFaults),
    ...statements.flatMap((statement) => statementFaults(statement, { documents, statements, actors })),
  )
  return faults
}

function parseAll<Item>(
  schema: z.ZodType<Item>,
  records: readonly unknown[],
  noun: string,
  faults: string[],
): readonly Item[] {
  return records.flatMap((record, index) => {
    const result = schema.safeParse(record)
    if (result.success) return [result.data]
    for (const issue of result.error.issues) faults.push(`${noun} ${index}, ${issue.path.join('.')}: ${issue.message}`)
    return []
  })
}

function repeated(ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is given twice`)
}

function documentFaults({
  id,
  text,
  textHash,
  regions,
  dates,
  written,
  chain,
  alerts,
}: DocumentRecord): readonly string[] {
  const faults: string[] = []
  const within = [regions, ...[...dates, ...chain, ...alerts].map((part) => part.spans)].flat()
  for (const one of within) if (!isIn(one, text)) faults.push(`document ${id}: ${show(one)} is not in the text`)
  regions.forEach((region, index) => {
    if (region.start < (regions[index - 1]?.end ?? 0)) faults.push(`document ${id}: region ${show(region)} overlaps`)
  })
  for (const one of [...dates, ...(written ? [written] : [])])
    if (one.earliest && one.latest && one.earliest > one.latest)
      faults.push(`document ${id}: ${one.earliest} runs back`)
  if (createHash('sha256').update(text).digest('hex') !== textHash) faults.push(`document ${id}: not the text's hash`)
  return faults
}

interface Known {
  readonly documents: readonly DocumentRecord[]
  readonly statements: readonly StatementRecord[]
  readonly actors: readonly ActorRecord[]
}

function statementFaults(statement: StatementRecord, { documents, statements, actors }: Known): readonly string[] {
  const { id, content, verbatim, cue, speaker, actor, addressee, voice, inside } = statement
  const document = documents.find((one) => one.id === statement.document)
  if (!document) return [`statement ${id}: its document ${statement.document} is not there`]
  const faults: string[] = []
  const fault = (what: string): number => faults.push(`statement ${id}: ${what}`)
  for (const one of [statement, cue, speaker])
    if (one && document.text.slice(one.start, one.end) !== one.text) fault(`${show(one)} is not "${one.text}"`)
  for (const one of [...content, ...verbatim]) if (!isIn(one, document.text)) fault(`${show(one)} is not in the text`)
  if (content[0]?.start !== statement.start || content.at(-1)?.end !== statement.end)
    fault('is not the hull of its content')
  content.forEach((stretch, index) => {
    if (stretch.start < (content[index - 1]?.end ?? 0)) fault(`${show(stretch)} overlaps`)
  })
  for (const one of verbatim)
    if (!content.some((stretch) => stretch.start <= one.start && one.end <= stretch.end))
      fault('quotes what it does not say')
  if (voice[0] !== (document.outlet ?? UNKNOWN_OUTLET)) fault(`its voice begins with ${voice[0]}`)
  for (const one of [actor, addressee])
    if (one && !actors.some((known) => known.id === one.id && known.name === one.name)) fault(`${one.id} is no actor`)
  const outer = statements.find((one) => one.id === inside)
  if (inside !== null && outer?.document !== statement.document) fault(`stands inside ${inside}, which is not there`)
  return faults
}

function isIn({ start, end }: Span, text: string): boolean {
  return start < end && end <= text.length
}

function show({ start, end }: Span): string {
  return `${start}-${end}`
}
