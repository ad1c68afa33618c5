import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from '../read-example.ts'

test('knows a leader by the family name alone when the text is of the time', () => {
  assert.deepEqual(readExample('Thatcher would not wait.', { written: '1982-04' }).found, [
    'Thatcher -> margaret-thatcher',
  ])
  assert.deepEqual(readExample('Lloyd would not wait.', { written: '1999' }).found, [])
})

test('dates a text without a date by the leaders in it', () => {
  const { found } = readExample('President John Kennedy wrote to Premier Nikita Khrushchev. The US president waited.')
  assert.equal(found.at(-1), 'The US president -> john-f-kennedy')
})

test('keeps the words for somebody whom the tables do not know', () => {
  const { actors } = readExample('Ann Hall, a researcher at the Arab Studies Institute, counted again.')
  assert.equal(actors.find(({ id }) => id === 'ann-hall')?.description, 'researcher at the Arab Studies Institute')
})

test('takes a capital that is also the name of somebody in the text for that person', () => {
  const { found } = readExample('"The door was open," said Hugh Paris. Paris gave no reason.')
  assert.equal(found.at(-1), 'Paris -> hugh-paris')
})

test('takes two capitals that act for somebody, as the tree tells', () => {
  const { found } = readExample('Thadeus Mwangombe met Ilkka Sarpaneva at the gate.', { withTrees: true })
  assert.deepEqual(found, ['Thadeus Mwangombe -> thadeus-mwangombe', 'Ilkka Sarpaneva -> ilkka-sarpaneva'])
})

test('takes somebody by a noun set beside the name, and by that noun again', () => {
  const { found } = readExample('Ahmed Dardiri, a baker from the old town, signed. The baker spoke first.', {
    withTrees: true,
  })
  assert.deepEqual(
    found.filter((mention) => mention.includes('baker')),
    ['a baker from the old town -> ahmed-dardiri', 'The baker -> ahmed-dardiri'],
  )
})
