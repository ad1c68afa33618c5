import { loadWorld } from '../../src/world/index.ts'

/** What one process measures, once the code is there. */
export interface LoadMeasured {
  readonly loadMilliseconds: number
  /** Resident memory that loading added, what could be collected apart. */
  readonly residentMegabytes: number
  readonly firstLookupsMilliseconds: number
  /** The whole lists of people, offices, states, organisations and outlets, as the stage of actors asks for them at its first text. */
  readonly everyoneMilliseconds: number
  readonly residentMegabytesWithEveryone: number
}

const MEGABYTE = 1024 ** 2
const TABLES = new URL('../../data/', import.meta.url)

const [way] = process.argv.slice(2)
console.log(JSON.stringify(measure(() => (way === 'compile' ? loadWorld(TABLES) : loadWorld()))))

function measure(load: typeof loadWorld): LoadMeasured {
  const before = resident()
  const [world, loadMilliseconds] = timed(load)
  const residentMegabytes = resident() - before
  const [, firstLookupsMilliseconds] = timed(() => [
    ...[world.named('Moscow'), world.named('MOSCOW'), world.placesNamed('Moscow'), world.weaponsNamed('Moscow')],
    ...world.officesTitled('foreign minister').map(({ id }) => world.holders(id, { earliest: '1962', latest: '1962' })),
  ])
  const [, everyoneMilliseconds] = timed(() => [world.people, world.offices, world.bodies])
  const residentMegabytesWithEveryone = resident() - before
  return {
    loadMilliseconds,
    residentMegabytes,
    firstLookupsMilliseconds,
    everyoneMilliseconds,
    residentMegabytesWithEveryone,
  }
}

function timed<Result>(work: () => Result): readonly [result: Result, milliseconds: number] {
  const startMs = performance.now()
  const result = work()
  return [result, performance.now() - startMs]
}

/** Started with `--expose-gc`. */
function resident(): number {
  globalThis.gc?.()
  return process.memoryUsage.rss() / MEGABYTE
}
