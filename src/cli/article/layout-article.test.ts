import assert from 'node:assert/strict'
import test from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { displayWidth } from '../display-width.ts'
import { inventReading } from './invent-reading.test.ts'
import { layoutArticle } from './layout-article.ts'
import { printPlain } from './print-plain.ts'

const READING = inventReading({
  text:
    'Ferries stay in port\n\nThe ferries “will sail on Friday”, said Ada Quill, “if the wind allows”. ' +
    'The wire wrote that the mayor had called the plan brave.\n\nShare this page',
  regions: [
    ['title', 'Ferries stay in port'],
    ['furniture', 'Share this page'],
  ],
  statements: [
    { content: ['“will sail on Friday”', '“if the wind allows”'], voice: ['The Quay', 'Ada Quill'] },
    { content: ['the mayor had called the plan brave'], voice: ['The Quay', 'Coast Wire'] },
    { content: ['the plan brave'], voice: ['The Quay', 'Coast Wire', 'the mayor'] },
  ],
})

test('brackets each stretch without colours and names its voice beside it', () => {
  const lines = layoutArticle(READING, { width: 130, hasColour: false }).split('\n')
  const row = lines.find((line) => line.includes('[1: “will sail on Friday”]')) ?? ''
  assert.match(row, /^1: Ada Quill +│ The ferries/)
  assert.ok(lines.some((line) => line.includes('[1: “if the wind allows”]')))
  assert.match(lines.join('\n'), /\[2: the mayor had called \[3: the plan brave\]\]/)
  assert.ok(lines.some((line) => line.startsWith('3: Coast Wire > the mayor')))
  assert.ok(lines.some((line) => line.startsWith('(furniture)') && line.includes('Share this page')))
})

test('underlines statements in the colour of their voice and dims furniture', () => {
  const output = layoutArticle(READING, { width: 90, hasColour: true })
  assert.ok(output.includes('\u001b[4;36m“will sail on Friday”\u001b[0m'))
  assert.ok(output.includes('\u001b[36mAda Quill  '))
  assert.ok(output.includes('\u001b[2mShare this page\u001b[0m'))
  assert.doesNotMatch(stripVTControlCharacters(output), /\[1:/)
})

test('never writes a line wider than the terminal, whatever the script', () => {
  const text = `中文字符與英文混排的一個很長的句子需要換行${'w'.repeat(150)} e\u0301te\u0301 ${'word '.repeat(60)}`
  const reading = inventReading({
    text,
    statements: [{ content: [text.trim()], voice: ['The Quay', 'A '.repeat(80)] }],
  })
  for (const width of [40, 63, 80, 200]) {
    for (const hasColour of [true, false]) {
      for (const line of stripVTControlCharacters(layoutArticle(reading, { width, hasColour })).split('\n')) {
        assert.ok(displayWidth(line) <= width, `${displayWidth(line)} > ${width}: ${line}`)
      }
    }
  }
})

test('loses no word of the text', () => {
  const output = layoutArticle(READING, { width: 60, hasColour: false })
  const words = output
    .split('\n')
    .map((line) => line.split('│')[1] ?? '')
    .join(' ')
    .replace(/\[\d+:|\]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '')
  assert.deepEqual(words, READING.document.text.split(/\s+/))
})

test('an article cannot drive the terminal', () => {
  const reading = inventReading({
    text: 'Red \u001b[31malert\u0007 and \u009b2J more\r\n\u202etxet desrever',
    statements: [{ content: ['alert'], voice: ['\u001b]0;title\u0007', '\u001b[2Jmayor'] }],
    document: { title: '\u001b[2Jtitle', alerts: [{ kind: 'x', message: 'a\u001bb', spans: [] }] },
  })
  for (const output of [layoutArticle(reading, { width: 80, hasColour: false }), printPlain(reading)]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
    assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  }
})

test('says before the text where it comes from and what to beware of', () => {
  const reading = inventReading({
    text: 'Text',
    document: {
      author: 'B. Keel',
      chain: [{ outlet: 'Coast Wire', author: null, url: null, relation: 'republished', spans: [] }],
      alerts: [{ kind: 'visit-date', message: 'The date is the day of the visit.', spans: [] }],
      dates: [
        {
          kind: 'stated',
          earliest: '1962-10-22',
          latest: '1962-10-22',
          precision: 'day',
          basis: 'explicit',
          spans: [],
        },
      ],
    },
  })
  const [title, where, what, chain, alert] = layoutArticle(reading, { width: 80, hasColour: false }).split('\n')
  assert.equal(title, 'Ferries stay in port')
  assert.equal(where, 'The Quay · B. Keel · 1962-10-22')
  assert.match(what ?? '', /^d0c0ffee · ferries\.txt/)
  assert.equal(chain, 'republished: Coast Wire')
  assert.equal(alert, '! The date is the day of the visit.')
})

test('plain output names each voice before its words, nested ones inside', () => {
  const output = printPlain(READING)
  assert.match(
    output,
    /The ferries \[Ada Quill: “will sail on Friday”\], said Ada Quill, \[Ada Quill: “if the wind allows”\]\./,
  )
  assert.match(output, /\[Coast Wire: the mayor had called \[Coast Wire > the mayor: the plan brave\]\]\./)
  assert.match(output, /\(furniture\) Share this page/)
})

test('keeps the lines and paragraphs of the text apart as they stand', () => {
  const reading = inventReading({ text: 'One line\nand its next\n \nA paragraph' })
  const rows = layoutArticle(reading, { width: 80, hasColour: false }).split('\n').slice(-5)
  assert.deepEqual(
    rows.map((row) => row.split('│')[1]?.trim()),
    ['One line', 'and its next', '', 'A paragraph', undefined],
  )
  assert.match(printPlain(reading), /\nOne line\nand its next\n\nA paragraph\n$/)
})
