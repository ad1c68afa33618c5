import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { apiReference } from './api-reference.ts'
import { API_PATHS } from './contract/paths.ts'
import { ROUTES } from './contract/routes.ts'

const PAGE = new URL('../../docs/api.md', import.meta.url)

test('docs/api.md is what the routes say (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env.UPDATE_DOCS) writeFileSync(PAGE, apiReference())
  assert.equal(readFileSync(PAGE, 'utf8'), apiReference())
})

test('every route is documented, and every documented route exists', () => {
  const routes = Array.from(readFileSync(PAGE, 'utf8').matchAll(/^### (GET|POST) (\S+)$/gm), ([, ...route]) => route)
  assert.deepEqual(
    routes.map((route) => route.join(' ').toLowerCase()).toSorted(),
    ROUTES.map(({ method, path }) => `${method} ${path}`.toLowerCase()).toSorted(),
  )
  assert.deepEqual([...new Set(routes.map(([, path]) => path))].toSorted(), Object.values(API_PATHS).toSorted())
})

test('every field and parameter says what it is', () => {
  const rows = readFileSync(PAGE, 'utf8').match(/^\| `.*$/gm) ?? []
  assert.ok(rows.length > 60)
  for (const row of rows) assert.match(row, /^\| `[^|]+ \| [^|]*\S[^|]* \| [^|]*\S[^|]* \|$/, row)
})
