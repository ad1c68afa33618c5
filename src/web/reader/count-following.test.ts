import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countFollowing } from './count-following.ts'
import { statement } from './fake-reading.ts'

const ann = { id: 'ann', name: 'Ann' }
const ben = { id: 'ben', name: 'Ben' }

test('statements that take the same speaker over from before are counted, and no others', () => {
  const named = statement('a', 0, 5, ['Paper', 'Ann'], { actor: ann })
  const all = [
    named,
    statement('b', 10, 15, ['Paper', 'Ann'], { actor: ann, speakerResolution: 'pronoun' }),
    statement('c', 20, 25, ['Paper', 'Ann'], { actor: ann, speakerResolution: 'continued' }),
    statement('d', 30, 35, ['Paper', 'Ann'], { actor: ann }),
    statement('e', 40, 45, ['Paper', 'Ben'], { actor: ben, speakerResolution: 'pronoun' }),
    statement('f', 50, 55, ['Paper', 'Ann'], { actor: ann, speakerResolution: 'judged' }),
  ]
  assert.equal(countFollowing(named, all), 2)
  assert.equal(countFollowing(all[2] ?? null, all), 0)
  assert.equal(countFollowing(null, all), 0)
  assert.equal(countFollowing(statement('x', 0, 1, ['Paper']), all), 0)
})
