import assert from 'node:assert/strict'
import test from 'node:test'
import type { ActorRecord } from '../model/index.ts'
import { csvHeader, csvLine } from './csv-format.ts'

const ACTOR: ActorRecord = {
  id: 'ada-quill',
  name: 'Quill, Ada "the pilot"',
  type: 'person',
  country: null,
  aliases: ['=HYPERLINK("http://example.org")', 'Ada'],
  offices: [{ office: 'Harbour master', from: '1960-01-01', to: null }],
  description: null,
  documents: 1,
  mentions: 3,
  pronouns: 0,
  statements: 1,
  addressed: 0,
}

test('a record has a cell for every title, quoted where it must be', () => {
  assert.equal(
    csvHeader('actors'),
    'id,name,type,country,aliases,offices,mentions,statements,description,documents,pronouns,addressed\n',
  )
  assert.equal(
    csvLine('actors', { ...ACTOR, aliases: [] }),
    'ada-quill,"Quill, Ada ""the pilot""",person,,,Harbour master (1960-01-01..),3,1,,1,0,0\n',
  )
})

test('a text cannot become a formula of a spreadsheet', () => {
  assert.match(csvLine('actors', ACTOR), /"'=HYPERLINK\(""http/)
  for (const start of ['=', '+', '-', '@', '\t', '\r']) {
    assert.match(csvLine('actors', { ...ACTOR, name: `${start}1+1` }), /^ada-quill,"?'/)
  }
})
