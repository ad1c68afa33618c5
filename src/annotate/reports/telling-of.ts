import { containsSpan, type Span, type Statement } from '../../model/index.ts'
import type { ToldDeed } from './told-deed.ts'

/** The innermost statement by which a deed is told, its trigger among the words; null for the text's own word. */
export function tellingOf(deed: ToldDeed, trigger: Span, statements: readonly Statement[]): Statement | null {
  const { operator, status } = deed.pattern.sense
  // "Denied shelling the port": the word that denies tells the deed and is the cue of whose word that is.
  const isDenial = operator === 'claim' && status === 'denied'
  let best: Statement | null = null
  for (const statement of statements) {
    const isCue = statement.cue !== null && containsSpan(statement.cue, trigger)
    const isInside = statement.content.some((stretch) => containsSpan(stretch, trigger))
    if (isCue ? !isDenial : !isInside) continue
    if (isCue) return statement
    if (best === null || statement.end - statement.start <= best.end - best.start) best = statement
  }
  return best
}
