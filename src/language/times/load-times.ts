import { readFileSync } from 'node:fs'
import { CORE_SCHEMA, load } from 'js-yaml'
import { memoize } from '../memoize.ts'
import { readLanguageFile } from '../read-language-file.ts'
import { fields, listOf, oneOf, orDefault, type ReadShape, recordOf, text } from '../read-shape.ts'
import type { TimeValue } from './time-draft.ts'
import {
  type PatternNode,
  TIME_CONDITIONS,
  type TimeCategory,
  type TimeGrammar,
  type TimeRule,
  type TimeRuleExamples,
  type TimeWordSense,
} from './time-grammar.ts'
import { readPattern } from './time-patterns.ts'
import { SHAPES, shapesOf } from './time-shapes.ts'
import { compileValue } from './time-values.ts'

const FILE = 'times.yaml'
const TOP = 'time'

const wordValue: ReadShape<string | number> = (value, place) => {
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new Error(`${place}: expected a word or a number`)
}
const flag: ReadShape<boolean> = (value, place) => {
  if (typeof value === 'boolean') return value
  throw new Error(`${place}: expected true or false`)
}
const words = listOf(text)

const readTimesFile = fields({
  classes: recordOf(fields({ cased: orDefault(flag, false), words: recordOf(wordValue) })),
  prefixes: words,
  years: fields({ openers: words, likely: words, verbs: words, numbered: words, counted: words }),
  context: fields({
    ages: words,
    owners: words,
    articles: words,
    definite: words,
    'loose-counts': words,
    'loose-units': words,
    possessives: words,
    partitives: words,
    implicative: words,
    planned: words,
    'month-openers': words,
    'weekday-openers': words,
    'rate-openers': words,
  }),
  events: listOf(fields({ match: text, from: text, to: text })),
  feasts: listOf(fields({ match: text, value: text })),
  rules: listOf(
    fields({
      id: text,
      makes: text,
      match: text,
      value: text,
      when: orDefault(listOf(oneOf(TIME_CONDITIONS)), []),
      finds: recordOf(text),
      leaves: listOf(text, { least: 1 }),
    }),
  ),
})
type TimesFile = ReturnType<typeof readTimesFile>

/** Compiles `data/languages/<tag>/times.yaml`; throws, with the rule's id, when it is missing or damaged. */
export function loadTimes(tag: string): TimeGrammar {
  const file = readFile(tag)
  const sorts = sortsOf(file)
  const drafts = draftRules(file)
  const names = [...new Set(drafts.map(({ makes }) => makes))]
  const roots = names.map((): PatternNode => ({ words: new Map(), slots: [], rules: [] }))
  for (const [order, draft] of drafts.entries()) {
    try {
      addRule({ ...draft, order }, roots[names.indexOf(draft.makes)] as PatternNode, { sorts, names })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`data/languages/${tag}/${FILE}, ${draft.id}: ${reason}; correct the rule`)
    }
  }
  const { years, context } = file
  return {
    categories: withFirsts(roots),
    top: names.indexOf(TOP),
    context: {
      yearOpeners: new Set(years.openers),
      likelyYearOpeners: new Set(years.likely),
      yearVerbs: new Set(years.verbs),
      numbered: new Set(years.numbered),
      counted: new Set(years.counted),
      ages: new Set(context.ages),
      owners: new Set(context.owners),
      articles: new Set(context.articles),
      definite: new Set(context.definite),
      looseCounts: new Set(context['loose-counts']),
      looseUnits: new Set(context['loose-units']),
      possessives: new Set(context.possessives),
      partitives: new Set(context.partitives),
      implicative: new Set(context.implicative),
      planned: new Set(context.planned),
      monthOpeners: new Set(context['month-openers']),
      weekdayOpeners: new Set(context['weekday-openers']),
      rateOpeners: new Set(context['rate-openers']),
    },
    monthFirst: new Set(readLanguageFile<{ readonly monthFirst?: readonly string[] }>(tag, 'page').monthFirst),
    opensAlone: opensAlone(roots),
    sense: memoize((token) => senseOf(token, file)),
  }
}

/** The rules of a language with their examples, for the test that runs them. */
export function loadTimeExamples(tag: string): readonly TimeRuleExamples[] {
  return readFile(tag).rules.map(({ id, finds, leaves }) => ({ id, finds, leaves }))
}

function readFile(tag: string): TimesFile {
  const url = new URL(`../../../data/languages/${tag}/${FILE}`, import.meta.url)
  try {
    // Without YAML's own timestamps, a date stays as it is written.
    return readTimesFile(load(readFileSync(url, 'utf8'), { schema: CORE_SCHEMA }), '')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`data/languages/${tag}/${FILE}: cannot be read (${reason}); correct or restore it`)
  }
}

interface RuleDraft {
  readonly id: string
  readonly makes: string
  readonly match: string
  readonly value: string
  readonly when: TimeRule['when']
}

/** The rules, with those that events and feasts stand for. */
function draftRules({ rules, events, feasts }: TimesFile): readonly RuleDraft[] {
  return [
    ...events.map(({ match, from, to }) => ({
      id: match,
      makes: 'event',
      match,
      value: `interval(${from}, ${to})`,
      when: [],
    })),
    ...feasts.map(({ match, value }) => ({ id: match, makes: 'feast', match, value, when: [] })),
    ...rules,
  ]
}

/** The names of classes and shapes. */
function sortsOf({ classes }: TimesFile): ReadonlySet<string> {
  return new Set([...SHAPES, ...Object.keys(classes)])
}

interface Names {
  readonly sorts: ReadonlySet<string>
  /** Of the categories. */
  readonly names: readonly string[]
}

function addRule(
  { id, match, value, when, order }: RuleDraft & { readonly order: number },
  root: PatternNode,
  { sorts, names }: Names,
): void {
  const { behind, rows } = readPattern(match)
  const slots = new Set(rows.flat().flatMap((item) => (item.kind === 'slot' ? [item.name] : [])))
  const rule: TimeRule = { id, order, value: compileValue(value, slots), when, behind }
  for (const row of rows) {
    let node = root
    for (const item of row) {
      if (item.kind === 'word') {
        const next = node.words.get(item.word) ?? { words: new Map(), slots: [], rules: [] }
        node.words.set(item.word, next)
        node = next
        continue
      }
      const sort = sorts.has(item.slot) ? item.slot : null
      const category = sort === null ? names.indexOf(item.slot) : -1
      if (sort === null && category < 0) throw new Error(`there is no class, shape or category {${item.slot}}`)
      let slot = node.slots.find((one) => one.sort === sort && one.category === category && one.name === item.name)
      if (!slot) {
        slot = { sort, category, name: item.name, node: { words: new Map(), slots: [], rules: [] } }
        node.slots.push(slot)
      }
      node = slot.node
    }
    if (!node.rules.includes(rule)) node.rules.push(rule)
  }
}

/** What each category can begin with, until nothing more is learnt. A category that begins with itself would never end. */
function withFirsts(roots: readonly PatternNode[]): readonly TimeCategory[] {
  const firsts = roots.map((root) => ({
    root,
    firstWords: new Set(root.words.keys()),
    firstSorts: new Set(root.slots.flatMap(({ sort }) => sort ?? [])),
  }))
  const opens = (category: number, seen: readonly number[]): void => {
    if (seen.includes(category)) throw new Error(`${FILE}: rules of a category begin with what they make`)
    const own = firsts[category] as (typeof firsts)[number]
    for (const { category: inner } of own.root.slots) {
      if (inner < 0) continue
      opens(inner, [...seen, category])
      const other = firsts[inner] as (typeof firsts)[number]
      for (const word of other.firstWords) own.firstWords.add(word)
      for (const sort of other.firstSorts) own.firstSorts.add(sort)
    }
  }
  for (const [category] of roots.entries()) opens(category, [])
  return firsts
}

/** The first words of the rows that hold words alone, of any category. */
function opensAlone(roots: readonly PatternNode[]): (lower: string) => boolean {
  const ends = (node: PatternNode): boolean => node.rules.length > 0 || [...node.words.values()].some(ends)
  const openers = new Set(
    roots.flatMap(({ words }) => [...words].flatMap(([word, node]) => (ends(node) ? [word] : []))),
  )
  return (lower) => openers.has(lower)
}

const DASH = /^[-‐‑–—]$/u
const INNER_DASH = /[-‐‑–](?=[\p{L}\p{N}])/u
const CAPITAL = /^[\p{Lu}\p{N}]/u

function senseOf(token: string, { classes, prefixes }: TimesFile): TimeWordSense {
  const lower = DASH.test(token) ? '-' : token.toLowerCase().replaceAll('’', "'")
  const values = new Map<string, TimeValue>(shapesOf(lower))
  for (const [name, { cased, words: known }] of Object.entries(classes)) {
    if (Object.hasOwn(known, lower) && (!cased || CAPITAL.test(token))) values.set(name, known[lower])
  }
  const dash = token.search(INNER_DASH)
  const joint = dash > 0 && prefixes.includes(lower.slice(0, dash)) ? dash : 0
  return { lower, joint, values }
}
