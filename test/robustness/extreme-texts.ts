import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import { loadPageRules } from '../../src/language/index.ts'
import { annotateDocument, knowledgeFor, sharedWorld } from '../../src/pipeline/index.ts'
import { readDocument } from '../../src/read/index.ts'

const knowledge = {
  pageRules: loadPageRules(fileURLToPath(new URL('../../data/languages', import.meta.url))),
  world: sharedWorld(),
}
const PROSE =
  'Ada Quill, the harbour minister, said on Friday that “no ferry will sail before the storm has passed”. The mayor denied it: "We were never asked," he told the Harbour Gazette, according to two officials.'

/** Texts that no newspaper prints and that a crawler brings home. */
export const EXTREMES: Readonly<Record<string, (length: number) => string>> = {
  'plain prose': repeat(`${PROSE}\n\n`),
  'prose on one line': repeat(`${PROSE} `),
  'prose without full stops': repeat(PROSE.replace(/[.]/g, '')),
  'prose in capitals': repeat(`${PROSE.toUpperCase()}\n\n`),
  'one word': repeat('a'),
  'one word in capitals': repeat('A'),
  'names without end': repeat('Ada Quill Harbour '),
  'a new name in every sentence': (length) =>
    Array.from({ length: Math.ceil(length / 30) }, (_, at) => `Mr Q${letters(at)} said he was here.`).join(' '),
  'straight marks': repeat('"'),
  'straight marks apart': repeat('" '),
  'opening marks': repeat('“a '),
  'marks inside marks': (length) => `${'“'.repeat(length / 3)} he said ${'”'.repeat(length / 3)}`,
  'marks of two kinds inside each other': (length) => `${'“‘'.repeat(length / 6)} he said ${'’”'.repeat(length / 6)}`,
  apostrophes: repeat("'a "),
  'said that said that': repeat('said that '),
  'he said that he said that': repeat('he said that '),
  'according to, according to': repeat('according to '),
  'short quotations in one paragraph': repeat('“We will go,” said Quill. “They will not.” '),
  'line breaks': (length) => `${'\n'.repeat(length)}a`,
  'lines of one letter': repeat('a\n'),
  spaces: (length) => `a${' '.repeat(length)}b`,
  'full stops': repeat('.'),
  commas: repeat(','),
  digits: repeat('1 '),
  dates: repeat('4 March 2019 '),
  brackets: repeat('[a]('),
  emphasis: repeat('_a*'),
  'lone surrogates': repeat('\ud800a '),
  'NUL characters': repeat('said a\0 b '),
  'right to left': repeat('قال الوزير إن بلاده لن تقبل. '),
  emoji: repeat('😀👨‍👩‍👧 '),
  'marks on one letter': (length) => `a${'\u0301'.repeat(length)}`,
  'the head of the head of': repeat('the head of the '),
  'elements inside elements': (length) => `<html><body>${'<div>'.repeat(length / 5)}Quill said so`,
  'elements that stay open': (length) => `<html><body>${repeat('<p>Quill said that it was so. ')(length)}`,
  'open brackets': (length) => `<html><body><p>Quill said so</p>${'<'.repeat(length)}`,
  'open comments': (length) => `<html><body><p>Quill said so</p>${repeat('<!-- ')(length)}`,
  'tables that stay open': (length) => `<html><body><table>${repeat('<tr><td>Quill said<td>x')(length)}`,
}

/** Reads and annotates a text, holds every statement to its bounds, and gives the milliseconds of the processor it took. */
export function readExtreme(name: string, text: string): number {
  const before = process.cpuUsage()
  const source = `${name}.${text.startsWith('<html>') ? 'html' : 'txt'}`
  const { document } = readDocument({ bytes: Buffer.from(text), source }, knowledge)
  if (document) {
    const { statements } = annotateDocument(document, knowledgeFor(document))
    for (const { start, end } of statements) assert.ok(0 <= start && start < end && end <= document.text.length)
  }
  return process.cpuUsage(before).user / 1000
}

function repeat(part: string): (length: number) => string {
  return (length) => part.repeat(Math.ceil(length / part.length))
}

/** A number in letters: 0 is "aaaa", 1 "baaa". */
function letters(number: number): string {
  return Array.from({ length: 4 }, (_, place) =>
    String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26)),
  ).join('')
}
