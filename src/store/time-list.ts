import type { TimeMention } from '../model/index.ts'

type TimeRow = readonly [
  TimeMention['id'],
  TimeMention['start'],
  TimeMention['end'],
  TimeMention['kind'],
  TimeMention['time'],
  TimeMention['candidates'],
  TimeMention['relation'],
  TimeMention['isApproximate'],
  TimeMention['direction'],
  TimeMention['length'],
  TimeMention['tense'],
  TimeMention['by'],
]

/** Words that tell when as they are stored: a JSON array of rows. */
export function packTimes(times: readonly TimeMention[]): string {
  return JSON.stringify(
    times.map(
      (time): TimeRow => [
        time.id,
        time.start,
        time.end,
        time.kind,
        time.time,
        time.candidates,
        time.relation,
        time.isApproximate,
        time.direction,
        time.length,
        time.tense,
        time.by,
      ],
    ),
  )
}

/** None where the document was read before they were kept. */
export function unpackTimes(packed: string | null): readonly TimeMention[] {
  if (packed === null) return []
  // Nothing but packTimes writes this column.
  const rows = JSON.parse(packed) as readonly TimeRow[]
  return rows.map(
    ([id, start, end, kind, time, candidates, relation, isApproximate, direction, length, tense, by]) => ({
      ...{ id, start, end, kind, time, candidates, relation, isApproximate, direction, length, tense, by },
    }),
  )
}
