import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { loadPageRules } from '../language/index.ts'
import { type Document, type RegionKind, sliceSpan } from '../model/index.ts'
import { loadWorld } from '../world/index.ts'
import { readDocument } from './index.ts'

const SEED = 1962
const knowledge = {
  pageRules: loadPageRules(fileURLToPath(new URL('../../data/languages', import.meta.url))),
  world: loadWorld(),
}
const PROSE =
  'The harbour master said on Tuesday that no ship had left the port since the fog came down, and that none would leave before the pilots had been asked.'
const MORE =
  'Two of the pilots answered that they had not been asked at all, and that the decision had been taken in the capital without anybody who knows the channel.'

function read(content: string | Uint8Array, source = 'article.txt', url?: string): Document {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { document, problem } = readDocument({ bytes, source, ...(url ? { url } : {}) }, knowledge)
  assert.ok(document, problem?.message)
  return document
}

function problemOf(bytes: Uint8Array, source: string): string {
  const { problem } = readDocument({ bytes, source }, knowledge)
  assert.ok(problem, 'should not be read')
  assert.ok(!problem.message.includes('\n'))
  return problem.message
}

function textsOf(document: Document, kind: RegionKind): readonly string[] {
  return document.regions.filter((region) => region.kind === kind).map((region) => sliceSpan(document.text, region))
}

function assertSound(document: Document): void {
  let end = 0
  for (const region of document.regions) {
    assert.ok(region.start >= end && region.end > region.start && region.end <= document.text.length)
    assert.equal(document.text.slice(end, region.start).trim(), '', 'only white space is left uncovered')
    end = region.end
  }
  assert.equal(document.text.slice(end).trim(), '')
  for (const date of document.dates)
    for (const span of date.spans)
      assert.ok(span.start >= 0 && span.start < span.end && span.end <= document.text.length)
}

test('a saved article keeps its title, byline, story, correction and foot apart', () => {
  const document = read(
    [
      'Fog closes the harbour',
      'By Jane Doe',
      'Harbour Post, March 4, 2019',
      PROSE,
      MORE,
      'Correction:',
      'An earlier count of the ships was wrong by two, the harbour master has told this paper since.',
      MORE,
      'Share on Facebook',
      'Harbour Post depends on readers.',
      '© 2019 Harbour Post',
      'Leave a Reply',
      'I was there and it was not so.',
    ].join('\n\n'),
  )
  assertSound(document)
  assert.equal(document.title, 'Fog closes the harbour')
  assert.equal(document.author, 'Jane Doe')
  assert.equal(document.outlet, 'Harbour Post')
  assert.deepEqual(textsOf(document, 'body').slice(0, 2), [PROSE, MORE])
  assert.equal(textsOf(document, 'correction').length, 2)
  assert.deepEqual(textsOf(document, 'licence'), ['© 2019 Harbour Post'])
  assert.match(textsOf(document, 'comments').join(), /I was there/)
  assert.deepEqual(document.written, { earliest: '2019-03-04', latest: '2019-03-04', basis: 'stated date' })
})

test('a credit line gives the hops, the translator nearest', () => {
  const document = read(
    `A letter from the port\n\nOriginally appeared at Harbour Post, translated by Ana Lima exclusively for River Times\n\n${PROSE}\n\n${MORE}`,
  )
  assert.equal(document.outlet, 'River Times')
  assert.deepEqual(
    document.chain.map(({ outlet, author, relation }) => [outlet, author, relation]),
    [
      ['River Times', 'Ana Lima', 'translated'],
      ['Harbour Post', null, 'original'],
    ],
  )
  assert.equal(textsOf(document, 'credit').length, 1)
})

test('the day in the head of a page is the visit, not the publication', () => {
  const document = read(`Monday, March 4, 2019\n\nFog closes the harbour\n\n${PROSE}\n\n${MORE}`)
  assert.deepEqual(
    document.dates.map((date) => [date.kind, date.earliest]),
    [['visit', '2019-03-04']],
  )
  assert.equal(document.written, null)
  assert.equal(document.alerts[0]?.kind, 'visit-date')
  assert.deepEqual(textsOf(document, 'furniture'), ['Monday, March 4, 2019'])
})

test('a page that names neither outlet nor author nor day leaves them unknown', () => {
  const document = read(`${PROSE}\n\n${MORE}`)
  assert.equal(document.outlet, null)
  assert.equal(document.author, null)
  assert.equal(document.written, null)
  assert.deepEqual(document.chain, [])
})

test('an agency dateline stands apart from the first sentence', () => {
  const document = read(`Fog closes the harbour\n\nLISBON, March 4 (Reuters) - ${PROSE}\n\n${MORE}`)
  assert.deepEqual(textsOf(document, 'dateline'), ['LISBON, March 4 (Reuters) -'])
  assert.equal(textsOf(document, 'body')[0], PROSE)
})

test('the name of the paper above the headline is the outlet, in the spelling of the foot', () => {
  const document = read(
    `HARBOUR POST\nLetters from the bay – No. 12 – 4 March 2019\n\nFog closes the harbour\n\nBy Jane Doe for the night desk\n\n${PROSE}\n\n${MORE}\n\nReproduction permitted with credit to the Harbour Post, Lisbon.`,
  )
  assert.equal(document.outlet, 'Harbour Post')
  assert.equal(document.title, 'Fog closes the harbour')
  assert.deepEqual(
    document.dates.map((date) => [date.kind, date.earliest]),
    [['stated', '2019-03-04']],
  )
  assert.deepEqual(document.alerts, [])
})

test('a day in the head from before the web cannot be that of a visit', () => {
  const document = read(`Monday, March 4, 1968\n\nFog closes the harbour\n\n${PROSE}\n\n${MORE}`)
  assert.deepEqual(
    document.dates.map((date) => [date.kind, date.earliest]),
    [['stated', '1968-03-04']],
  )
  assert.deepEqual(document.alerts, [])
})

test('an excerpt of a translation leads back over the translator to the first publication', () => {
  const document = read(
    `A letter from the port\n\n${PROSE}\n\n${MORE}\n\nExcerpted from “Fog at sea”, Harbour Post, 4 March 2019, translated by Ana Lima for River Times. Read the rest there.`,
  )
  assert.equal(document.outlet, null)
  assert.deepEqual(
    document.chain.map(({ outlet, author, relation }) => [outlet, author, relation]),
    [
      ['River Times', 'Ana Lima', 'translated'],
      ['Harbour Post', null, 'original'],
    ],
  )
  assert.deepEqual(
    document.dates.map((date) => [date.kind, date.earliest]),
    [['original', '2019-03-04']],
  )
})

test('a line of several sentences is known when each of them is', () => {
  const document = read(
    `Fog closes the harbour\n\nBy Jane Doe\n\nReprinted from River Times. First published in Harbour Post.\n\n${PROSE}\n\n${MORE}\n\nShare this page | Print | 3 replies`,
  )
  assert.deepEqual(
    document.chain.map(({ outlet, author, relation }) => [outlet, author, relation]),
    [
      ['River Times', null, 'republished'],
      ['Harbour Post', 'Jane Doe', 'original'],
    ],
  )
  assert.deepEqual(textsOf(document, 'furniture'), ['Share this page | Print | 3 replies'])
})

test('an agency in the dateline is where the text began, unless it is the page itself', () => {
  const story = `LISBON, March 4 (HNA) - ${PROSE}\n\n${MORE}`
  assert.deepEqual(
    read(`Fog closes the harbour\n\n${story}`).chain.map(({ outlet, relation }) => [outlet, relation]),
    [['HNA', 'original']],
  )
  const own = read(`Harbour News Agency\n\nFog closes the harbour\n\n${story}\n\n© 2019 Harbour News Agency`)
  assert.equal(own.outlet, 'Harbour News Agency')
  assert.deepEqual(own.chain, [])
  assert.deepEqual(read(`Fog closes the harbour\n\nLISBON (UN) - ${PROSE}\n\n${MORE}`).chain, [])
})

test('a paragraph set in from the others is a quotation set off', () => {
  const document = read(`Fog closes the harbour\n\n${PROSE}\n\n${MORE}\n\n    ${MORE}\n\n${PROSE}`)
  assert.deepEqual(textsOf(document, 'quoted'), [MORE])
  const indented = read([PROSE, MORE, PROSE].map((paragraph) => `    ${paragraph}`).join('\n\n'))
  assert.deepEqual(textsOf(indented, 'quoted'), [])
})

const PAGE = `<!doctype html><html lang="en"><head><title>Fog closes the harbour | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2019-03-04T08:00:00+01:00">
<meta name="author" content="By Jane Doe"><script>var x = "no story"</script></head><body><div class="header-date">Sunday, March 3, 2024</div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">Weather</a></li></ul></nav>
<article><h1>Fog closes the harbour</h1><figure><img src="a.jpg"><figcaption>The harbour in winter</figcaption></figure>
<p>${PROSE}</p><p>${MORE}</p><blockquote><p>We saw nothing but grey, and we heard nothing but the bell of the buoy, all of that night and the next.</p></blockquote>
<table><tr><td>Ships</td><td>12</td></tr></table><p style="display:none">Never shown</p><p>${PROSE}</p><p>${MORE} &amp; more</p></article>
<footer>© 2019 Harbour Post</footer></body></html>`

test('an HTML page is read with its metadata, its regions and the day of the visit', () => {
  const document = read(PAGE, 'page.html')
  assertSound(document)
  assert.equal(document.title, 'Fog closes the harbour')
  assert.equal(document.outlet, 'Harbour Post')
  assert.equal(document.author, 'Jane Doe')
  assert.equal(document.language, 'en')
  assert.deepEqual(
    document.dates.map((date) => [date.kind, date.earliest]),
    [
      ['stated', '2019-03-04'],
      ['visit', '2024-03-03'],
    ],
  )
  assert.deepEqual(textsOf(document, 'caption'), ['The harbour in winter'])
  assert.match(textsOf(document, 'quoted').join(), /bell of the buoy/)
  assert.match(document.text, /& more/)
  assert.match(document.text, /Ships\t12/)
  assert.doesNotMatch(document.text, /Never shown|no story/)
  assert.match(textsOf(document, 'furniture').join('\n'), /Weather/)
})

test('HTML that breaks off is read as far as it goes', () => {
  const document = read(`<html><body><article><h1>Fog</h1><p>${PROSE}<p>${MORE}<div><b>and th`, 'broken.html')
  assertSound(document)
  assert.ok(document.text.includes(MORE))
})

test('a page nested deeper than any stack is read', () => {
  const depth = 60_000
  const document = read(`<html><body>${'<div>'.repeat(depth)}<p>${PROSE}</p>`, 'deep.html')
  assertSound(document)
  assert.ok(document.text.includes(PROSE))
})

test('bytes that are no text get one line that says what they are', () => {
  assert.match(
    problemOf(new TextEncoder().encode('%PDF-1.7 etc'), 'a.pdf'),
    /^a\.pdf: is a PDF; this version reads text and HTML$/,
  )
  assert.match(problemOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'a.png'), /is a PNG image/)
  assert.match(problemOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'a.zip'), /is a ZIP archive/)
  assert.match(problemOf(new Uint8Array(), 'a.txt'), /the file is empty/)
  assert.match(problemOf(new TextEncoder().encode(' \n \n'), 'a.txt'), /holds no text/)
})

test('random bytes are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.constantFrom('a.txt', 'a.html', 'a'), (bytes, source) => {
      const { document } = readDocument({ bytes, source }, knowledge)
      if (document) assertSound(document)
    }),
    { seed: SEED, numRuns: 300 },
  )
})

test('whatever lines a page is made of, its regions lie in order, cover the text and are the same twice', () => {
  const line = fc.constantFrom(
    'By Jane Doe',
    'Monday, March 4, 2019',
    '© 2019 Harbour Post',
    'Leave a Reply',
    'Correction:',
    PROSE,
    MORE,
    'Fog | Harbour Post',
    'Source: Reuters',
    'Harbour Post : Fog Over The Whole Wide Bay',
    `LISBON, March 4 (Reuters) - ${PROSE}`,
    '*',
    'News brought by',
    'https://www.example.org/',
    '',
  )
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 14 }),
      fc.constantFrom('\n', '\n\n', '<p>', '<br>', '</div><div>'),
      (lines, joint) => {
        const bytes = new TextEncoder().encode(lines.join(joint))
        const source = joint.startsWith('<') ? 'a.html' : 'a.txt'
        const { document } = readDocument({ bytes, source }, knowledge)
        if (!document) return
        assertSound(document)
        assert.deepEqual(readDocument({ bytes, source }, knowledge).document, document)
      },
    ),
    { seed: SEED, numRuns: 300 },
  )
})
