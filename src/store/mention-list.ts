import type { Mention } from '../model/index.ts'

/** The fields of a mention in the order in which they are stored; a list without names is a third of the size. */
type MentionRow = readonly [
  Mention['id'],
  Mention['start'],
  Mention['end'],
  Mention['kind'],
  Mention['actor'],
  Mention['resolution'],
  Mention['candidates'],
  Mention['number'],
  Mention['gender'],
  Mention['isPerson'],
]

/** Mentions as they are stored: a JSON array of rows. */
export function packMentions(mentions: readonly Mention[]): string {
  return JSON.stringify(
    mentions.map(
      (mention): MentionRow => [
        mention.id,
        mention.start,
        mention.end,
        mention.kind,
        mention.actor,
        mention.resolution,
        mention.candidates,
        mention.number,
        mention.gender,
        mention.isPerson,
      ],
    ),
  )
}

export function unpackMentions(packed: string): readonly Mention[] {
  // Nothing but packMentions writes this column.
  const rows = JSON.parse(packed) as readonly MentionRow[]
  return rows.map(([id, start, end, kind, actor, resolution, candidates, number, gender, isPerson]) => ({
    id,
    start,
    end,
    kind,
    actor,
    resolution,
    candidates,
    number,
    gender,
    isPerson,
  }))
}
