import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexTree, loadDeedLexicon, loadTreeWords, parse } from '../../language/index.ts'
import { loadCameo } from '../../taxonomy/index.ts'
import { settleParties } from './settle-parties.ts'
import { tellDeeds } from './tell-deeds.ts'
import type { SentenceView } from './told-deed.ts'

const deeds = loadDeedLexicon('en')
const cameo = loadCameo()

/** `sources > targets` of the first deed, where capitals name actors and those given stand for the same one. */
function parties(text: string, same: readonly string[] = []): string {
  const [sentence] = parse(text)
  assert.ok(sentence)
  const { tokens, tree } = sentence
  const formOf = (token: number): string => tokens[token]?.text ?? ''
  const isName = (token: number): boolean => /^\p{Lu}/u.test(formOf(token))
  const view: SentenceView = {
    index: indexTree(tree),
    words: loadTreeWords('en'),
    forms: tokens.map(({ text: form }) => form.toLowerCase()),
    isTime: () => false,
    isActor: isName,
    isParty: isName,
    actorOf: (token) => (same.includes(formOf(token)) ? 'one' : isName(token) ? formOf(token) : null),
  }
  const [told] = tellDeeds(view, { deeds, cameo })
  assert.ok(told, `nothing told: ${text}`)
  const { SOURCE, TARGET } = settleParties(told, view, deeds).participants
  return `${SOURCE.map(formOf).join(', ') || '-'} > ${TARGET.map(formOf).join(', ') || '-'}`
}

test('a thing is the source of no deed', () => {
  assert.equal(parties('The rumours accused Borduria of espionage.'), '- > Borduria')
  assert.equal(parties('The minister accused Borduria of espionage.'), 'minister > Borduria')
})

test('nobody shows force to itself', () => {
  assert.equal(parties('Borduria deployed soldiers to the Bordurian coast.', ['Borduria', 'coast']), 'Borduria > -')
  assert.equal(parties('Borduria deployed soldiers to Syldavia.', ['Borduria']), 'Borduria > Syldavia')
})

test('a state may be hard on its own people', () => {
  assert.equal(parties('Borduria arrested the students.', ['Borduria', 'students']), 'Borduria > students')
})

test('who condemns what was done to somebody does not condemn him', () => {
  assert.equal(parties('Sylvania condemned the invasion of Syldavia.'), 'Sylvania > invasion')
  assert.equal(parties("Sylvania condemned Borduria's invasion of Syldavia."), 'Sylvania > Borduria')
})
