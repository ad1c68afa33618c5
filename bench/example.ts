import { loadExampleKey } from '../test/golden/example-key.ts'
import { readArticle } from '../test/golden/read-article.ts'
import { scoreArticle, sharesOf, sumScores } from '../test/golden/score-article.ts'
import type { Figures } from './main.ts'

/** Measures the statements of the bundled example against its key: found, with the right speaker, and what of those found is
 *  of the right kind, act and nesting. */
export function bench(): Figures {
  const total = sumScores(loadExampleKey().map((key) => scoreArticle(readArticle(key.file), key)))
  const shares = sharesOf(total)
  const round = (share: number): number => Math.round(share * 1000) / 1000
  return {
    statements: total.needed,
    given: total.given,
    found: round(shares.found),
    speakerRight: round(shares.speaker),
    kindRight: round(shares.kind),
    actRight: round(shares.act),
    insideRight: round(shares.inside),
  }
}
