import { problemOf } from '../store/index.ts'

/** The longest name and note taken, in UTF-16 code units: nobody writes longer ones by hand. */
export const MAX_NAME_LENGTH = 300
export const MAX_NOTE_LENGTH = 4000

/** What somebody typed, without white space around it; null when nothing is left. Throws a problem when it is too long. */
export function tidy(text: string | null | undefined, what: string, maxLength: number): string | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed.length > maxLength) {
    throw problemOf('request', `the ${what} has ${trimmed.length} characters; write at most ${maxLength}`)
  }
  return trimmed === '' ? null : trimmed
}
