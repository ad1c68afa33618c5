import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOn, type OwnActor, readActorDictionary } from './actor-dictionary.ts'
import { phraseText } from './dictionary-phrase.ts'

const RURITANIA = `<!-- states of novels,
     over two lines --> # and a remark
RURITANIA_ [RUR] ; Hope 1894
+RURITANIAN
+STRELSAU
RUPERT_OF_HENTZAU
\t[RURREB <940301]
\t[RURGOV 19940301 - 19990815]
\t[RURELI >990816]
GRAUSTARK [GRA]
\t[--- <18010101]
`

test('reads names with their synonyms and codes, and passes over comments of every kind', () => {
  const { actors, faults } = readActorDictionary(RURITANIA)
  assert.deepEqual(faults, [])
  assert.deepEqual(actors.map(namesOf), [['RURITANIA', 'RURITANIAN', 'STRELSAU'], ['RUPERT OF HENTZAU'], ['GRAUSTARK']])
  assert.equal(codeOn(actorNamed('RURITANIA'), null), 'RUR')
})

test('chooses the code of the day, with both limits included', () => {
  const rupert = actorNamed('RUPERT OF HENTZAU')
  assert.deepEqual(
    ['1994-02-28', '1994-03-02', '1999-08-15', '1999-08-16', '2020-01-01', null].map((day) => codeOn(rupert, day)),
    ['RURREB', 'RURGOV', 'RURGOV', 'RURELI', 'RURELI', null],
  )
})

test('falls back on the code without dates', () => {
  assert.equal(codeOn(actorNamed('GRAUSTARK'), '1900-01-01'), 'GRA')
  assert.equal(codeOn(actorNamed('GRAUSTARK'), '1799-12-31'), '---')
})

test('reports what cannot be read with its line, and keeps the rest', () => {
  const { actors, faults } = readActorDictionary(
    '+ORPHAN\nZENDA [ZEN]\n\t[ZENGOV 19991301-20000101]\n\t[950601-990815]\nSTRELSAU [STR\n+\nEVALLONIA [EVA]\n',
  )
  assert.deepEqual(
    faults.map(({ line }) => line),
    [1, 3, 4, 5, 6],
  )
  assert.match(faults[1]?.problem ?? '', /no date|is none/u)
  assert.deepEqual(actors.map(namesOf), [['ZENDA'], ['STRELSAU'], ['EVALLONIA']])
})

test('survives any text', () => {
  for (const text of ['', '<!--', '-->', '[', '+', '[[[[', '\t\t', '\uFEFFA [B]', 'A [B] [C < 1] ]', '_ [X]'])
    assert.doesNotThrow(() => readActorDictionary(text))
})

function namesOf({ phrases }: OwnActor): readonly string[] {
  return phrases.map(phraseText)
}

function actorNamed(name: string): OwnActor {
  const found = readActorDictionary(RURITANIA).actors.find((actor) => namesOf(actor).includes(name))
  assert.ok(found)
  return found
}
