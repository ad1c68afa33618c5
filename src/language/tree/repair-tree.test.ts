import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { readTreeNotation } from '../../../test/trees/read-tree-notation.ts'
import { indexTree } from './index-tree.ts'
import { REPAIR_RULES, repairTree } from './repair-tree.ts'
import { applyChanges } from './repairs/repair-rule.ts'
import { loadTreeWords } from './tree-words.ts'

interface RepairCase {
  readonly rule: string
  readonly about: string
  readonly tree: string
  readonly mended: string
}

const words = loadTreeWords('en')
const cases = readCases()

describe('a repair', () => {
  for (const { rule: name, about, tree: written, mended } of cases) {
    it(`${name} ${mended === '' ? 'leaves' : 'mends'}: ${about}`, () => {
      const rule = REPAIR_RULES.find((candidate) => candidate.name === name)
      assert.ok(rule, `there is no rule ${name}`)
      const { words: forms, tree } = readTreeNotation(written)
      const repaired = repairTree(tree, words, [rule])
      assert.equal(changesBetween(forms, tree, repaired), mended)
      if (mended === '') assert.equal(repaired, tree)
      indexTree(repaired)
      assert.equal(repairTree(repaired, words, [rule]), repaired, 'mending twice is mending once')
    })
  }

  it('has for every rule what it mends and what it leaves', () => {
    for (const { name } of REPAIR_RULES) {
      assert.ok(
        cases.some(({ rule, mended }) => rule === name && mended !== ''),
        `${name} mends nothing`,
      )
      assert.ok(
        cases.some(({ rule, mended }) => rule === name && mended === ''),
        `${name} leaves nothing`,
      )
    }
  })

  it('makes the complementizer a conjunction', () => {
    const { tree } = readTreeNotation(
      'Lund/NNP/nsubj>2 told=tell/VBD/root>0 us/PRP/iobj>2 that/WDT/obj>6 ships=ship/NNS/nsubj>6 sank=sink/VBD/acl:relcl>3',
    )
    const repaired = repairTree(tree, words)
    assert.deepEqual([repaired.tags[3], repaired.xpos[3], repaired.features[3]], ['SCONJ', 'IN', ''])
  })

  it('never makes a circle', () => {
    const { tree } = readTreeNotation('ships=ship/NNS/nsubj>2 sank=sink/VBD/root>0 there/RB/advmod>2')
    assert.equal(applyChanges(tree, [{ token: 1, head: 2 }]), null)
    assert.ok(applyChanges(tree, [{ token: 0, head: 2 }]))
  })

  it('leaves an empty sentence and one without a verb of saying as they are', () => {
    const empty = { tags: [], xpos: [], features: [], lemmas: [], heads: [], relations: [] }
    assert.equal(repairTree(empty, words), empty)
    const { tree } = readTreeNotation('ships=ship/NNS/nsubj>2 sank=sink/VBD/root>0')
    assert.equal(repairTree(tree, words), tree)
  })
})

function readCases(): readonly RepairCase[] {
  const text = readFileSync(new URL('../../../test/trees/repairs.txt', import.meta.url), 'utf8')
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.trimEnd().split('\n')
      const [rule = '', about = ''] = title.split(': ')
      const value = (key: string): string =>
        lines.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? ''
      return { rule, about, tree: value('tree'), mended: value('mended') }
    })
}

type Heads = Pick<ReturnType<typeof readTreeNotation>['tree'], 'tags' | 'xpos' | 'heads' | 'relations'>

function changesBetween(forms: readonly string[], before: Heads, after: Heads): string {
  return forms
    .flatMap((form, token) => {
      const isSame = (name: keyof Heads): boolean => before[name][token] === after[name][token]
      if (!isSame('heads') || !isSame('relations')) {
        return [`${form}>${(after.heads[token] ?? -1) + 1}:${after.relations[token]}`]
      }
      return isSame('tags') && isSame('xpos') ? [] : [`${form}=${after.tags[token]}/${after.xpos[token]}`]
    })
    .join(' ')
}
