import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import type { Layers } from '../../model/index.ts'
import type { Case } from '../case.ts'
import { inventedDeeds } from '../invented-deeds.test.ts'
import { openCase } from '../open-case.ts'
import type { SourceReader } from '../source-reader.ts'
import { exportEventTable } from './export-event-table.ts'
import { GDELT_COLUMNS } from './gdelt-table.ts'
import { ICEWS_COLUMNS } from './icews-table.ts'
import { POLECAT_FIELDS } from './polecat-lines.ts'

/** What each source tells: one deed with what the test says of it. */
const STORIES: Readonly<Record<string, (layers: Layers) => Layers>> = {
  bombed: (layers) => told(layers, { type: 'ASSAULT', cameo: '190', place: 'oslo-norway' }),
  denied: (layers) => told(layers, { type: 'SANCTION', cameo: '163', status: 'denied' }),
  threat: (layers) => told(layers, { type: 'THREATEN', cameo: '138', status: 'threatened', time: null }),
}

function told(layers: Layers, given: Partial<Layers['reports'][number]>): Layers {
  const [report] = layers.reports
  if (!report) return layers
  const party = (start: number, actor: string) => {
    return { start, end: start + 3, head: { start, end: start + 3 }, actor, isOwn: true }
  }
  const sources = [party(0, 'sweden')]
  const targets = [party(4, 'norway'), party(8, 'denmark')]
  const time = { earliest: '1961-02-20', latest: '1961-02-20', precision: 'day', basis: 'explicit' } as const
  return { ...layers, reports: [{ ...report, status: 'happened', sources, targets, time, ...given }] }
}

const READER: SourceReader = {
  ...{ madeBy: 'invented@1', attributions: 'learned' },
  async *find(sources) {
    for (const source of sources) yield { source, bytes: Buffer.from(source) }
  },
  read: ({ source }) => {
    const { document } = inventedDeeds(Object.keys(STORIES).indexOf(source))
    return { document: { ...document, source, family: source } }
  },
  annotate: (document) => {
    const layers = inventedDeeds(Object.keys(STORIES).indexOf(document.source))
    return { ...(STORIES[document.source]?.(layers) ?? layers), document }
  },
}

const folder = mkdtempSync(join(tmpdir(), 'redline-tables-'))
after(() => rmSync(folder, { recursive: true, force: true }))

let caseFile: Case
before(async () => {
  caseFile = openCase(join(folder, 'case.redline'), { mode: 'write', reader: READER })
  await caseFile.add(Object.keys(STORIES))
})
after(() => caseFile.close())

async function linesOf(table: 'icews' | 'gdelt' | 'polecat'): Promise<readonly string[]> {
  return [...(await exportEventTable(caseFile, table))].map((line) => line.trimEnd())
}

test('ICEWS-shaped: titles, then what was done, a line for each source and target', async () => {
  const [titles, ...rows] = (await linesOf('icews')).map((line) => line.split('\t'))
  assert.deepEqual(titles, ICEWS_COLUMNS)
  assert.equal(titles?.length, 20)
  assert.equal(rows.length, 4)
  const cells = (row: readonly string[] | undefined) =>
    Object.fromEntries(ICEWS_COLUMNS.map((column, at) => [column, row?.[at] ?? '']))
  const bombed = cells(rows.find((row) => row[6] === '190'))
  assert.equal(bombed['Event Date'], '1961-02-20')
  assert.deepEqual([bombed['Source Name'], bombed['Target Name']], ['Sweden', 'Denmark'])
  assert.deepEqual([bombed.City, bombed.Country, bombed.Intensity], ['Oslo', 'Norway', ''])
  assert.ok(Number(bombed.Latitude) > 59)
  // The threat tells no time: it has the day on which it was written.
  assert.match(cells(rows.find((row) => row[6] === '138'))['Event Date'] ?? '', /^1961-03-/)
})

test('GDELT-shaped: 61 columns without titles, codes of CAMEO and no score that nobody reckoned', async () => {
  const rows = (await linesOf('gdelt')).map((line) => line.split('\t'))
  assert.equal(GDELT_COLUMNS.length, 61)
  assert.equal(rows.length, 4)
  const cell = (row: readonly string[] | undefined, column: string) => row?.[GDELT_COLUMNS.indexOf(column)] ?? ''
  const bombed = rows.find((row) => cell(row, 'EventCode') === '190')
  assert.match(cell(bombed, 'GLOBALEVENTID'), /^\d+$/)
  assert.deepEqual(
    ['SQLDATE', 'MonthYear', 'Year', 'FractionDate'].map((column) => cell(bombed, column)),
    ['19610220', '196102', '1961', '1961.2192'],
  )
  assert.deepEqual(
    ['Actor1Code', 'Actor2Name', 'EventRootCode', 'QuadClass', 'GoldsteinScale', 'AvgTone', 'ActionGeo_Type'].map(
      (column) => cell(bombed, column),
    ),
    ['SWE', 'DENMARK', '19', '4', '', '', '4'],
  )
  assert.match(cell(bombed, 'SOURCEURL'), /^https:\/\/example\.org\//)
})

test('POLECAT-like: every event with its status, what is unknown null', async () => {
  const records = (await linesOf('polecat')).map((line) => JSON.parse(line))
  assert.equal(records.length, 6)
  for (const record of records) assert.deepEqual(Object.keys(record), POLECAT_FIELDS)
  const denied = records.find((record) => record.Status === 'denied')
  assert.equal(denied['Actor COW'], 380)
  assert.deepEqual([denied['Recipient Country'], denied.Intensity], ['DNK', null])
})

test('the codebook explains every column', () => {
  const codebook = readFileSync(new URL('../../../docs/codebook.md', import.meta.url), 'utf8')
  const missing = [...ICEWS_COLUMNS, ...GDELT_COLUMNS, ...POLECAT_FIELDS].filter(
    (column) => !codebook.includes(`\`${column}\``),
  )
  assert.deepEqual(missing, [])
})
