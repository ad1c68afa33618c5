import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainPage } from '../../test/plain-page.ts'
import {
  readActorDictionary,
  readAgentDictionary,
  readDiscardDictionary,
  readVerbDictionary,
} from '../language/index.ts'
import { annotateDocument } from './annotate-document.ts'
import { knowledgeFor } from './knowledge.ts'
import { eventCoder, type OwnDictionaries, worldWith } from './own-dictionaries.ts'

const ACTORS = readActorDictionary(
  'RURITANIA [RUR]\n+STRELSAU\nGRAUSTARK [GRA]\nEVALLONIA [EVA]\nDAWSBERGEN [DAW/AXP]\nPRINCE_YETIVE\n\t[GRAELI <19000101]\n\t[GRAGOV]\n',
)
const AGENTS = readAgentDictionary('LAMPLIGHTER [~LMP]\n')
const VERBS = readVerbDictionary(
  '&PRIZE\n+LANTERN\n\n--- GLIMMER ---\nSERENADE [051]\n- * WITH &PRIZE [052]\n- + * BY &PRIZE OF $ [053]\n- % * EACH_OTHER [054:054]\nBESTOW [---]\n- * + AT ^ WITH $ [071]\nVISIT [042:043]\nWAVE_OFF [120]\n',
)

test("codes own actors with Redline's lexicon and agents", () => {
  assert.deepEqual(coded("Ruritania's soldiers attacked Graustark."), ['190 RURMIL GRA'])
  assert.deepEqual(coded('The ambassadors of Ruritania and Evallonia criticised Graustark.'), [
    '111 RURGOV GRA',
    '111 EVAGOV GRA',
  ])
})

test('codes actors of the world beside them, and leaves them out when asked to', () => {
  assert.deepEqual(coded('Strelsau accused Sweden of lying.'), ['112 RUR SWE'])
  assert.deepEqual(coded('Strelsau accused Sweden of lying.', { withWorld: false }), [])
})

test("a user's verbs come before the lexicon", () => {
  assert.deepEqual(coded('Ruritania serenaded Graustark.'), ['051 RUR GRA'])
  assert.deepEqual(coded('Ruritania serenaded Graustark with two lanterns.'), ['052 RUR GRA'])
  assert.deepEqual(coded('Ruritania waved Graustark off.'), ['120 RUR GRA'])
  assert.deepEqual(coded('Ruritania visited Graustark.'), ['042 RUR GRA', '043 GRA RUR'])
})

test('patterns name who does it to whom, pass over others and pair those who do it to each other', () => {
  assert.deepEqual(coded('Ruritania was serenaded by the lanterns of Graustark.'), ['053 GRA RUR'])
  assert.deepEqual(coded('Ruritania and Graustark serenaded each other.'), ['054 RUR GRA', '054 GRA RUR'])
  assert.deepEqual(coded('The envoy bestowed Ruritania at Evallonia with Graustark.'), ['071 GRA RUR'])
})

test("a user's agents and the code of the day are in the party", () => {
  assert.deepEqual(coded('The lamplighters of Ruritania waved Prince Yetive off on Monday.', { day: '1899-05-01' }), [
    '120 RURLMP GRAELI',
  ])
  assert.deepEqual(coded('The lamplighters of Ruritania waved Prince Yetive off on Monday.', { day: '1905-05-01' }), [
    '120 RURLMP GRAGOV',
  ])
})

test('the mode "deed" keeps the code of the deed itself, the mode "told" what the words make of it', () => {
  const text = 'Ruritania plans to withdraw its troops from Graustark.'
  const [deed, told] = (['deed', 'told'] as const).map((mode) => coded(text, { mode })[0]?.split(' ')[0])
  assert.equal(deed, '0874')
  assert.equal(told, '0356')
})

test('discards leave out a sentence, or the story', () => {
  const text = 'Ruritania criticised Graustark. Evallonia criticised Graustark after a regatta.'
  assert.deepEqual(coded(text, { discards: 'REGATTA' }), ['111 RUR GRA'])
  assert.deepEqual(coded(text, { discards: '+REGATTA' }), [])
})

test('own actors are actors of the reports too', () => {
  const knowledge = knowledgeFor({ language: 'en' })
  const world = worldWith([ACTORS], knowledge.world)
  const { reports } = annotateDocument(plainPage('Graustark condemned Evallonia for the raid on Thursday.'), {
    ...knowledge,
    world,
  })
  assert.deepEqual(
    reports.map(({ sources, targets }) => [sources[0]?.actor, targets[0]?.actor]),
    [['own-graustark', 'own-evallonia']],
  )
})

interface Setting {
  readonly mode?: 'deed' | 'told'
  readonly withWorld?: boolean
  readonly day?: string
  readonly discards?: string
}

function coded(text: string, { mode = 'deed', withWorld = true, day, discards }: Setting = {}): readonly string[] {
  const knowledge = knowledgeFor({ language: 'en' })
  const own: OwnDictionaries = {
    actors: [ACTORS],
    agents: [AGENTS],
    verbs: [VERBS],
    ...(discards === undefined ? {} : { discards: [readDiscardDictionary(discards)] }),
  }
  const page = plainPage(text)
  const document = day === undefined ? page : { ...page, written: { earliest: day, latest: day, basis: 'stated' } }
  const events = eventCoder(own, knowledge)(annotateDocument(document, knowledge), { mode, withWorld, needsBoth: true })
  return events.map(({ code, source, target }) => `${code} ${source} ${target}`)
}
