import { CUE_LEVELS, type CueLevels } from './model.ts'

const CUE_LINE = /^(\d) (.+)$/

/** Reads lines like "6 say"; throws on any other. */
export function readCueLevels(lines: readonly string[]): CueLevels {
  const levels = new Map<string, number>()
  for (const line of lines) {
    const [, level, lemma] = CUE_LINE.exec(line) ?? []
    if (lemma === undefined || Number(level) >= CUE_LEVELS) throw new Error(`its list of cues holds "${line}"`)
    levels.set(lemma, Number(level))
  }
  return (lemma) => levels.get(lemma) ?? 0
}
