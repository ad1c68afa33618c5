import type { FlatText, FlatWord, Stretch } from './flatten-conllu.ts'

/** For each word of the system its counterpart in the gold, by index; -1 for none. */
export type Alignment = Int32Array

/**
 * Finds which words of two analyses of one text are the same, as the CoNLL 2018 shared task does
 * (https://universaldependencies.org/conll18/evaluation.html): where a token of several words stands in either, the words
 * of the smallest stretch that cuts no such token are paired by the longest common subsequence of their lower-cased forms;
 * all others are paired when they cover the same characters. Throws when the texts differ.
 */
export function alignWords(gold: FlatText, system: FlatText): Alignment {
  assertSameText(gold.characters, system.characters)
  const alignment: Alignment = new Int32Array(system.words.length).fill(-1)
  let g = 0
  let s = 0
  for (;;) {
    const one = gold.words[g]
    const other = system.words[s]
    if (!one || !other) return alignment
    if (one.isPart || other.isPart) {
      const island = findIsland(gold.words, system.words, { g, s })
      pairByForm(island, alignment)
      g = island.gold.end
      s = island.system.end
    } else if (one.start === other.start && one.end === other.end) {
      alignment[s] = g
      g++
      s++
    } else if (one.start <= other.start) g++
    else s++
  }
}

function assertSameText(gold: string, system: string): void {
  if (gold === system) return
  let index = 0
  while (gold[index] === system[index]) index++
  throw new Error(
    `the texts differ at character ${index}: gold has "${gold.slice(index, index + 20)}", the system "${system.slice(index, index + 20)}"; both must hold the same characters`,
  )
}

/** Words of both sides, as indices from `start` up to `end`, that can only be paired by their forms. */
interface Island {
  readonly gold: Stretch
  readonly system: Stretch
  readonly isSame: (gold: number, system: number) => boolean
}

/** The stretch around a token of several words that begins at one of two words, or has them in it. */
function findIsland(
  gold: readonly FlatWord[],
  system: readonly FlatWord[],
  { g, s }: { readonly g: number; readonly s: number },
): Island {
  const one = gold[g] as FlatWord
  const other = system[s] as FlatWord
  let end = (one.isPart ? one : other).end
  // A whole word that begins before the token sticks out of the stretch and has no counterpart.
  const goldStart = !one.isPart && one.start < other.start ? g + 1 : g
  const systemStart = one.isPart && !other.isPart && other.start < one.start ? s + 1 : s
  let goldEnd = goldStart
  let systemEnd = systemStart
  while (isWithin(gold[goldEnd], end) || isWithin(system[systemEnd], end)) {
    const nextGold = gold[goldEnd]
    const nextSystem = system[systemEnd]
    const isGoldNext = nextGold !== undefined && (!nextSystem || nextGold.start <= nextSystem.start)
    const next = isGoldNext ? nextGold : nextSystem
    if (next?.isPart) end = Math.max(end, next.end)
    if (isGoldNext) goldEnd++
    else systemEnd++
  }
  return {
    gold: { start: goldStart, end: goldEnd },
    system: { start: systemStart, end: systemEnd },
    isSame: (goldIndex, systemIndex) => lower(gold[goldIndex]) === lower(system[systemIndex]),
  }
}

/** Whether a word belongs to a stretch that reaches to `end`: a part by where its token begins, a whole word by its end. */
function isWithin(word: FlatWord | undefined, end: number): boolean {
  return word !== undefined && (word.isPart ? word.start < end : word.end <= end)
}

/** Pairs the words of a longest common subsequence; of several the one that pairs earliest, and skips gold words first. */
function pairByForm({ gold, system, isSame }: Island, alignment: Alignment): void {
  const width = system.end - system.start + 1
  /** Lengths from a gold and a system word to the ends. */
  const lengths = new Uint32Array((gold.end - gold.start + 1) * width)
  const place = (g: number, s: number) => (g - gold.start) * width + s - system.start
  const longest = (g: number, s: number) => lengths[place(g, s)] ?? 0
  for (let g = gold.end - 1; g >= gold.start; g--) {
    for (let s = system.end - 1; s >= system.start; s--) {
      const withBoth = isSame(g, s) ? 1 + longest(g + 1, s + 1) : 0
      lengths[place(g, s)] = Math.max(withBoth, longest(g + 1, s), longest(g, s + 1))
    }
  }
  let g = gold.start
  let s = system.start
  while (g < gold.end && s < system.end) {
    if (isSame(g, s)) {
      alignment[s] = g
      g++
      s++
    } else if (longest(g, s) === longest(g + 1, s)) g++
    else s++
  }
}

function lower(word: FlatWord | undefined): string {
  return word?.form.toLowerCase() ?? ''
}
