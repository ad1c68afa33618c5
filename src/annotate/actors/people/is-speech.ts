import type { LanguagePack } from '../../../language/index.ts'
import type { Line } from '../line.ts'

/** Whether the verb reports words, with a clause or a quotation behind or before it. */
export function isSpeech(line: Line, verb: number, { speech }: Pick<LanguagePack, 'speech'>): boolean {
  const forms = speech.verbs.get(line.words[verb]?.lower ?? '') ?? []
  return forms.some(
    ({ sense, particles }) => particles.length === 0 && (sense.frames.has('that') || sense.frames.has('quote')),
  )
}
