import { z } from '@hono/zod-openapi'
import { SPEAKER_RESOLUTIONS, SPEECH_ACTS, STATEMENT_KINDS, type StatementRecord } from '../../model/index.ts'
import { judgedReading } from './judgement-schemas.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, orNull, quotation, span, spanFields, time } from './span-schemas.ts'

export const statementRecord = schemaFor<StatementRecord>()(
  z
    .object({
      ...spanFields,
      id: z.string().openapi({ description: 'Hash of text, kind and span: stays over re-runs.' }),
      document: z.string().openapi({ description: 'Id of the document it stands in.' }),
      kind: z.enum(STATEMENT_KINDS).openapi({ description: 'How the words are given.', example: 'direct' }),
      text: z.string().openapi({ description: 'Characters of the hull of the content.' }),
      content: z.array(span).openapi({ description: 'The stretches of what is said, without cue and speaker.' }),
      verbatim: z.array(span).openapi({ description: 'What of it stands in quotation marks, marks excluded.' }),
      cue: orNull(quotation).openapi({ description: 'The words that report: "said", "according to".' }),
      speaker: orNull(quotation).openapi({ description: 'The words that name who speaks.' }),
      actor: orNull(actorReference).openapi({ description: 'Who speaks; null when the text does not say.' }),
      speakerResolution: z
        .enum([...SPEAKER_RESOLUTIONS, 'judged'])
        .openapi({ description: 'How the speaker was found; `judged`: a person said so.' }),
      voice: z
        .array(z.string())
        .openapi({ description: 'From the outlet inward to whoever speaks.', example: ['The Harbour Times', 'TASS'] }),
      act: z.enum(SPEECH_ACTS).openapi({ description: 'Speech act; `say` is the neutral one.', example: 'deny' }),
      addressee: orNull(actorReference).openapi({ description: 'To whom it is said.' }),
      time: orNull(time).openapi({ description: 'When it was said.' }),
      place: orNull(quotation).openapi({ description: 'The words for where it was said: "Geneva".' }),
      occasion: orNull(quotation).openapi({
        description: 'The words for the occasion: "an interview with the Tribune".',
      }),
      polarity: z.enum(['positive', 'negative']).openapi({ description: 'Whether it is affirmed or negated.' }),
      hedged: z.boolean().openapi({ description: 'Whether the text reports it with reserve ("reportedly said").' }),
      translated: z
        .boolean()
        .openapi({ description: 'Whether the verbatim words are a translation, and not those that were spoken.' }),
      inside: z.string().nullable().openapi({ description: 'Id of the statement that this one stands inside.' }),
      confidence: z
        .number()
        .min(0)
        .max(1)
        .openapi({ description: 'How sure that it is a statement of this extent; says nothing of its truth.' }),
      by: z.string().openapi({ description: 'Stage and version that made it.', example: 'statements@1' }),
      judged: orNull(judgedReading).openapi({ description: 'Its corrections by people; null where there are none.' }),
    })
    .openapi('StatementRecord', { description: 'Someone says something here.' }),
)
