import { z } from '@hono/zod-openapi'
import {
  ACTOR_TYPES,
  type ActorCount,
  type ActorDocument,
  type ActorProfile,
  type ActorRecord,
  type HeldOffice,
  type MentionKind,
  type MentionPlace,
  type MentionRecord,
  type MentionResolution,
  type MergedActor,
  type NameForm,
  type OfficeTenure,
} from '../../model/index.ts'
import { judgedMention } from './judgement-schemas.ts'
import { schemaFor } from './schema-for.ts'
import { actorReference, isoDate, orNull, spanFields } from './span-schemas.ts'

const count = (description: string) => z.int().min(0).openapi({ description, example: 14 })

const tenureFields = {
  office: z.string().openapi({ description: 'Usual English name of the office.' }),
  from: isoDate.nullable().openapi({ description: 'First day; null when open or unknown.' }),
  to: isoDate.nullable().openapi({ description: 'Last day; null when open or unknown.' }),
}

export const officeTenure = schemaFor<OfficeTenure>()(
  z.object(tenureFields).openapi('OfficeTenure', { description: 'Who held which office, and when.' }),
)

const actorFields = {
  id: z.string().openapi({ description: 'Slug of the actor.', example: 'nikita-khrushchev' }),
  name: z.string().openapi({ description: 'Usual English name.', example: 'Nikita Khrushchev' }),
  type: z.enum(ACTOR_TYPES).openapi({ description: 'What kind of actor it is.', example: 'person' }),
  country: z.string().nullable().openapi({ description: 'Id of the state it belongs to.' }),
  aliases: z.array(z.string()).openapi({ description: 'Other names.' }),
  description: z.string().nullable().openapi({ description: 'How a text describes somebody whom no table knows.' }),
  documents: count('How many documents of the case it is in.'),
  mentions: count('How many times it is named or described in the case, pronouns apart.'),
  pronouns: count('How many pronouns stand for it.'),
  statements: count('How many statements it makes in the case.'),
  addressed: count('How many statements are told to it.'),
}

export const actorRecord = schemaFor<ActorRecord>()(
  z
    .object({ ...actorFields, offices: z.array(officeTenure).openapi({ description: 'Offices held.' }) })
    .openapi('ActorRecord', { description: 'Someone or something that speaks or acts.' }),
)

/** Every kind of mention; the type of the schema is held to the model's. */
export const mentionKind = schemaFor<MentionKind>()(z.enum(['name', 'metonym', 'role', 'pronoun']))

const mentionResolution = schemaFor<MentionResolution>()(
  z.enum([
    'world-name',
    'world-office',
    'metonym',
    'document-name',
    'document-role',
    'new-name',
    'pronoun',
    'several',
    'unnamed',
  ]),
)

const mentionFields = {
  ...spanFields,
  id: z.string().openapi({ description: 'Hash of text, kind and span.' }),
  document: z.string().openapi({ description: 'Id of the document it stands in.' }),
  text: z.string().openapi({ description: 'Its characters.' }),
  kind: mentionKind.openapi({
    description: 'A proper name, a place for who sits there, an office or role, or a pronoun.',
    example: 'name',
  }),
  actor: orNull(actorReference).openapi({ description: 'Who is meant; null when it is not known.' }),
  resolution: mentionResolution
    .nullable()
    .openapi({ description: 'How Redline found out who is meant; `several`: all candidates together.' }),
  candidates: z.array(actorReference).openapi({ description: 'Who was possible, when the choice was not sure.' }),
  judged: orNull(judgedMention).openapi({ description: 'What people judged of it; null where it is as read.' }),
}

export const mentionRecord = schemaFor<MentionRecord>()(
  z.object(mentionFields).openapi('MentionRecord', { description: 'A place where an actor is named or described.' }),
)

export const mentionPlace = schemaFor<MentionPlace>()(
  z
    .object({
      ...mentionFields,
      title: z.string().nullable().openapi({ description: 'Title of the document.' }),
      outlet: z.string().nullable().openapi({ description: 'Its outlet.' }),
      snippet: z.string().openapi({ description: 'The words around the mention.' }),
    })
    .openapi('MentionPlace', { description: 'A mention with the words around it.' }),
)

const heldOffice = schemaFor<HeldOffice>()(
  z
    .object({
      ...tenureFields,
      isOfTime: z
        .boolean()
        .nullable()
        .openapi({ description: 'Held in the time of the documents; null where that is not known.' }),
    })
    .openapi('HeldOffice', { description: 'An office held, and whether in the time of the documents.' }),
)

const nameForm = schemaFor<NameForm>()(
  z
    .object({
      ...spanFields,
      kind: mentionKind.openapi({ description: 'What kind of mention it is.' }),
      words: z.string().openapi({ description: 'The words, in the spelling that comes up most.' }),
      mentions: count('How many times.'),
      documents: count('In how many documents.'),
      document: z.string().openapi({ description: 'Id of the document where it stands first.' }),
    })
    .openapi('NameForm', { description: 'Words under which an actor goes, and where they first stand.' }),
)

const actorCount = schemaFor<ActorCount>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the actor.' }),
      name: z.string().openapi({ description: 'Usual English name.' }),
      statements: count('How many statements.'),
    })
    .openapi('ActorCount', { description: 'An actor, and how many statements it has in common with another.' }),
)

const actorDocument = schemaFor<ActorDocument>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id of the document.' }),
      title: z.string().nullable().openapi({ description: 'Its title.' }),
      outlet: z.string().nullable().openapi({ description: 'Its outlet.' }),
      source: z.string().openapi({ description: 'Path or URL as the user gave it.' }),
      earliest: isoDate.nullable().openapi({ description: 'Its date, or where that begins.' }),
      latest: isoDate.nullable().openapi({ description: 'Where its date ends.' }),
      mentions: count('Mentions in it, pronouns apart.'),
      pronouns: count('Pronouns in it.'),
      statements: count('Statements made in it.'),
      addressed: count('Statements told to the actor in it.'),
    })
    .openapi('ActorDocument', { description: 'How often an actor comes up in a document.' }),
)

const mergedActor = schemaFor<MergedActor>()(
  z
    .object({
      id: z.string().openapi({ description: 'Id that the actor had.' }),
      name: z.string().openapi({ description: 'Name that it had.' }),
      judgement: z.string().openapi({ description: 'Id of the judgement that says so.' }),
    })
    .openapi('MergedActor', { description: 'An actor that people take to be this one.' }),
)

export const actorProfile = schemaFor<ActorProfile>()(
  z
    .object({
      ...actorFields,
      countryName: z.string().nullable().openapi({ description: 'Usual name of that state.' }),
      offices: z.array(heldOffice).openapi({ description: 'Offices held.' }),
      time: z
        .object({ earliest: isoDate.nullable(), latest: isoDate.nullable() })
        .openapi({ description: 'From the earliest to the latest date of its documents.' }),
      forms: z.array(nameForm).openapi({ description: 'Names, roles and pronouns, most frequent first.' }),
      inDocuments: z.array(actorDocument).openapi({ description: 'Documents, most statements first, at most 500.' }),
      speaksTo: z.array(actorCount).openapi({ description: 'To whom its statements are told.' }),
      spokenToBy: z.array(actorCount).openapi({ description: 'Whose statements are told to it.' }),
      speaksOf: z.array(actorCount).openapi({ description: 'Whom its statements name, pronouns left out.' }),
      namedBy: z.array(actorCount).openapi({ description: 'Whose statements name it, pronouns left out.' }),
      merged: z.array(mergedActor).openapi({ description: 'Actors that people take to be this one.' }),
    })
    .openapi('ActorProfile', { description: 'Everything that the case tells of one actor.' }),
)
