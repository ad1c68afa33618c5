import { readdirSync, readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { z } from 'zod'

/** One class of times a file, named after it. What is in `held-out/` was written with the rest and kept from whoever made the rules. */
export const CASES_FOLDER = new URL('./', import.meta.url)

const timeCase = z.strictObject({
  text: z.string().min(1),
  /** The day on which the text was written; absent: nobody knows. */
  written: z.iso.date().optional(),
  language: z.string().optional(),
  outlet: z.string().optional(),
  /** Why it is a case of its own, where that does not show. */
  note: z.string().optional(),
  /**
   * The words of every time in the text with what they mean: `1962-10-22 day`, `1962-10-01/1962-10-31 month`, open as `1962-10-22/`,
   * `unknown`, `repeated`, `duration 3 year`, `duration ? week`; `about` before it where the text says so.
   */
  times: z.record(z.string(), z.string()),
})
export type TimeCase = z.infer<typeof timeCase>

/** Every class by its name, those of a folder below as `held-out/dates`; throws with the file and place where one breaks the shape. */
export function loadCases(folder: URL = CASES_FOLDER): ReadonlyMap<string, readonly TimeCase[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
  return new Map(files.map((file) => [file.replace(/\.yaml$/u, ''), loadClass(file, folder)]))
}

function loadClass(file: string, folder: URL): TimeCase[] {
  const parsed = z.array(timeCase).safeParse(load(readFileSync(new URL(file, folder), 'utf8'), { schema: CORE_SCHEMA }))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data.map((one) => ({ ...one, text: one.text.trim().replace(/\s+/gu, ' ') }))
}
