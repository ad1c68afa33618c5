import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from 'js-yaml'
import { projectFiles, readProjectFile } from './project-files.ts'

interface Rule {
  readonly where: string
  readonly finds: unknown
  readonly leaves: unknown
}

const files = projectFiles('data/languages/', (path) => path.endsWith('.yaml')).map((path) => ({
  path,
  ...readYaml(readProjectFile(path)),
}))
const rules = files.flatMap(({ path, content }) => rulesIn(content, path))

test('every file of rules is well-formed YAML', () => {
  assert.deepEqual(
    files.flatMap(({ path, fault }) => (fault === null ? [] : [`${path}: ${fault}`])),
    [],
  )
})

test('there are lexical rules to hold to this', () => {
  assert.ok(rules.length > 0)
})

test('every lexical rule carries words that it finds and a near miss that it leaves', () => {
  const faults = rules.flatMap(({ where, finds, leaves }) => [
    ...(isEmpty(finds) ? [`${where} finds nothing`] : []),
    ...(isEmpty(leaves) ? [`${where} leaves nothing`] : []),
  ])
  assert.deepEqual(faults, [])
})

test('the id of a rule stands once in its file', () => {
  const places = rules.map(({ where }) => where)
  assert.deepEqual(
    places.filter((place, index) => places.indexOf(place) !== index),
    [],
  )
})

function readYaml(source: string): { readonly content: unknown; readonly fault: string | null } {
  try {
    return { content: load(source), fault: null }
  } catch (error) {
    return { content: null, fault: String(error) }
  }
}

/** Any item of a list that has an id is a rule, however deep the list stands. */
function rulesIn(node: unknown, where: string): readonly Rule[] {
  if (Array.isArray(node)) {
    return node.flatMap((item: unknown) => {
      if (!isRecord(item) || !('id' in item)) return rulesIn(item, where)
      return [{ where: `${where}, ${item.id}`, finds: item.finds, leaves: item.leaves }]
    })
  }
  return isRecord(node) ? Object.values(node).flatMap((value) => rulesIn(value, where)) : []
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(examples: unknown): boolean {
  if (Array.isArray(examples)) return examples.length === 0
  return !isRecord(examples) || Object.keys(examples).length === 0
}
