import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { indexTree, loadLanguage } from '../../../language/index.ts'
import type { Time } from '../../../model/index.ts'
import { timeOfSaying } from './time-of-saying.ts'

const { circumstances } = loadLanguage('en').speech

/** The time in a row of words that all stand around the cue: `lemma`, or `lemma/TAG` (PROPN unless told). */
function timeIn(words: string, written: string | null): Time | null {
  const parts = words.split(' ').map((word) => word.split('/'))
  const lemmas = parts.map(([lemma = '']) => lemma)
  const tree = {
    tags: parts.map(([, tag = 'PROPN']) => tag),
    xpos: lemmas.map(() => ''),
    features: lemmas.map(() => ''),
    lemmas,
    heads: lemmas.map((_, at) => (at === 0 ? -1 : 0)),
    relations: lemmas.map((_, at) => (at === 0 ? 'root' : 'obl')),
  }
  const sentence = { start: 0, end: 1, tokens: [], paragraph: 0 }
  return timeOfSaying({
    word: { sentence, tree: indexTree(tree), token: 0 },
    around: lemmas.map((_, at) => at),
    circumstances,
    written,
  })
}

function dates(words: string, written: string | null): string | null {
  const time = timeIn(words, written)
  return time && `${time.earliest} ${time.latest} ${time.precision} ${time.basis}`
}

describe('the time of saying', () => {
  const TUESDAY = '1953-05-05'
  const cases: readonly (readonly [words: string, written: string | null, expected: string | null])[] = [
    ['say/VERB on 22 October 1962', null, '1962-10-22 1962-10-22 day explicit'],
    ['say/VERB on October 22 , 1962', null, '1962-10-22 1962-10-22 day explicit'],
    ['say/VERB in October 1962', null, '1962-10-01 1962-10-31 month explicit'],
    ['say/VERB in 1938', null, '1938-01-01 1938-12-31 year explicit'],
    ['say/VERB on May 4', TUESDAY, '1953-05-04 1953-05-04 day relative'],
    ['say/VERB on May 6', TUESDAY, '1952-05-06 1952-05-06 day relative'],
    ['say/VERB in February', '1952-03-01', '1952-02-01 1952-02-29 month relative'],
    ['say/VERB on Monday', TUESDAY, '1953-05-04 1953-05-04 day relative'],
    ['say/VERB on Tuesday', TUESDAY, '1953-05-05 1953-05-05 day relative'],
    ['say/VERB last Tuesday', TUESDAY, '1953-04-28 1953-04-28 day relative'],
    ['say/VERB yesterday', '1953-03-01', '1953-02-28 1953-02-28 day relative'],
    ['say/VERB two day ago', TUESDAY, '1953-05-03 1953-05-03 day relative'],
    ['say/VERB 3 week ago', TUESDAY, '1953-04-11 1953-04-17 week relative'],
    ['say/VERB last month', '1953-01-31', '1952-12-01 1952-12-31 month relative'],
    ['say/VERB this week', TUESDAY, '1953-05-04 1953-05-05 week relative'],
    ['say/VERB this morning', TUESDAY, '1953-05-05 1953-05-05 day relative'],
    ['say/VERB on Monday', null, null],
    ['say/VERB on February 30 , 1962', null, '1962-01-01 1962-12-31 year explicit'],
    ['say/VERB nothing', TUESDAY, null],
  ]
  for (const [words, written, expected] of cases) {
    it(`"${words.replaceAll('/VERB', '')}" in a text of ${written ?? 'no known day'} is ${expected ?? 'not known'}`, () => {
      assert.equal(dates(words, written), expected)
    })
  }
})
