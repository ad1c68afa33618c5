import type { Reading, RegionKind } from '../contract.ts'
import { speakerOf } from './voices.ts'

/** How much of an article's story is in one voice. */
export interface Share {
  /** Null for the outlet's own words. */
  readonly voice: string | null
  /** 0 to 1, of the characters of the story. */
  readonly part: number
}

const STORY_KINDS: ReadonlySet<RegionKind> = new Set(['title', 'lead', 'heading', 'body', 'quoted', 'correction'])

/** The shares of the story by innermost voice, the outlet first, then the largest; they add up to 1. */
export function shareWords({ document, statements }: Reading): readonly Share[] {
  const story = document.regions.filter(({ kind }) => STORY_KINDS.has(kind))
  const owners: (string | null | undefined)[] = new Array(document.text.length)
  for (const { start, end } of story.length > 0 ? story : [{ start: 0, end: document.text.length }]) {
    owners.fill(null, start, end)
  }
  // Longer statements first, so that an inner voice takes its words over from the outer one.
  for (const statement of [...statements].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    for (const { start, end } of statement.content) owners.fill(speakerOf(statement), start, end)
  }
  const counts = new Map<string | null, number>([[null, 0]])
  let total = 0
  for (const owner of owners) {
    if (owner === undefined) continue
    counts.set(owner, (counts.get(owner) ?? 0) + 1)
    total++
  }
  return [...counts]
    .map(([voice, count]) => ({ voice, part: total === 0 ? 0 : count / total }))
    .sort((a, b) => Number(b.voice === null) - Number(a.voice === null) || b.part - a.part)
}
