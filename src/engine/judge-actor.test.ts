import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isProblem } from '../store/index.ts'
import type { Case } from './case.ts'
import { exportRecords } from './export-records.ts'
import { inventedReader } from './invented-reader.test.ts'
import { openCase } from './open-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-judge-actor-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ARTICLE = 'Talks\nAnn: we met.\nBen: so we did.\nAnn: twice.'
const NOW = new Date('2024-05-01T10:00:00.000Z')

async function openNew(name: string, articles: readonly string[] = [ARTICLE]): Promise<Case> {
  const path = join(folder, name)
  const caseFile = openCase(path, { mode: 'write', reader: inventedReader().reader })
  await caseFile.add(articles)
  caseFile.close()
  return openCase(path, { mode: 'judge', now: () => NOW })
}

function isRequestProblem(part: RegExp): (error: unknown) => boolean {
  return (error) => isProblem(error) && error.problem === 'request' && part.test(error.message)
}

test('two actors become one by name or id, and every record says so', async () => {
  const caseFile = await openNew('merge.redline')
  const record = caseFile.judgeActor(
    { field: 'identity', of: 'mr ben', actor: { name: 'Ann' } },
    { by: 'C.', note: 'one' },
  )
  assert.deepEqual(
    [record?.field, record?.document, record?.value, record?.was, record?.target, record?.standing, record?.by],
    [
      'identity',
      null,
      { id: 'ann', name: 'Ann', type: 'person' },
      { id: 'ben', name: 'Ben' },
      { kind: 'actor', actor: 'ben' },
      'applied',
      'C.',
    ],
  )
  assert.deepEqual([record?.documents, record?.mentions, record?.statement, record?.mention], [1, 1, null, null])
  assert.deepEqual(
    caseFile.actors().items.map(({ id, statements, mentions, aliases }) => [id, statements, mentions, aliases]),
    [['ann', 3, 3, ['Ben', 'Mr Ann', 'Mr Ben']]],
  )
  const second = caseFile.statements().items[1]
  assert.deepEqual(
    [second?.actor, second?.voice.at(-1), second?.judged?.was.actor?.id],
    [{ id: 'ann', name: 'Ann' }, 'Ann', 'ben'],
  )
  const mention = caseFile.reading(second?.document ?? '')?.mentions[1]
  assert.deepEqual(
    [mention?.actor?.id, mention?.judged?.was, mention?.text],
    ['ann', { id: 'ben', name: 'Ben' }, 'Ben'],
  )
  const profile = caseFile.actor('ben')
  assert.deepEqual([profile?.id, profile?.merged], ['ann', [{ id: 'ben', name: 'Ben', judgement: record?.id }]])
  assert.deepEqual(caseFile.statements({ actor: 'Ben' }).total, 3)
  assert.deepEqual([...exportRecords(caseFile, 'judgements')], [record])
  assert.equal(
    [...exportRecords(caseFile, 'mentions')].every(({ actor }) => actor?.id === 'ann'),
    true,
  )
  const undone = caseFile.undo(record?.id ?? '')
  assert.equal(undone?.standing, 'undone')
  assert.equal(caseFile.actor('ben')?.id, 'ben')
  caseFile.close()
})

test('somebody else is meant at one place, by one name in one article, or in the case', async () => {
  const caseFile = await openNew('split.redline', [ARTICLE, 'News\nAnn: on we go.'])
  const [first] = caseFile.mentions({ actor: 'Ann' }).items
  const one = caseFile.judgeActor({
    field: 'mention',
    mention: first?.id.slice(0, 10) ?? '',
    actor: { name: 'Cleo Marsh' },
  })
  assert.deepEqual([one?.mention, one?.target.kind, one?.mentions], [first?.id, 'mention', 1])
  assert.deepEqual(
    caseFile.statements({ actor: 'cleo-marsh' }).items.map(({ text }) => text),
    ['we met.'],
  )
  const document = first?.document ?? ''
  caseFile.judgeActor({ field: 'name', name: 'ann', of: 'Ann', document, actor: { name: 'Ben' } })
  assert.deepEqual(
    caseFile.actors({ order: 'name' }).items.map(({ id, mentions }) => [id, mentions]),
    [
      ['ann', 1],
      ['ben', 2],
      ['cleo-marsh', 1],
    ],
  )
  caseFile.judgeActor({ field: 'name', name: 'Ann', of: 'ann', actor: null })
  assert.equal(caseFile.actor('ann'), null)
  assert.deepEqual(
    caseFile.judgements({ actor: 'Cleo Marsh' }).items.map(({ id }) => id),
    [one?.id],
  )
  caseFile.close()
})

test('a name that the case does not have is that of whom alone the world knows by it', async () => {
  const caseFile = await openNew('world.redline')
  const record = caseFile.judgeActor({ field: 'identity', of: 'ann', actor: { name: 'Nikita Khrushchev' } })
  assert.deepEqual(record?.value, { id: 'nikita-khrushchev', name: 'Nikita Khrushchev', type: 'person' })
  assert.equal(caseFile.actor('khrushchev')?.id, 'nikita-khrushchev')
  caseFile.close()
})

test('refuses what cannot be meant, and changes nothing', async () => {
  const caseFile = await openNew('refuse-actor.redline')
  const { actor } = { actor: { name: 'Ben' } }
  assert.equal(caseFile.judgeActor({ field: 'identity', of: 'nobody', actor }), null)
  assert.equal(caseFile.judgeActor({ field: 'mention', mention: 'ffffffff', actor }), null)
  assert.equal(caseFile.judgeActor({ field: 'name', name: 'Zoe', of: 'Ann', actor }), null)
  assert.equal(caseFile.judgeActor({ field: 'name', name: 'Ann', of: 'Ann', document: 'gone', actor }), null)
  const refused = (correction: Parameters<Case['judgeActor']>[0], part: RegExp) =>
    assert.throws(() => caseFile.judgeActor(correction), isRequestProblem(part))
  refused({ field: 'identity', of: 'ben', actor }, /one actor already/)
  refused({ field: 'name', name: ' ', of: 'Ann', actor }, /the name is empty/)
  caseFile.judgeActor({ field: 'identity', of: 'ben', actor: { id: 'ann' } })
  refused(
    { field: 'identity', of: 'ben', actor: { name: 'Cleo' } },
    /ben was merged into Ann before; merge ann instead/,
  )
  refused({ field: 'identity', of: 'ann', actor: { id: 'ben' } }, /one actor already/)
  assert.equal(caseFile.judgements().total, 1)
  caseFile.close()
})
