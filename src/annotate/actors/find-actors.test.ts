import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readExample } from './read-example.ts'

const found = (text: string, written?: string): readonly string[] => readExample(text, written ? { written } : {}).found

test('takes a title and the name behind it for one mention of one person', () => {
  assert.deepEqual(found('The Egyptian President Gamal Abdel Nasser closed the canal. Nasser gave no date.'), [
    'The Egyptian President Gamal Abdel Nasser -> gamal-abdel-nasser',
    'Nasser -> gamal-abdel-nasser',
  ])
})

test('finds people whom no table knows, with particles, initials and letters of other languages', () => {
  const people = found(
    'Senator J. William Halloran met Gen. Mark Ó Briain. Ursula von der Aalen and Walid al-Masri agreed. Von der Aalen left, Halloran stayed.',
  )
  assert.deepEqual(people, [
    'Senator J. William Halloran -> j-william-halloran',
    'Gen. Mark Ó Briain -> mark-o-briain',
    'Ursula von der Aalen -> ursula-von-der-aalen',
    'Walid al-Masri -> walid-al-masri',
    'Von der Aalen -> ursula-von-der-aalen',
    'Halloran -> j-william-halloran',
  ])
})

test('gives a role and the name beside it one actor, in either order', () => {
  assert.deepEqual(
    found(
      "The spokeswoman for the Turkish Foreign Ministry, Leyla Öztürk, denied it. Rauf Denli, Cyprus's envoy to the United Nations, did not.",
    ),
    [
      'The spokeswoman for the Turkish Foreign Ministry -> leyla-ozturk',
      'Leyla Öztürk -> leyla-ozturk',
      'Rauf Denli -> rauf-denli',
      "Cyprus's envoy to the United Nations -> rauf-denli",
    ],
  )
})

test('gives a role between two names to the one behind it', () => {
  const { found: all } = readExample('According to Ann Hall, the Korean commander, Park Sung-ho, agreed.')
  assert.ok(all.includes('the Korean commander -> park-sung-ho'), all.join('\n'))
})

test('knows the holder of an office by the date of the text', () => {
  assert.deepEqual(found('The British prime minister flew to Bonn.', '1956-11'), [
    'The British prime minister -> anthony-eden',
  ])
  assert.deepEqual(found('The British prime minister flew to Bonn.', '1982-04'), [
    'The British prime minister -> margaret-thatcher',
  ])
})

test('leaves the holder open, with candidates, when nothing tells the date', () => {
  const [mention] = readExample('The British prime minister flew to Bonn.').mentions
  assert.equal(mention?.actor, null)
  assert.deepEqual(mention?.candidates, ['anthony-eden', 'margaret-thatcher'])
})

test('trusts a name in the text above the table of holders', () => {
  const all = found('Prime Minister Anthony Eden was ill. The British prime minister rested.')
  assert.deepEqual(all, ['Prime Minister Anthony Eden -> anthony-eden', 'The British prime minister -> anthony-eden'])
})

test('reads "head of Soviet diplomacy" and "his French counterpart" as posts', () => {
  assert.ok(
    found('The head of Soviet diplomacy left.', '1962-10').includes('The head of Soviet diplomacy -> andrei-gromyko'),
  )
  const all = found('The foreign secretary, Selwyn Lloyd, met his French counterpart.', '1956-10')
  assert.ok(all.includes('his French counterpart -> christian-pineau'), all.join('\n'))
})

test('takes "the president" for the subject of the nearest sentence, not for one named inside a quotation', () => {
  const all = found(
    'President John Kennedy spoke of the Egyptian President Gamal Abdel Nasser. "We shall hear from Nasser," said the president.',
    '1962',
  )
  assert.equal(all.at(-1), 'the president -> john-f-kennedy')
})

test('takes a shared family name for the last one named that its title fits', () => {
  const all = found(
    'President Kennedy waited. Attorney General Robert Kennedy met the envoy. Kennedy spoke first.',
    '1962-10',
  )
  assert.deepEqual(
    all.filter((mention) => mention.includes('Kennedy')),
    [
      'President Kennedy -> john-f-kennedy',
      'Attorney General Robert Kennedy -> robert-kennedy',
      'Kennedy -> robert-kennedy',
    ],
  )
})

test('sees one person behind spellings of one name', () => {
  assert.deepEqual(
    found('Adam Thomsen, an economist, agreed. "Less," Thomssen said. Aleksandr Gabuev and Gabuyev are one.'),
    [
      'Adam Thomsen -> adam-thomsen',
      'an economist -> adam-thomsen',
      'Thomssen -> adam-thomsen',
      'Aleksandr Gabuev -> aleksandr-gabuev',
      'Gabuyev -> aleksandr-gabuev',
    ],
  )
})

test('lets officials, authorities, a side and an administration speak for their state or body', () => {
  assert.deepEqual(
    found('NATO officials, the Indian authorities, the Iranian side and the Eden government agreed.', '1956').map(
      (mention) => mention.split(' -> ')[1],
    ),
    ['nato', 'india', 'iran', 'united-kingdom'],
  )
  assert.deepEqual(found('Experts at the Delhi Institute for Peace disagreed.'), [
    'Experts at the Delhi Institute for Peace -> delhi-institute-for-peace',
  ])
})

test('keeps unnamed people unnamed, and those of two texts apart', () => {
  const one = readExample('A senior US official who asked not to be named spoke. The official left.')
  const [first, second] = one.mentions
  assert.equal(one.actors[0]?.type, 'unnamed')
  assert.equal(one.actors[0]?.name, 'senior US official')
  assert.equal(one.actors[0]?.country, 'united-states')
  assert.equal(second?.actor, first?.actor)
  assert.deepEqual(
    readExample('Two Indian officials left.').actors.map(({ type }) => type),
    ['unnamed'],
  )
})

test('names a ministry by its state, also when the tables do not list it', () => {
  const { actors, found: all } = readExample(
    'The Argentine Foreign Ministry protested. The ministry gave a date. The US State Department did not.',
  )
  assert.deepEqual(all, [
    'Argentine Foreign Ministry -> argentina-ministry-of-foreign-affairs',
    'The ministry -> argentina-ministry-of-foreign-affairs',
    'US State Department -> us-state-department',
  ])
  assert.equal(actors[0]?.name, 'Ministry of Foreign Affairs of Argentina')
})

test('points "the alliance" and "the organisation" back to what was named', () => {
  const all = found('The Arab League met. NATO did not. The alliance waited; the organisation agreed.')
  assert.equal(all[2], 'The alliance -> nato')
  assert.ok(all.at(-1)?.startsWith('the organisation -> '))
})

test('follows the initials that a text gives to an organisation', () => {
  assert.deepEqual(found('The Harbour Institute for Peace Studies (HIPS) counted ships. HIPS was wrong.'), [
    'Harbour Institute for Peace Studies -> harbour-institute-for-peace-studies',
    'HIPS -> harbour-institute-for-peace-studies',
    'HIPS -> harbour-institute-for-peace-studies',
  ])
})

test('leaves out what stands outside the story, common nouns, days and pronouns', () => {
  assert.deepEqual(readExample('By Ann Hall', { region: 'byline' }).mentions, [])
  assert.deepEqual(
    found('On Monday the talks went on. Cold War habits die hard in October. Tell us more about the Suez Canal.'),
    [],
  )
})

test('leaves adjectives of nationality alone and finds peoples', () => {
  assert.deepEqual(found('Turkish ships left. The Greeks protested, and the British said nothing.'), [
    'Greeks -> greece',
    'British -> united-kingdom',
  ])
})

test('tells the gender by tables, titles and given names, and the number by the noun', () => {
  const { mentions } = readExample(
    'Mrs Thatcher spoke. A spokeswoman agreed. Indian officials did not. Ann Hall wrote.',
    { written: '1982' },
  )
  assert.deepEqual(
    mentions.map(({ gender, number, isPerson }) => [gender, number, isPerson]),
    [
      ['female', 'singular', true],
      ['female', 'singular', true],
      [null, 'plural', true],
      ['female', 'singular', true],
    ],
  )
})

test('reads the labels of a transcript as names, and writes them as names', () => {
  const { actors } = readExample(
    'JANE HALLORAN: Good evening. With me is Captain Mark Ó Briain.\n\nHALLORAN: Captain, what was seen?\n\nUPDATE: The fog has gone.',
    {},
  )
  assert.deepEqual(actors.map(({ name }) => name).sort(), ['Jane Halloran', 'Mark Ó Briain'])
})

test('gives mentions in order, apart from one another and inside the text, and the same ones again', () => {
  const text =
    'British Prime Minister Anthony Eden, the US president and "Nasser of Egypt" met NATO\'s envoy to London in Paris.'
  const { mentions } = readExample(text)
  mentions.forEach((mention, index) => {
    assert.ok(mention.start < mention.end && mention.end <= text.length)
    assert.ok(mention.start >= (mentions[index - 1]?.end ?? 0))
  })
  assert.deepEqual(readExample(text).mentions, mentions)
})

test('lists each actor once', () => {
  const { actors } = readExample(
    'NATO and the North Atlantic Treaty Organization (NATO) are one. So are the US and the United States.',
  )
  assert.deepEqual(
    actors.map(({ id }) => id),
    ['nato', 'united-states'],
  )
})

test('reads "the Russians" of 1962 as the Soviet Union', () => {
  assert.deepEqual(found('The Russians had missiles.', '1962'), ['Russians -> soviet-union'])
  assert.deepEqual(found('The Russians had missiles.', '2014'), ['Russians -> russia'])
})

test('does not take a stranger for somebody known by the same family name', () => {
  const all = found('The US said no. Quillon Gromyko wrote from the Soviet Union. Gromyko Street was closed.', '1962')
  assert.ok(!all.some((mention) => mention.endsWith('andrei-gromyko')), all.join('\n'))
})
