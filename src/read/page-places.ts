import type { LineFinding } from '../language/index.ts'
import type { Block } from './block.ts'

/** A paragraph of at least this length is prose; bylines, captions and menus are shorter. */
export const PROSE_CHARACTERS = 140
/** In Chinese, Japanese and Korean a sentence takes a third of the characters. */
const DENSE_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u
const DENSE_PROSE_CHARACTERS = 45
/** Prose that is mostly links is a menu. */
const MOST_LINKED = 0.5
/** How far down the top of a page without prose can reach. */
const TOP_BLOCKS = 8

/** Where the story of a page begins and ends, as indices of its blocks. */
export interface PagePlaces {
  readonly firstProse: number
  readonly lastProse: number
  /** From here on a line may belong to the foot of the page. */
  readonly bottom: number
}

export function isProse(block: Block): boolean {
  const least = DENSE_SCRIPT.test(block.words) ? DENSE_PROSE_CHARACTERS : PROSE_CHARACTERS
  return block.words.length >= least && block.linkedShare < MOST_LINKED && block.isMain !== false
}

/** Finds the places of a page; a block that a rule of any place knows as something else than story is no prose. */
export function placeBlocks(blocks: readonly Block[], findings: readonly (readonly LineFinding[])[]): PagePlaces {
  const isStory = (block: Block, index: number): boolean =>
    isProse(block) && !(findings[index] ?? []).some(({ rule }) => rule.region !== null)
  let firstProse = blocks.findIndex(isStory)
  if (firstProse < 0) firstProse = Math.min(TOP_BLOCKS, blocks.length)
  const lastProse = Math.max(firstProse, blocks.findLastIndex(isStory))
  return {
    firstProse,
    lastProse,
    bottom: firstProse + Math.ceil((lastProse - firstProse) / 2) + (lastProse > firstProse ? 0 : 1),
  }
}

/** The findings that hold where the block stands. */
export function findingsInPlace(
  findings: readonly LineFinding[],
  index: number,
  places: PagePlaces,
): readonly LineFinding[] {
  return findings.filter(({ rule }) => {
    if (rule.at === 'top') return index < places.firstProse
    return rule.at === 'bottom' ? index >= places.bottom : true
  })
}
