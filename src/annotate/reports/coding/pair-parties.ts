import { childrenOf, headOf, isPassive, possessorOf, subtreeRange } from '../../../language/index.ts'
import type { Span } from '../../../model/index.ts'
import { withConjuncts } from '../match-slot.ts'
import type { SentenceView } from '../told-deed.ts'
import type { CodedEvent, FoundDeed } from './found-deed.ts'
import { NOBODY, type PartyCoder } from './party-coder.ts'

interface EventsQuestion {
  readonly view: SentenceView
  readonly parties: PartyCoder
  readonly needsBoth: boolean
  readonly spans: readonly Span[]
}

/** The events of a deed: one for each pair of a source and a target, both directions where they do it to each other. */
export function pairParties(
  deed: FoundDeed,
  { view, parties, needsBoth, spans }: EventsQuestion,
): readonly CodedEvent[] {
  const trigger = spans[deed.head]
  if (!trigger) return []
  const codesOf = (tokens: readonly number[]): readonly string[] => [
    ...new Set(listed(tokens, view, parties).flatMap(parties.codesOf)),
  ]
  const { SOURCE, TARGET } = deed.participants
  let sources = codesOf(SOURCE)
  let targets = codesOf(TARGET)
  const isEachOther =
    deed.isMutual && (targets.length === 0 || (SOURCE.length === 1 && areJoined([...SOURCE, ...TARGET], view)))
  if (isEachOther) {
    const all = [...new Set([...sources, ...targets])]
    if (all.length > 1) return pairs(all, all, { ...deed, code: deed.code ?? deed.reverse }, trigger)
  }
  if (targets.length === 0) targets = codesBehind(deed, sources, view, parties)
  const isPronoun = SOURCE.length > 0 && SOURCE.every((token) => view.index.tree.tags[token] === 'PRON')
  if (sources.length === 0 && !isPronoun) sources = codesBefore(deed, targets, view, parties)
  if (sources.length === 0 || targets.length === 0) {
    if (needsBoth || (sources.length === 0 && targets.length === 0)) return []
    return pairs(sources.length > 0 ? sources : [NOBODY], targets.length > 0 ? targets : [NOBODY], deed, trigger)
  }
  const reverse = deed.reverse ?? (deed.isMutual && deed.code?.startsWith(CONSULT) ? deed.code : null)
  return [...pairs(sources, targets, deed, trigger), ...pairs(targets, sources, { ...deed, code: reverse }, trigger)]
}

/**
 * Heads with those of the same list that a parser hung elsewhere: names in apposition of somebody else ("A, the B and C met"), a second
 * subject behind "and".
 */
function listed(tokens: readonly number[], { index }: SentenceView, parties: PartyCoder): readonly number[] {
  const all = new Set(tokens)
  for (const token of all) {
    for (const child of childrenOf(index, token)) {
      const isOther = index.relations[child] === 'appos' && parties.isNamed(token) && parties.isNamed(child)
      if (isOther && parties.codesOf(child)[0] !== parties.codesOf(token)[0])
        for (const other of withConjuncts(index, child)) all.add(other)
    }
    const above = headOf(index, token)
    if (above === null || index.relations[token] !== 'nsubj') continue
    for (const other of childrenOf(index, above)) {
      if (other === token || index.relations[other] !== 'nsubj' || !parties.isNamed(other)) continue
      const between = range(Math.min(token, other) + 1, Math.max(token, other) - 1)
      if (between.some((at) => index.tree.tags[at] === 'CCONJ') && between.length <= MOST_WORDS_BETWEEN) all.add(other)
    }
  }
  return [...all].sort((a, b) => a - b)
}

/** Words between two subjects of one verb that are joined. */
const MOST_WORDS_BETWEEN = 6

/** Root of meetings and talks, which those on both sides hold. */
const CONSULT = '04'

/** Every source with every target but itself; nothing without a code. */
function pairs(
  sources: readonly string[],
  targets: readonly string[],
  { code, rule }: Pick<FoundDeed, 'code' | 'rule'>,
  trigger: Span,
): readonly CodedEvent[] {
  if (code === null) return []
  const { start, end } = trigger
  return sources.flatMap((source) =>
    targets
      .filter((target) => source !== target || source === NOBODY)
      .map((target) => ({ code, source, target, trigger: { start, end }, rule })),
  )
}

function areJoined(tokens: readonly number[], { index }: SentenceView): boolean {
  const [first, ...others] = tokens
  if (first === undefined || others.length === 0) return false
  const joined = new Set(withConjuncts(index, first))
  return others.every((token) => joined.has(token))
}

/** The first party named behind the verb in what hangs on it. */
function codesBehind(
  deed: FoundDeed,
  sources: readonly string[],
  view: SentenceView,
  parties: PartyCoder,
): readonly string[] {
  const { last } = subtreeRange(view.index, deed.head)
  return nearest(range(deed.head + 1, last), deed, sources, view, parties)
}

/** The nearest party named before the verb; of a passive that names nobody behind "by", the first behind it. */
function codesBefore(
  deed: FoundDeed,
  targets: readonly string[],
  view: SentenceView,
  parties: PartyCoder,
): readonly string[] {
  if (isPassive(view.index, deed.head)) return codesBehind(deed, targets, view, parties)
  return nearest(range(0, deed.head - 1).toReversed(), deed, targets, view, parties)
}

function nearest(
  tokens: readonly number[],
  deed: FoundDeed,
  others: readonly string[],
  view: SentenceView,
  parties: PartyCoder,
): readonly string[] {
  for (const token of tokens) {
    const party = parties.partyAt(token)
    if (!party || deed.skipped.includes(party.head) || view.isTime(token)) continue
    const possessed = possessorOf(view.index, party.head)
    const codes = withConjuncts(view.index, party.head)
      .flatMap(parties.codesOf)
      .filter((code) => !others.includes(code))
    if (codes.length > 0 && possessed !== party.head) return [...new Set(codes)]
  }
  return []
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}
