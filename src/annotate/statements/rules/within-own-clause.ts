import { childrenOf, headOf, type TreeIndex } from '../../../language/index.ts'
import { containsSpan, overlaps, type Sentence, type Span } from '../../../model/index.ts'
import { cueWord } from '../act/cue-word.ts'
import type { Draft } from '../draft.ts'
import type { Syntax } from '../words/syntax.ts'

interface Surroundings {
  readonly syntax: Syntax
  readonly sentences: (span: Span) => readonly Sentence[]
  readonly coordinators: ReadonlySet<string>
}

/**
 * Drafts without what their speaker only goes on to do: in "The guild demanded that the gate be opened and promised to pay" the
 * promise is no part of the demand. A draft that runs out of the words for another's speaker ("an envoy, asking that no name be
 * used, said") is left out. "The envoy's claim that the fort fell was denied": what is told of a noun is not said.
 */
export function withinOwnClause(drafts: readonly Draft[], surroundings: Surroundings): Draft[] {
  const ordered = drafts.filter(({ cue }) => cue !== null).sort((a, b) => startOf(a) - startOf(b))
  return drafts.flatMap((draft) => {
    const { cue } = draft
    if (!cue) return [draft]
    const content: Span[] = []
    for (const span of draft.content) {
      const inner = cuesWithin(ordered, span).filter((other) => other !== draft && isOutsider(other, draft))
      if (inner.some(({ speaker }) => speaker.span && containsSpan(speaker.span, cue))) return []
      const ends = inner.flatMap((other) => coordinatorBefore(other.cue as Span, span, surroundings) ?? [])
      const told = endOfNoun(cue, span, surroundings)
      content.push({ start: span.start, end: Math.min(span.end, told ?? span.end, ...ends) })
    }
    return [{ ...draft, content }]
  })
}

function startOf({ cue }: Draft): number {
  return cue?.start ?? 0
}

/** Of drafts in the order of their cues, those whose cue stands in a stretch. */
function cuesWithin(ordered: readonly Draft[], span: Span): Draft[] {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (startOf(ordered[middle] as Draft) < span.start) low = middle + 1
    else high = middle
  }
  const found: Draft[] = []
  for (let next = low; next < ordered.length; next++) {
    const draft = ordered[next] as Draft
    if (startOf(draft) >= span.end) break
    if (draft.cue && containsSpan(span, draft.cue)) found.push(draft)
  }
  return found
}

/** Whether the words for one's speaker stand before the other's words of saying, or around them. */
function isOutsider({ speaker }: Draft, { cue }: Draft): boolean {
  return (
    speaker.span !== null &&
    cue !== null &&
    (speaker.span.end <= cue.start ? !speaker.isBarePronoun : overlaps(speaker.span, cue))
  )
}

/** Where "and" starts right before words of saying, with the comma before it; null where another word stands there. */
function coordinatorBefore(cue: Span, { start }: Span, { sentences, coordinators }: Surroundings): number | null {
  const tokens = sentences(cue)[0]?.tokens ?? []
  const index = tokens.findIndex((token) => token.start >= cue.start)
  const joint = tokens[index - 1]
  if (!joint || joint.start <= start || !coordinators.has(joint.text.toLowerCase())) return null
  const comma = tokens[index - 2]
  return comma?.text === ',' ? comma.start : joint.start
}

/** Where the clause of a noun ends, if the verb of which the noun is the subject stands behind it in the stretch; else null. */
function endOfNoun(cue: Span, stretch: Span, places: Surroundings): number | null {
  const word = cueWord(cue, places)
  if (!word) return null
  const { tree, token, sentence } = word
  const verb = headOf(tree, token)
  if (tree.tree.tags[token] !== 'NOUN' || verb === null || !tree.relations[token]?.startsWith('nsubj')) return null
  const clause = childrenOf(tree, token).find((child) => child > token && CLAUSES.has(tree.relations[child] ?? ''))
  const behind = sentence.tokens[verb]
  if (clause === undefined || clause >= verb || !behind || !containsSpan(stretch, behind)) return null
  const last = sentence.tokens[lastUnder(tree, clause)]
  return last && last.start > stretch.start && last.end < behind.start ? last.end : null
}

const CLAUSES: ReadonlySet<string> = new Set(['acl', 'ccomp'])

function lastUnder(tree: TreeIndex, head: number): number {
  const tokens = [head]
  for (let next = 0; next < tokens.length; next++) tokens.push(...childrenOf(tree, tokens[next] as number))
  return Math.max(...tokens)
}
