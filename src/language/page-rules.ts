import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { REGION_KINDS, type RegionKind } from '../model/index.ts'
import { compileLineMatch, type LineCaptures, type LineMatch } from './line-match.ts'
import { fields, listOf, oneOf, orDefault, orNull, recordOf, text } from './read-shape.ts'

const PAGE_FILE = 'page.yaml'

/** Longer lines are prose; only rules that start with fixed words look at their beginning. */
export const LONGEST_RULED_LINE = 2000

/** Where on a page a rule may hold: above the story, below it, or anywhere. */
export const RULE_PLACES = ['top', 'bottom', 'anywhere'] as const
/** What a rule marks beside its own line: nothing, the next one, or the rest of the page. */
export const RULE_REACHES = ['line', 'next', 'rest'] as const

const readLineRule = fields({
  id: text,
  match: text,
  region: orNull(oneOf(REGION_KINDS)),
  at: orDefault(oneOf(RULE_PLACES), 'anywhere'),
  takes: orDefault(oneOf(RULE_REACHES), 'line'),
  relation: orDefault(orNull(oneOf(['original', 'republished', 'translated', 'excerpted'])), null),
  date: orDefault(orNull(oneOf(['stated', 'original', 'visit', 'updated'])), null),
  finds: recordOf(orNull(recordOf(text))),
  leaves: listOf(text, { least: 1 }),
})

const readMarkupRule = fields({
  id: text,
  region: oneOf(REGION_KINDS),
  /** Words that a class or id of an element is made of. */
  names: listOf(text, { least: 1 }),
  finds: listOf(text, { least: 1 }),
  leaves: listOf(text, { least: 1 }),
})

const readPageFile = fields({
  months: listOf(listOf(text), { least: 12, most: 12 }),
  weekdays: listOf(text),
  /** How a date in figures alone is read; null where writers of the language differ. */
  numericDates: orNull(oneOf(['day-first', 'month-first'])),
  /** Ids of the states whose newspapers write the month first all the same. */
  monthFirst: orDefault(listOf(text), []),
  lines: orDefault(listOf(readLineRule), []),
  markup: orDefault(listOf(readMarkupRule), []),
})

export interface LineRule {
  readonly id: string
  readonly language: string
  readonly match: LineMatch
  readonly region: RegionKind | null
  readonly at: (typeof RULE_PLACES)[number]
  readonly takes: (typeof RULE_REACHES)[number]
  readonly relation: 'original' | 'republished' | 'translated' | 'excerpted' | null
  readonly date: 'stated' | 'original' | 'visit' | 'updated' | null
  readonly finds: Readonly<Record<string, LineCaptures | null>>
  readonly leaves: readonly string[]
}

/** What the words in the class and id of an element say about what stands in it. */
export interface MarkupRule {
  readonly id: string
  readonly region: RegionKind
  readonly names: readonly string[]
  readonly finds: readonly string[]
  readonly leaves: readonly string[]
}

/** The words in which pages write dates, of all languages together. */
export interface DateWords {
  /** Lower-case month name or abbreviation -> 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** Lower-case names and abbreviations. */
  readonly weekdays: ReadonlySet<string>
  /** Language tag -> order of a date in figures. */
  readonly numericDates: ReadonlyMap<string, 'day-first' | 'month-first'>
  /** Ids of the states in which the month stands first where the language does not tell. */
  readonly monthFirst: ReadonlySet<string>
}

export interface LineFinding {
  readonly rule: LineRule
  readonly captures: LineCaptures
}

/** The rules by which a page's lines and markup are told apart, of all languages: page furniture often speaks another. */
export interface PageRules {
  readonly lines: readonly LineRule[]
  readonly markup: readonly MarkupRule[]
  readonly dates: DateWords
  /** Every rule that holds for a line (trimmed, without markup), in the order of the data. */
  matchLine(line: string): readonly LineFinding[]
}

export interface PageFile {
  /** Tag of the language, as its folder is named. */
  readonly language: string
  readonly yaml: string
}

/** Reads `<directory>/<tag>/page.yaml` of every language; throws where a file breaks its schema. */
export function loadPageRules(directory: string): PageRules {
  const files = readdirSync(directory)
    .sort()
    .map((language) => ({ language, path: join(directory, language, PAGE_FILE) }))
    .filter(({ path }) => existsSync(path))
    .map(({ language, path }) => ({ language, yaml: readFileSync(path, 'utf8') }))
  return compilePageRules(files)
}

export function compilePageRules(files: readonly PageFile[]): PageRules {
  const lines: LineRule[] = []
  const markup: MarkupRule[] = []
  const months = new Map<string, number>()
  const weekdays = new Set<string>()
  const numericDates = new Map<string, 'day-first' | 'month-first'>()
  const monthFirst = new Set<string>()
  for (const { language, yaml } of files) {
    const file = parsePageFile(language, yaml)
    for (const rule of file.lines) lines.push({ ...rule, language, match: compileLineMatch(rule.match) })
    markup.push(...file.markup)
    file.months.forEach((names, index) => {
      for (const name of names) months.set(name.toLowerCase(), index + 1)
    })
    for (const name of file.weekdays) weekdays.add(name.toLowerCase())
    for (const state of file.monthFirst) monthFirst.add(state)
    if (file.numericDates) numericDates.set(language, file.numericDates)
  }
  // "Mon. 4 March 2019" has the build of "Harbour Post 4 March 2019".
  const isDayName = (name: string | undefined): boolean =>
    name !== undefined && weekdays.has(name.replace(/\.$/u, '').toLowerCase())
  const matchLine = (line: string): readonly LineFinding[] => {
    if (line.length > LONGEST_RULED_LINE) return []
    const findings: LineFinding[] = []
    for (const rule of lines) {
      const captures = rule.match(line)
      if (captures && !isDayName(captures.outlet)) findings.push({ rule, captures })
    }
    return findings
  }
  return { lines, markup, dates: { months, weekdays, numericDates, monthFirst }, matchLine }
}

function parsePageFile(language: string, yaml: string): ReturnType<typeof readPageFile> {
  try {
    return readPageFile(load(yaml), '')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`languages/${language}/${PAGE_FILE}, ${reason}; correct the file`)
  }
}
