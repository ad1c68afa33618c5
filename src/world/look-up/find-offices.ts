import type { Office, World } from '../world.ts'

export interface FoundOffice {
  readonly office: Office
  /** Whether it was called by its whole name. */
  readonly isName: boolean
}

/** Words beside a title and the name of its state, as in "president of the Republic of Cyprus"; with more, something else is meant. */
const MOST_OTHER_WORDS = 2

/** Offices whose name this is, or whose title and state stand in it: "Russian foreign minister", "president of the United States". */
export function findOffices(world: World, phrase: string): readonly FoundOffice[] {
  const lower = phrase.toLowerCase()
  const named = world.offices.filter(({ name }) => name.toLowerCase() === lower)
  if (named.length > 0) return named.map((office) => ({ office, isName: true }))
  const words = phrase.split(' ')
  const readings = stretches(words).flatMap((title) => {
    const offices = world.officesTitled(title.text)
    if (offices.length === 0) return []
    if (title.words === words.length) return [{ offices, rest: 0 }]
    const before = stretches(words.slice(0, title.start))
    const after = stretches(words.slice(title.start + title.words))
    return [...before, ...after].flatMap((owner) => {
      const name = ownerName(owner.text)
      // In capitals it is found however it was typed.
      const names = [...world.named(name), ...world.named(name.toUpperCase())]
      const ids = new Set(names.map(({ actor }) => actor.id))
      return [{ offices: offices.filter(({ of }) => ids.has(of)), rest: words.length - title.words - owner.words }]
    })
  })
  const fitting = readings.filter(({ offices, rest }) => offices.length > 0 && rest <= MOST_OTHER_WORDS)
  const fewest = Math.min(...fitting.map(({ rest }) => rest))
  const best = fitting.filter(({ rest }) => rest === fewest).flatMap(({ offices }) => offices)
  return [...new Set(best)].map((office) => ({ office, isName: false }))
}

/** "Russia's" and "the States'" as the tables write them. */
function ownerName(text: string): string {
  return text.replace(/['’]s?$/u, '')
}

interface Stretch {
  readonly start: number
  readonly words: number
  readonly text: string
}

/** Longer phrases name no office: what people type is bounded before it is cut into all its stretches. */
const MOST_WORDS = 16

/** Every run of words, the longest first. */
function stretches(words: readonly string[]): readonly Stretch[] {
  const few = words.slice(0, MOST_WORDS)
  const runs = few.flatMap((_, start) =>
    few.slice(start).map((_, more) => ({ start, words: more + 1, text: few.slice(start, start + more + 1).join(' ') })),
  )
  return runs.sort((a, b) => b.words - a.words)
}
