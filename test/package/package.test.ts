import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { installPackage, type Package, packPackage } from './pack-package.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const COMPILER = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
const PAGE = readFileSync(join(ROOT, 'docs', 'parsing.md'), 'utf8')

let folder: string
let user: string
let redline: Package

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'redline-package-'))
  user = join(folder, 'user')
  mkdirSync(user)
  writeFileSync(join(user, 'package.json'), '{ "type": "module", "private": true }')
  redline = packPackage(folder)
  installPackage(redline, user)
})
after(() => rmSync(folder, { recursive: true, force: true }))

test('the package holds what runs, and nothing that only makes or tests it', () => {
  const needed = [
    ...['dist/language/index.js', 'dist/language/index.d.ts', 'dist/language/parser/kernel.wasm'],
    ...[
      'models/en/parser.bin',
      'models/en/README.md',
      'data/languages/en/tokens.yaml',
      'bin/redline',
      'dist/cli/main.js',
    ],
    ...['package.json', 'LICENSE', 'README.md'],
  ]
  assert.deepEqual(
    needed.filter((path) => !redline.files.includes(path)),
    [],
  )
  const known =
    /^(?:package\.json|README\.md|LICENSE|bin\/.+|scripts\/(?:launch|find-node|run-command)\.mjs|dist\/.+\.(?:js|d\.ts|wasm)|dist\/world\/world\.bin|data\/.+\.(?:yaml|tsv|md|json)|models\/en\/.+\.(?:bin|json|md)|examples\/.+)$/
  assert.deepEqual(
    redline.files.filter((path) => !known.test(path) || /\.(?:test|types)\./.test(path)),
    [],
  )
})

test('the example of docs/parsing.md runs in an empty folder and prints what the page says', () => {
  const [, code = '', output = ''] = /```js\n([^`]+)```[^`]+```text\n([^`]+)```/.exec(PAGE) ?? []
  assert.match(code, /import \{ parse \} from 'redline\/language'/)
  assert.ok(code.trim().split('\n').length <= 10, 'the example is longer than ten lines')
  writeFileSync(join(user, 'example.js'), code)
  assert.equal(execFileSync(process.execPath, ['example.js'], { cwd: user, encoding: 'utf8' }), output)
})

test('the types of redline/language are there, and they are no any', () => {
  writeFileSync(
    join(user, 'typed.ts'),
    `import { parse, type ParsedSentence } from 'redline/language'
const sentences: readonly ParsedSentence[] = parse('Ferries sail.', { language: 'en' })
export const heads: readonly number[] = sentences.flatMap(({ tree }) => tree.heads)
export const start: number | undefined = sentences[0]?.tokens[0]?.start
// @ts-expect-error A text is needed.
parse(5)
// @ts-expect-error Trees have no such list.
export const none = sentences[0]?.tree.nothing
`,
  )
  writeFileSync(
    join(user, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: [] },
      files: ['typed.ts'],
    }),
  )
  const { status, stdout } = spawnSync(process.execPath, [COMPILER, '-p', '.'], { cwd: user, encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})

test('the installed command parses', () => {
  const program = join(user, 'node_modules', 'redline', 'bin', 'redline')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'parse', 'Ferries sail.', '--format', 'conllu'],
    {
      cwd: user,
      encoding: 'utf8',
    },
  )
  assert.equal(status, 0, stderr)
  assert.match(stdout, /^2\tsail\tsail\tVERB\t.*\t0\troot\t_\tSpaceAfter=No\|TokenRange=8:12$/m)
})
