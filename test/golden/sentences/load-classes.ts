import { readdirSync, readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { REGION_KINDS, SPEAKER_RESOLUTIONS, SPEECH_ACTS, STATEMENT_KINDS } from '../../../src/model/index.ts'

/** One class of sentences a file, named after it; what a case may say is in `expectedStatement` below. */
export const CLASSES_FOLDER = new URL('./', import.meta.url)

const words = z.string().min(1)
const name = words.nullable()

const expectedStatement = z.strictObject({
  /** Stretches joined by ` ... `, without the marks around them. */
  content: words,
  /** Where the same words stand more than once: they are the first behind these. */
  after: words.optional(),
  /** The words of the speaker's span; null where nobody is named. */
  speaker: name,
  /** May be found or not: readers differ about it. */
  optional: z.literal(true).optional(),
  /** The name of the actor who speaks; null where it cannot be known. */
  actor: name.optional(),
  act: z.enum(SPEECH_ACTS).optional(),
  polarity: z.enum(['positive', 'negative']).optional(),
  /** The name of the actor who is spoken to; null for nobody known. */
  addressee: name.optional(),
  /** How the content of the statement around this one begins; null for the outermost. */
  inside: name.optional(),
  kind: z.enum(STATEMENT_KINDS).optional(),
  resolution: z.enum(SPEAKER_RESOLUTIONS).optional(),
  hedged: z.boolean().optional(),
  translated: z.boolean().optional(),
  /** When it was said: a date, or two parted by a stroke; null where it cannot be known. */
  time: name.optional(),
  /** The words for where and on what occasion it was said. */
  place: name.optional(),
  occasion: name.optional(),
})

const sentenceCase = z.strictObject({
  text: words,
  /** What the page says beside the text. */
  page: z
    .strictObject({
      author: name.optional(),
      outlet: name.optional(),
      /** When it was published. */
      date: z.iso.date().optional(),
      chain: z
        .array(
          z.strictObject({
            outlet: name,
            author: name.optional(),
            relation: z.enum(['original', 'republished', 'translated', 'excerpted']),
          }),
        )
        .optional(),
      /** Stretches of the text that are not body, by their words. */
      regions: z.array(z.strictObject({ kind: z.enum(REGION_KINDS), text: words })).optional(),
    })
    .optional(),
  /** Why it is a case of its own, where that does not show. */
  note: words.optional(),
  statements: z.array(expectedStatement),
})

export type SentenceCase = z.infer<typeof sentenceCase>
export type ExpectedStatement = z.infer<typeof expectedStatement>

/** Every class by its name, in order; throws with the file and place where one breaks the shape. */
export function loadClasses(): ReadonlyMap<string, readonly SentenceCase[]> {
  const files = readdirSync(CLASSES_FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
  return new Map(files.map((file) => [file.replace(/\.yaml$/u, ''), loadClass(file)]))
}

function loadClass(file: string): SentenceCase[] {
  const parsed = z
    .array(sentenceCase)
    .safeParse(load(readFileSync(new URL(file, CLASSES_FOLDER), 'utf8'), { schema: CORE_SCHEMA }))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data.map((one) => ({ ...one, text: one.text.trim() }))
}
