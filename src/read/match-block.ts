import type { LineFinding, PageRules } from '../language/index.ts'

/** Longer lines are paragraphs. */
const LONGEST_LINE_OF_PARTS = 320
const MOST_PARTS = 8
/** "Share | Print | 3 replies", "Reprinted from the Post. First published in the Times.": where such a line comes apart. */
const PART_BREAK = /\s+[|·•]\s+|(?<=[\p{L}\p{N}][.!?]["”’»)]?)\s+(?=["“‘«(]?\p{Lu})/u

/**
 * Every page rule that holds for a block's words. A line that no rule knows as a whole is known by its parts when a rule
 * knows each of them: all parts count when all tell of the text's origin, else the first says what the line is.
 */
export function matchBlock(words: string, rules: PageRules): readonly LineFinding[] {
  const whole = rules.matchLine(words)
  if (whole.length > 0 || words.length > LONGEST_LINE_OF_PARTS) return whole
  const parts = words.split(PART_BREAK)
  if (parts.length < 2 || parts.length > MOST_PARTS) return whole
  const found: (readonly LineFinding[])[] = []
  for (const part of parts) {
    const findings = rules.matchLine(part).filter(({ rule }) => rule.region !== null)
    if (findings.length === 0) return whole
    found.push(findings)
  }
  const areCredits = found.every((findings) => findings.some(({ rule }) => rule.relation !== null))
  return areCredits ? found.flat() : (found[0] ?? [])
}
