import type { Entity, Finding } from '../finding.ts'
import { runOf } from '../finding.ts'
import type { Line } from '../line.ts'

/** Adds the places where a new organisation goes by the initials that the text gives for it: "Peace Institute (PI)". */
export function addAcronyms(
  lines: readonly Line[],
  findings: readonly (readonly Finding[])[],
): readonly (readonly Finding[])[] {
  const acronyms = new Map<string, Entity>()
  lines.forEach((line, index) => {
    for (const finding of findings[index] ?? []) {
      if (finding.kind !== 'entity' || finding.entity.form !== 'organisation') continue
      const { to } = finding.entity
      const [open, initials, close] = line.words.slice(to, to + 3)
      if (open?.text === '(' && initials?.isShout && close?.text === ')') acronyms.set(initials.text, finding.entity)
    }
  })
  if (acronyms.size === 0) return findings
  return lines.map((line, index) => {
    const found = findings[index] ?? []
    const added = line.words.flatMap((word, at): readonly Finding[] => {
      const entity = acronyms.get(word.text)
      const isTaken = found.some((finding) => runOf(finding).from <= at && at < runOf(finding).to)
      return entity && !isTaken ? [{ kind: 'entity', entity: { ...entity, from: at, to: at + 1 } }] : []
    })
    return [...found, ...added].sort((a, b) => runOf(a).from - runOf(b).from)
  })
}
