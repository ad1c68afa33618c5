import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { linkEvents, startLinking } from '../../../src/link/index.ts'
import { sharedWorld } from '../../../src/pipeline/index.ts'
import { inventReports } from './invent-reports.ts'
import { HELD_OUT_FOLDER, loadStories } from './load-stories.ts'
import { type KnownReport, readStories } from './read-stories.ts'
import { describeFault, scorePairs, sharesOf } from './score-pairs.ts'

/** The bar; see bench/results.md, clusters, for what is reached. */
const MOST_FALSE_MERGES = 0.03
const MOST_MISSED_MERGES = 0.15
const FEWEST_CLUSTERS = 70
const FEWEST_LARGE_CLUSTERS = 50

const stories = loadStories()
const heldOutStories = loadStories(HELD_OUT_FOLDER)
const worked = readStories(stories)
const heldOut = readStories(heldOutStories)

describe('the hand-made stories', () => {
  it(`tell more than ${FEWEST_CLUSTERS} deeds more than once, ${FEWEST_LARGE_CLUSTERS} of them three times`, () => {
    const sizes = new Map<string | null, number>()
    for (const { deed } of [...worked.ideal, ...heldOut.ideal]) sizes.set(deed, (sizes.get(deed) ?? 0) + 1)
    const count = (least: number): number => [...sizes.values()].filter((size) => size >= least).length
    assert.ok(count(2) >= FEWEST_CLUSTERS, `${count(2)}`)
    assert.ok(count(3) >= FEWEST_LARGE_CLUSTERS, `${count(3)}`)
  })

  it('name actors and places that the tables know', () => {
    const world = sharedWorld()
    const ideal = [...worked.ideal, ...heldOut.ideal].map(({ report }) => report)
    const actors = ideal.flatMap(({ sources, targets }) => [...sources, ...targets])
    assert.deepEqual(
      [...new Set(actors)].filter((id) => !world.actor(id)),
      [],
    )
    const places = ideal.flatMap(({ place }) => (place === null ? [] : [place]))
    assert.deepEqual(
      [...new Set(places)].filter((id) => !world.place(id)),
      [],
    )
  })

  it('stand there once', () => {
    const names = [...stories, ...heldOutStories].map(({ name }) => name)
    assert.equal(new Set(names).size, names.length)
  })

  for (const [name, known, read] of [
    ['ideal reports', worked.ideal, worked],
    ['the reports that are found', worked.found, worked],
    ['ideal reports, held out', heldOut.ideal, heldOut],
    ['the reports that are found, held out', heldOut.found, heldOut],
  ] as const) {
    it(`${name}: as few are merged wrongly, or not merged, as the bar says`, (context) => {
      const { all, faults } = scorePairs(known, read)
      for (const fault of faults) context.diagnostic(describeFault(fault))
      const { falseMerges = 1, missedMerges = 1 } = sharesOf(all)
      assert.ok(falseMerges <= MOST_FALSE_MERGES, `false merges ${falseMerges}`)
      assert.ok(missedMerges <= MOST_MISSED_MERGES, `missed merges ${missedMerges}`)
    })
  }

  it('are linked the same in whatever order their reports come', () => {
    const reports = worked.found.map(({ report }: KnownReport) => report)
    assert.deepEqual(linkEvents(reports.toReversed()), linkEvents(reports))
  })
})

describe('invented reports', () => {
  const reports = inventReports(2000)

  it('are linked the same backwards, in another order and bit by bit', () => {
    const events = linkEvents(reports)
    assert.deepEqual(linkEvents(reports.toReversed()), events)
    const dealt = [0, 1, 2, 3, 4, 5, 6].flatMap((hand) => reports.filter((_, at) => at % 7 === hand))
    const linker = startLinking()
    for (let at = 0; at < dealt.length; at += 300) linker.add(dealt.slice(at, at + 300))
    assert.deepEqual(linker.events(), events)
  })

  it('are linked as if those that are taken away had never been there', () => {
    const linker = startLinking()
    linker.add(reports)
    const gone = new Set(reports.filter((_, at) => at % 3 === 0).map(({ id }) => id))
    linker.remove([...gone])
    assert.deepEqual(linker.events(), linkEvents(reports.filter(({ id }) => !gone.has(id))))
  })

  it('stand in one event each', () => {
    const linked = linkEvents(reports).flatMap((event) => event.reports)
    assert.deepEqual(linked.toSorted(), reports.map(({ id }) => id).sort())
  })
})
