import type { RoleNoun } from '../../../language/index.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Line, textBetween } from '../line.ts'

/** The noun that says what somebody is. */
export interface Head {
  readonly noun: RoleNoun
  readonly from: number
  readonly to: number
}

/** The longest role noun or title that begins here and is the head of its phrase. */
export function findHead(line: Line, at: number, lexicon: Lexicon): Head | null {
  const known = heads.get(line) ?? []
  heads.set(line, known)
  const earlier = known[at]
  if (earlier !== undefined) return earlier
  const head = searchHead(line, at, lexicon)
  known[at] = head
  return head
}

/** The rules ask for the same word again and again; a line is searched with one lexicon only. */
const heads = new WeakMap<Line, (Head | null)[]>()

function searchHead(line: Line, at: number, lexicon: Lexicon): Head | null {
  const { roles } = lexicon
  const first = line.words[at]
  if (!first || !/^\p{L}/u.test(first.text)) return null
  // Between two words a hyphen may stand, which is a token too.
  const longest = lexicon.roleWordsFrom(first.plain) * 2
  for (let to = Math.min(line.words.length, at + longest); to > at; to--) {
    if (line.words[to - 1]?.text === '-') continue
    const noun = lexicon.noun(roles.plain(textBetween(line, at, to)))
    if (noun) return isHead(line, to, noun, lexicon) ? { noun, from: at, to } : null
  }
  return null
}

/** Whether the noun is not itself part of a longer one: "government forces", "an official statement". */
function isHead(line: Line, to: number, noun: RoleNoun, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  const next = line.words[to]
  if (!next) return true
  if (next.text === '-' && next.isGlued) return false
  if (!/^\p{L}/u.test(next.text) || next.lower.startsWith("'")) return true
  if (lexicon.roleWordsFrom(next.plain) > 0 && isNounBehind(line, to, lexicon)) return false
  if (noun.group.class === 'person' && next.isCapital) return true
  if (roles.compoundTails.has(next.lower)) return false
  if (!roles.adjectival.has(noun.phrase.split(' ').at(-1) ?? '')) return true
  return (
    next.isCapital ||
    roles.phraseFollows.has(next.lower) ||
    (roles.speaks.has(next.lower) && (noun.number === 'plural' || !roles.speaks.has(`${next.lower}s`))) ||
    /(?:ed|n't)$/u.test(next.lower)
  )
}

/** Whether a role noun of a person stands here, so that the one before only describes it: "government officials". */
function isNounBehind(line: Line, at: number, lexicon: Lexicon): boolean {
  const { roles } = lexicon
  for (let to = at + 3; to > at; to--) {
    const noun = lexicon.noun(roles.plain(textBetween(line, at, to)))
    if (noun) return !roles.speaks.has(line.words[at]?.lower ?? '')
  }
  return false
}
