import type { Span } from './span.ts'

/** What a stretch of a page is. `furniture` is navigation, share buttons, appeals and the like. */
export const REGION_KINDS = [
  'title',
  'byline',
  'dateline',
  'credit',
  'lead',
  'heading',
  'body',
  'quoted',
  'caption',
  'correction',
  'note',
  'licence',
  'furniture',
  'comments',
] as const

export type RegionKind = (typeof REGION_KINDS)[number]

/** A marked stretch of a page. Regions never overlap, lie in order, and are marked, never cut away. */
export interface Region extends Span {
  readonly kind: RegionKind
}

/** The kinds of region in which an outlet tells its story, and so may report what somebody said. */
export const STORY_KINDS: ReadonlySet<RegionKind> = new Set([
  'title',
  'lead',
  'heading',
  'body',
  'quoted',
  'correction',
])
