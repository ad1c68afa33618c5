import { pathToFileURL } from 'node:url'
import { linkEvents, startLinking } from '../src/link/index.ts'
import { inventReports } from '../test/golden/events/invent-reports.ts'
import { HELD_OUT_FOLDER, loadStories, STORIES_FOLDER } from '../test/golden/events/load-stories.ts'
import { type KnownReport, type ReadStories, readStories } from '../test/golden/events/read-stories.ts'
import { describeFault, missedFromText, type Scored, scorePairs, sharesOf } from '../test/golden/events/score-pairs.ts'
import type { BenchOptions, FigureGroups, Figures } from './main.ts'

const MANY_REPORTS = 50_000

/**
 * Measures which reports are taken to tell of one deed, on the hand-made stories of `test/golden/events` or a folder in that format:
 * wrong pairs of those merged and pairs missed of those that are of one deed; given what the pipeline finds and, apart, given what an
 * ideal reader would. `missedFromText` also counts pairs of which a telling is not found at all. `--show found`, `--show ideal` and `--show lost` list the faults.
 */
export function bench({ data, show }: BenchOptions): FigureGroups {
  const own = data === undefined
  const folder = own ? STORIES_FOLDER : pathToFileURL(`${data.replace(/\/+$/u, '')}/`)
  const read = readStories(loadStories(folder))
  const [found, ideal] = [scorePairs(read.found, read), scorePairs(read.ideal, read)]
  if (show !== undefined) return { [show]: faultsOf(show) }
  const heldOut = own ? readStories(loadStories(HELD_OUT_FOLDER)) : null
  return {
    suite: {
      documents: new Set(read.ideal.map(({ report }) => report.document)).size,
      deeds: clusters(read.ideal).length,
      deedsToldMoreThanOnce: clusters(read.ideal).filter((size) => size > 1).length,
      tellings: read.ideal.length,
      tellingsFound: read.ideal.length - read.lost.length,
    },
    ...classesOf('ideal', ideal),
    ...classesOf('found', found),
    'all, ideal reports': sharesOf(ideal.all),
    'all, reports found': foundShares(read),
    ...(heldOut && {
      'held out, ideal reports': sharesOf(scorePairs(heldOut.ideal, heldOut).all),
      'held out, reports found': foundShares(heldOut),
    }),
    ...(own && { speed: speed() }),
  }

  function faultsOf(name: string): Figures {
    const lists: Readonly<Record<string, readonly string[]>> = {
      found: found.faults.map(describeFault),
      ideal: ideal.faults.map(describeFault),
      lost: read.lost.map(({ story, deed, words, text }) => `${story} ${deed} "${words}": ${text}`),
    }
    const list = lists[name]
    if (!list) throw new Error(`there is no list ${name}; say one of ${Object.keys(lists).join(', ')}`)
    return Object.fromEntries(list.map((fault, index) => [String(index + 1), fault]))
  }
}

function foundShares(read: ReadStories): Figures {
  const scored = scorePairs(read.found, read)
  return { ...sharesOf(scored.all), missedFromText: missedFromText(read, scored) }
}

function classesOf(given: string, { byClass }: Scored): FigureGroups {
  return Object.fromEntries([...byClass].sort().map(([name, score]) => [`${name}, ${given}`, sharesOf(score)]))
}

/** How many tellings each deed has. */
function clusters(known: readonly KnownReport[]): readonly number[] {
  const sizes = new Map<string | null, number>()
  for (const { deed } of known) sizes.set(deed, (sizes.get(deed) ?? 0) + 1)
  return [...sizes.values()]
}

/** Invented reports linked at once, and a last thousand added to the others. */
function speed(): Figures {
  const reports = inventReports(MANY_REPORTS)
  const start = performance.now()
  const events = linkEvents(reports)
  const linked = performance.now()
  const linker = startLinking()
  linker.add(reports.slice(1000))
  linker.events()
  const before = performance.now()
  linker.add(reports.slice(0, 1000))
  const compared = performance.now()
  return {
    reports: reports.length,
    events: events.length,
    seconds: rounded(linked - start),
    secondsToCompareThousandMore: rounded(compared - before),
  }
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds / 10) / 100
}
