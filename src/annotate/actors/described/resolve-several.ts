import type { Actor } from '../../../model/index.ts'
import { type Answer, type DocumentView, NO_ANSWER } from '../entities/resolve-entity.ts'
import type { Several } from '../finding.ts'
import type { Line } from '../line.ts'

/** An actor at its place in the text: line, then words. */
export interface ActorPlace {
  readonly actor: string
  readonly line: number
  readonly from: number
  readonly to: number
}

interface SeveralPlace {
  readonly several: Several
  readonly line: Line
  readonly view: DocumentView
  /** Actors mentioned so far, in order. */
  readonly actorAt: readonly ActorPlace[]
  readonly find: (id: string) => Actor | null
  /** Whether the noun names a post that somebody is known in ("both foreign ministers"); null for one like "men". */
  readonly isTitled: ((actor: string) => boolean) | null
}

/** How many sentences back "the two countries" may point. */
const REACH = 4

/** Those named last before it, when they are as many as it says; candidates when they are more; null when they are too few. */
export function resolveSeveral({ several, line, view, actorAt, find, isTitled }: SeveralPlace): Answer | null {
  const inReach = lastOnes(actorAt, line.index - TITLE_REACH).filter((one) =>
    several.types.includes(find(one.actor)?.type ?? ''),
  )
  const others = withoutLoneActor(inReach, line.index)
  const all = isTitled ? inReach.filter((one) => isTitled(one.actor)) : []
  const titled =
    all.filter((one) => others.includes(one)).length >= (several.count ?? 0)
      ? all.filter((one) => others.includes(one))
      : all
  const titledIds = [...new Set(titled.map(({ actor }) => actor))]
  if (several.count !== null && titledIds.length >= several.count) return together(lastOf(titled, several.count))
  const isEnough =
    new Set(others.filter((one) => line.index - one.line <= REACH).map(({ actor }) => actor)).size >=
    (several.count ?? LEAST)
  const before = (isEnough ? others : inReach).filter((one) => line.index - one.line <= REACH)
  const wanted = several.count ?? LEAST
  let found: readonly string[] = []
  for (let index = line.index; index >= line.index - REACH; index--) {
    const here = before.filter((one) => one.line === index)
    if (here.length === 0) continue
    const joined = joinedIn(view.lines[index], here, view)
    if (found.length === 0 && joined !== null && (several.count === null || joined.length === several.count))
      return together(joined)
    const now = [...new Set([...here.map(({ actor }) => actor), ...found])]
    if (now.length === wanted || (several.count === null && now.length > wanted && found.length === 0))
      return together(now)
    if (now.length > wanted) return { ...NO_ANSWER, candidates: now }
    found = now
  }
  return null
}

/** Without the only one named in the sentence itself: "Hall said the two leaders had met" is of two whom others named. */
function withoutLoneActor(places: readonly ActorPlace[], index: number): readonly ActorPlace[] {
  const own = new Set(places.filter(({ line }) => line === index).map(({ actor }) => actor))
  return own.size === 1 ? places.filter(({ line }) => line !== index) : places
}

/** Those from a line on, in order; found from the end, as texts may be long. */
export function lastOnes(actorAt: readonly ActorPlace[], from: number): readonly ActorPlace[] {
  let index = actorAt.length
  while (index > 0 && (actorAt[index - 1]?.line ?? -1) >= from) index--
  return actorAt.slice(index)
}

/** The last few, each once, in the order of the text. */
function lastOf(places: readonly ActorPlace[], count: number): readonly string[] {
  const last = [...new Set(places.map(({ actor }) => actor).reverse())].slice(0, count)
  return last.reverse()
}

/** How many sentences back somebody with the post may stand. */
const TITLE_REACH = 12

/** "The neighbours" are two at least. */
const LEAST = 2

function together(actors: readonly string[]): Answer {
  return { actor: null, resolution: 'several', candidates: actors }
}

/** The only ones in a line that stand side by side ("Greece and Turkey", "Greece, Turkey and Cyprus"); null without such. */
function joinedIn(
  line: Line | undefined,
  here: readonly ActorPlace[],
  { lexicon }: DocumentView,
): readonly string[] | null {
  if (!line) return null
  const groups: string[][] = []
  let group: ActorPlace[] = []
  let isClosed = false
  const close = (): void => {
    const actors = [...new Set(group.map(({ actor }) => actor))]
    if (isClosed && actors.length > 1) groups.push(actors)
  }
  for (const one of here) {
    const last = group.at(-1)
    const between = last ? line.words.slice(last.to, one.from).map(({ lower }) => lower) : []
    const words = between.filter((word) => !lexicon.roles.definite.has(word))
    const isAnd = words.length > 0 && words.every((word) => word === ',' || isJoint(word, lexicon))
    if (last && isAnd) {
      group.push(one)
      isClosed ||= words.some((word) => isJoint(word, lexicon))
      continue
    }
    close()
    group = [one]
    isClosed = false
  }
  close()
  return groups.length === 1 ? (groups[0] ?? null) : null
}

function isJoint(word: string, { roles }: DocumentView['lexicon']): boolean {
  return roles.organisationLinks.has(word) && !roles.links.has(word) && !roles.definite.has(word)
}
