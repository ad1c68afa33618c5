import type { Reading } from '../../src/api/contract/index.ts'
import { type RunningServer, serve } from '../../src/api/index.ts'
import { buildPage } from './build-page.ts'
import { fixtureCase } from './fixture-case.ts'
import { makeReading } from './make-reading.ts'
import { OCTOBER_ARTICLES } from './october-fixture.ts'

/** What the server answers for each article of the fixture. */
export const READINGS: readonly Reading[] = OCTOBER_ARTICLES.map(makeReading)

/** The article with most to show: reprinted, with nested voices, a correction, and furniture around it. */
export const SHIPS: Reading = readingOf('The Harbor Ledger')

/** The real server on a free port, with the built page and a case of these readings. */
export async function serveReadings(readings: readonly Reading[]): Promise<RunningServer> {
  return serve({ caseFile: fixtureCase(readings), webFolder: await buildPage(), port: 0 })
}

/** The address of an article on a server; `query` with its question mark. */
export function addressOf(server: RunningServer, { document }: Reading, query = ''): string {
  return `${server.url}/documents/${document.id}${query}`
}

function readingOf(outlet: string): Reading {
  const reading = READINGS.find(({ document }) => document.outlet === outlet)
  if (!reading) throw new Error(`no fixture of ${outlet}`)
  return reading
}
