import { memoize } from '../memoize.ts'
import { readLanguageFile } from '../read-language-file.ts'
import { fields, listOf, recordOf, text } from '../read-shape.ts'
import type { AgentDictionary, OwnAgent } from './agent-dictionary.ts'
import { pluralOf, readPhrase } from './dictionary-phrase.ts'

const readWords = recordOf(listOf(text))
const readFile = fields({ codes: readWords, before: readWords, plurals: recordOf(text), unchanged: listOf(text) })

/** The agents that Redline itself knows in a language, from its `agents.yaml`; throws when the file is missing or damaged. */
export const loadAgents: (tag: string) => AgentDictionary = memoize((tag: string): AgentDictionary => {
  const { codes, before, plurals, unchanged } = readFile(readLanguageFile(tag, 'agents'), 'agents.yaml')
  const without = new Set(unchanged)
  const agentsOf = (words: Readonly<Record<string, readonly string[]>>, isBefore: boolean): readonly OwnAgent[] =>
    Object.entries(words).flatMap(([code, list]) =>
      list.map((word) => ({ phrases: formsOf(word, plurals, without), code, isBefore, line: 0 })),
    )
  return { agents: [...agentsOf(codes, false), ...agentsOf(before, true)], faults: [] }
})

function formsOf(word: string, plurals: Readonly<Record<string, string>>, unchanged: ReadonlySet<string>) {
  const singular = readPhrase(word)
  if (singular === null) throw new Error(`agents.yaml: "${word}" has no word in it`)
  if (unchanged.has(word)) return [singular]
  const plural = plurals[word] === undefined ? pluralOf(singular) : readPhrase(plurals[word])
  return plural === null ? [singular] : [singular, plural]
}
