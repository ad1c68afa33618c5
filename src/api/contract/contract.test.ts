import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { z } from '@hono/zod-openapi'
import type { Span } from '../../model/index.ts'
import { API_PATHS } from './paths.ts'
import { ROUTES } from './routes.ts'
import { schemaFor } from './schema-for.ts'

test('every path has its route and every route its path', () => {
  const paths = new Set(ROUTES.map((route) => route.path))
  assert.deepEqual([...paths].sort(), Object.values(API_PATHS).sort())
})

test('a schema that differs from its type is a type error', () => {
  schemaFor<Span>()(z.object({ start: z.number(), end: z.number() }))
  // @ts-expect-error a field is missing
  schemaFor<Span>()(z.object({ start: z.number() }))
  // @ts-expect-error a field has another type
  schemaFor<Span>()(z.object({ start: z.number(), end: z.string() }))
  // @ts-expect-error there is a field too many
  schemaFor<Span>()(z.object({ start: z.number(), end: z.number(), text: z.string() }))
  // @ts-expect-error null is not allowed
  schemaFor<Span>()(z.object({ start: z.number(), end: z.number().nullable() }))
})

test('what a page imports carries no validator and nothing of Node', () => {
  const pending = ['index.ts']
  const seen = new Set<string>()
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    for (const [, clause, from] of source.matchAll(/^(?:import|export) ([^'\n]*?) from '([^']+)'/gm)) {
      if (clause?.startsWith('type ')) continue
      assert.match(from ?? '', /^\.\/[\w-]+\.ts$/, `${file} imports ${from}`)
      pending.push((from ?? '').slice(2))
    }
  }
  assert.ok(seen.has('client.ts'))
})
