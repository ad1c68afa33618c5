import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { FigureGroups, Figures } from '../main.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BUILDER = join(ROOT, 'scripts', 'build-library.mjs')
const PROGRAM = fileURLToPath(new URL('measure-process.mjs', import.meta.url))
/** A start is so short that any other work of the machine shows; the quickest is the program's own. */
const STARTS = 5
/** Without SIMD the whole text would take minutes. */
const SCALAR_SHARE = 50
/** What the compiled program reads, by the places where it looks for them. */
const BESIDE_CODE = ['data', 'models', 'node_modules', 'package.json']

/** Speed, start, memory and size of `redline/language` as the package holds it, each measured in a fresh process. */
export function measureProcesses(text: string): FigureGroups {
  const folder = mkdtempSync(join(tmpdir(), 'redline-parsing-'))
  try {
    const dist = join(folder, 'dist')
    execFileSync(process.execPath, [BUILDER, dist], { stdio: 'inherit' })
    for (const name of BESIDE_CODE) symlinkSync(join(ROOT, name), join(folder, name))
    const textFile = join(folder, 'text.txt')
    const shortTextFile = join(folder, 'short.txt')
    writeFileSync(textFile, text)
    writeFileSync(shortTextFile, text.slice(0, text.length / SCALAR_SHARE))
    const languageModule = pathToFileURL(join(dist, 'language', 'index.js')).href
    const measure = (what: string) => measureOnce([what, languageModule, textFile, 'simd'])
    const starts = Array.from({ length: STARTS }, () => measure('start').milliseconds ?? 0)
    const simd = measure('articles')
    return {
      'start and memory': {
        quickestStartMilliseconds: Math.round(Math.min(...starts)),
        slowestStartMilliseconds: Math.round(Math.max(...starts)),
        peakMegabytesOfASentence: measure('start').peakMegabytes ?? 0,
        peakMegabytesOfAMegabyteByArticles: simd.peakMegabytes ?? 0,
        peakMegabytesOfAMegabyteAtOnce: measure('megabyte').peakMegabytes ?? 0,
      },
      'speed, SIMD': speedOf(simd),
      'speed, scalar': speedOf(measureOnce(['articles', languageModule, shortTextFile, 'scalar'])),
      size: sizeFigures(dist),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Measured = Readonly<Record<string, number>>

function measureOnce(args: readonly string[]): Measured {
  const output = execFileSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8', maxBuffer: 1 << 20 })
  // The program stands beside this file and prints nothing else.
  const measured = JSON.parse(output) as Measured
  return Object.fromEntries(Object.entries(measured).map(([name, value]) => [name, Math.round(value)]))
}

function speedOf({ peakMegabytes: _, ...speed }: Measured): Figures {
  return speed
}

/** Kilobytes on disk. */
function sizeFigures(dist: string): Figures {
  return {
    modelKilobytes: kilobytesOf(join(ROOT, 'models/en')),
    kernelKilobytes: kilobytesOf(join(dist, 'language/parser/kernel.wasm')),
    codeKilobytes: kilobytesOf(join(dist, 'language'), /\.js$/),
    languageDataKilobytes: kilobytesOf(join(ROOT, 'data/languages/en')),
  }
}

function kilobytesOf(path: string, pattern = /(?:)/): number {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [path]
  const sizes = files.filter((file) => pattern.test(file) && statSync(file).isFile()).map((file) => statSync(file).size)
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)
}
