import { z } from '@hono/zod-openapi'
import { ACTOR_TYPES, type ActorRecord, type MentionRecord, type OfficeTenure } from '../../model/index.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, isoDate, orNull, spanFields } from './span-schemas.ts'

export const officeTenure = schemaFor<OfficeTenure>()(
  z
    .object({
      office: z.string().openapi({ description: 'Usual English name of the office.' }),
      from: isoDate.nullable().openapi({ description: 'First day; null when open or unknown.' }),
      to: isoDate.nullable().openapi({ description: 'Last day; null when open or unknown.' }),
    })
    .openapi('OfficeTenure', { description: 'Who held which office, and when.' }),
)

export const actorRecord = schemaFor<ActorRecord>()(
  z
    .object({
      id: z.string().openapi({ description: 'Slug of the actor.', example: 'nikita-khrushchev' }),
      name: z.string().openapi({ description: 'Usual English name.', example: 'Nikita Khrushchev' }),
      type: z.enum(ACTOR_TYPES).openapi({ description: 'What kind of actor it is.', example: 'person' }),
      country: z.string().nullable().openapi({ description: 'Id of the state it belongs to.' }),
      aliases: z.array(z.string()).openapi({ description: 'Other names.' }),
      offices: z.array(officeTenure).openapi({ description: 'Offices held.' }),
      mentions: z.int().min(0).openapi({ description: 'How many times it is named or described in the case.' }),
      statements: z.int().min(0).openapi({ description: 'How many statements it makes in the case.' }),
    })
    .openapi('ActorRecord', { description: 'Someone or something that speaks or acts.' }),
)

export const mentionRecord = schemaFor<MentionRecord>()(
  z
    .object({
      ...spanFields,
      id: z.string().openapi({ description: 'Hash of text, kind and span.' }),
      actor: orNull(actorReference).openapi({ description: 'Who is meant; null when it is not known.' }),
    })
    .openapi('MentionRecord', { description: 'A place where an actor is named or described.' }),
)
