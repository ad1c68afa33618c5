import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { type DocumentKey, EXAMPLE_FOLDER as FOLDER, loadExampleKey } from './example-key.ts'

/** What the issue of the first case asks of its bundled example. */
const MIN_DOCUMENTS = 14
const MIN_WORDS = 200
const MAX_WORDS = 600

const OPENING_MARK = /["“‘«]/u
/** What stands just before a whole quotation: its opening mark, or the colon of a transcript or a set-off block. */
const QUOTATION_OPENS = /(["“‘'«]|: )$/u

const UNSEEN = new Set(['HEAD', 'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'])
const INLINE = new Set(['A', 'ABBR', 'B', 'CITE', 'EM', 'I', 'SMALL', 'SPAN', 'STRONG', 'TIME'])
const ELEMENT_NODE = 1
const TEXT_NODE = 3

const key = loadExampleKey()
const visible = new Map(key.map(({ file }) => [file, visibleText(file)]))

test('every article is in the key once, and there are enough of them', () => {
  const articles = readdirSync(FOLDER).filter((file) => /\.(html|txt)$/.test(file))
  assert.deepEqual(key.map(({ file }) => file).sort(), articles.sort())
  assert.ok(articles.length >= MIN_DOCUMENTS, `${articles.length} articles`)
})

for (const document of key) {
  const page = visible.get(document.file) ?? ''

  test(`${document.file}: every text of the key stands on the page`, () => {
    assert.ok(!page.includes('\uFFFD'), 'decoded with a replacement character')
    const missing = keyedTexts(document).filter((wanted) => !page.includes(wanted))
    assert.deepEqual(missing, [])
  })

  test(`${document.file}: every statement stands in one place only`, () => {
    const ambiguous = document.statements.filter((statement) => page.split(statement.text).length !== 2)
    assert.deepEqual(
      ambiguous.map((statement) => statement.text),
      [],
    )
  })

  test(`${document.file}: a statement has the quotation marks that its kind asks for`, () => {
    const wrong = document.statements.filter((statement) => !marksFit(page, statement))
    assert.deepEqual(
      wrong.map((statement) => `${statement.kind}: ${statement.text}`),
      [],
    )
  })

  test(`${document.file}: whoever quotes another is named in the same article`, () => {
    const speakers = new Set(document.statements.flatMap(({ speaker }) => speaker?.split('|') ?? []))
    for (const { inside, text } of document.statements) {
      if (inside === null) continue
      const isKnown = inside.split('|').some((one) => speakers.has(one) || page.includes(one))
      assert.ok(isKnown, `${inside} quotes "${text}" but is not in the article`)
    }
  })

  test(`${document.file}: the story has between ${MIN_WORDS} and ${MAX_WORDS} words`, () => {
    const start = page.indexOf(document.body.first)
    const end = page.indexOf(document.body.last, start) + document.body.last.length
    const words = page.slice(start, end).split(' ').length
    assert.ok(words >= MIN_WORDS && words <= MAX_WORDS, `${words} words`)
  })

  test(`${document.file}: dates run forwards`, () => {
    for (const time of [...document.dates, ...(document.written ? [document.written] : [])])
      assert.ok(time.earliest <= time.latest, `${time.earliest} is after ${time.latest}`)
  })
}

test('the agency report shares its family with the paper that cut it and the paper that printed it whole', () => {
  const [report, cut, whole] = ['01', '02', '03'].map(numbered)
  assert.equal(cut?.family, report?.family)
  assert.equal(whole?.family, report?.family)
  const texts = (document?: DocumentKey) => (document?.statements ?? []).slice(1).map((statement) => statement.text)
  assert.ok(texts(report).every((statement) => texts(whole).includes(statement)))
  assert.ok(texts(cut).every((statement) => texts(report).includes(statement)))
  assert.ok(texts(cut).length < texts(report).length)
})

test('the translation shares its family with the blog that takes an excerpt from it', () => {
  const [translation, excerpt] = ['04', '15'].map(numbered)
  assert.equal(excerpt?.family, translation?.family)
  assert.deepEqual(excerpt?.chain.at(-1), translation?.chain.at(-1))
})

test('nobody else shares a family', () => {
  const shared = ['01', '02', '03', '04', '15'].map((number) => numbered(number)?.file)
  const others = key.filter(({ file }) => !shared.includes(file)).map(({ family }) => family)
  assert.equal(new Set(others).size, others.length)
  assert.ok(!others.includes(numbered('01')?.family ?? '') && !others.includes(numbered('04')?.family ?? ''))
})

test('a text with a contradicted date says when it can have been written, outside that date', () => {
  const contradicted = key.filter(({ alerts }) => alerts.includes('stated-date-contradicted'))
  assert.ok(contradicted.length >= 1)
  for (const { file, dates, written } of contradicted) {
    const stated = dates.find(({ kind }) => kind === 'stated')
    assert.ok(stated && written && written.latest < stated.earliest, file)
  }
})

test('the folder shows more than one encoding', () => {
  const encodings = new Set(key.map(({ file }) => encodingOf(readFileSync(new URL(file, FOLDER)))))
  assert.deepEqual([...encodings].sort(), ['utf-16le', 'utf-8', 'windows-1252'])
})

function numbered(number: string): DocumentKey | undefined {
  return key.find(({ file }) => file.startsWith(`${number}-`))
}

function keyedTexts(document: DocumentKey): readonly string[] {
  return [
    document.title,
    document.body.first,
    document.body.last,
    ...document.regions.map((region) => region.text),
    ...document.statements.map((statement) => statement.text),
    ...document.notStatements,
    ...document.numbers.map((number) => number.text),
    ...document.commitments.map((commitment) => commitment.text),
    ...document.causes.flatMap(({ cause, effect }) => [cause, effect]),
  ]
}

function marksFit(page: string, { text: content, kind }: DocumentKey['statements'][number]): boolean {
  const start = page.indexOf(content)
  const before = page.slice(Math.max(0, start - 2), start)
  switch (kind) {
    case 'direct':
      return QUOTATION_OPENS.test(before)
    case 'mixed':
      return OPENING_MARK.test(before + content)
    case 'indirect':
      return !OPENING_MARK.test(before + content)
  }
}

function encodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-8' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function visibleText(file: string): string {
  const bytes = readFileSync(new URL(file, FOLDER))
  const source = new TextDecoder(encodingOf(bytes)).decode(bytes)
  const shown = file.endsWith('.html') ? textOf(parseHTML(source).document.documentElement) : source
  return shown.replace(/\s+/gu, ' ').trim()
}

/** The text that a browser would show, with a space at every edge of a block. */
function textOf(node: Node): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? ''
  if (node.nodeType !== ELEMENT_NODE || UNSEEN.has(node.nodeName)) return ''
  const inner = [...node.childNodes].map(textOf).join('')
  return INLINE.has(node.nodeName) ? inner : ` ${inner} `
}
