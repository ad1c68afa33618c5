import { z } from '@hono/zod-openapi'
import { ACTOR_TYPES, REPORT_STATUSES, REPORT_TYPES, SPEECH_ACTS } from '../../model/index.ts'
import type { NewJudgement, Signature } from './queries.ts'
import { schemaFor } from './schema-for.ts'

/** Longest name and note, in UTF-16 code units. */
const MAX_NAME_LENGTH = 300
const MAX_NOTE_LENGTH = 4000

const name = (description: string) => z.string().trim().min(1).max(MAX_NAME_LENGTH).openapi({ description })

const signatureFields = {
  by: z.string().max(MAX_NAME_LENGTH).nullish().openapi({ description: 'Who judges, as they like to be called.' }),
  note: z.string().max(MAX_NOTE_LENGTH).nullish().openapi({ description: 'Why.' }),
}

export const signature = schemaFor<Signature>()(
  z.strictObject(signatureFields).openapi('Signature', { description: 'Who judges and why; both may be left out.' }),
)

const statement = name('Id of the statement, or an unambiguous start of one.')

const report = name('Id of the report, or an unambiguous start of one.')

const meantActor = z.union([
  z.strictObject({ id: name('Id of an actor of the case, or one that Redline knows.') }),
  z.strictObject({
    name: name('Name or alias of an actor of the case, or of somebody new to it.'),
    type: z.enum(ACTOR_TYPES).optional().openapi({ description: 'What somebody new is; `person` when absent.' }),
  }),
])
const meantOrNobody = z.union([...meantActor.options, z.null()])
const document = name('Id of a document, an unambiguous start of one, or the file name of its source.')
const actorKey = name('Id, name or alias of an actor of the case.')

export const newJudgement = schemaFor<NewJudgement>()(
  z
    .discriminatedUnion('field', [
      z.strictObject({
        statement,
        field: z.enum(['speaker', 'addressee']).openapi({ description: 'Who speaks, or to whom.' }),
        actor: meantOrNobody.openapi({ description: 'Who it is; null when nobody is named.' }),
        ...signatureFields,
      }),
      z.strictObject({
        statement,
        field: z.literal('act').openapi({ description: 'The speech act.' }),
        act: z.enum(SPEECH_ACTS).openapi({ description: 'Which it is.', example: 'deny' }),
        ...signatureFields,
      }),
      z.strictObject({
        report,
        field: z.enum(['source', 'target']).openapi({ description: 'Who does it, or to whom.' }),
        actor: meantOrNobody.openapi({ description: 'Who it is; null when nobody is named.' }),
        ...signatureFields,
      }),
      z.strictObject({
        report,
        field: z.literal('type').openapi({ description: 'The type of the deed.' }),
        type: z.enum(REPORT_TYPES).openapi({ description: 'Which it is.', example: 'THREATEN' }),
        ...signatureFields,
      }),
      z.strictObject({
        report,
        field: z.literal('status').openapi({ description: 'What the words claim of the deed.' }),
        status: z.enum(REPORT_STATUSES).openapi({ description: 'Which it is.', example: 'planned' }),
        ...signatureFields,
      }),
      z.strictObject({
        report,
        field: z
          .literal('apart')
          .openapi({ description: 'That it tells of another deed than the other one, or than all.' }),
        other: name('Id of the other report, or an unambiguous start of one.').optional(),
        ...signatureFields,
      }),
      z.strictObject({
        report,
        field: z
          .literal('together')
          .openapi({ description: 'That two reports, with those linked to them, tell of one deed.' }),
        other: name('Id of the other report, or an unambiguous start of one.'),
        ...signatureFields,
      }),
      z.strictObject({
        field: z.literal('mention').openapi({ description: 'Who is meant at one place.' }),
        mention: name('Id of the mention, or an unambiguous start of one.'),
        document: document.optional(),
        actor: meantOrNobody.openapi({ description: 'Who is meant; null when it is not known.' }),
        ...signatureFields,
      }),
      z.strictObject({
        field: z.literal('name').openapi({ description: 'Who is meant wherever an actor goes by a name.' }),
        name: name('The words, compared without case and accents.'),
        of: actorKey.nullable().openapi({ description: 'Id, name or alias of that actor; null for nobody known.' }),
        document: document
          .optional()
          .openapi({ description: 'In this document alone; in the whole case when absent.' }),
        actor: meantOrNobody.openapi({ description: 'Who is meant; null when it is not known.' }),
        ...signatureFields,
      }),
      z.strictObject({
        field: z.literal('identity').openapi({ description: 'That two actors of the case are one.' }),
        of: actorKey.openapi({ description: 'Id, name or alias of the one that goes.' }),
        actor: meantActor.openapi({ description: 'The one that stays.' }),
        ...signatureFields,
      }),
    ])
    .openapi('NewJudgement', {
      description: 'A correction of a statement, of a report, of who is meant, or of who is who.',
    }),
)
