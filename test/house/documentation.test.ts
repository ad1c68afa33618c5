import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isProgram, projectFiles, readProjectFile } from './project-files.ts'

test('every dependency is weighed in docs/decisions', () => {
  const decisions = projectFiles('docs/decisions/').map(readProjectFile).join('\n')
  const manifest: {
    readonly dependencies: Readonly<Record<string, string>>
    readonly devDependencies: Readonly<Record<string, string>>
  } = JSON.parse(readProjectFile('package.json'))
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  assert.deepEqual(
    names.filter((name) => !decisions.includes(`**${name}**`)),
    [],
  )
})

test('every noun of src/model is defined in docs/model.md', () => {
  const model = readProjectFile('docs/model.md')
  const nouns = projectFiles('src/model/', isProgram).flatMap((path) =>
    [...readProjectFile(path).matchAll(/^export interface (\w+)/gm)].map(([, noun]) => noun ?? ''),
  )
  assert.ok(nouns.includes('Document'))
  assert.deepEqual(
    nouns.filter((noun) => !new RegExp(`^(?:#+ |- )(?:\\*\\*)?${noun}\\b`, 'm').test(model)),
    [],
  )
})

test('every room is on the plan of the house', () => {
  const plan = readProjectFile('ARCHITECTURE.md')
  const rooms = new Set(projectFiles('src/', isProgram).map((path) => path.split('/')[1]))
  assert.deepEqual(
    [...rooms].filter((room) => !plan.includes(`\`${room}/\``)),
    [],
  )
})

test('links between the documents lead somewhere', () => {
  const files = new Set(projectFiles(''))
  const documents = projectFiles('', (path) => /^(?:[A-Z]+|docs\/.*|data\/.*)\.md$/.test(path))
  const broken = documents.flatMap((path) =>
    [...readProjectFile(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
      .map(([, link]) => decodeURI(new URL(link ?? '', `file:///${path}`).pathname).slice(1))
      .filter(
        (target) => !files.has(target) && ![...files].some((file) => file.startsWith(`${target.replace(/\/$/, '')}/`)),
      )
      .map((target) => `${path} links to ${target}`),
  )
  assert.deepEqual(broken, [])
})
