import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { findIndirectObject, findObject, findObliques } from './find-objects.ts'
import { findGrammaticalSubject, findSubject } from './find-subject.ts'
import { indexTree } from './index-tree.ts'
import { loadTreeWords } from './tree-words.ts'

const words = loadTreeWords('en')

/** Name -> the predicate, its tree, who does it (source: head) and what it is done to; "-" for nobody and nothing. */
const CASES: Readonly<Record<string, readonly [predicate: string, tree: string, subject: string, object: string]>> = {
  'on the verb': [
    'sank',
    'They/PRP/nsubj>2 sank=sink/VBD/root>0 ships=ship/NNS/obj>2',
    'direct: They',
    'direct: ships',
  ],
  'behind "by"': [
    'sunk',
    'Ships=ship/NNS/nsubj:pass>3 were=be/VBD/aux:pass>3 sunk=sink/VBN/root>0 by/IN/case>5 rebels/NNS/obl:agent>3',
    'passive-agent: rebels',
    'passive-subject: Ships',
  ],
  'of a passive, not named': [
    'sunk',
    'Ships=ship/NNS/nsubj:pass>3 were=be/VBD/aux:pass>3 sunk=sink/VBN/root>0',
    'unnamed: -',
    'passive-subject: Ships',
  ],
  'shared by the second verb': [
    'left',
    'Lund/NNP/nsubj>2 came=come/VBD/root>0 and/CC/cc>4 left=leave/VBD/conj>2',
    'shared: Lund',
    '-',
  ],
  'shared by the second participle': [
    'seized',
    'Ships=ship/NNS/nsubj:pass>3 were=be/VBD/aux:pass>3 stopped=stop/VBN/root>0 and/CC/cc>5 seized=seize/VBN/conj>3',
    'unnamed: -',
    'shared: Ships',
  ],
  'with an object behind both verbs': [
    'sold',
    'They/PRP/nsubj>2 bought=buy/VBD/root>0 and/CC/cc>4 sold=sell/VBD/conj>2 ships=ship/NNS/obj>2',
    'shared: They',
    'shared: ships',
  ],
  'of what one wants': [
    'leave',
    'They/PRP/nsubj>2 want/VBP/root>0 to/TO/mark>4 leave/VB/xcomp>2',
    'controlled: They',
    '-',
  ],
  'of what others are asked to do': [
    'leave',
    'They/PRP/nsubj>2 asked=ask/VBD/root>0 Lund/NNP/obj>2 to/TO/mark>5 leave/VB/xcomp>2',
    'controlled: Lund',
    '-',
  ],
  'of what others are promised': [
    'leave',
    'They/PRP/nsubj>2 promised=promise/VBD/root>0 Lund/NNP/obj>2 to/TO/mark>5 leave/VB/xcomp>2',
    'controlled: They',
    '-',
  ],
  'of what others are called on to do': [
    'leave',
    'They/PRP/nsubj>2 called=call/VBD/root>0 on/IN/case>4 Lund/NNP/obl>2 to/TO/mark>6 leave/VB/xcomp>2',
    'controlled: Lund',
    '-',
  ],
  'of what one is ordered to do': [
    'leave',
    'They/PRP/nsubj:pass>3 were=be/VBD/aux:pass>3 ordered=order/VBN/root>0 to/TO/mark>5 leave/VB/xcomp>3',
    'controlled: They',
    '-',
  ],
  'of a charge': [
    'hiding',
    'They/PRP/nsubj>2 accused=accuse/VBD/root>0 Lund/NNP/obj>2 of/IN/mark>5 hiding=hide/VBG/advcl>2 it/PRP/obj>5',
    'controlled: Lund',
    'direct: it',
  ],
  'of somebody quoted': [
    'saying',
    'They/PRP/nsubj>2 quoted=quote/VBD/root>0 Lund/NNP/obj>2 as/IN/mark>5 saying=say/VBG/advcl>2',
    'controlled: Lund',
    '-',
  ],
  'of a promise': [
    'leave',
    'Its=its/PRP$/nmod:poss>2 promise/NN/nsubj>5 to/TO/mark>4 leave/VB/acl>2 failed=fail/VBD/root>0',
    'possessor: Its',
    '-',
  ],
  'of a promise that one makes': [
    'leave',
    'They/PRP/nsubj>2 made=make/VBD/root>0 promises=promise/NNS/obj>2 to/TO/mark>5 leave/VB/acl>3',
    'controlled: They',
    '-',
  ],
  'of a relative clause': [
    'left',
    'Troops/NNS/nsubj>4 who/WP/nsubj>3 left=leave/VBD/acl:relcl>1 returned=return/VBD/root>0',
    'relative: Troops',
    '-',
  ],
  'of the second verb of a relative clause': [
    'left',
    'Troops/NNS/root>0 who/WP/nsubj>3 came=come/VBD/acl:relcl>1 and/CC/cc>5 left=leave/VBD/conj>3',
    'shared: Troops',
    '-',
  ],
  'of a relative clause that it is the object of': [
    'signed',
    'Treaties=treaty/NNS/root>0 that/WDT/obj>4 they/PRP/nsubj>4 signed=sign/VBD/acl:relcl>1',
    'direct: they',
    'relative: Treaties',
  ],
  'of a relative clause without a pronoun': [
    'signed',
    'Treaties=treaty/NNS/root>0 they/PRP/nsubj>3 signed=sign/VBD/acl:relcl>1',
    'direct: they',
    'gap: Treaties',
  ],
  'of a day without a pronoun': [
    'came',
    'Days=day/NNS/root>0 they/PRP/nsubj>3 came=come/VBD/acl:relcl>1',
    'direct: they',
    '-',
  ],
  'of a relative clause that has nothing but its verb': [
    'happens',
    'They/PRP/nsubj>2 know/VBP/root>0 what/WP/obj>2 happens=happen/VBZ/acl:relcl>3',
    'relative: what',
    '-',
  ],
  'of a participle on a noun': [
    'guarding',
    'Troops/NNS/root>0 guarding=guard/VBG/acl>1 roads=road/NNS/obj>2',
    'adnominal: Troops',
    'direct: roads',
  ],
  'of a past participle on a noun': [
    'stationed',
    'Troops/NNS/root>0 stationed=station/VBN/acl>1 by/IN/case>4 Oslo/NNP/obl:agent>2',
    'passive-agent: Oslo',
    'adnominal: Troops',
  ],
  'of a participle on a clause': [
    'adding',
    'He/PRP/nsubj>2 spoke=speak/VBD/root>0 ,/,/punct>4 adding=add/VBG/advcl>2 nothing/NN/obj>4',
    'adverbial: He',
    'direct: nothing',
  ],
  'of hearsay': [
    'said',
    'It/PRP/nsubj:pass>3 is=be/VBZ/aux:pass>3 said=say/VBN/root>0 that/IN/mark>6 they/PRP/nsubj>6 left=leave/VBD/ccomp>3',
    'expletive: -',
    '-',
  ],
  'of an order': ['Leave', 'Leave/VB!/root>0 now/RB/advmod>1', 'imperative: -', '-'],
  'of nothing': ['leave', 'To/TO/mark>2 leave/VB/root>0', 'none: -', '-'],
  'of two receivers': [
    'given',
    'They/PRP/nsubj:pass>3 were=be/VBD/aux:pass>3 given=give/VBN/root>0 maps=map/NNS/obj>3',
    'unnamed: -',
    'direct: maps',
  ],
}

describe('who does what', () => {
  for (const [name, [predicate, written, subject, object]] of Object.entries(CASES)) {
    it(name, () => {
      const { words: forms, tree } = readTreeNotation(written)
      const index = indexTree(tree)
      const verb = forms.indexOf(predicate)
      const foundSubject = findSubject(index, verb, words)
      const foundObject = findObject(index, verb, words)
      assert.equal(`${foundSubject.by}: ${foundSubject.token === null ? '-' : forms[foundSubject.token]}`, subject)
      assert.equal(foundObject === null ? '-' : `${foundObject.by}: ${forms[foundObject.token]}`, object)
    })
  }

  it('has a grammatical subject in the passive too', () => {
    const { tree } = readTreeNotation('Ships=ship/NNS/nsubj:pass>3 were=be/VBD/aux:pass>3 sunk=sink/VBN/root>0')
    assert.deepEqual(findGrammaticalSubject(indexTree(tree), 2, words), { token: 0, by: 'direct' })
  })

  it('has who receives: beside the verb, as the subject of a passive, or behind "to"', () => {
    const found = (written: string, verb: number) =>
      findIndirectObject(indexTree(readTreeNotation(written).tree), verb, words)
    assert.deepEqual(found('They/PRP/nsubj>2 gave=give/VBD/root>0 us/PRP/iobj>2 maps=map/NNS/obj>2', 1), {
      token: 2,
      by: 'direct',
    })
    assert.deepEqual(found(CASES['of two receivers']?.[1] ?? '', 2), { token: 0, by: 'passive-subject' })
    assert.deepEqual(found('They/PRP/nsubj>2 gave=give/VBD/root>0 maps=map/NNS/obj>2 to/IN/case>5 us/PRP/obl>2', 1), {
      token: 4,
      by: 'oblique',
    })
    assert.equal(found('They/PRP/nsubj>2 went=go/VBD/root>0 to/IN/case>4 us/PRP/obl>2', 1), null)
  })

  it('has what stands behind prepositions, with all their words, but not the doer', () => {
    const { tree } = readTreeNotation(
      'Ships=ship/NNS/nsubj:pass>2 fell=fall/VBN/root>0 because/IN/case>5 of/IN/fixed>3 ice/NN/obl>2 Monday/NNP/obl:unmarked>2 by/IN/case>8 rebels/NNS/obl:agent>2',
    )
    assert.deepEqual(findObliques(indexTree(tree), 1), [
      { token: 4, prepositions: [2, 3] },
      { token: 5, prepositions: [] },
    ])
  })
})
