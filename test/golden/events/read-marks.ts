import { REPORT_STATUSES, type ReportStatus } from '../../../src/model/index.ts'

/** Words that tell a deed, and what an ideal reader takes from this place if it is not as the deed says. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly deed: string
  /** First and last day; null where the place tells no time. */
  readonly when: readonly [string, string] | null
  /** Absent: as the deed says. */
  readonly by?: readonly string[]
  readonly to?: readonly string[]
  readonly doer?: string | null
  readonly at: string | null
  readonly cameo?: string
  readonly status?: ReportStatus
  /** Whose word it is, if not the outlet's own. */
  readonly said?: string
}

/** `[bombed](raid when=2018-02-10 at=homs-syria to=-)`. */
const MARK = /\[([^\]]{1,80})\]\(([a-z0-9]{1,20})((?: [a-z]{2,8}=[^\s)]{1,60})*)\)/gu

/** A text without its marks, and what they say; a time is told only where `when` says so, a place where `at` does. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(MARK)) {
    const [whole, words = '', deed = '', facts = ''] = match
    text += marked.slice(at, match.index)
    marks.push({ start: text.length, end: text.length + words.length, deed, ...readFacts(facts) })
    text += words
    at = match.index + whole.length
  }
  text += marked.slice(at)
  if (/\]\(/u.test(text)) throw new Error(`a mark cannot be read: ${text}`)
  return { text, marks }
}

function readFacts(written: string): Omit<Mark, 'start' | 'end' | 'deed'> {
  const facts = new Map(
    written
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((fact) => [fact.slice(0, fact.indexOf('=')), fact.slice(fact.indexOf('=') + 1)] as const),
  )
  const [when, by, to, doer, at, cameo, said] = ['when', 'by', 'to', 'doer', 'at', 'cameo', 'said'].map((key) =>
    facts.get(key),
  )
  const status = REPORT_STATUSES.find((known) => known === facts.get('status'))
  if (facts.has('status') && !status) throw new Error(`there is no status ${facts.get('status')}`)
  const [first, last] = when?.split('/') ?? []
  return {
    when: first === undefined ? null : [first, last ?? first],
    ...(by === undefined ? {} : { by: idsOf(by) }),
    ...(to === undefined ? {} : { to: idsOf(to) }),
    ...(doer === undefined ? {} : { doer: doer === '-' ? null : doer }),
    at: at === undefined || at === '-' ? null : at,
    ...(cameo === undefined ? {} : { cameo }),
    ...(status ? { status } : {}),
    ...(said === undefined ? {} : { said }),
  }
}

function idsOf(written: string): readonly string[] {
  return written === '-' ? [] : written.split(',')
}
