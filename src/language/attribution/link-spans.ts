import type { Role, TaggedSpan, WordRange } from './tagged-spans.ts'

/** The words of one attribution in a window, in the order of the text. */
export type WordAttribution = Readonly<Record<Role, readonly WordRange[]>>

export interface LinkOptions {
  /** How much the words of one span point to the first word of another: a logarithm of a probability. */
  readonly pointing: (from: number, to: number) => number
  /** The number of the sentence of a word. */
  readonly sentenceOf: (word: number) => number
}

// Set on PolNeAR's training part with the trainer's score.py, where they are called weight, near, apart, lone and merge.
const POINTER_WEIGHT = 0.5
const LEAST_POINTING = -8
/** Lost for each span that stands between a span and its cue, up to the sixth. */
const LOST_BETWEEN = 0.6
const MOST_BETWEEN = 6
const LOST_IN_ANOTHER_SENTENCE = 2
const LOST_WITHOUT_CUE = 3
/** A cue that points less to itself than this belongs to one before it, as the second part of "told ... at the meeting". */
const LEAST_FOR_OWN_CUE = -5

/** Groups spans by the cue that each points to; a cue is only joined with another when it hardly points to itself. */
export function linkSpans(spans: readonly TaggedSpan[], options: LinkOptions): readonly WordAttribution[] {
  const cues = spans.flatMap(({ role }, index) => (role === 'cue' ? [index] : []))
  const parents = spans.map(({ role }, index) =>
    role === 'cue' ? parentOfCue(spans, cues, index, options) : parentOf(spans, cues, index, options),
  )
  const groups = new Map<number, Record<Role, WordRange[]>>()
  for (const [index, { role, start, end }] of spans.entries()) {
    let root = index
    // A cue's parent stands before it, so this ends.
    while (parents[root] !== root) root = parents[root] as number
    const group = groups.get(root) ?? { source: [], cue: [], content: [] }
    group[role].push({ start, end })
    groups.set(root, group)
  }
  return [...groups.values()]
}

function parentOfCue(
  spans: readonly TaggedSpan[],
  cues: readonly number[],
  index: number,
  { pointing, sentenceOf }: LinkOptions,
): number {
  if (pointing(index, index) >= LEAST_FOR_OWN_CUE) return index
  const sentence = sentenceOf(startOf(spans, index))
  const options = cues.filter((cue) => cue < index && sentenceOf(startOf(spans, cue)) === sentence)
  return bestOf([...options, index], (cue) => pointing(index, cue))
}

function parentOf(
  spans: readonly TaggedSpan[],
  cues: readonly number[],
  index: number,
  { pointing, sentenceOf }: LinkOptions,
): number {
  const sentence = sentenceOf(startOf(spans, index))
  return bestOf([...cues, index], (other) => {
    const worth = POINTER_WEIGHT * Math.max(pointing(index, other), LEAST_POINTING)
    if (other === index) return worth - LOST_WITHOUT_CUE
    const isApart = sentenceOf(startOf(spans, other)) !== sentence
    const between = Math.min(Math.abs(index - other), MOST_BETWEEN)
    return worth - LOST_BETWEEN * between - (isApart ? LOST_IN_ANOTHER_SENTENCE : 0)
  })
}

function startOf(spans: readonly TaggedSpan[], index: number): number {
  return spans[index]?.start ?? 0
}

/** The option that is worth most, the first of equals. */
function bestOf(options: readonly number[], worth: (option: number) => number): number {
  let best = options[0] as number
  let most = worth(best)
  for (const option of options.slice(1)) {
    const own = worth(option)
    if (own > most) {
      best = option
      most = own
    }
  }
  return best
}
