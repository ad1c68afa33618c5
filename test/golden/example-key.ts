import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { REGION_KINDS, SPEECH_ACTS, STATEMENT_KINDS } from '../../src/model/index.ts'

/** The bundled example: articles, and `key.json` with the right answers made by hand. */
export const EXAMPLE_FOLDER = new URL('../../examples/october-1962/', import.meta.url)

const text = z.string().min(1)
const name = text.nullable()
const isoDate = z.iso.date()
const documentKey = z.strictObject({
  file: text,
  outlet: name,
  title: text,
  author: name,
  language: text,
  dates: z.array(
    z.strictObject({
      kind: z.enum(['stated', 'original', 'visit', 'updated']),
      earliest: isoDate,
      latest: isoDate,
    }),
  ),
  written: z.strictObject({ earliest: isoDate, latest: isoDate }).optional(),
  chain: z.array(
    z.strictObject({
      outlet: name,
      author: name,
      relation: z.enum(['original', 'republished', 'translated', 'excerpted']),
    }),
  ),
  family: text,
  alerts: z.array(z.enum(['visit-date', 'stated-date-contradicted'])),
  body: z.strictObject({ first: text, last: text }),
  regions: z.array(z.strictObject({ kind: z.enum(REGION_KINDS), text })),
  statements: z.array(
    z.strictObject({
      text,
      kind: z.enum(STATEMENT_KINDS),
      speaker: name,
      act: z.enum(SPEECH_ACTS),
      inside: name,
      need: z.boolean(),
    }),
  ),
  notStatements: z.array(text),
  numbers: z.array(z.strictObject({ text, value: z.number(), unit: name, of: text, speaker: name })),
  commitments: z.array(
    z.strictObject({
      kind: z.enum(['red line', 'threat', 'promise', 'guarantee', 'demand', 'offer']),
      holder: text,
      addressee: name,
      text,
    }),
  ),
  causes: z.array(z.strictObject({ cause: text, effect: text, sign: z.enum(['+', '-']), speaker: name })),
})
const exampleKey = z.strictObject({ about: text, documents: z.array(documentKey) })

export type DocumentKey = z.infer<typeof documentKey>
export type StatementKey = DocumentKey['statements'][number]

/** The key as it stands beside the articles; throws where it breaks its own shape. */
export function loadExampleKey(): readonly DocumentKey[] {
  return exampleKey.parse(JSON.parse(readFileSync(new URL('key.json', EXAMPLE_FOLDER), 'utf8'))).documents
}
