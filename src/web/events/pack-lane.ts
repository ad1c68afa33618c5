/** Something to draw between two places of a lane, in pixels; at least as wide as a mark. */
export interface LaneItem {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** One item, or several that would lie upon one another, at its place in the lane. */
export interface LaneMark {
  readonly ids: readonly string[]
  readonly row: number
  readonly start: number
  readonly end: number
  /** Pixels up to the next mark of the row: room for words beside the mark. */
  readonly room: number
}

export interface LaneLayout {
  readonly marks: readonly LaneMark[]
  readonly rows: number
}

interface PackOptions {
  readonly width: number
  /** Width of a mark, and of one that stands for several with their number; both in pixels. */
  readonly markWidth: number
  readonly clusterWidth: number
  /** Rows beyond which items are put together. */
  readonly maxRows: number
}

/** Room between two marks of a row, in pixels. */
const GAP = 3

/**
 * Lays items out in rows so that none lies upon another: each in the first row where it has room. What finds none is
 * put together with its neighbours into marks that say how many they are, on a row of their own below.
 */
export function packLane(
  items: readonly LaneItem[],
  { width, markWidth, clusterWidth, maxRows }: PackOptions,
): LaneLayout {
  const waiting = items
    .map(({ id, start, end }) => {
      const from = Math.min(Math.max(start, 0), Math.max(width - markWidth, 0))
      return { ids: [id], start: from, end: Math.max(Math.min(end, width), from + markWidth) }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.ids[0] ?? '', b.ids[0] ?? ''))
  const ends: number[] = []
  const placed: { ids: string[]; row: number; start: number; end: number }[] = []
  const crowded: { ids: string[]; start: number; end: number }[] = []
  for (const item of waiting) {
    const free = ends.findIndex((end) => end + GAP <= item.start)
    const row = free >= 0 ? free : ends.length
    if (row >= maxRows) {
      const from = Math.min(item.start, Math.max(width - clusterWidth, 0))
      join(crowded, { ids: item.ids, start: from, end: from + clusterWidth })
      continue
    }
    ends[row] = item.end
    placed.push({ ...item, row })
  }
  const last = ends.length
  for (const cluster of crowded) placed.push({ ...cluster, row: last })
  return { marks: measureRooms(placed, width), rows: last + (crowded.length > 0 ? 1 : 0) }
}

function join(clusters: { ids: string[]; start: number; end: number }[], item: (typeof clusters)[number]): void {
  const before = clusters.at(-1)
  if (before && item.start < before.end + GAP) {
    before.ids.push(...item.ids)
    return
  }
  clusters.push(item)
}

function measureRooms(
  marks: readonly {
    readonly ids: readonly string[]
    readonly row: number
    readonly start: number
    readonly end: number
  }[],
  width: number,
): readonly LaneMark[] {
  const next = new Map<number, number>()
  return marks
    .toSorted((a, b) => b.start - a.start)
    .map((mark) => {
      const limit = next.get(mark.row) ?? width
      next.set(mark.row, mark.start)
      return { ...mark, room: Math.max(0, limit - mark.start - GAP) }
    })
    .toSorted((a, b) => a.start - b.start || a.row - b.row)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
