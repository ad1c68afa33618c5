import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { locateWords } from './locate-words.ts'

/** One class of mentions a file, named after it; what a case may say is in `expectedMention` below. */
export const CLASSES_FOLDER = new URL('./', import.meta.url)

/** Under the folder of the classes: cases of the same classes that nobody looks at who works on the stages. */
const HELD_OUT = 'held-out/'

export const EXPECTED_KINDS = ['name', 'metonym', 'role', 'pronoun', 'place'] as const

const words = z.string().min(1)
const oneOrMore = z.union([words, z.array(words).min(1)]).transform((value) => [value].flat())
const kind = z.enum(EXPECTED_KINDS)

const expectedMention = z
  .strictObject({
    text: words,
    /** Words of the text, standing there once, in which the mention is meant; needed where its own words stand more than once. */
    in: words.optional(),
    /** Id or name of an actor or place; several where readers differ. `unsure`: nobody can tell; `unnamed`: an actor of the text's
     *  own whom it does not name; `none`: these words are nobody and nowhere. */
    is: oneOrMore.optional(),
    /** Everyone meant together; several names in one place where readers differ about that member. */
    members: z.array(oneOrMore).optional(),
    /** The same actor as another mention of the case, by its words. */
    as: words.optional(),
    /** Who must be among the candidates of a mention that stays unsure. */
    among: z.array(words).optional(),
    /** Several where readers differ. Of `none`: what it must not be taken for; absent: anything. */
    kind: z
      .union([kind, z.array(kind)])
      .transform((value) => [value].flat())
      .optional(),
  })
  .refine(({ is, members, as }) => [is, members, as].filter(Boolean).length === 1, 'say one of is, members and as')
  .refine((one) => one.kind !== undefined || one.is?.includes('none'), 'say its kind')

const actorCase = z.strictObject({
  text: words,
  /** When it was published; absent where the page does not say. */
  date: z.iso.date().optional(),
  /** Why it is a case of its own, where that does not show. */
  note: words.optional(),
  mentions: z.array(expectedMention).min(1),
})

export type ActorCase = z.infer<typeof actorCase>
export type ExpectedMention = z.infer<typeof expectedMention>

export interface ActorClass {
  readonly name: string
  /** The cases to work with. */
  readonly cases: readonly ActorCase[]
  readonly heldOut: readonly ActorCase[]
}

/** Every class of a folder, by name; throws with the file and case where one breaks the shape. */
export function loadClasses(folder: URL = CLASSES_FOLDER): readonly ActorClass[] {
  const heldOut = new URL(HELD_OUT, folder)
  const names = [...new Set([...namesIn(folder), ...namesIn(heldOut)])].toSorted()
  return names.map((name) => ({ name, cases: loadCases(name, folder), heldOut: loadCases(name, heldOut) }))
}

function namesIn(folder: URL): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => basename(file, '.yaml'))
  } catch {
    // A folder of somebody's own need not hold anything back.
    return []
  }
}

function loadCases(name: string, folder: URL): readonly ActorCase[] {
  if (!namesIn(folder).includes(name)) return []
  const file = new URL(`${name}.yaml`, folder)
  const parsed = z.array(actorCase).safeParse(load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA }))
  if (!parsed.success) throw new Error(`${file.pathname}: ${z.prettifyError(parsed.error)}`)
  const cases = parsed.data.map((one) => ({ ...one, text: one.text.trim() }))
  for (const one of cases) for (const expected of one.mentions) locateWords(one.text, expected)
  return cases
}
