import { childBy, childrenOf, hasFeature, headOf, type TreeIndex } from '../index-tree.ts'
import { ownSubject } from '../predicate.ts'
import { ruleOfVerbs, type TreeChange } from './repair-rule.ts'

/** "The road is open, he said": a tag at the end is the main clause, and what is said its complement. */
export const finalTag = ruleOfVerbs({
  name: 'final-tag',
  verbs: ['said'],
  changesFor(index, verb) {
    const content = headOf(index, verb)
    if (content === null || content > verb || index.relations[verb] !== 'parataxis') return []
    if (content !== index.root || ownSubject(index, verb) === null || !isSetOff(index, verb)) return []
    if (!isBare(index, verb) || !opensWithSubject(index, verb)) return []
    const marks: TreeChange[] = []
    for (let token = (index.last[verb] as number) + 1; token < index.length; token++) {
      if (index.tree.tags[token] !== 'PUNCT') return []
      if (headOf(index, token) === content) marks.push({ token, head: verb })
    }
    for (const child of childrenOf(index, content)) {
      if (child > verb && index.tree.tags[child] !== 'PUNCT') return []
    }
    return [{ token: verb, head: -1, relation: 'root' }, { token: content, head: verb, relation: 'ccomp' }, ...marks]
  },
})

/** "Border post shelled, army says": what is said read as a circumstance of saying it. */
export const frontedContent = ruleOfVerbs({
  name: 'fronted-content',
  verbs: ['said'],
  changesFor(index, verb) {
    if (ownSubject(index, verb) === null || !isBare(index, verb) || !endsSentence(index, verb)) return []
    for (const clause of childrenOf(index, verb)) {
      if (clause > verb || index.relations[clause] !== 'advcl') continue
      const end = index.last[clause] as number
      const isWhole = ownSubject(index, clause) !== null && childBy(index, clause, 'mark') === null
      if (isWhole && opensSentence(index, clause) && isSetOff(index, verb) && end < verb) {
        return [{ token: clause, relation: 'ccomp' }]
      }
    }
    return []
  },
})

/** `"If they come," said the farmer, "we will hide"`: a tag in the middle hangs on what is said. */
export const medialTag = ruleOfVerbs({
  name: 'medial-tag',
  verbs: ['said'],
  changesFor(index, verb) {
    const subject = ownSubject(index, verb)
    if (verb !== index.root || subject === null) return []
    const start = Math.min(verb, index.first[subject] as number)
    const end = Math.max(verb, index.last[subject] as number)
    if (!isComma(index, end + 1) || start === 0 || !isMark(index, start - 1)) return []
    const isQuoted = isQuotation(index, end + 2)
    if (isQuoted !== isQuotation(index, 0)) return []
    const before = childrenOf(index, verb).filter((child) => child < start && !isMark(index, child))
    const behind = childrenOf(index, verb).filter((child) => child > end && !isMark(index, child))
    const [content] = behind
    if (before.length === 0 || content === undefined || behind.length > 1) return []
    return medialChanges({ index, verb, before, content })
  },
})

/** "In the long run, analysts say, it will hurt": the subject of the tag read as that of what is said. */
export const tagSubject = ruleOfVerbs({
  name: 'tag-subject',
  verbs: ['said'],
  changesFor(index, verb) {
    const content = headOf(index, verb)
    if (content === null || index.relations[verb] !== 'parataxis' || ownSubject(index, verb) !== null) return []
    const subjects = childrenOf(index, content).filter((child) => index.relations[child] === 'nsubj')
    const own = subjects.find((subject) => index.last[subject] === verb - 1)
    if (own === undefined || subjects.length < 2 || !isComma(index, verb + 1)) return []
    return [{ token: own, head: verb }]
  },
})

/** `"We are safe," said the mayor`, with the mayor read as what is said. */
export const invertedSubject = ruleOfVerbs({
  name: 'inverted-subject',
  verbs: ['said'],
  changesFor(index, verb) {
    if (!hasFeature(index, verb, 'Mood=Ind') || ownSubject(index, verb) !== null || !isSetOff(index, verb)) {
      return []
    }
    const isTag = headOf(index, verb) !== null && index.relations[verb] === 'parataxis'
    const hasContent = isTag || childrenOf(index, verb).some((child) => isContentBefore(index, child, verb))
    if (!hasContent) return []
    const object = childrenOf(index, verb).find((child) => child > verb && index.relations[child] === 'obj')
    if (object === undefined || index.first[object] !== verb + 1) return []
    return [{ token: object, relation: 'nsubj' }]
  },
})

/** Whether a verb says nothing itself, so that what stands before it must be what is said. */
function isBare(index: TreeIndex, verb: number): boolean {
  return childrenOf(index, verb).every((child) => !CONTENT.has(index.relations[child] as string))
}

/** Whether a tag begins with its subject or verb; with "so" or "then" before them it is a clause like any other. */
function opensWithSubject(index: TreeIndex, verb: number): boolean {
  const first = childrenOf(index, verb).find((child) => !isMark(index, child)) ?? verb
  return first > verb || index.relations[first] === 'nsubj'
}

/** What a tag does not have: anything said in it. */
const CONTENT: ReadonlySet<string> = new Set([
  'ccomp',
  'xcomp',
  'obj',
  'parataxis',
  'conj',
  'csubj',
  'aux',
  'mark',
  'cc',
])

/** What is said takes the verb's place; what stood before the tag joins it. */
function medialChanges({
  index,
  verb,
  before,
  content,
}: {
  readonly index: TreeIndex
  readonly verb: number
  readonly before: readonly number[]
  readonly content: number
}): TreeChange[] {
  const relation = index.relations[content]
  const main = before.find((child) => index.relations[child] === 'ccomp')
  const marks = childrenOf(index, verb).filter((child) => isMark(index, child) && (child < content || child > verb))
  if (main !== undefined) {
    if (before.length > 1 || (relation !== 'conj' && relation !== 'parataxis')) return []
    return [
      { token: main, head: -1, relation: 'root' },
      { token: verb, head: main, relation: 'parataxis' },
      { token: content, head: main },
      ...marks.filter((mark) => mark > content).map((token) => ({ token, head: main })),
    ]
  }
  if (relation !== 'ccomp' || childBy(index, content, 'mark') !== null) return []
  if (!before.every((child) => ADJUNCTS.has(index.relations[child] as string))) return []
  return [
    { token: content, head: -1, relation: 'root' },
    { token: verb, head: content, relation: 'parataxis' },
    ...before.map((token) => ({ token, head: content })),
    ...marks.filter((mark) => mark > content).map((token) => ({ token, head: content })),
  ]
}

const ADJUNCTS: ReadonlySet<string> = new Set(['advcl', 'obl', 'advmod', 'cc', 'discourse'])

function isMark(index: TreeIndex, token: number): boolean {
  return index.tree.tags[token] === 'PUNCT'
}

function isComma(index: TreeIndex, token: number): boolean {
  return index.tree.xpos[token] === ','
}

function isQuotation(index: TreeIndex, token: number): boolean {
  return index.tree.xpos[token] === '``' || index.tree.xpos[token] === "''"
}

/** Whether nothing but marks stands behind the verb's own words. */
function endsSentence(index: TreeIndex, verb: number): boolean {
  for (let token = (index.last[verb] as number) + 1; token < index.length; token++) {
    if (!isMark(index, token)) return false
  }
  return true
}

function opensSentence(index: TreeIndex, token: number): boolean {
  for (let before = (index.first[token] as number) - 1; before >= 0; before--) if (!isMark(index, before)) return false
  return true
}

function isContentBefore(index: TreeIndex, child: number, verb: number): boolean {
  return child < verb && (index.relations[child] === 'ccomp' || index.relations[child] === 'parataxis')
}

/** Whether a mark parts the verb with its subject and auxiliaries from what stands before them. */
function isSetOff(index: TreeIndex, verb: number): boolean {
  let first = verb
  for (const child of childrenOf(index, verb)) {
    if (child < first && TIED.has(index.relations[child] as string)) first = index.first[child] as number
  }
  return first > 0 && isMark(index, first - 1)
}

/** What stands before a verb of saying within its tag. */
const TIED: ReadonlySet<string> = new Set(['nsubj', 'aux', 'advmod'])
