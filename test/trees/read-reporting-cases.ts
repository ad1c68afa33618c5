import { readFileSync } from 'node:fs'

export interface ExpectedReport {
  readonly said: string
  /** Null where nobody is named. */
  readonly by: string | null
  /** Null where nobody is spoken to. */
  readonly to: string | null
  readonly not: string | null
  readonly content: string
}

export interface ReportingCase {
  readonly name: string
  readonly sentence: string
  /** Empty where the sentence reports nothing. */
  readonly reports: readonly ExpectedReport[]
}

/** Reads a file of cases in the format that the head of `reporting.txt` explains; throws with the name of a case that is damaged. */
export function readReportingCases(file = 'reporting.txt'): readonly ReportingCase[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8')
  return text
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [name = '', sentence = '', ...lines] = block.trimEnd().split('\n')
      return { name, sentence, reports: readGroups(name, lines) }
    })
}

function readGroups(name: string, lines: readonly string[]): ExpectedReport[] {
  const groups: Map<string, string>[] = []
  for (const line of lines) {
    const [, key = '', value = ''] = /^(said|by|to|not|content): (.+)$/.exec(line) ?? []
    if (key === '') throw new Error(`reporting case "${name}": "${line}" is no line of a report`)
    if (key === 'said') groups.push(new Map())
    groups.at(-1)?.set(key, value)
  }
  return groups.map((group) => {
    const said = group.get('said')
    const by = group.get('by')
    const content = group.get('content')
    if (said === undefined || by === undefined || content === undefined) {
      throw new Error(`reporting case "${name}": a report lacks said, by or content`)
    }
    return { said, by: by === '-' ? null : by, to: group.get('to') ?? null, not: group.get('not') ?? null, content }
  })
}
