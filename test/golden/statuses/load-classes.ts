import { readdirSync, readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { REPORT_STATUSES, REPORT_TYPES, type ReportStatus, type ReportType } from '../../../src/model/index.ts'

/** One class of deeds a file, named after it. What is in `held-out/` was written with the rest and kept from whoever made the rules. */
export const CLASSES_FOLDER = new URL('./', import.meta.url)

const statusCase = z.strictObject({
  text: z.string().min(1),
  /** The day on which the text was written; absent: nobody knows. */
  written: z.iso.date().optional(),
  /**
   * The words that tell a deed, its trigger among them, with what they tell: `source > TYPE status > target @ voice when time`.
   * Parties are the head words of their phrases, `-` where they are not asked for. The voice is whom the text quotes, outermost
   * first (`ministry > mayor`), absent where the words are the text's own; `/` parts names of one voice, `~` among them says that
   * it may be left out, `?` is somebody unknown, `*` alone: not asked for. The time is `earliest/latest`, `none` or `*`, `or`
   * between several, with `background` behind it where the deed was long before the text.
   */
  deeds: z.record(z.string(), z.string()),
})

export interface ExpectedDeed {
  readonly words: string
  readonly type: ReportType
  readonly status: ReportStatus
  /** Null where nobody asks. */
  readonly source: string | null
  readonly target: string | null
  /** Names of each voice behind the outlet; null where nobody asks. */
  readonly voice: readonly (readonly string[])[] | null
  readonly when: { readonly times: readonly string[]; readonly isBackground: boolean } | null
}

export interface StatusCase {
  readonly text: string
  readonly written: string | null
  readonly deeds: readonly ExpectedDeed[]
}

const DEED = /^(\S+) > ([A-Z]+) ([a-z]+) > (\S+)(?: @ (.+?))?(?: when (.+))?$/u
const BACKGROUND = / ?background$/u

/** Every class by its name, those of the folder below as `held-out/denied`; throws with the file and place where one breaks the shape. */
export function loadClasses(folder: URL = CLASSES_FOLDER): ReadonlyMap<string, readonly StatusCase[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
  return new Map(files.map((file) => [file.replace(/\.yaml$/u, ''), loadClass(file, folder)]))
}

function loadClass(file: string, folder: URL): StatusCase[] {
  const rows = load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA })
  const parsed = z.array(statusCase).safeParse(rows)
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data.map(({ text, written = null, deeds }) => ({
    text,
    written,
    deeds: Object.entries(deeds).map(([words, told]) => {
      const deed = readDeed(words, told)
      if (!deed) throw new Error(`${file}: ${words}: not "source > TYPE status > target @ voice when time": ${told}`)
      return deed
    }),
  }))
}

function readDeed(words: string, told: string): ExpectedDeed | null {
  const [, source = '', typeWord, statusWord, target = '', voice = '', when] = DEED.exec(told) ?? []
  const type = REPORT_TYPES.find((name) => name === typeWord)
  const status = REPORT_STATUSES.find((name) => name === statusWord)
  if (type === undefined || status === undefined) return null
  return {
    words,
    type,
    status,
    source: source === '-' ? null : source,
    target: target === '-' ? null : target,
    voice: voice === '*' ? null : voice.split(' > ').flatMap((names) => (names === '' ? [] : [names.split('/')])),
    when: when === undefined ? null : readWhen(when),
  }
}

function readWhen(when: string): ExpectedDeed['when'] {
  return { times: when.replace(BACKGROUND, '').split(' or '), isBackground: BACKGROUND.test(when) }
}
