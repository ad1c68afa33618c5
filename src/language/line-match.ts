import { eitherCase } from './either-case.ts'

/** What a line names, by slot: `author`, `translator`, `outlet`, `page`, `date`, `url`, `place`. */
export type LineCaptures = Readonly<Record<string, string>>
export type LineMatch = (line: string) => LineCaptures | null

/** A capitalised word, "O'Neill", "Jean-Pierre", "M.", "X22". */
const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’&-]{0,40}(?![\p{L}\p{N}])`
/** Small words inside names: "de la", "van", "of", "for". */
const CONNECTIVE = String.raw`\p{Ll}{1,3}[’']?`
/** Words after the first of "Moon of Alabama", "Jean de la Tour": capitalised, small ones only between them. */
const NEXT_WORD = String.raw`[ \u00a0](?:${CONNECTIVE}[ \u00a0]){0,2}${CAPITALISED}`
const NAME = `${CAPITALISED}(?:${NEXT_WORD}){0,8}`
/** As NAME, but a site may also be named by its domain: "example.org". */
const OUTLET = String.raw`(?:${NAME}|[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{2,30}){1,4})`
/** "Jane Doe and John Roe", "Jane Doe, John Roe". */
const NAMES = String.raw`${NAME}(?:(?:, | & | \p{Ll}{1,3} )${NAME}){0,4}`
/** Anything that has the build of a date: "Mon. 4 March 2019", "March 4th, 2019, 4:02 pm", "le 4 mars 2019", "03.04.2019". */
const DATE = [
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}{2,14}[.,]{1,2} |\p{L}{2,14} (?=\d))?`,
  String.raw`(?:\d{1,2}(?:\.|\p{L}{1,2}|º)?,? (?:\p{L}{1,2} )?\p{L}{3,12}\.?,? (?:\p{L}{1,2} )?\d{4}`,
  String.raw`|\p{L}{3,12}\.? \d{1,2}(?:\p{L}{2})?,? \d{4}|\p{L}{3,12},? \d{4}`,
  String.raw`|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,–—|@-]{1,3}(?:\p{L}{1,3} )?\d[\d:.hH]{1,8}[^\n]{0,14})?`,
].join('')

const SLOTS: Readonly<Record<string, string>> = {
  author: NAMES,
  translator: NAMES,
  outlet: OUTLET,
  page: OUTLET,
  place: NAME,
  date: DATE,
  url: eitherCase(String.raw`(?:https?://|www\.)[^\s<>]{3,300}`),
  file: eitherCase(String.raw`[^\n]{1,120}\.(?:jpe?g|png|gif|webp)`),
  number: String.raw`\d{1,9}`,
  name: NAMES,
  short: String.raw`[^\n]{0,80}?`,
  text: String.raw`[^\n]{0,1900}`,
}
/**
 * What the dear slots hold at least. Unicode classes make their expressions cost milliseconds each, and some hundred rules
 * are tried on every line, of which next to none fits: a rule is compiled whole only for a line that fits its outline.
 */
const OUTLINES: Readonly<Record<string, string>> = {
  author: '[^]+',
  translator: '[^]+',
  outlet: '[^]+',
  page: '[^]+',
  place: '[^]+',
  name: '[^]+',
  // Before its first digit a date has a weekday and a month at most.
  date: String.raw`[^]{0,40}?\d[^]*`,
}
/** Slots that only fill space and are not reported. */
const SILENT_SLOTS = new Set(['number', 'name', 'short', 'text', 'file'])

/** A full stop that ends the line rather than an initial. */
const CLOSING_STOP = /(?<=\p{L}{3})[.,;:]$/u
/** A slot in a pattern: `{author}`. Counted repetitions such as `{2}` are left alone. */
const SLOT = /\{([a-z]+)\}/g
/** What makes a group stand more than once: `(...)*`, `(...){0,4}`. An outline repeated could be tried in too many ways. */
const REPETITION = /^(?:[*+]|\{\d)/

/**
 * Makes a matcher of a whole line from a pattern: a regular expression in which `{slot}` stands for a name, date, address
 * or free text. Letters match in either case, spaces any white space, and a closing mark may follow. Throws on an unknown slot.
 */
export function compileLineMatch(pattern: string): LineMatch {
  const outline = wholeLine(fillSlots(pattern, outlineOf))
  let exact: RegExp | null = null
  return (line) => {
    if (!outline.test(line)) return null
    exact ??= wholeLine(fillSlots(pattern, ({ slot, body }) => (SILENT_SLOTS.has(slot) ? body : `(?<${slot}>${body})`)))
    const groups = exact.exec(line)
    if (!groups) return null
    const captures: Record<string, string> = {}
    for (const [slot, value] of Object.entries(groups.groups ?? {}))
      if (value) captures[slot] = value.replace(CLOSING_STOP, '').trim()
    return captures
  }
}

interface PatternSlot {
  readonly slot: string
  /** What stands for it in the whole expression. */
  readonly body: string
  readonly isRepeated: boolean
}

function fillSlots(pattern: string, fill: (slot: PatternSlot) => string): string {
  return eitherCase(pattern.trim()).replace(SLOT, (_, slot: string, at: number, whole: string) => {
    const body = SLOTS[slot]
    if (!body) throw new Error(`page rule "${pattern}": there is no slot {${slot}}; use one of ${Object.keys(SLOTS)}`)
    return fill({ slot, body: `(?:${body})`, isRepeated: isRepeated(whole, at) })
  })
}

function outlineOf({ slot, body, isRepeated }: PatternSlot): string {
  const outline = isRepeated ? undefined : OUTLINES[slot]
  return outline === undefined ? body : `(?:${outline})`
}

/** Whether a group around the place stands more than once. */
function isRepeated(pattern: string, at: number): boolean {
  let depth = 0
  for (let index = at; index < pattern.length; index++) {
    const mark = pattern[index]
    if (mark === '\\') index++
    else if (mark === '(') depth++
    else if (mark === ')' && depth-- === 0) {
      if (REPETITION.test(pattern.slice(index + 1, index + 3))) return true
      depth = 0
    }
  }
  return false
}

function wholeLine(source: string): RegExp {
  const spaced = source.replaceAll(' ', String.raw`\s`)
  return new RegExp(String.raw`^(?:${spaced})[\s.:…!»>→]{0,4}$`, 'u')
}
