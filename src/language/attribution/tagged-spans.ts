/** What words of an attribution are; a tag is outside, or begins (2 * role + 1) or goes on with (2 * role + 2) a role. */
export const ROLES = ['source', 'cue', 'content'] as const
export type Role = (typeof ROLES)[number]

/** Words of a window from `start` up to `end`. */
export interface WordRange {
  readonly start: number
  readonly end: number
}

/** Words of one role. */
export interface TaggedSpan extends WordRange {
  readonly role: Role
}

/** The stretches of words that a path of tags gives roles to. */
export function taggedSpans(path: ArrayLike<number>): readonly TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let word = 0; word < path.length; word++) {
    const tag = path[word] as number
    if (tag === 0) continue
    const role = ROLES[(tag - 1) >> 1] as Role
    const last = spans.at(-1)
    if (tag % 2 === 0 && last?.role === role && last.end === word) spans[spans.length - 1] = { ...last, end: word + 1 }
    else spans.push({ role, start: word, end: word + 1 })
  }
  return spans
}
