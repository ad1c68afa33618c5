import { existsSync, readFileSync } from 'node:fs'
import {
  type CodedEvent,
  type CodingDictionaries,
  codeEvents,
  makeCodingBook,
} from '../../src/annotate/reports/index.ts'
import {
  loadAgents,
  readActorDictionary,
  readAgentDictionary,
  readDiscardDictionary,
  readVerbDictionary,
  type VerbDictionary,
} from '../../src/language/index.ts'
import type { Layers } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'
import { plainPage } from '../../test/plain-page.ts'
import type { BenchOptions, FigureGroups, Figures } from '../main.ts'
import { type EventRecord, readUnitTests, type UnitTest } from './read-unit-tests.ts'

const DATA = '../shared/data/events-petrarch-unittest.xml'
const ACTORS = '../shared/data/actors-petrarch-validate.txt'

/** How records are compared: by their codes, by the codes' first two digits, by the parties alone. */
const MEASURES = {
  exact: (code: string) => code,
  root: (code: string) => code.slice(0, 2),
  parties: () => '',
} as const

interface Read {
  readonly test: UnitTest
  readonly layers: Layers
}

/**
 * Measures coding on PETRARCH's unit tests from their raw text, with their own actors loaded as a user's file, in the mode `deed`. A
 * record is right when all its events are given and no other. Four settings: the actors and Redline's own agents and lexicon; with the
 * tests' agents and discards; with verbs as well; and with those verbs but for what no other sentence asks for, so that no sentence is
 * coded by an entry made for it alone. Agents, discards and verbs lie beside this file: they were written down from the sentences and
 * the codes that their records ask for, since the tests' own are not part of the data.
 */
export function bench({ data = DATA, show }: BenchOptions): FigureGroups {
  if (!existsSync(data) || !existsSync(ACTORS))
    throw new Error(`${data}, ${ACTORS}: not there; give --data PETRARCH's unit tests, and their actors`)
  const knowledge = knowledgeFor({ language: 'en' })
  const read = readUnitTests(data).map((test): Read => ({ test, layers: annotateDocument(pageOf(test), knowledge) }))
  const actors = [readActorDictionary(readFileSync(ACTORS, 'utf8'))]
  const own = {
    actors,
    agents: [readAgentDictionary(besideThis('agents.txt'))],
    discards: [readDiscardDictionary(besideThis('discards.txt'))],
  }
  const verbs = readVerbDictionary(besideThis('verbs.txt'))
  const code = coder(knowledge)
  const used = linesUsed(read.map(({ test, layers }) => code({ test, layers }, { ...own, verbs: [verbs] })))
  return {
    ...measure('actors', read, (one) => code(one, { actors, agents: [loadAgents('en')] }), show),
    ...measure('actors, agents', read, (one) => code(one, own), show),
    ...measure('actors, agents, verbs', read, (one) => code(one, { ...own, verbs: [verbs] }), show),
    ...measure(
      'verbs of other sentences',
      read,
      (one) => code(one, { ...own, verbs: [without(verbs, used.ownOf(one.test))] }),
      show,
    ),
  }

  function linesUsed(given: readonly (readonly CodedEvent[])[]) {
    const byTest = new Map(read.map(({ test }, at) => [test, new Set(given[at]?.map(({ rule }) => rule))]))
    return {
      /** Rules that this sentence alone is coded by; the same sentence may stand several times. */
      ownOf: (test: UnitTest): ReadonlySet<string> => {
        const others = read.flatMap((one) => (one.test.text === test.text ? [] : [...(byTest.get(one.test) ?? [])]))
        return new Set([...(byTest.get(test) ?? [])].filter((rule) => !others.includes(rule)))
      },
    }
  }
}

function pageOf({ text, day }: UnitTest) {
  return { ...plainPage(text), written: { earliest: day, latest: day, basis: 'stated' } }
}

function besideThis(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
}

function coder(
  knowledge: ReturnType<typeof knowledgeFor>,
): (one: Read, dictionaries: CodingDictionaries) => readonly CodedEvent[] {
  return ({ test, layers }, dictionaries) => {
    const book = makeCodingBook(dictionaries)
    return codeEvents(layers, { ...knowledge, book }, { mode: 'deed', needsBoth: test.needsBoth, withWorld: false })
  }
}

/** The dictionary without the verbs and patterns at some lines. */
function without(dictionary: VerbDictionary, rules: ReadonlySet<string>): VerbDictionary {
  const isKept = ({ line }: { readonly line: number }): boolean => !rules.has(`line ${line}`)
  return {
    ...dictionary,
    verbs: dictionary.verbs.filter(isKept).map((verb) => ({ ...verb, patterns: verb.patterns.filter(isKept) })),
  }
}

function measure(
  name: string,
  read: readonly Read[],
  code: (one: Read) => readonly CodedEvent[],
  show: string | undefined,
): FigureGroups {
  const groups = new Map<string, { sentences: number; right: Record<keyof typeof MEASURES, number> }>()
  for (const one of read) {
    const { category, wanted } = one.test
    const given = code(one)
    for (const group of ['all', category]) {
      const counts = groups.get(group) ?? { sentences: 0, right: { exact: 0, root: 0, parties: 0 } }
      groups.set(group, counts)
      counts.sentences++
      for (const measure of ['exact', 'root', 'parties'] as const)
        if (keysOf(given, MEASURES[measure]) === keysOf(wanted, MEASURES[measure])) counts.right[measure]++
    }
    const isExact = keysOf(given, MEASURES.exact) === keysOf(wanted, MEASURES.exact)
    if (!isExact && (show === name || show === `${name}: ${category}`)) say(one.test, given)
  }
  return Object.fromEntries(
    [...groups].map(([group, { sentences, right }]) => [`${name}: ${group}`, shares(sentences, right)]),
  )
}

function shares(sentences: number, right: Readonly<Record<string, number>>): Figures {
  return {
    sentences,
    ...Object.fromEntries(
      Object.entries(right).map(([name, count]) => [name, Math.round((1000 * count) / sentences) / 1000]),
    ),
  }
}

function keysOf(records: readonly EventRecord[], codeOf: (code: string) => string): string {
  return [...new Set(records.map(({ code, source, target }) => `${codeOf(code)} ${source} ${target}`))]
    .sort()
    .join('\n')
}

function say({ id, text, wanted }: UnitTest, given: readonly CodedEvent[]): void {
  const told = ({ code, source, target }: EventRecord): string => `${code} ${source} ${target}`
  console.log(
    `${id}: ${text}\n    wanted ${wanted.map(told).join('; ') || 'nothing'}\n    got    ${given.map((event) => `${told(event)} (${event.rule})`).join('; ') || 'nothing'}`,
  )
}
