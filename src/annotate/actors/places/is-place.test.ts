import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

const found = (text: string, written?: string): readonly string[] => readExample(text, written ? { written } : {}).found

test('takes a capital for those who govern there when it acts, is spoken to or has something', () => {
  assert.deepEqual(
    found("Seoul answered Pyongyang. Talks between Ankara and Athens failed. The decision was in Tokyo's interest."),
    ['Seoul -> south-korea', 'Pyongyang -> north-korea', 'Ankara -> turkey', 'Athens -> greece', 'Tokyo -> japan'],
  )
})

test('takes it for the place behind words of place, movement and beside nouns of place', () => {
  assert.deepEqual(
    found(
      'In Damascus and Beirut shops closed. They flew to Cairo. She went from London to Paris. The Baghdad summit failed in the streets of Tehran.',
    ),
    [],
  )
})

test('leaves the place where a report was filed', () => {
  assert.deepEqual(found('ANKARA, July 20 - Ships left.'), [])
  assert.deepEqual(found('NICOSIA (Island Agency) - Ships left.'), ['Island Agency -> island-agency'])
})

test('hears those who sit there in "from Cairo they answered"', () => {
  assert.deepEqual(found('For their part, from Cairo they answered that the canal was closed.'), ['Cairo -> egypt'])
})

test('reads one capital of two states by the date, and by the year in the sentence', () => {
  assert.deepEqual(found('Moscow refused.', '1962-10'), ['Moscow -> soviet-union'])
  assert.deepEqual(found('Moscow refused.', '2014-03'), ['Moscow -> russia'])
})

test('decides for the alliance or the union in Brussels only when the text does', () => {
  assert.deepEqual(found('Brussels refused.'), ['Brussels -> ?'])
  assert.deepEqual(readExample('Brussels refused.').mentions[0]?.candidates, ['nato', 'european-union'])
  assert.deepEqual(found('NATO met. Brussels refused.'), ['NATO -> nato', 'Brussels -> nato'])
  assert.deepEqual(found('NATO met the EU. Brussels refused.').at(-1), 'Brussels -> ?')
})

test('tells the state from the pronoun in capitals', () => {
  assert.deepEqual(found('US WARNS IRAN OVER TANKERS'), ['US -> united-states', 'IRAN -> iran'])
  assert.deepEqual(found('HE TOLD US TO LEAVE IRAN AT ONCE'), ['IRAN -> iran'])
  assert.deepEqual(found('They told us so. Let us go.'), [])
})

test('leaves a place inside the name of a person or a paper', () => {
  assert.deepEqual(found('Michael Jordan read The Lantern in Jordan. A lantern burned.'), [
    'Michael Jordan -> michael-jordan',
    'Lantern -> the-lantern',
    'Jordan -> jordan',
  ])
})
