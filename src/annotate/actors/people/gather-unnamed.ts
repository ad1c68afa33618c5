import type { RoleWords } from '../../../language/index.ts'
import { type Actor, recordId } from '../../../model/index.ts'
import type { Run } from '../finding.ts'
import { type Line, textBetween } from '../line.ts'

/** A phrase that names nobody. */
export interface UnnamedPhrase {
  readonly line: Line
  readonly run: Run
  /** Brought in by these words, and nobody spoken of before. */
  readonly isNew: boolean
  readonly country: string | null
}

/** Those whom a document only describes. */
export interface Unnamed {
  /** The actor of a phrase: a new one, or the one that the same words stood for before. */
  make(phrase: UnnamedPhrase): string
  /** Somebody known only by whose relative they are, by a name that says so. */
  relative(name: string, phrase: Omit<UnnamedPhrase, 'isNew'>): string
  /** The last one brought in by a phrase that holds this noun; null without one. */
  called(noun: string): string | null
}

interface UnnamedPlace {
  readonly document: string
  readonly roles: Pick<RoleWords, 'articles' | 'plain'>
  /** Where new actors are entered. */
  readonly made: Map<string, Actor>
}

export function gatherUnnamed({ document, roles, made }: UnnamedPlace): Unnamed {
  const byWords = new Map<string, string>()
  const byNoun = new Map<string, string>()
  return {
    make({ line, run, isNew, country }) {
      const hasArticle = run.to - run.from > 1 && roles.articles.has(line.words[run.from]?.lower ?? '')
      const name = textBetween(line, hasArticle ? run.from + 1 : run.from, run.to)
      const key = name.toLowerCase()
      const span = { start: line.words[run.from]?.start ?? 0, end: line.words[run.to - 1]?.end ?? 0 }
      const known = isNew ? undefined : byWords.get(key)
      const id = known ?? `unnamed-${recordId({ document, kind: 'actor', span })}`
      byWords.set(key, id)
      if (made.has(id)) return id
      made.set(id, { id, name, type: 'unnamed', country, aliases: [], offices: [], description: null })
      for (const word of roles.plain(name).split(' ')) byNoun.set(word, id)
      return id
    },
    relative(name, { line, run, country }) {
      const key = name.toLowerCase()
      const span = { start: line.words[run.from]?.start ?? 0, end: line.words[run.to - 1]?.end ?? 0 }
      const id = byWords.get(key) ?? `unnamed-${recordId({ document, kind: 'actor', span })}`
      byWords.set(key, id)
      if (!made.has(id))
        made.set(id, { id, name, type: 'unnamed', country, aliases: [], offices: [], description: null })
      return id
    },
    called: (noun) => byNoun.get(noun) ?? null,
  }
}
