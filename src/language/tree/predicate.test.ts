import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { findConditions } from './find-conditions.ts'
import { findModals } from './find-modals.ts'
import { findNegations } from './find-negations.ts'
import { indexTree } from './index-tree.ts'
import { loadTreeWords } from './tree-words.ts'
import { readVerbPhrase } from './verb-phrase.ts'

const words = loadTreeWords('en')

function ask<Answer>(
  written: string,
  predicate: string,
  question: (index: ReturnType<typeof indexTree>, token: number) => Answer,
): Answer {
  const { words: forms, tree } = readTreeNotation(written)
  return question(indexTree(tree), forms.indexOf(predicate))
}

const NEGATIONS: Readonly<Record<string, readonly [tree: string, predicate: string, expected: string]>> = {
  'not beside the verb': ['They/PRP/nsubj>4 did=do/VBD/aux>4 not/RB/advmod>4 leave/VB/root>0', 'leave', 'word 2'],
  'a clitic': ["They/PRP/nsubj>4 did=do/VBD/aux>4 n't=not/RB/advmod>4 leave/VB/root>0", 'leave', 'word 2'],
  never: ['They/PRP/nsubj>3 never/RB/advmod>3 left=leave/VBD/root>0', 'left', 'word 1'],
  hardly: ['They/PRP/nsubj>3 hardly/RB/advmod>3 left=leave/VBD/root>0', 'left', 'near 1'],
  'no before the subject': ['No/DT/det>2 ship/NN/nsubj>3 left=leave/VBD/root>0', 'left', 'subject 0'],
  'nobody as the subject': ['Nobody/NN/nsubj>2 left=leave/VBD/root>0', 'left', 'subject 0'],
  'no before the object': ['They/PRP/nsubj>2 saw=see/VBD/root>0 no/DT/det>4 ship/NN/obj>2', 'saw', 'object 2'],
  'a verb that denies': ['They/PRP/nsubj>2 failed=fail/VBD/root>0 to/TO/mark>4 leave/VB/xcomp>2', 'leave', 'verb 1'],
  'shared with the auxiliary': [
    'They/PRP/nsubj>4 did=do/VBD/aux>4 not/RB/advmod>4 call/VB/root>0 or/CC/cc>6 write/VB/conj>4',
    'write',
    'word 2',
  ],
  'not shared by a second tense': [
    'They/PRP/nsubj>4 did=do/VBD/aux>4 not/RB/advmod>4 call/VB/root>0 but/CC/cc>6 wrote=write/VBD/conj>4',
    'wrote',
    '',
  ],
  'nothing of the kind': ['The/DT/det>2 ship/NN/nsubj>3 left=leave/VBD/root>0', 'left', ''],
}

describe('negation', () => {
  for (const [name, [written, predicate, expected]] of Object.entries(NEGATIONS)) {
    it(name, () => {
      const found = ask(written, predicate, (index, token) => findNegations(index, token, words))
      assert.equal(found.map(({ kind, token }) => `${kind} ${token}`).join(', '), expected)
    })
  }
})

const MODALS: Readonly<Record<string, readonly [tree: string, predicate: string, expected: string]>> = {
  may: ['They/PRP/nsubj>3 may/MD/aux>3 leave/VB/root>0', 'leave', 'possible 1'],
  'a clitic of will': ["They/PRP/nsubj>3 'll=will/MD/aux>3 leave/VB/root>0", 'leave', 'future 1'],
  'has to': ['He/PRP/nsubj>2 has=have/VBZ/root>0 to/TO/mark>4 leave/VB/xcomp>2', 'leave', 'necessary 1'],
  'might be able to': [
    'He/PRP/nsubj>4 might/MD/aux>4 be/VB/cop>4 able/JJ/root>0 to/TO/mark>6 leave/VB/xcomp>4',
    'leave',
    'possible 1, possible 3',
  ],
  'is to': ['He/PRP/nsubj>4 is=be/VBZ/aux>4 to/TO/mark>4 leave/VB/root>0', 'leave', 'destined 1'],
  'is going to': [
    'He/PRP/nsubj>3 is=be/VBZ/aux>3 going=go/VBG/root>0 to/TO/mark>5 leave/VB/xcomp>3',
    'leave',
    'future 2',
  ],
  'went to': ['He/PRP/nsubj>2 went=go/VBD/root>0 to/TO/mark>4 leave/VB/xcomp>2', 'leave', ''],
  'is leaving': ['He/PRP/nsubj>3 is=be/VBZ/aux>3 leaving=leave/VBG/root>0', 'leaving', ''],
  'shared by the second verb': [
    'They/PRP/nsubj>3 must/MD/aux>3 come/VB/root>0 and/CC/cc>5 see/VB/conj>3',
    'see',
    'necessary 1',
  ],
}

describe('modality', () => {
  for (const [name, [written, predicate, expected]] of Object.entries(MODALS)) {
    it(name, () => {
      const found = ask(written, predicate, (index, token) => findModals(index, token, words))
      assert.equal(found.map(({ sense, token }) => `${sense} ${token}`).join(', '), expected)
    })
  }
})

const VERB_PHRASES: Readonly<Record<string, readonly [tree: string, predicate: string, expected: string]>> = {
  'simple past': ['They/PRP/nsubj>2 left=leave/VBD/root>0', 'left', 'past 1, simple, indicative, active'],
  'present perfect': [
    'They/PRP/nsubj>3 have/VBP/aux>3 left=leave/VBN/root>0',
    'left',
    'present 1, perfect, indicative, active',
  ],
  'past progressive': [
    'He/PRP/nsubj>3 was=be/VBD/aux>3 leaving=leave/VBG/root>0',
    'leaving',
    'past 1, progressive, indicative, active',
  ],
  'perfect progressive': [
    'He/PRP/nsubj>4 had=have/VBD/aux>4 been=be/VBN/aux>4 leaving=leave/VBG/root>0',
    'leaving',
    'past 1, perfect-progressive, indicative, active',
  ],
  'future passive': [
    'It/PRP/nsubj:pass>4 will/MD/aux>4 be/VB/aux:pass>4 closed=close/VBN/root>0',
    'closed',
    'future 1, simple, indicative, passive',
  ],
  'progressive passive': [
    'It/PRP/nsubj:pass>4 is=be/VBZ/aux>4 being=be/VBG/aux:pass>4 closed=close/VBN/root>0',
    'closed',
    'present 1, progressive, indicative, passive',
  ],
  'perfect passive': [
    'It/PRP/nsubj:pass>4 has=have/VBZ/aux>4 been=be/VBN/aux:pass>4 closed=close/VBN/root>0',
    'closed',
    'present 1, perfect, indicative, passive',
  ],
  copula: ['It/PRP/nsubj>3 was=be/VBD/cop>3 open/JJ/root>0', 'open', 'past 1, simple, indicative, active'],
  infinitive: [
    'They/PRP/nsubj>2 want/VBP/root>0 to/TO/mark>4 leave/VB/xcomp>2',
    'leave',
    'none, simple, infinitive, active',
  ],
  order: ['Leave/VB!/root>0 now/RB/advmod>1', 'Leave', 'none, simple, imperative, active'],
  participle: ['Troops/NNS/root>0 guarding=guard/VBG/acl>1', 'guarding', 'none, simple, participle, active'],
}

describe('a verb phrase', () => {
  for (const [name, [written, predicate, expected]] of Object.entries(VERB_PHRASES)) {
    it(name, () => {
      const { tense, aspect, mood, voice } = ask(written, predicate, (index, token) =>
        readVerbPhrase(index, token, words),
      )
      const shown = tense === null ? 'none' : `${tense.value} ${tense.token}`
      assert.equal([shown, aspect.value, mood.value, voice.value].join(', '), expected)
    })
  }
})

describe('a condition', () => {
  const WRITTEN =
    'If/IN/mark>3 they/PRP/nsubj>3 come/VBP/advcl>6 we/PRP/nsubj>6 will/MD/aux>6 leave/VB/root>0 and/CC/cc>8 hide/VB/conj>6'

  it('hangs on the verb, and on what is joined to it', () => {
    const expected = [{ marker: 0, clause: 2, isInside: false }]
    assert.deepEqual(
      ask(WRITTEN, 'leave', (index, token) => findConditions(index, token, words)),
      expected,
    )
    assert.deepEqual(
      ask(WRITTEN, 'hide', (index, token) => findConditions(index, token, words)),
      expected,
    )
  })

  it('may be what the verb stands in', () => {
    assert.deepEqual(
      ask(WRITTEN, 'come', (index, token) => findConditions(index, token, words)),
      [{ marker: 0, clause: 2, isInside: true }],
    )
  })

  it('is no clause of time or reason', () => {
    const because = WRITTEN.replace('If/', 'Because/')
    assert.deepEqual(
      ask(because, 'leave', (index, token) => findConditions(index, token, words)),
      [],
    )
  })
})
