import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { test } from 'node:test'
import { isCode, isProgram, projectFiles, readProjectFile } from './project-files.ts'

/** Who may import whom; `annotate/*` is each stage for itself, so that no stage imports another. */
const IMPORT_TABLE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  world: ['model'],
  taxonomy: ['model'],
  language: ['model'],
  read: ['model', 'language', 'world'],
  'annotate/*': ['model', 'language', 'world', 'taxonomy'],
  link: ['model', 'language', 'world', 'taxonomy'],
  dynamics: ['model'],
  pipeline: ['model', 'language', 'world', 'taxonomy', 'read', 'annotate/*', 'link', 'dynamics'],
  store: ['model'],
  engine: ['model', 'world', 'language', 'read', 'pipeline', 'link', 'store'],
  'api/contract': ['model'],
  api: ['model', 'engine', 'api/contract'],
  cli: ['engine', 'api', 'api/contract', 'model'],
  web: ['api/contract'],
}

/** Packages that one room alone may use, so that what it stands for stays in that room. */
const ROOM_OF_PACKAGE: Readonly<Record<string, RegExp>> = {
  'node:sqlite': /^store$/,
  'node:http': /^(?:api|read|engine)$/,
  hono: /^api(?:\/contract)?$/,
  commander: /^cli$/,
  preact: /^web$/,
  linkedom: /^read$/,
}

test('every import in src keeps to the table of rooms', () => {
  const faults = imports(isProgram).filter(
    ({ from, to }) => from !== to && !IMPORT_TABLE[tableRow(from)]?.includes(tableRow(to)),
  )
  assert.deepEqual(faults.map(describe), [])
})

/** The contract's door is kept free of schemas for the page's sake; the server, its other half, reads those inside. */
const SERVER_READS_CONTRACT = /^api api\/contract$/

test('outsiders import a room only through its index.ts', () => {
  const faults = imports(isCode).filter(
    ({ from, to, target }) =>
      from !== to && target !== `src/${to}/index.ts` && !SERVER_READS_CONTRACT.test(`${from} ${to}`),
  )
  assert.deepEqual(faults.map(describe), [])
})

test('packages that stand for one room are imported in that room alone', () => {
  const faults = projectFiles('src/', isProgram).flatMap((importer) =>
    specifiersIn(importer).flatMap((specifier) => {
      const owner = ROOM_OF_PACKAGE[specifier] ?? ROOM_OF_PACKAGE[specifier.split('/')[0] ?? '']
      return owner && !owner.test(roomOf(importer)) ? [`${importer} imports ${specifier}`] : []
    }),
  )
  assert.deepEqual(faults, [])
})

test('every folder of src is a room of the table', () => {
  const rooms = new Set(projectFiles('src/', isCode).map((path) => tableRow(roomOf(path))))
  assert.deepEqual(
    [...rooms].filter((room) => !(room in IMPORT_TABLE)),
    [],
  )
})

interface Import {
  readonly importer: string
  readonly target: string
  readonly from: string
  readonly to: string
}

function imports(accepts: (path: string) => boolean): readonly Import[] {
  return projectFiles('src/', accepts).flatMap((importer) =>
    specifiersIn(importer)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => posix.join(posix.dirname(importer), specifier))
      .filter((target) => target.startsWith('src/') && isCode(target))
      .map((target) => ({ importer, target, from: roomOf(importer), to: roomOf(target) })),
  )
}

/** What a file imports or exports from, e.g. `from './span.ts'`, `import('./span.ts')`. */
function specifiersIn(path: string): readonly string[] {
  return [
    ...readProjectFile(path).matchAll(/^(?:import|export|\} from)\b[^'\n]*'([^']+)'|\bimport\(\s*'([^']+)'/gm),
  ].map((match) => match[1] ?? match[2] ?? '')
}

/** `src/annotate/actors/find-names.ts` -> `annotate/actors`; `src/api/server/serve.ts` -> `api`. */
function roomOf(path: string): string {
  const [, room = '', inner = ''] = path.split('/')
  const isDivided = room === 'annotate' || (room === 'api' && inner === 'contract')
  return isDivided && !inner.endsWith('.ts') ? `${room}/${inner}` : room
}

function tableRow(room: string): string {
  return room.startsWith('annotate/') ? 'annotate/*' : room
}

function describe({ importer, target }: Import): string {
  return `${importer} imports ${target}`
}
