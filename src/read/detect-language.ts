import { eld } from 'eld/extrasmall'

/** More text makes the answer no surer. */
const SAMPLE_CHARACTERS = 6000
/** Below this a guess is no better than a toss. */
const FEWEST_LETTERS = 12

/** BCP 47 tag of the language that most of the text is in; null where there is too little to tell. */
export function detectLanguage(text: string): string | null {
  const middle = Math.max(0, (text.length - SAMPLE_CHARACTERS) >> 1)
  const sample = text.slice(middle, middle + SAMPLE_CHARACTERS)
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null
  return eld.detect(sample).language || null
}
