import assert from 'node:assert/strict'
import { test } from 'node:test'
import { projectFiles, readProjectFile } from './project-files.ts'

const texts = projectFiles('', (path) => !/\.(?:png|jpe?g|gif|ico|woff2?|pdf|gz|bin|redline)$/.test(path)).map(
  (path) => ({
    path,
    text: readProjectFile(path),
  }),
)

test('no file names the host of a package registry', () => {
  assert.deepEqual(placesOf(/\bregistry\.[a-z]+\.[a-z]{2,}\b|\b(?:npm|pypi)[a-z-]*\.(?:internal|local)\b/), [])
})

test('the lockfile leaves the registry to whoever installs', () => {
  assert.doesNotMatch(readProjectFile('package-lock.json'), /"resolved": "https?:/)
})

test('no file holds an absolute path of one machine', () => {
  // Ada is the invented user of the tests.
  assert.deepEqual(placesOf(/(?<![\w.~:/-])\/(?:root|work|mnt|(?:Users|home)\/(?!ada\b)\w+)\/\w/), [])
})

test('the documents hold no temporary path', () => {
  assert.deepEqual(
    placesOf(/(?<![\w.])\/tmp\//).filter((place) => place.includes('.md')),
    [],
  )
})

test('the words of the program pass no verdict on what it reads', () => {
  const verdict = /\b(?:disinformation|misinformation|propaganda|fake news|debunk\w*)\b/i
  assert.deepEqual(
    placesOf(verdict).filter((place) => place.startsWith('src/')),
    [],
  )
})

function placesOf(pattern: RegExp): readonly string[] {
  return texts.flatMap(({ path, text }) => {
    const match = pattern.exec(text)
    return match ? [`${path}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`] : []
  })
}
