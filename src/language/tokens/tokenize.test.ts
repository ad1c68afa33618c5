import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findMarkdownMarks } from './find-markdown-marks.ts'
import { loadTokenRules } from './token-rules.ts'
import { type TokenizeOptions, tokenize } from './tokenize.ts'

const rules = loadTokenRules('en')
const cut = (text: string, options: TokenizeOptions = {}): string =>
  tokenize(text, rules, options)
    .map((token) => token.text)
    .join(' ')

function cuts(name: string, examples: Readonly<Record<string, string>>, options: TokenizeOptions = {}): void {
  test(name, () => {
    for (const [text, tokens] of Object.entries(examples)) assert.equal(cut(text, options), tokens, text)
  })
}

cuts('quotation marks are tokens apart from what they hold', {
  '"We wait," he said.': '" We wait , " he said .',
  '“We don’t wait,” he said.': '“ We do n’t wait , ” he said .',
  "'Wait,' she said, 'for the ferry.'": "' Wait , ' she said , ' for the ferry . '",
  "''No,'' he said.": "'' No , '' he said .",
  '‘“Yes,” he said.’': '‘ “ Yes , ” he said . ’',
  "the drivers' union": "the drivers ' union",
  '("so-called")': '( " so - called " )',
})

cuts('brackets, ellipses and runs of marks', {
  'He left (at noon)... maybe?!': 'He left ( at noon ) ... maybe ?!',
  'ports [1]–[3]': 'ports [ 1 ] – [ 3 ]',
  'Stop!!! << go >>': 'Stop !!! << go >>',
  'one…two': 'one … two',
  'A--B—C': 'A -- B — C',
})

cuts('numbers, money, dates and times', {
  'It cost $3,500.50 on 03/04/2022 at 16:02.': 'It cost $ 3,500.50 on 03/04/2022 at 16:02 .',
  'US$5m and €10bn': 'US$ 5 m and € 10 bn',
  'sources 13,14 and 1,00,000': 'sources 13 , 14 and 1,00,000',
  'up .5% in 10-12 days': 'up .5 % in 10 - 12 days',
  'call 555-0100 or 1-800-555-0100 on 2024-03-05': 'call 555-0100 or 1-800-555-0100 on 2024-03-05',
  "the 1960's and '90s": "the 1960's and '90s",
  'No. #5 +44': 'No . # 5 +44',
})

cuts('addresses, files, tags and faces', {
  'See https://example.org/a_(b)?c=1, or www.example.org.': 'See https://example.org/a_(b)?c=1 , or www.example.org .',
  '(https://example.org/a).': '( https://example.org/a ) .',
  'Write to press.office@example.org.': 'Write to press.office@example.org .',
  'draft-2.pdf at example.com': 'draft-2.pdf at example.com',
  '#harbour @mayor :) thanks:)': '#harbour @mayor :) thanks :)',
  '(as follows:)': '( as follows : )',
})

cuts('words with marks inside', {
  'AT&T and Shi’ite O’Neil': 'AT&T and Shi’ite O’Neil',
  "couldn't've": "could n't 've",
  'U.S.-led, a U.S ship': 'U.S. - led , a U.S ship',
  'th- the 15-year-old': 'th- the 15 - year - old',
  'and/or 4-wheel': 'and / or 4 - wheel',
})

cuts(
  "Markdown's paired emphasis and its links are no tokens when they are not asked for, lone marks are",
  {
    '**Ministry:** we *will* go': 'Ministry : we will go',
    'read [the note](https://example.org/x) now': 'read the note now',
    '* one': '* one',
    'a price of 5* each': 'a price of 5 * each',
  },
  { withoutMarkdown: true },
)

cuts('in a plain text every mark is a token', {
  '**Ministry:** we *will* go': '** Ministry : ** we * will * go',
})

test('offsets count from the base', () => {
  assert.deepEqual(tokenize('No.', rules, { base: 10 }), [
    { start: 10, end: 12, text: 'No' },
    { start: 12, end: 13, text: '.' },
  ])
})

test('strange characters are tokens or none, never a fault', () => {
  assert.equal(cut(''), '')
  assert.equal(cut('\u0000\u200b\ufeff'), '')
  assert.equal(cut('👍🏽👩‍🚀 ok'), '👍🏽 👩‍🚀 ok')
  assert.equal(cut('\ud800x'), '\ud800 x')
  assert.equal(cut('𝔘𝔫𝔦'), '𝔘𝔫𝔦')
})

const PIECES = [
  ...' .,:;!?\'’`´"“”‘()[]{}<>-–—_*#@$%&/|~^=+\\\n\t0159aBéſİ中',
  "n't",
  "'s",
  'U.S.',
  'Gen.',
  'etc.',
  'can',
  'not',
  'its',
  ' a ',
  '](',
  'http://',
  'www.',
  'a@b',
  '.com',
  ':)',
  '...',
  '\u00ad',
  '\u200d',
  '\u0301',
  '\ud83d',
  '\ude00',
  '😀',
  '\u0000',
  '\u2028',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u

test('tokens lie in order with exact offsets, and hold every visible character', () => {
  fc.assert(
    fc.property(anyText, (text) => checkTokens(text, {})),
    { seed: 1807, numRuns: 4000 },
  )
})

test('when Markdown is left out, nothing but its marks is', () => {
  fc.assert(
    fc.property(anyText, (text) => checkTokens(text, { withoutMarkdown: true })),
    { seed: 1807, numRuns: 4000 },
  )
})

function checkTokens(text: string, options: TokenizeOptions): void {
  const tokens = tokenize(text, rules, options)
  assert.deepEqual(tokenize(text, rules, options), tokens)
  const marks = options.withoutMarkdown ? [...findMarkdownMarks(text)] : []
  let end = 0
  const gaps: [number, number][] = []
  for (const token of tokens) {
    assert.ok(token.start >= end && token.end > token.start)
    assert.equal(token.text, text.slice(token.start, token.end))
    assert.doesNotMatch(token.text, /\s/u)
    gaps.push([end, token.start])
    end = token.end
  }
  gaps.push([end, text.length])
  for (const [from, to] of gaps) {
    let at = from
    for (const character of text.slice(from, to)) {
      const isMark = marks.some(([first, last]) => first <= at && at < last)
      assert.ok(isMark || !VISIBLE.test(character), `no token at ${at} of ${JSON.stringify(text)}`)
      at += character.length
    }
  }
}

test('a megabyte without a space is cut like any text', () => {
  for (const unit of ['a', 'a-', "a'", '.', 'a@', '](', '*a', '1,', 'http://', 'U.S.', '\ud800', ':)', '_', '\u0301']) {
    const text = unit.repeat(200_000)
    const tokens = tokenize(text, rules)
    assert.ok((tokens.at(-1)?.end ?? 0) <= text.length)
  }
})
