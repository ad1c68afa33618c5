/** Something in a dictionary that could not be read; the rest of it was. */
export interface DictionaryFault {
  /** Counted from 1. */
  readonly line: number
  /** The line as written. */
  readonly text: string
  /** What is wrong, and what is expected instead. */
  readonly problem: string
}

/** A line of a dictionary without its comments; empty where nothing else stood in it. */
export interface DictionaryLine {
  readonly number: number
  readonly text: string
  /** The line as written, for faults. */
  readonly raw: string
}

const COMMENT_START = /<\s?!\s?--/u
const COMMENT_END = '-->'
/** Python's comment, and TABARI's. */
const REST_OF_LINE = /[#;].*$/u
const LONGEST_LINE = 2000

/** The lines of a dictionary, blank ones too, without comments: `<!-- ... -->` over any number of lines, `# ...` and `; ...`. */
export function dictionaryLines(text: string): readonly DictionaryLine[] {
  let isComment = false
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((raw, at) => {
      let rest = raw.slice(0, LONGEST_LINE)
      let kept = ''
      while (rest !== '') {
        if (isComment) {
          const end = rest.indexOf(COMMENT_END)
          isComment = end < 0
          rest = end < 0 ? '' : rest.slice(end + COMMENT_END.length)
          continue
        }
        const start = COMMENT_START.exec(rest)
        kept += start ? rest.slice(0, start.index) : rest
        isComment = start !== null
        rest = start ? rest.slice(start.index + start[0].length) : ''
      }
      return { number: at + 1, text: kept.replace(REST_OF_LINE, '').trimEnd(), raw: raw.slice(0, LONGEST_LINE) }
    })
}

export function faultAt({ number, raw }: DictionaryLine, problem: string): DictionaryFault {
  return { line: number, text: raw.trim(), problem }
}
