import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { findSayings } from './find-sayings.ts'
import { indexTree } from './index-tree.ts'
import { loadReportingVerbs } from './reporting-verbs.ts'
import { loadTreeWords } from './tree-words.ts'

const reportWords = { words: loadTreeWords('en'), verbs: loadReportingVerbs('en') }

/** One line per report: cue, who to whom, how it is said, what; "-" for nobody. */
function reportsOf(written: string): readonly string[] {
  const { words: forms, tree } = readTreeNotation(written)
  return findSayings(indexTree(tree), reportWords).map(
    ({ cue, speaker, addressee, complement, content, negations }) => {
      const word = (token: number | null): string => (token === null ? '-' : (forms[token] ?? ''))
      const runs = content.map(({ first, last }) => forms.slice(first, last + 1).join(' ')).join(' / ')
      const not = negations.map(({ token }) => ` ${forms[token]}`).join('')
      return `${forms[cue]}${not}: ${word(speaker.token)} > ${word(addressee)}, ${complement}: ${runs}`
    },
  )
}

const CASES: Readonly<Record<string, readonly [tree: string, ...reports: readonly string[]]>> = {
  'a that-clause and who is told': [
    'Lund/NNP/nsubj>2 told=tell/VBD/root>0 us/PRP/iobj>2 that/IN/mark>6 it/PRP/nsubj>6 fell=fall/VBD/ccomp>2 ././punct>2',
    'told: Lund > us, that: it fell',
  ],
  'a bare clause': [
    'Lund/NNP/nsubj>2 said=say/VBD/root>0 it/PRP/nsubj>4 fell=fall/VBD/ccomp>2',
    'said: Lund > -, bare: it fell',
  ],
  'a clause in which a preposition is the predicate': [
    'Lund/NNP/nsubj>2 said=say/VBD/root>0 it/PRP/nsubj>6 was=be/VBD/cop>6 in/IN/case>6 Oslo/NNP/ccomp>2',
    'said: Lund > -, bare: it was in Oslo',
  ],
  'a question': [
    'They/PRP/nsubj>2 asked=ask/VBD/root>0 him/PRP/obj>2 whether/IN/mark>6 it/PRP/nsubj>6 fell=fall/VBD/ccomp>2',
    'asked: They > him, question: whether it fell',
  ],
  'a question that the treebank calls adverbial': [
    'They/PRP/nsubj>2 asked=ask/VBD/root>0 him/PRP/obj>2 why/WRB/advmod>6 it/PRP/nsubj>6 fell=fall/VBD/advcl>2',
    'asked: They > him, question: why it fell',
  ],
  'an infinitive': [
    'They/PRP/nsubj>2 urged=urge/VBD/root>0 him/PRP/obj>2 to/TO/mark>5 leave/VB/xcomp>2',
    'urged: They > him, infinitive: to leave',
  ],
  'a charge': [
    'They/PRP/nsubj>2 accused=accuse/VBD/root>0 him/PRP/obj>2 of/IN/mark>5 hiding=hide/VBG/advcl>2 it/PRP/obj>5',
    'accused: They > him, participle: hiding it',
  ],
  'a passive with its doer': [
    'We/PRP/nsubj:pass>3 were=be/VBD/aux:pass>3 told=tell/VBN/root>0 by/IN/case>5 Lund/NNP/obl:agent>3 it/PRP/nsubj>7 fell=fall/VBD/ccomp>3',
    'told: Lund > We, bare: it fell',
  ],
  hearsay: [
    'It/PRP/nsubj:pass>3 was=be/VBD/aux:pass>3 said=say/VBN/root>0 that/IN/mark>6 it/PRP/nsubj>6 fell=fall/VBD/ccomp>3',
    'said: - > -, that: it fell',
  ],
  'hearsay raised to the subject': [
    'Lund/NNP/nsubj:pass>3 is=be/VBZ/aux:pass>3 said=say/VBN/root>0 to/TO/mark>6 have/VB/aux>6 left=leave/VBN/xcomp>3',
    'said: - > -, infinitive: to have left',
  ],
  'a tag at the end': [
    'It/PRP/nsubj>2 fell=fall/VBD/ccomp>5 ,/,/punct>2 he/PRP/nsubj>5 said=say/VBD/root>0',
    'said: he > -, bare: It fell',
  ],
  'a tag in the middle': [
    'It/PRP/nsubj>6 ,/,/punct>4 he/PRP/nsubj>4 said=say/VBD/parataxis>6 ,/,/punct>4 fell=fall/VBD/root>0',
    'said: he > -, speech: It / fell',
  ],
  'a comment': [
    'As/IN/mark>3 Lund/NNP/nsubj>3 said=say/VBD/advcl>6 ,/,/punct>3 it/PRP/nsubj>6 fell=fall/VBD/root>0',
    'said: Lund > -, speech: it fell',
  ],
  'a source': [
    'According=accord/VBG/case>3 to/IN/fixed>1 Lund/NNP/obl>6 ,/,/punct>3 it/PRP/nsubj>6 fell=fall/VBD/root>0',
    'According: Lund > -, speech: it fell',
  ],
  'a denial that anything was said': [
    'He/PRP/nsubj>4 did=do/VBD/aux>4 not/RB/advmod>4 say/VB/root>0 that/IN/mark>7 it/PRP/nsubj>7 fell=fall/VBD/ccomp>4',
    'say not: He > -, that: it fell',
  ],
  'a voice in a voice': [
    'He/PRP/nsubj>2 said=say/VBD/root>0 she/PRP/nsubj>4 denied=deny/VBD/ccomp>2 that/IN/mark>7 it/PRP/nsubj>7 fell=fall/VBD/ccomp>4',
    'said: He > -, bare: she denied that it fell',
    'denied: she > -, that: it fell',
  ],
  'a headline with a colon': [
    'Lund/NNP/root>0 :/:/punct>4 we/PRP/nsubj>4 stay/VBP/parataxis>1',
    ':: Lund > -, speech: we stay',
  ],
  'a headline with the speaker behind': [
    'Troops/NNS/nsubj>2 leave/VBP/root>0 :/:/punct>4 minister/NN/parataxis>2',
    ':: minister > -, speech: Troops leave',
  ],
  'no list behind a colon': [
    'We/PRP/nsubj>2 saw=see/VBD/root>0 ships=ship/NNS/obj>2 :/:/punct>6 the/DT/det>6 frigates=frigate/NNS/appos>3',
  ],
  'no object of a verb of saying': [
    'He/PRP/nsubj>2 told=tell/VBD/root>0 jokes=joke/NNS/obj>2 to/IN/case>5 us/PRP/obl>2',
  ],
  'no complement of another verb': ['He/PRP/nsubj>2 waited=wait/VBD/root>0 to/TO/mark>4 leave/VB/xcomp>2'],
}

describe('a report', () => {
  for (const [name, [written, ...expected]] of Object.entries(CASES)) {
    it(name, () => assert.deepEqual(reportsOf(written), expected))
  }

  it('nests as deep as one likes', () => {
    const DEPTH = 3000
    const heads = Array.from({ length: DEPTH }, (_, token) => token - 1)
    const deep = {
      tags: heads.map(() => 'VERB'),
      xpos: heads.map(() => 'VBD'),
      features: heads.map(() => 'VerbForm=Fin'),
      lemmas: heads.map(() => 'say'),
      heads,
      relations: heads.map((head) => (head < 0 ? 'root' : 'ccomp')),
    }
    const reports = findSayings(indexTree(deep), reportWords)
    assert.equal(reports.length, DEPTH - 1)
    assert.deepEqual(reports[0]?.content, [{ first: 1, last: DEPTH - 1 }])
  })
})
