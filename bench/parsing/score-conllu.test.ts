import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ConlluSentence, readConllu } from '../../src/language/index.ts'
import { type Count, f1, type Metric, scoreConllu, sumScores } from './score-conllu.ts'

/** Sentences from lines "ID FORM TAG HEAD RELATION [LEMMA FEATS]" ("+" for a space in a form), or "ID FORM" for a range. */
function conllu(...sentences: readonly (readonly string[])[]): readonly ConlluSentence[] {
  const text = sentences.map((lines) =>
    lines.map((line) => {
      const [id, form = '', tag = '_', head = '_', relation = '_', lemma = '_', features = '_'] = line.split(' ')
      return [id, form.replaceAll('+', '\u00a0'), lemma, tag, tag, features, head, relation, '_', '_'].join('\t')
    }),
  )
  const { sentences: read, faults } = readConllu(text.map((lines) => `${lines.join('\n')}\n\n`).join(''))
  assert.deepEqual(faults, [])
  return read
}

/** "gold/system/correct" of each metric that is asked for. */
function counts(gold: readonly ConlluSentence[], system: readonly ConlluSentence[], ...metrics: readonly Metric[]) {
  const scores = scoreConllu(gold, system)
  return Object.fromEntries(metrics.map((metric) => [metric, asText(scores.metrics[metric])]))
}

const asText = ({ gold, system, correct }: Count) => `${gold}/${system}/${correct}`

const FERRY = conllu(['1 Ferries NOUN 2 nsubj', '2 sail VERB 0 root', '3 . PUNCT 2 punct'])

test('an analysis agrees with itself', () => {
  const { metrics, relations } = scoreConllu(FERRY, FERRY)
  for (const count of Object.values(metrics)) assert.equal(f1(count), 1)
  assert.equal(asText(metrics.CLAS), '2/2/2')
  assert.deepEqual([...relations.keys()], ['nsubj', 'root', 'punct'])
})

test('a contraction that one side leaves whole: one token less, the same words', () => {
  const gold = conllu(["1-2 don't", '1 do AUX 3 aux', "2 n't PART 3 advmod", '3 go VERB 0 root'])
  const system = conllu(['1 do AUX 3 aux', "2 n't PART 3 advmod", '3 go VERB 0 root'])
  assert.deepEqual(counts(gold, system, 'tokens', 'words', 'sentences', 'LAS'), {
    tokens: '2/3/1',
    words: '3/3/3',
    sentences: '1/1/1',
    LAS: '3/3/3',
  })
})

test('words of a contraction are the same when their forms are, whatever their case', () => {
  const gold = conllu(["1-2 We'd", '1 We PRON 3 nsubj', "2 'd AUX 3 aux", '3 go VERB 0 root'])
  const system = conllu(["1-2 We'd", '1 we PRON 3 nsubj', '2 would AUX 3 aux', '3 go VERB 0 root'])
  assert.deepEqual(counts(gold, system, 'tokens', 'words', 'UPOS'), { tokens: '2/2/2', words: '3/3/2', UPOS: '3/3/2' })
})

test('a token that is cut in two has no counterpart, and what hangs on it is wrong', () => {
  const gold = conllu(['1 big ADJ 2 amod', '2 seaport NOUN 0 root'])
  const system = conllu(['1 big ADJ 2 amod', '2 sea NOUN 0 root', '3 port NOUN 2 compound'])
  assert.deepEqual(counts(gold, system, 'tokens', 'words', 'UPOS', 'UAS'), {
    tokens: '2/3/1',
    words: '2/3/1',
    UPOS: '2/3/1',
    UAS: '2/3/0',
  })
})

test('a head without a counterpart is wrong also where the gold has a root', () => {
  const gold = conllu(['1 big ADJ 0 root', '2 seaport NOUN 1 dep'])
  const system = conllu(['1 big ADJ 2 amod', '2 sea NOUN 0 root', '3 port NOUN 2 compound'])
  assert.deepEqual(counts(gold, system, 'words', 'UAS'), { words: '2/3/1', UAS: '2/3/0' })
})

test('a sentence that is cut in two: both ends are lost, and the heads across the cut', () => {
  const gold = conllu(['1 Go VERB 0 root', '2 ; PUNCT 1 punct', '3 stay VERB 1 parataxis', '4 . PUNCT 1 punct'])
  const system = conllu(['1 Go VERB 0 root', '2 ; PUNCT 1 punct'], ['1 stay VERB 0 root', '2 . PUNCT 1 punct'])
  assert.deepEqual(counts(gold, system, 'tokens', 'sentences', 'UAS', 'LAS', 'CLAS'), {
    tokens: '4/4/4',
    sentences: '1/2/0',
    UAS: '4/4/2',
    LAS: '4/4/2',
    CLAS: '2/2/1',
  })
})

test('subtypes count for the table of relations and not for LAS', () => {
  const gold = conllu(['1 sold VERB 0 root', '2 ship NOUN 1 nsubj:pass', '3 crew NOUN 1 obl:agent'])
  const system = conllu(['1 sold VERB 0 root', '2 ship NOUN 1 nsubj', '3 crew NOUN 2 obl:agent'])
  const { metrics, relations } = scoreConllu(gold, system)
  assert.equal(asText(metrics.UAS), '3/3/2')
  assert.equal(asText(metrics.LAS), '3/3/2')
  assert.deepEqual(Object.fromEntries([...relations].map(([relation, count]) => [relation, asText(count)])), {
    root: '1/1/1',
    'nsubj:pass': '1/0/0',
    'obl:agent': '1/1/0',
    nsubj: '0/1/0',
  })
})

test('only universal features count, in any order, and a lemma that the gold leaves open is right', () => {
  const gold = conllu(['1 two NUM 2 nummod _ NumForm=Word|NumType=Card', '2 sail VERB 0 root sail Tense=Past|Mood=Ind'])
  const system = conllu(['1 two NUM 2 nummod two NumType=Card', '2 sail VERB 0 root sails Mood=Ind|Tense=Past'])
  assert.deepEqual(counts(gold, system, 'UFeats', 'lemmas'), { UFeats: '2/2/2', lemmas: '2/2/1' })
  const wrong = conllu(['1 two NUM 2 nummod _ NumType=Ord', '2 sail VERB 0 root sail Mood=Ind'])
  assert.deepEqual(counts(gold, wrong, 'UFeats'), { UFeats: '2/2/0' })
})

test('a space inside a token does not make the texts differ', () => {
  const gold = conllu(['1 10+000 NUM 2 nummod', '2 ships NOUN 0 root'])
  const system = conllu(['1 10 NUM 3 nummod', '2 000 NUM 3 nummod', '3 ships NOUN 0 root'])
  assert.deepEqual(counts(gold, system, 'tokens', 'words', 'LAS'), { tokens: '2/3/1', words: '2/3/1', LAS: '2/3/1' })
})

test('texts that differ are refused with the place', () => {
  const other = conllu(['1 Ferries NOUN 2 nsubj', '2 stay VERB 0 root', '3 . PUNCT 2 punct'])
  assert.throws(
    () => scoreConllu(FERRY, other),
    /the texts differ at character 8: gold has "ail\.", the system "tay\."/,
  )
})

test('a head that is no word of the sentence is refused', () => {
  assert.throws(
    () => scoreConllu(FERRY, conllu(['1 Ferries NOUN 9 nsubj', '2 sail VERB 0 root', '3 . PUNCT _ punct'])),
    /"9"/,
  )
})

test('scores of several texts are summed before they are divided', () => {
  const gold = conllu(['1 Go VERB 0 root'])
  const wrong = conllu(['1 Go NOUN 0 root'])
  const { metrics, relations } = sumScores([scoreConllu(gold, wrong), scoreConllu(FERRY, FERRY)])
  assert.equal(asText(metrics.UPOS), '4/4/3')
  assert.equal(f1(metrics.UPOS), 0.75)
  assert.equal(asText(relations.get('root') ?? { gold: 0, system: 0, correct: 0 }), '2/2/2')
})
