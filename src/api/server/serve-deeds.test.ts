import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { z } from '@hono/zod-openapi'
import { eventPage, reportPage } from '../contract/answer-schemas.ts'
import { createClient } from '../contract/client.ts'
import { eventDetail, timeline } from '../contract/event-schemas.ts'
import { judgementRecord } from '../contract/judgement-schemas.ts'
import { toldReport } from '../contract/report-schemas.ts'
import { inventCase } from './invented-case.test.ts'
import { type RunningServer, serve } from './serve.ts'

const caseFile = inventCase()
let server: RunningServer
let url: string

before(async () => {
  server = await serve({ caseFile, webFolder: 'nowhere', port: 0 })
  url = `http://127.0.0.1:${server.port}`
})
after(() => server.close())

async function judge(judgement: object): Promise<{ readonly status: number; readonly body: unknown }> {
  const answer = await fetch(`${url}/api/judgements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(judgement),
  })
  return { status: answer.status, body: await answer.json() }
}

test('reports, events and the timeline are answered as their schemas say', async () => {
  const expected: readonly (readonly [string, z.ZodType])[] = [
    ['/api/reports', reportPage],
    ['/api/reports/dd01', toldReport],
    ['/api/events', eventPage],
    ['/api/events/dd01', eventDetail],
    ['/api/timeline', timeline],
  ]
  for (const [path, schema] of expected) {
    const answer = await fetch(`${url}${path}`)
    assert.equal(answer.status, 200, path)
    const body: unknown = await answer.json()
    assert.doesNotThrow(() => schema.parse(body), path)
  }
})

test('filters reach the case as they are asked for, and unknown ones are refused', async () => {
  const client = createClient(url)
  const filter = { actor: 'cuba', source: 'a', target: 'b', type: 'MOBILIZE', voice: 'TASS', place: 'cuba' } as const
  const period = { from: '1962-10-01', to: '1962-10-31' }
  await client.reports({ ...filter, ...period, status: 'planned', background: false, limit: 5 })
  assert.deepEqual(caseFile.calls.at(-1), {
    method: 'reports',
    request: { ...filter, ...period, status: 'planned', background: false, limit: 5 },
  })
  await client.events({ status: 'disputed', order: 'origins', background: true })
  const asked = { status: 'disputed', order: 'origins', background: true }
  assert.deepEqual(caseFile.calls.at(-1), { method: 'events', request: asked })
  await client.timeline({ bin: 'week', type: 'ASSAULT' })
  assert.deepEqual(caseFile.calls.at(-1), { method: 'timeline', request: { bin: 'week', type: 'ASSAULT' } })
  for (const query of ['type=assault', 'status=done', 'bin=hour', 'order=size', 'from=1962', 'tpye=AID']) {
    for (const path of ['/api/events', '/api/timeline']) {
      assert.equal((await fetch(`${url}${path}?${query}`)).status, 400, `${path} ${query}`)
    }
  }
  assert.equal((await fetch(`${url}/api/reports?status=disputed`)).status, 400)
})

test('what is not there is said to be not there', async () => {
  for (const path of [
    '/api/reports/gone',
    '/api/events/gone',
    '/api/reports?document=gone',
    '/api/timeline?document=gone',
  ]) {
    const answer = await fetch(`${url}${path}`)
    assert.equal(answer.status, 404, path)
    assert.match(((await answer.json()) as { readonly detail: string }).detail, /"gone"/)
  }
})

test('reports are corrected, joined and parted', async () => {
  const corrections = [
    { field: 'type', type: 'ASSAULT' },
    { field: 'status', status: 'denied' },
    { field: 'source', actor: null },
    { field: 'target', actor: { name: 'Ben Hale' } },
    { field: 'apart' },
    { field: 'apart', other: 'dd02' },
    { field: 'together', other: 'dd02' },
  ]
  for (const correction of corrections) {
    const { status, body } = await judge({ report: 'dd01', by: 'Checker', ...correction })
    assert.equal(status, 201, correction.field)
    assert.doesNotThrow(() => judgementRecord.parse(body))
    assert.deepEqual(caseFile.calls.at(-1), {
      method: 'judgeReport',
      request: { report: 'dd01', correction, options: { by: 'Checker', note: null } },
    })
  }
  assert.equal((await judge({ report: 'gone', field: 'apart' })).status, 404)
  for (const wrong of [{ field: 'together' }, { field: 'type', type: 'QUARREL' }, { field: 'status' }]) {
    assert.equal((await judge({ report: 'dd01', ...wrong })).status, 400)
  }
})
