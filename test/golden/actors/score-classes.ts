import type { Layers } from '../../../src/model/index.ts'
import { sharedWorld } from '../../../src/pipeline/index.ts'
import { readCase } from '../sentences/read-case.ts'
import { type ActorCase, EXPECTED_KINDS, type ExpectedMention, loadClasses } from './load-classes.ts'
import { type MentionScore, scoreCase } from './score-case.ts'

export interface ScoredCase {
  readonly actorCase: ActorCase
  readonly scores: readonly MentionScore[]
}

export interface ScoredClass {
  readonly name: string
  readonly cases: readonly ScoredCase[]
  readonly heldOut: readonly ScoredCase[]
}

/** Shares of 0 to 1, rounded down to three digits. */
export type ActorShares = Readonly<Record<string, number>>

/** Every case of every class of a folder, read and compared. */
export function scoreClasses(folder?: URL): readonly ScoredClass[] {
  return loadClasses(folder).map(({ name, cases, heldOut }) => ({
    name,
    cases: cases.map(scored),
    heldOut: heldOut.map(scored),
  }))
}

function scored(actorCase: ActorCase): ScoredCase {
  const { text, date } = actorCase
  const layers: Layers = readCase({ text, statements: [], ...(date ? { page: { date } } : {}) })
  return { actorCase, scores: scoreCase(actorCase, { layers, world: sharedWorld() }) }
}

/** `accuracy`: the share that is found and resolved to whom it means, or rightly left unsure or not found. `found`: of what is to
 *  be found, the share that is. `kind`: of what is found and right, the share that is of its kind. */
export function sharesOf(cases: readonly ScoredCase[]): ActorShares {
  const scores = cases.flatMap((one) => one.scores)
  const toFind = scores.filter(({ expected }) => !isNobody(expected))
  const right = scores.filter(({ isRight }) => isRight)
  const ofKind = right.filter(({ hasKind }) => hasKind !== null)
  return {
    mentions: scores.length,
    accuracy: share(right.length, scores.length),
    ...(toFind.length === 0 ? {} : { found: share(toFind.filter(({ isFound }) => isFound).length, toFind.length) }),
    ...(ofKind.length === 0 ? {} : { kind: share(ofKind.filter(({ hasKind }) => hasKind).length, ofKind.length) }),
  }
}

/** The shares of names, metonyms, roles, pronouns and places apart, and of what must not be found. */
export function sharesByKind(cases: readonly ScoredCase[]): Readonly<Record<string, ActorShares>> {
  const only = (isMeant: (expected: ExpectedMention) => boolean): readonly ScoredCase[] =>
    cases.map((one) => ({ ...one, scores: one.scores.filter(({ expected }) => isMeant(expected)) }))
  const kinds = EXPECTED_KINDS.map((kind) => {
    const those = only((expected) => !isNobody(expected) && expected.kind?.[0] === kind)
    return [kind, sharesOf(those)] as const
  })
  return Object.fromEntries([...kinds, ['none', sharesOf(only(isNobody))] as const])
}

function isNobody({ is }: ExpectedMention): boolean {
  return is?.includes('none') ?? false
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.floor((part / whole) * 1000) / 1000
}
