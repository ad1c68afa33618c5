import { readFileSync } from 'node:fs'

/** A record as PETRARCH writes it. */
export interface EventRecord {
  readonly code: string
  readonly source: string
  readonly target: string
}

/** A sentence of PETRARCH's unit tests with what must be coded from it. */
export interface UnitTest {
  readonly id: string
  /** What it tests: DEMO, AGENT, COMPOUND ... */
  readonly category: string
  /** The day it was written, ISO 8601. */
  readonly day: string
  readonly text: string
  /** Empty where nothing may be coded. */
  readonly wanted: readonly EventRecord[]
  /** Whether events without a source or target are left out here. */
  readonly needsBoth: boolean
}

const ITEM = /<Config\s+option="(\w+)"\s+value="(\w+)"|<Sentence\s([^>]*)>([\s\S]*?)<\/Sentence>/gu

/** Reads the XML of PETRARCH's unit tests, with the options that it sets on its way. Throws when no sentence is in it. */
export function readUnitTests(path: string): readonly UnitTest[] {
  let needsBoth = true
  const tests = [...readFileSync(path, 'utf8').matchAll(ITEM)].flatMap(
    ([, option, value = '', attributes, body = '']): UnitTest[] => {
      if (attributes === undefined) {
        if (option === 'require_dyad') needsBoth = value.toLowerCase() === 'true'
        return []
      }
      for (const [, inner, set = ''] of body.matchAll(/<Config\s+option="(\w+)"\s+value="(\w+)"/gu))
        if (inner === 'require_dyad') needsBoth = set.toLowerCase() === 'true'
      const date = attribute(attributes, 'date')
      return [
        {
          id: attribute(attributes, 'id'),
          category: attribute(attributes, 'source'),
          day: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`,
          text: unescaped(/<Text>([\s\S]*?)<\/Text>/u.exec(body)?.[1] ?? '')
            .replace(/\s+/gu, ' ')
            .trim(),
          wanted: [...body.matchAll(/<EventCoding\s([^>]*)>/gu)].flatMap(([, record = '']) => {
            const [code, source, target] = ['eventcode', 'sourcecode', 'targetcode'].map((name) =>
              attribute(record, name),
            )
            return code ? [{ code, source: source ?? '', target: target ?? '' }] : []
          }),
          needsBoth,
        },
      ]
    },
  )
  if (tests.length === 0) throw new Error(`${path}: no <Sentence> in it; give PETRARCH's unit tests`)
  return tests
}

function attribute(source: string, name: string): string {
  return unescaped(new RegExp(`\\b${name}\\s*=\\s*"([^"]*)"`, 'u').exec(source)?.[1] ?? '')
}

function unescaped(source: string): string {
  return source.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
