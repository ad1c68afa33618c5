import type { Span } from '../../../src/model/index.ts'

/** What ends the core of a noun phrase: "the head | of Russian diplomacy", "a nurse | who had worked there". */
const CORE_ENDS = /\s(?:of|at|for|to|from|in|on|with|who|which|that|between|behind|familiar|briefed)\s|[,(]/u
const TRAILING_MARKS = /(?:['’]s|[\s\p{P}])+$/u

/** The last word before anything that hangs on a noun phrase: "minister" of "the foreign minister of India". */
export function headOf(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const core = words.slice(0, CORE_ENDS.exec(words)?.index ?? words.length)
  const bare = core.replace(TRAILING_MARKS, '') || core
  return { start: start + bare.search(/\S+$/u), end: start + bare.length }
}
