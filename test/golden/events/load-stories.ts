import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'
import { REPORT_STATUSES } from '../../../src/model/index.ts'
import { type Mark, readMarks } from './read-marks.ts'

/** Stories of one class a file: a few articles that tell of the same deeds, and of others that are near misses. */
export const STORIES_FOLDER = new URL('./', import.meta.url)
/** Stories of the same kind that nobody looks at who works on linking. */
export const HELD_OUT_FOLDER = new URL('./held-out/', import.meta.url)

const words = z.string().min(1)
/** Ids joined by commas; "-" for nobody. */
const ids = words.transform((value) => (value === '-' ? [] : value.split(',')))

const article = z.strictObject({
  date: z.iso.date(),
  outlet: words,
  /** Articles of one family share their origin; absent: an origin of its own. */
  family: words.optional(),
  /** With marks: `[bombed](raid when=2018-02-10)` tells the deed `raid`; see `readMarks`. */
  text: words,
})

/** What an ideal reader takes from every report of a deed that does not say otherwise. */
const deed = z.strictObject({
  cameo: z.string().regex(/^\d{2,4}$/u),
  by: ids.default([]),
  to: ids.default([]),
  /** Lemma of the head word for whoever does it, where no table has them. */
  doer: words.optional(),
  status: z.enum(REPORT_STATUSES).default('happened'),
})

const story = z.strictObject({ story: words, articles: z.array(article).min(3), deeds: z.record(words, deed) })

export type Deed = z.infer<typeof deed>

export interface StoryArticle {
  readonly date: string
  readonly outlet: string
  readonly family: string | null
  /** Without the marks. */
  readonly text: string
  readonly marks: readonly Mark[]
}

export interface Story {
  readonly name: string
  /** The file it stands in. */
  readonly class: string
  readonly articles: readonly StoryArticle[]
  readonly deeds: Readonly<Record<string, Deed>>
}

/** Every story of a folder; throws with the file where one breaks the shape or marks a deed that it does not have. */
export function loadStories(folder: URL = STORIES_FOLDER): readonly Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const parsed = z
        .array(story)
        .safeParse(load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }))
      if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
      return parsed.data.map(({ story: name, articles, deeds }): Story => {
        const read = articles.map(({ text, family = null, ...rest }) => ({
          ...rest,
          family,
          ...readMarks(text.trim()),
        }))
        for (const { marks } of read) {
          const stray = marks.find((mark) => !(mark.deed in deeds))
          if (stray) throw new Error(`${file}, ${name}: there is no deed ${stray.deed}`)
        }
        return { name, class: basename(file, '.yaml'), articles: read, deeds }
      })
    })
}
