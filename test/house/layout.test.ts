import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCode, isProgram, projectFiles, readProjectFile } from './project-files.ts'

/** Folders that say nothing of what is in them collect whatever has no home. */
const FOLDERS_WITHOUT_AN_IDEA = /(?:^|\/)(?:utils?|helpers?|common|shared|misc|lib)\//

/** The guide is 300 lines; past this a file certainly holds two ideas. */
const MOST_LINES = 400

test('no folder is named after nothing', () => {
  assert.deepEqual(
    projectFiles('').filter((path) => FOLDERS_WITHOUT_AN_IDEA.test(path)),
    [],
  )
})

test('no file in src is longer than one idea', () => {
  const long = projectFiles('src/', (path) => isCode(path) || path.endsWith('.css'))
    .map((path) => ({ path, lines: readProjectFile(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
  assert.deepEqual(long, [])
})

test('src has no default export, enum, namespace or parameter property', () => {
  const avoided =
    /^(?:export default\b|export \{[^}]*\bas default\b|(?:export )?(?:declare )?(?:const )?enum \w|(?:export )?(?:declare )?namespace \w)|\bconstructor\([^)]*\b(?:private|public|protected|readonly) /m
  assert.deepEqual(
    projectFiles('src/', isProgram).filter((path) => avoided.test(readProjectFile(path))),
    [],
  )
})

test('files of src are named in words joined by hyphens', () => {
  assert.deepEqual(
    projectFiles('src/').filter(
      (path) =>
        !/^[a-z0-9/-]+(?:\.(?:test|types|fixture))?\.(?:tsx?|json|c|wasm|css|html|sql|svg|webmanifest)$/.test(path),
    ),
    [],
  )
})
