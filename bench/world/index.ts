import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FigureGroups, Figures } from '../main.ts'
import type { LoadMeasured } from './measure-load.ts'

const PROGRAM = fileURLToPath(new URL('measure-load.ts', import.meta.url))
const DATA = new URL('../../data/', import.meta.url)
const KEPT = new URL('../../.node/world.bin', import.meta.url)

/** So many that other work of the machine does not move their median. */
const STARTS = 15
/** Reading the tables themselves takes a second. */
const COMPILATIONS = 3

/** Time and memory of loading the world tables, each time in a fresh process, and the size of the tables. */
export function bench(): FigureGroups {
  // Whoever loads them first after an edit compiles them; that is measured apart.
  measureLoad('load')
  return {
    load: mediansOf(Array.from({ length: STARTS }, () => measureLoad('load'))),
    'load after an edit': mediansOf(Array.from({ length: COMPILATIONS }, () => measureLoad('compile'))),
    size: sizes(),
  }
}

function measureLoad(way: 'load' | 'compile'): LoadMeasured {
  const flags = ['--expose-gc', '--disable-warning=ExperimentalWarning']
  // The program stands beside this file and prints nothing else.
  return JSON.parse(execFileSync(process.execPath, [...flags, PROGRAM, way], { encoding: 'utf8' })) as LoadMeasured
}

function mediansOf(measured: readonly LoadMeasured[]): Figures {
  const [first] = measured
  const names = Object.keys(first ?? {}) as (keyof LoadMeasured)[]
  const valuesOf = (name: keyof LoadMeasured) => measured.map((one) => one[name]).sort((a, b) => a - b)
  return {
    processes: measured.length,
    ...Object.fromEntries(names.map((name) => [name, rounded(valuesOf(name)[measured.length >> 1] ?? 0)])),
    slowestLoadMilliseconds: rounded(valuesOf('loadMilliseconds').at(-1) ?? 0),
  }
}

function sizes(): Figures {
  const tables = [
    ...readdirSync(new URL('world/', DATA))
      .filter((name) => name.endsWith('.tsv'))
      .map((name) => `world/${name}`),
    'taxonomies/forces.tsv',
  ]
  const rowsOf = (path: string): number => readFileSync(new URL(path, DATA), 'utf8').trimEnd().split('\n').length - 1
  const bytes = tables.reduce((sum, path) => sum + statSync(new URL(path, DATA)).size, 0)
  return {
    tablesKilobytes: Math.round(bytes / 1024),
    compiledKilobytes: Math.round(statSync(KEPT).size / 1024),
    ...Object.fromEntries(tables.map((path) => [`${path.replace(/^.*\/|\.tsv$/g, '')}Rows`, rowsOf(path)])),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
