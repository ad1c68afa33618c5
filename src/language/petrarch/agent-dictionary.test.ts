import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAgentDictionary } from './agent-dictionary.ts'
import { phraseText } from './dictionary-phrase.ts'
import { loadAgents } from './load-agents.ts'

test('makes plurals but where a line gives one or none', () => {
  const { agents, faults } = readAgentDictionary(
    'ENVOY [~GOV]\nDEPUTY [~LEG]\nHOSTESS [~BUS]\nSHERIFF_GENERAL {SHERIFFS_GENERAL} [~COP]\nWATCH {} [~COP] # the town watch\nRED_LANTERN [NGO~]\n',
  )
  assert.deepEqual(faults, [])
  assert.deepEqual(
    agents.map(({ phrases, code, isBefore }) => [phrases.map(phraseText).join(', '), code, isBefore]),
    [
      ['ENVOY, ENVOYS', 'GOV', false],
      ['DEPUTY, DEPUTIES', 'LEG', false],
      ['HOSTESS, HOSTESSES', 'BUS', false],
      ['SHERIFF GENERAL, SHERIFFS GENERAL', 'COP', false],
      ['WATCH', 'COP', false],
      ['RED LANTERN, RED LANTERNS', 'NGO', true],
    ],
  )
})

test('puts every word of a marker in its place, wherever the marker is explained', () => {
  const { agents } = readAgentDictionary('ASSEMBLY!PERSON! [~LEG]\n!PERSON! = MAN, WOMAN\n')
  assert.deepEqual(agents[0]?.phrases.map(phraseText), ['ASSEMBLYMAN', 'ASSEMBLYWOMAN'])
})

test('reports lines that are no agents with what they lack', () => {
  const { agents, faults } = readAgentDictionary(
    'CAPTAIN [MIL]\nMAJOR\nCHIEF!NOBODY! [~GOV]\nGENERAL [~MIL}\nADMIRAL [~MIL]\n',
  )
  assert.deepEqual(
    faults.map(({ line }) => line),
    [1, 2, 3, 4],
  )
  assert.match(faults[0]?.problem ?? '', /needs one ~/u)
  assert.match(faults[2]?.problem ?? '', /!NOBODY! stands for/u)
  assert.equal(agents.length, 1)
})

test('Redline has agents of its own', () => {
  const { agents } = loadAgents('en')
  const codeOf = (words: string): string | undefined =>
    agents.find(({ phrases }) => phrases.map(phraseText).includes(words))?.code
  assert.deepEqual(['SOLDIERS', 'POLICE', 'LAWMAKERS', 'REFUGEE', 'POLICES'].map(codeOf), [
    'MIL',
    'COP',
    'LEG',
    'REF',
    undefined,
  ])
})
