import { z } from '@hono/zod-openapi'
import type { ActorReference, Quotation, Span, Time } from '../../model/index.ts'
import { schemaFor } from './schema-for.ts'

const offset = (description: string, example: number) => z.int().min(0).openapi({ description, example })

/** The two fields by which a record stands in a text. */
export const spanFields = {
  start: offset("First character, counted in UTF-16 code units of the document's text.", 120),
  end: offset('One past the last character.', 164),
}

export const span = schemaFor<Span>()(
  z.object(spanFields).openapi('Span', { description: "A half-open stretch of a document's text." }),
)

export const quotation = schemaFor<Quotation>()(
  z
    .object({ ...spanFields, text: z.string().openapi({ description: 'The characters of the stretch.' }) })
    .openapi('Quotation', { description: 'A stretch of the text with its characters.' }),
)

export const actorReference = schemaFor<ActorReference>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the actor.', example: 'john-f-kennedy' }),
      name: z.string().openapi({ description: 'Usual English name.', example: 'John F. Kennedy' }),
    })
    .openapi('ActorReference', { description: 'An actor, by id and name.' }),
)

/** A calendar date; where a source says only the month or the year, the interval around it has two. */
export const isoDate = z.string().openapi({ description: 'ISO 8601 calendar date.', example: '1962-10-22' })

export const timeFields = {
  earliest: isoDate.nullable().openapi({ description: 'First day that it can be; null when open.' }),
  latest: isoDate.nullable().openapi({ description: 'Last day that it can be; null when open.' }),
  precision: z
    .enum(['day', 'week', 'month', 'season', 'year', 'decade', 'range'])
    .openapi({ description: 'How finely the time is known.', example: 'day' }),
  basis: z
    .enum(['explicit', 'relative', 'implied', 'office-holder'])
    .openapi({ description: 'What the time rests on.', example: 'explicit' }),
}

export const time = schemaFor<Time>()(
  z.object(timeFields).openapi('Time', { description: 'An interval of days, both ends included.' }),
)

/** The schema or null. A union, because a wrapped schema would take its description with it to wherever it is named. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()])
