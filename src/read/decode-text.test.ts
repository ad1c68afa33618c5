import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { decodeText } from './decode-text.ts'

const RUSSIAN = 'Министр сказал во вторник, что ни один корабль не вышел из порта после того, как опустился туман.'
const GERMAN =
  'Der Hafenmeister sagte, „kein Schiff“ dürfe auslaufen – größere Fähren müßten warten, bis die Lotsen gefragt würden.'
const FRENCH = 'Le maître du port a déclaré qu’aucun navire n’était parti depuis l’arrivée du brouillard.'

for (const [name, text, encoding] of [
  ['UTF-8', RUSSIAN, 'utf-8'],
  ['UTF-16LE without a mark', FRENCH, 'utf-16le'],
  ['UTF-16BE without a mark', GERMAN, 'utf-16be'],
  ['Cyrillic UTF-16LE without a mark', RUSSIAN, 'utf-16le'],
  ['Windows-1251', RUSSIAN, 'windows-1251'],
  ['Windows-1252', GERMAN, 'windows-1252'],
  ['KOI8-R', RUSSIAN, 'koi8-r'],
] as const) {
  test(`text in ${name} is decoded without a wrong letter`, () => {
    assert.equal(decodeText(iconv.encode(text, encoding)).text, text)
  })
}

test('a byte-order mark decides, and is no part of the text', () => {
  assert.equal(decodeText(iconv.encode(RUSSIAN, 'utf-16le', { addBOM: true })).text, RUSSIAN)
  assert.equal(decodeText(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(FRENCH)])).text, FRENCH)
})

test('what a page or a server declares is taken where the bytes are no UTF-8', () => {
  const page = `<html><head><meta charset="windows-1253"></head><body>Ο υπουργός</body></html>`
  assert.equal(decodeText(iconv.encode(page, 'windows-1253')).text, page)
  assert.equal(decodeText(iconv.encode('Ο υπουργός', 'iso-8859-7'), 'text/html; charset=ISO-8859-7').text, 'Ο υπουργός')
})

test('valid UTF-8 is UTF-8, whatever a page declares', () => {
  const page = `<meta charset="windows-1252">${GERMAN}`
  assert.equal(decodeText(Buffer.from(page)).text, page)
})

test('line ends become one kind, NUL goes, letters stay as they are composed', () => {
  assert.equal(decodeText(Buffer.from('a\r\nb\rc\0e\u0301')).text, 'a\nb\nce\u0301')
})

test('a UTF-8 text with one broken byte is still read as UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.of(0xd0), Buffer.from(' да')])
  assert.ok(decodeText(bytes).text.startsWith(RUSSIAN))
})
