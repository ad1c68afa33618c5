import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

/** Each place as `text -> id`, `?` where it is open, with its state behind it. */
function placesIn(text: string): readonly string[] {
  return readExample(text, { withTrees: true }).places.map(
    ({ start, end, place, country }) => `${text.slice(start, end)} -> ${place ?? '?'}, ${country ?? 'no state'}`,
  )
}

test('keeps a capital that is where something happens as a place, and not as an actor', () => {
  const text = 'It rained in Cairo.'
  assert.deepEqual(placesIn(text), ['Cairo -> cairo-egypt, egypt'])
  assert.deepEqual(readExample(text, { withTrees: true }).mentions, [])
})

test('keeps a state where something happens as a place and as an actor', () => {
  const text = 'Fighting went on in Cyprus.'
  assert.deepEqual(placesIn(text), ['Cyprus -> cyprus, cyprus'])
  assert.deepEqual(readExample(text, { withTrees: true }).found, ['Cyprus -> cyprus'])
})

test('leaves a state that acts or is spoken to no place', () => {
  assert.deepEqual(placesIn('Greece warned Turkey. A note to Cyprus followed.'), [])
})

test('finds seas and canals by their names, also with a state in them', () => {
  assert.deepEqual(placesIn('Two ships crossed the Aegean Sea. The Suez Canal was closed.'), [
    'Aegean Sea -> aegean-sea, no state',
    'Suez Canal -> suez-canal, egypt',
  ])
})

test('takes the city of the state that is named behind it, and the large one without', () => {
  assert.deepEqual(placesIn('The fire began in Paris, United States.'), ['Paris -> paris-texas, united-states'])
  assert.deepEqual(placesIn('The fire began in Paris.'), ['Paris -> paris-france, france'])
})

test('leaves it open which of two cities is meant, unless the text names a state', () => {
  assert.deepEqual(placesIn('The fire began in Tripoli.'), ['Tripoli -> ?, no state'])
  assert.deepEqual(placesIn('Lebanon sent engines. The fire began in Tripoli.'), [
    'Tripoli -> tripoli-lebanon, lebanon',
  ])
})

test('takes no name of a person for a city', () => {
  assert.deepEqual(placesIn('Jackson said that the mill was old. Ann Jackson agreed.'), [])
  assert.deepEqual(placesIn('The mill stands in Jackson.'), ['Jackson -> jackson-united-states, united-states'])
})

test('finds the place in a phrase for somebody without a name', () => {
  assert.deepEqual(placesIn('A shopkeeper in Port Said said the shops were shut.'), [
    'Port Said -> port-said-egypt, egypt',
  ])
})
