import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { loadLanguage, readSentences } from '../../language/index.ts'
import { type Document, solveTimes, type TimeMention } from '../../model/index.ts'
import type { World } from '../../world/index.ts'
import { findTimes } from './find-times.ts'

const language = loadLanguage('en')
const SEED = 1962

interface Page {
  readonly written?: string | null
  readonly language?: string | null
  readonly outlet?: string | null
  readonly visited?: string
}

/** The times of a text, read with trees. The one outlet that is known is American. */
function read(text: string, page: Page = {}): readonly TimeMention[] {
  const { written = '2014-03-05', visited } = page
  const document = {
    id: 'd',
    text,
    language: page.language === undefined ? 'en' : page.language,
    outlet: page.outlet ?? null,
    regions: [],
    dates: visited
      ? [{ kind: 'visit', earliest: visited, latest: visited, precision: 'day', basis: 'explicit', spans: [] }]
      : [],
    written: written === null ? null : { earliest: written, latest: written, basis: 'stated date' },
  } as unknown as Document
  const world = {
    outletNamed: (name: string) => (name === 'Potomac Post' ? { country: 'united-states' } : null),
  } as unknown as World
  const { sentences } = readSentences.run({ document }, { language })
  const trees = language.parser?.parse(sentences.map(({ tokens }) => tokens.map((token) => token.text))) ?? null
  return findTimes.run({ document, sentences, trees }, { language, world }).times
}

const dates = (text: string, page?: Page): readonly (string | null)[] =>
  read(text, page).map(({ time }) => time && `${time.earliest ?? ''}/${time.latest ?? ''}`)

describe('the times of a text', () => {
  it('lie in the text, in order, none overlapping, whatever the text', () => {
    const WORDS =
      'the first week of May 1962 - “ ” on last Monday two days ago since 3/4/19 9/11 early mid-June 1990s at 5 p.m. until then , . 99999 \ud800 ’ early in summer'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 60 }), (words) => {
        const text = words.join(' ')
        const times = read(text)
        let end = 0
        for (const time of times) {
          assert.ok(end <= time.start && time.start < time.end && time.end <= text.length, text)
          end = time.end
        }
        assert.deepEqual(read(text), times)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('have earliest days that are no later than the latest', () => {
    const { time } = read('It lasted from 5 May 1703 to 3 June 1704.')[0] ?? {}
    assert.ok(time?.earliest && time.latest && time.earliest <= time.latest)
  })

  it('are the same when they are solved later as when the day of writing was known', () => {
    const text =
      'He came on Monday and left two days later. “I return tomorrow,” he said on Tuesday. Since May he has been away.'
    const later = solveTimes(read(text, { written: null }), { earliest: '2014-03-05', latest: '2014-03-05' })
    assert.deepEqual(
      later.map(({ time }) => time),
      read(text).map(({ time }) => time),
    )
  })

  it('are never counted from the day of a visit', () => {
    assert.deepEqual(dates('He came yesterday.', { written: null, visited: '2020-01-01' }), [null])
  })

  it('say what they count from', () => {
    const [monday, later] = read('He came on Monday and left two days later.')
    assert.equal(monday?.relation?.from, 'document')
    assert.equal(monday?.tense, 'past')
    assert.equal(later?.relation?.from, monday?.id)
  })

  it('of a page in another language are not looked for', () => {
    assert.deepEqual(dates('He came on 5 May 1962.', { language: 'de' }), [])
    assert.deepEqual(dates('He came on 5 May 1962.', { language: 'en-GB' }), ['1962-05-05/1962-05-05'])
  })
})

describe('a date in figures', () => {
  const text = 'It was signed on 03/04/2009 by both.'

  it('is read as the country of the language or of the outlet writes it', () => {
    assert.deepEqual(dates(text, { language: 'en-US' }), ['2009-03-04/2009-03-04'])
    assert.deepEqual(dates(text, { language: 'en-GB' }), ['2009-04-03/2009-04-03'])
    assert.deepEqual(dates(text, { outlet: 'Potomac Post' }), ['2009-03-04/2009-03-04'])
  })

  it('keeps both readings where nothing tells', () => {
    const [time] = read(text)
    assert.deepEqual(
      time?.candidates.map(({ earliest }) => earliest),
      ['2009-04-03', '2009-03-04'],
    )
    assert.deepEqual(dates(text), ['2009-03-04/2009-04-03'])
  })
})
