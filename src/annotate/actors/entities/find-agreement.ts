import type { WorldAgreement } from '../../../world/index.ts'
import type { Entity } from '../finding.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Line, textBetween } from '../line.ts'

/** No short form takes more tokens. */
const LONGEST_SHORT = 4

/** A treaty by a short form that may be something else: "Article 5", "NPT", and a city where the words before it tell ("under
 *  Minsk"). Null where none stands here. */
export function findShortAgreement(line: Line, at: number, lexicon: Lexicon): Entity | null {
  const first = line.words[at]
  if (!first?.isCapital || !lexicon.mayBeginShort(first.text)) return null
  for (let to = Math.min(line.words.length, at + LONGEST_SHORT); to > at; to--) {
    const agreements = lexicon.shortAgreements(textBetween(line, at, to))
    if (agreements.length > 0)
      return isMeant(line, { at, to, agreements, lexicon })
        ? { from: at, to, form: 'name', actors: agreements, ministry: null, name: null, newType: null }
        : null
  }
  return null
}

interface ShortForm {
  readonly at: number
  readonly to: number
  readonly agreements: readonly WorldAgreement[]
  readonly lexicon: Lexicon
}

function isMeant(line: Line, { at, to, agreements, lexicon }: ShortForm): boolean {
  const { roles, world } = lexicon
  const text = textBetween(line, at, to)
  const next = line.words[to]
  const isArticle = agreements.every(({ kind }) => kind === 'article')
  // "Article 5 of the constitution" is another one.
  if (isArticle) return !roles.links.has(next?.lower ?? '')
  const isInitials = /^\p{Lu}{3,}$/u.test(text)
  if (isInitials) return !line.isShouted && world.named(text).length === 0
  const isCity = world.placesNamed(text).length > 0 || world.named(text).length > 0
  if (!isCity && to - at > 1) return true
  const before = line.words[at - 1]?.lower ?? ''
  const earlier = line.words[at - 2]?.lower ?? ''
  if (next?.isCapital && !next.isGlued) return false
  return roles.treatyVerbs.has(before) || (roles.directional.has(before) && roles.treatyVerbs.has(earlier))
}
