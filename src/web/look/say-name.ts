import { sayWords } from './say-words.ts'

/** What the model calls the voice of a page that does not name its outlet. */
export const UNKNOWN_OUTLET = 'unknown outlet'

/** What the model calls the voice of a statement whose speaker the text does not name. */
export const UNKNOWN_SPEAKER = 'unknown speaker'

const NO_SPEAKER = 'Speaker not named'

/** The name of a voice as the page shows it: stand-ins for unknown ones in plain words, descriptions tidied and at most a line long. */
export function sayName(name: string): string {
  if (name === UNKNOWN_OUTLET) return 'Outlet not named'
  if (name === UNKNOWN_SPEAKER) return NO_SPEAKER
  return sayWords(name) || NO_SPEAKER
}

/** Whether a voice's name only stands in for one that is not known. */
export function isUnnamed(name: string): boolean {
  return name === UNKNOWN_OUTLET || name === UNKNOWN_SPEAKER
}
