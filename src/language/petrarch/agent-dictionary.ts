import { type DictionaryFault, dictionaryLines, faultAt } from './dictionary-lines.ts'
import { type DictionaryPhrase, pluralOf, readPhrase } from './dictionary-phrase.ts'

/** Words for what somebody is, of whatever state: "minister", "soldiers". */
export interface OwnAgent {
  readonly phrases: readonly DictionaryPhrase[]
  readonly code: string
  /** Whether its code stands before the actor's, and not behind it. */
  readonly isBefore: boolean
  readonly line: number
}

export interface AgentDictionary {
  readonly agents: readonly OwnAgent[]
  readonly faults: readonly DictionaryFault[]
}

/** "!PERSON! = MAN, MEN, WOMAN". */
const MARKER = /^!([^!\s]+)!\s*=\s*(.+)$/u
const ENTRY = /^([^[{]+?)\s*(?:\{([^}]*)\})?\s*\[\s*(~?)([A-Za-z0-9]+)(~?)\s*\]$/u
/** What the markers of one line may come to. */
const MOST_PHRASES = 500

/**
 * Reads an agent dictionary of PETRARCH: `PRIME_MINISTER [~GOV]`, `ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]`, `POLICE {} [~COP]`,
 * `NGO [NGO~]`, with markers such as `CONGRESS!PERSON!`. Plurals are made where a line gives none. What cannot be read is reported
 * with its line and skipped.
 */
export function readAgentDictionary(text: string): AgentDictionary {
  const agents: OwnAgent[] = []
  const faults: DictionaryFault[] = []
  const lines = dictionaryLines(text).filter((line) => line.text.trim() !== '')
  const markers = new Map<string, readonly string[]>()
  for (const line of lines) {
    const [, name, list] = MARKER.exec(line.text.trim()) ?? []
    if (name === undefined || list === undefined) continue
    markers.set(
      name.toUpperCase(),
      list
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    )
  }
  for (const line of lines) {
    const source = line.text.trim()
    if (MARKER.test(source)) continue
    const [, words = '', plural, before, code = '', behind] = ENTRY.exec(source) ?? []
    if (words === '') {
      faults.push(faultAt(line, 'no agent; write WORDS [~CODE] or WORDS {PLURAL} [CODE~]'))
      continue
    }
    if (before === behind) {
      faults.push(faultAt(line, `"${code}" needs one ~, on the side where the actor's code stands: [~GOV], [NGO~]`))
      continue
    }
    const unknown = [...words.matchAll(/!([^!\s]+)!/gu)].find(([, name = '']) => !markers.has(name.toUpperCase()))
    if (unknown) {
      faults.push(faultAt(line, `nothing says what ${unknown[0]} stands for; write ${unknown[0]} = WORD, WORD`))
      continue
    }
    const phrases = expand(words, markers).flatMap((phrase) => readPhrase(phrase) ?? [])
    const isSpelt = words.includes('!') || plural !== undefined
    const written = plural === undefined ? [] : [readPhrase(plural)].flatMap((phrase) => phrase ?? [])
    agents.push({
      phrases: [...phrases, ...(isSpelt ? written : phrases.map(pluralOf))],
      code: code.toUpperCase(),
      isBefore: behind === '~',
      line: line.number,
    })
  }
  return { agents, faults }
}

function expand(words: string, markers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  let all = [words]
  for (const [marker, name = ''] of words.matchAll(/!([^!\s]+)!/gu)) {
    const list = markers.get(name.toUpperCase()) ?? []
    all = all.flatMap((phrase) => list.map((word) => phrase.replace(marker, word))).slice(0, MOST_PHRASES)
  }
  return all
}
