import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { createParser } from './create-parser.ts'
import type { Kernel } from './kernel.ts'
import { readKernel } from './load-parser.ts'
import { randomModel, randomNumbers } from './random-model.ts'
import { readModel } from './read-model.ts'
import { startKernel } from './start-kernel.ts'
import { sourceOf } from './tensor-file.ts'

const BUILDER = fileURLToPath(new URL('../../../scripts/build-kernel.mjs', import.meta.url))
const SOURCE = fileURLToPath(new URL('kernel.c', import.meta.url))

test('kernel.wasm was built from kernel.c, byte for byte where the same compiler is at hand', () => {
  assert.match(execFileSync(process.execPath, [BUILDER, '--check'], { encoding: 'utf8' }), /kernel\.wasm/)
  const [section] = WebAssembly.Module.customSections(new WebAssembly.Module(readKernel()), 'redline.source')
  assert.ok(section)
  const { source } = JSON.parse(new TextDecoder().decode(section))
  assert.equal(source, createHash('sha256').update(readFileSync(SOURCE)).digest('hex'))
})

test('a change of kernel.c without building it again is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redline-kernel-test-'))
  try {
    const changed = join(folder, 'kernel.c')
    copyFileSync(SOURCE, changed)
    appendFileSync(changed, '/* changed */\n')
    const { status, stderr } = spawnSync(process.execPath, [BUILDER, '--check', changed], { encoding: 'utf8' })
    assert.equal(status, 1)
    assert.match(
      stderr,
      /its source is [0-9a-f]{64}, the source's is [0-9a-f]{64}; run node scripts\/build-kernel\.mjs/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('engines without WebAssembly get the scalar kernel, and this one the compiled kernel', () => {
  assert.equal(startKernel(4096, { wasm: readKernel() }).kind, 'simd')
  assert.equal(startKernel(4096, { wasm: null }).kind, 'scalar')
  assert.equal(startKernel(4096, { wasm: Uint8Array.of(1, 2, 3) }).kind, 'scalar')
})

test('both kernels compute the same bits', () => {
  const [simd, scalar] = [readKernel(), null].map((wasm) => startKernel(1 << 18, { wasm })) as [Kernel, Kernel]
  for (let seed = 1; seed <= 40; seed++) {
    const answers = [simd, scalar].map((kernel) => {
      fillMemory(kernel, seed)
      return runEverything(kernel)
    })
    assert.deepEqual(answers[0], answers[1])
    assert.ok(
      Buffer.from(simd.memory).equals(Buffer.from(scalar.memory.slice(0, simd.memory.byteLength))),
      `seed ${seed}`,
    )
  }
})

test('both kernels give the same trees of hundreds of random sentences', () => {
  const words = ['the', 'minister', 'said', 'that', 'talks', ',', 'and', '000', 'ünder']
  const model = randomModel({ seed: 7, words })
  const [fast, slow] = [readKernel(), null].map((wasm) => createParser(readModel(sourceOf(model), 'model'), { wasm }))
  const random = randomNumbers(7)
  const forms = [...words, 'Talks', 'MINISTRY', 'x'.repeat(40), '1962', '“', 'кремль', '😀', '\ud800']
  const sentences = Array.from({ length: 300 }, () =>
    Array.from({ length: Math.floor(25 * random()) }, () => forms[Math.floor(forms.length * random())] as string),
  )
  const trees = fast?.parse(sentences)
  assert.deepEqual(trees, slow?.parse(sentences))
  const relations = new Set(trees?.flatMap((tree) => tree.relations))
  assert.ok(relations.size > 3, 'a model whose every label is the same shows nothing')
})

/** Sixteen areas of 16 kB; the first is not the kernel's. */
const area = (number: number): number => (number + 1) << 14
const ROWS = 7
const COLUMNS = 32

/** Floats of all sizes, codes within 12 bits and small integers, the same in every kernel. */
function fillMemory({ memory }: Kernel, seed: number): void {
  const random = randomNumbers(seed)
  const floats = new Float32Array(memory)
  const codes = new Int16Array(memory)
  const integers = new Int32Array(memory)
  new Uint8Array(memory).fill(0)
  for (let k = 0; k < 4096; k++) {
    floats[(area(0) >> 2) + k] = (random() - 0.5) * 10 ** Math.floor(8 * random() - 4)
    codes[(area(1) >> 1) + k] = Math.floor(8191 * random()) - 4095
    codes[(area(2) >> 1) + k] = Math.floor(255 * random()) - 127
    floats[(area(3) >> 2) + k] = random() * 0.01
    if (k < 64) integers[(area(4) >> 2) + k] = Math.floor(ROWS * random())
  }
  // A halfway case for every rounding, and what a damaged model could bring.
  floats.set([0.5, 1.5, -0.5, -2.5, 4095, 0, -0, 1e-30, 3e38, -3e38, Number.NaN, Infinity], area(0) >> 2)
}

function runEverything(kernel: Kernel): number[] {
  const [floats, inputs, weights, scales, chosen] = [0, 1, 2, 3, 4].map(area) as [
    number,
    number,
    number,
    number,
    number,
  ]
  kernel.multiply(inputs, scales, ROWS, COLUMNS, weights, scales, scales + 512, 48, area(5), 52)
  kernel.recur(
    ROWS - 1,
    -1,
    ROWS,
    floats + 256,
    chosen,
    132,
    COLUMNS,
    weights,
    scales,
    area(6),
    area(7),
    area(8),
    area(9),
    40,
  )
  kernel.recur(0, 1, ROWS, floats + 256, chosen, 132, COLUMNS, weights, scales, area(6), area(7), area(8), area(10), 40)
  kernel.quantize(floats + 256, ROWS, 36, COLUMNS, 1, area(11), area(12))
  kernel.quantize(floats + 256, ROWS, 36, COLUMNS, 0, area(11) + 4096, area(12) + 256)
  kernel.quantizeToPanels(floats + 256, ROWS, 36, COLUMNS, 1, area(13), area(12) + 512, 13)
  kernel.squash(floats, ROWS, 36, COLUMNS, area(11) + 8192, 36)
  kernel.addRows(floats + 256, chosen, floats + 512, ROWS, 36, COLUMNS, area(14))
  kernel.meanRows(weights, scales, COLUMNS, chosen, 9, Math.sqrt(9.5), area(14) + 4096)
  kernel.packPanels(weights, chosen, ROWS, COLUMNS, area(14) + 8192, 5)
  return [
    kernel.bestRow(inputs, COLUMNS, weights, scales, scales + 512, 0, 30),
    kernel.bestRow(inputs, COLUMNS, weights, scales, scales + 512, 4, 5),
  ]
}

test('both kernels find the lines of a text, and no others', () => {
  const lines = ['and', 'the', 'ünder', '', 'talks', 'talk', 'кремль']
  for (const wasm of [readKernel(), null]) {
    const kernel = startKernel(1 << 18, { wasm })
    const bytes = new Uint8Array(kernel.memory)
    const text = new TextEncoder().encode(lines.join('\n'))
    bytes.set(text, area(0))
    const index = (most: number): number => kernel.indexLines(area(0), text.length, area(1), most, area(2), 16)
    const find = (key: string): number => {
      const { written } = new TextEncoder().encodeInto(key, bytes.subarray(area(3)))
      return kernel.findLine(area(0), text.length, area(1), area(2), 16, area(3), written)
    }
    assert.equal(index(lines.length), lines.length)
    assert.deepEqual(lines.map(find), [1, 2, 3, 4, 5, 6, 7])
    assert.deepEqual(['tal', 'alks', 'кремл', 'кремль1', 'andthe', 'zzz'].map(find), [0, 0, 0, 0, 0, 0])
    bytes.fill(0, area(2), area(3))
    assert.equal(index(lines.length - 1), -1)
  }
})
