import { z } from '@hono/zod-openapi'
import { ACTOR_TYPES, SPEECH_ACTS } from '../../model/index.ts'
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

const correctActor = z.union([
  z.strictObject({ id: name('Id of an actor of the case.') }),
  z.strictObject({
    name: name('Name or alias of an actor of the case, or of somebody new to it.'),
    type: z.enum(ACTOR_TYPES).optional().openapi({ description: 'What somebody new is; `person` when absent.' }),
  }),
  z.null(),
])

export const newJudgement = schemaFor<NewJudgement>()(
  z
    .discriminatedUnion('field', [
      z.strictObject({
        statement,
        field: z.enum(['speaker', 'addressee']).openapi({ description: 'Who speaks, or to whom.' }),
        actor: correctActor.openapi({ description: 'Who it is; null when nobody is named.' }),
        ...signatureFields,
      }),
      z.strictObject({
        statement,
        field: z.literal('act').openapi({ description: 'The speech act.' }),
        act: z.enum(SPEECH_ACTS).openapi({ description: 'Which it is.', example: 'deny' }),
        ...signatureFields,
      }),
    ])
    .openapi('NewJudgement', { description: 'A correction of one field of a statement.' }),
)
