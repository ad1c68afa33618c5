import type { Statement } from '../model/index.ts'

/** Names of voices that a document's record gives: enough for a line of a listing. */
const LISTED_VOICES = 8

/** Innermost names, most statements first, those with equally many in the order of the text. */
export function listedVoices(statements: readonly Pick<Statement, 'voice'>[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { voice } of statements) {
    const innermost = voice.at(-1)
    if (innermost !== undefined) counts.set(innermost, (counts.get(innermost) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, LISTED_VOICES)
    .map(([name]) => name)
}
