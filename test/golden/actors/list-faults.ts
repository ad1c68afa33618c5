import type { ExpectedMention } from './load-classes.ts'
import type { ScoredCase } from './score-classes.ts'

/** One line for each mention that is not as its case has it: what was expected, what was made of it, and the text. */
export function listFaults(cases: readonly ScoredCase[]): readonly string[] {
  return cases.flatMap(({ actorCase, scores }) =>
    scores.flatMap(({ expected, fault }) =>
      fault === null
        ? []
        : [
            `"${expected.in ?? expected.text}": ${wanted(expected)} | ${fault} | ${actorCase.date ?? 'no date'}: ${actorCase.text.replace(/\s+/gu, ' ')}`,
          ],
    ),
  )
}

function wanted({ text, in: around, is, members, as, among, kind }: ExpectedMention): string {
  const words = around ? `${text} ` : ''
  const who = members?.map((names) => names.join('/')).join(' and ') ?? (as ? `as "${as}"` : is?.join(' or '))
  return `${words}(${kind?.join(' or ') ?? 'anything'}) is ${who}${among ? ` among ${among.join(', ')}` : ''}`
}
