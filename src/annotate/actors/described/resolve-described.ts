import type { Actor } from '../../../model/index.ts'
import { type Answer, type DocumentView, NO_ANSWER, resolveEntity } from '../entities/resolve-entity.ts'
import type { Described } from '../finding.ts'
import type { Line } from '../line.ts'
import { type ActorPlace, lastOnes } from './resolve-several.ts'

/** How many sentences back "the alliance" may point. */
const REACH = 60

export interface DescribedPlace {
  readonly described: Described
  readonly line: Line
  readonly view: DocumentView
  /** Actors mentioned so far, in order. */
  readonly actorAt: readonly ActorPlace[]
  readonly find: (id: string) => Actor | null
}

/** The last actor before it that "the alliance" can mean; null when the text has none, as it then describes nobody. */
export function resolveDescribed({ described, line, view, actorAt, find }: DescribedPlace): Answer | null {
  const { roles } = view.lexicon
  const types = described.descriptors.flatMap((descriptor) => descriptor.types)
  const isNamedOnly = described.descriptors.length === 0 || described.descriptors.every(({ named }) => named)
  const countries = countriesOf(described, line, view)
  const mayBe = (actor: Actor): boolean =>
    actor.type !== 'person' &&
    actor.type !== 'state' &&
    actor.type !== 'unnamed' &&
    (countries === null || countries.has(actor.country ?? ''))
  // "The treaty" is no organisation with that word in its name.
  const isAgreement = types.includes('agreement')
  const holdsNoun = (actor: Actor): boolean =>
    mayBe(actor) &&
    (isNamedOnly || (actor.type === 'agreement') === isAgreement) &&
    [actor.name, ...actor.aliases].some((name) => holdsWord(name, described.noun, roles.plain))
  const isFitting = (actor: Actor): boolean => mayBe(actor) && !isNamedOnly && types.includes(actor.type)
  const before = lastOnes(actorAt, line.index - REACH)
  const near = distinct([...before].reverse(), find)
  const worded = near.filter(({ actor }) => holdsNoun(actor))
  const fitting = worded.length > 0 ? worded : near.filter(({ actor }) => isFitting(actor))
  const [last, other] = fitting
  if (last && other && last.line === other.line && isOpen(last.line, line) && !isSameName(last.actor, other.actor)) {
    return { ...NO_ANSWER, candidates: fitting.filter((one) => one.line === last.line).map(({ actor }) => actor.id) }
  }
  if (last) return { actor: last.actor.id, resolution: 'document-role', candidates: [] }
  // A treaty is rarely spoken of as known before it is named.
  if (types.includes('agreement')) return null
  const later = [...view.named].map(find).filter((actor) => actor !== null)
  const ahead = later.filter(holdsNoun)
  const possible = ahead.length > 0 ? ahead : later.filter(isFitting)
  const [only] = possible
  return only && possible.length === 1 ? { actor: only.id, resolution: 'document-role', candidates: [] } : null
}

/** Whether a name has a noun among its words; "PLAN" is not the word "plan". */
function holdsWord(name: string, noun: string, plain: (phrase: string) => string): boolean {
  return ` ${plain(name)} `.includes(` ${noun} `) && !(name === name.toUpperCase() && !name.includes(' '))
}

/** Whether two that a line names both come into question: in a line before, but not where the phrase itself stands beside one. */
function isOpen(index: number, line: Line): boolean {
  return index < line.index
}

function isSameName(one: Actor, other: Actor): boolean {
  return one.name === other.name
}

/** The states whose adjective stands before the noun; null without one. */
function countriesOf({ owners }: Described, line: Line, view: DocumentView): ReadonlySet<string> | null {
  if (owners.length === 0) return null
  return new Set(
    owners.flatMap((owner) => {
      const answer = resolveEntity(owner, line, view)
      return answer.actor ? [answer.actor] : answer.candidates
    }),
  )
}

function distinct(
  places: readonly ActorPlace[],
  find: (id: string) => Actor | null,
): readonly { readonly actor: Actor; readonly line: number }[] {
  const seen = new Map<string, number>()
  for (const { actor, line } of places) if (!seen.has(actor)) seen.set(actor, line)
  return [...seen].flatMap(([id, line]) => {
    const actor = find(id)
    return actor ? [{ actor, line }] : []
  })
}
