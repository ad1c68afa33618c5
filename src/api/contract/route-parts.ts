import { z } from '@hono/zod-openapi'
import { problem } from './answer-schemas.ts'

/** Longest page of a listing, in records. */
export const MAX_PAGE_SIZE = 1000
const DEFAULT_PAGE_SIZE = 100
/** Longest parameter taken, in UTF-16 code units: no name, id or search comes near it. */
const MAX_PARAMETER_LENGTH = 1000

export const words = (description: string, example?: string) =>
  z
    .string()
    .min(1)
    .max(MAX_PARAMETER_LENGTH)
    .openapi({ description, ...(example ? { example } : {}) })
export const day = (description: string) => z.iso.date().openapi({ description, example: '1962-10-22' })

export const pageQuery = {
  cursor: words('`next` of the page before.').optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE_SIZE)
    .optional()
    .openapi({
      description: `Records a page, at most ${MAX_PAGE_SIZE}; ${DEFAULT_PAGE_SIZE} when absent.`,
      example: 50,
    }),
}

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
export const failure = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
})
export const badRequest = failure('A parameter is wrong; `detail` says which and what it may be.')
export const notFound = failure('There is no such document.')
export const refused = failure('The request does not come from this server’s own address or page.')
