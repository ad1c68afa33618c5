import type { ActorRecord, Reading } from '../contract.ts'

/** An actor to choose: by id, with what helps to tell it from others. */
export interface Suggestion {
  readonly id: string
  readonly name: string
  /** "President of the United States", "here", "person": what stands beside the name; may be empty. */
  readonly hint: string
}

/** As many as can be taken in at a glance. */
const MOST_SUGGESTIONS = 8

/** Actors to choose from for the words typed so far: those of the article first, then those of the case. */
export function suggestActors(
  words: string,
  { here, known }: { readonly here: readonly Suggestion[]; readonly known: readonly ActorRecord[] },
): readonly Suggestion[] {
  const wanted = fold(words)
  const fitting = here.filter(({ name }) => wanted === '' || fold(name).includes(wanted))
  const others = known.map((actor) => ({ id: actor.id, name: actor.name, hint: hintOf(actor) }))
  const hints = new Map(others.map(({ id, hint }) => [id, hint]))
  const all = [...fitting.map((actor) => ({ ...actor, hint: hints.get(actor.id) ?? actor.hint })), ...others]
  return [...new Map(all.map((actor) => [actor.id, actor])).values()].slice(0, MOST_SUGGESTIONS)
}

/** Everybody named in an article, those named most often first. */
export function actorsHere({ mentions, statements }: Reading): readonly Suggestion[] {
  const counts = new Map<string, { readonly suggestion: Suggestion; readonly count: number }>()
  const named = [...mentions.map(({ actor }) => actor), ...statements.map(({ actor }) => actor)]
  for (const actor of named) {
    if (!actor) continue
    const count = (counts.get(actor.id)?.count ?? 0) + 1
    counts.set(actor.id, { suggestion: { ...actor, hint: 'in this article' }, count })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ suggestion }) => suggestion)
}

/** Whether two names are one but for case, accents and white space. */
export function isSameName(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

function hintOf({ offices, type }: ActorRecord): string {
  return offices[0]?.office ?? (type === 'unnamed' ? 'not named' : type)
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
}
