import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type OwnVerb, readVerbDictionary } from './verb-dictionary.ts'

const VERBS = `&PRIZE
+LANTERN
+GOLD_CUP_

--- GIVE [070] ---
GIVE {GAVE GIVEN}
LEND {LENT} [071]
- * &PRIZE TO + [051] # praise
- + * BY_$ [0703]
- * {RED FLAG} (TO ENEMY) [---]

--- MEET ---
MEET {MET} [040:040]
+SET_UP {+SETS_UP +SETTING_UP}
- % * COMMITTEE [030]
- * [:042]
`

test("reads blocks of verbs with their forms, and gives those without a code the block's", () => {
  const { verbs, faults } = readVerbDictionary(VERBS)
  assert.deepEqual(faults, [])
  assert.deepEqual(
    verbs.map(({ code }) => [code.code, code.reverse]),
    [
      ['070', null],
      ['071', null],
      ['040', '040'],
      ['040', '040'],
    ],
  )
  assert.ok(['GIVE', 'GIVES', 'GIVING', 'GAVE', 'GIVEN'].every((form) => verbNamed('GIVE').forms.has(form)))
  assert.deepEqual([...verbNamed('SETTING').behind], ['UP'])
})

test('reads patterns with sets, parties and groups of words, those that ask for most first', () => {
  const { patterns } = verbNamed('GIVE')
  assert.deepEqual(
    patterns.map(({ code, length }) => [code.code, length]),
    [
      [null, 4],
      ['051', 3],
      ['0703', 3],
    ],
  )
  assert.deepEqual(
    patterns[1]?.lower.map(({ kind }) => kind),
    ['synset', 'word', 'target'],
  )
  assert.deepEqual(
    patterns[2]?.lower.map(({ kind, isLoose }) => [kind, isLoose]),
    [
      ['word', true],
      ['source', false],
    ],
  )
  assert.deepEqual(
    verbNamed('MEET').patterns.map(({ code }) => [code.code, code.reverse]),
    [
      ['030', null],
      [null, '042'],
    ],
  )
})

test('makes plurals of a set\'s phrases but of those that end with "_"', () => {
  const phrases = readVerbDictionary(VERBS)
    .synsets.get('&PRIZE')
    ?.map(({ words }) => words.join(' '))
  assert.deepEqual(phrases, ['LANTERN', 'LANTERNS', 'GOLD CUP'])
})

test('reports what it cannot read with the line, and keeps the rest', () => {
  const { verbs, faults } = readVerbDictionary(
    '- * ORPHAN [010]\n\nWAVE [010]\n- FLAG [010]\n- * &NOWHERE [010]\n- * {A | B} [010]\n- * FLAG [?]\n- * BANNER\n~ a (a b WAVE) SAY = a b 138\ntwo words [010]\nSALUTE [051]\n',
  )
  assert.deepEqual(
    faults.map(({ line }) => line),
    [1, 4, 5, 6, 7, 8, 9, 10],
  )
  assert.deepEqual(
    verbs.map(({ code }) => code.code),
    ['010', '051'],
  )
})

function verbNamed(form: string): OwnVerb {
  const found = readVerbDictionary(VERBS).verbs.find(({ forms }) => forms.has(form))
  assert.ok(found)
  return found
}
