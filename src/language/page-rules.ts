import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { REGION_KINDS, type RegionKind } from '../model/index.ts'
import { compileLineMatch, type LineCaptures, type LineMatch } from './line-match.ts'

const PAGE_FILE = 'page.yaml'

/** Longer lines are prose; only rules that start with fixed words look at their beginning. */
export const LONGEST_RULED_LINE = 2000

/** Where on a page a rule may hold: above the story, below it, or anywhere. */
export const RULE_PLACES = ['top', 'bottom', 'anywhere'] as const
/** What a rule marks beside its own line: nothing, the next one, or the rest of the page. */
export const RULE_REACHES = ['line', 'next', 'rest'] as const

const lineRuleSchema = z.strictObject({
  id: z.string(),
  match: z.string(),
  region: z.enum(REGION_KINDS).nullable(),
  at: z.enum(RULE_PLACES).default('anywhere'),
  takes: z.enum(RULE_REACHES).default('line'),
  relation: z.enum(['original', 'republished', 'translated', 'excerpted']).nullable().default(null),
  date: z.enum(['stated', 'original', 'visit', 'updated']).nullable().default(null),
  finds: z.record(z.string(), z.record(z.string(), z.string()).nullable()),
  leaves: z.array(z.string()).min(1),
})

const markupRuleSchema = z.strictObject({
  id: z.string(),
  region: z.enum(REGION_KINDS),
  /** Words that a class or id of an element is made of. */
  names: z.array(z.string()).min(1),
  finds: z.array(z.string()).min(1),
  leaves: z.array(z.string()).min(1),
})

const pageFileSchema = z.strictObject({
  months: z.array(z.array(z.string())).length(12),
  weekdays: z.array(z.string()),
  /** How a date in figures alone is read; null where writers of the language differ. */
  numericDates: z.enum(['day-first', 'month-first']).nullable(),
  lines: z.array(lineRuleSchema).default([]),
  markup: z.array(markupRuleSchema).default([]),
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
  for (const { language, yaml } of files) {
    const file = parsePageFile(language, yaml)
    for (const rule of file.lines) lines.push({ ...rule, language, match: compileLineMatch(rule.match) })
    markup.push(...file.markup)
    file.months.forEach((names, index) => {
      for (const name of names) months.set(name.toLowerCase(), index + 1)
    })
    for (const name of file.weekdays) weekdays.add(name.toLowerCase())
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
  return { lines, markup, dates: { months, weekdays, numericDates }, matchLine }
}

function parsePageFile(language: string, yaml: string): z.infer<typeof pageFileSchema> {
  const result = pageFileSchema.safeParse(parse(yaml))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`languages/${language}/${PAGE_FILE}, ${issue?.path.join('.')}: ${issue?.message}; correct the file`)
}
