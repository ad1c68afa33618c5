import type { Actor, Document, Mention, Statement } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'
import { bareWords } from '../golden/bare-words.ts'
import { plainPage } from '../plain-page.ts'

/** A statement with the characters it covers and the name of whoever makes it. */
export interface ExampleStatement extends Statement {
  readonly text: string
  /** Each stretch of the content. */
  readonly stretches: readonly string[]
  /** The actor's name, else the words for the speaker, else null. */
  readonly who: string | null
}

export interface ReadExample {
  readonly statements: readonly ExampleStatement[]
  readonly mentions: readonly (Mention & { readonly text: string; readonly name: string | null })[]
  readonly actors: readonly Actor[]
}

/** Runs all the stages over a text of our own, as the story of one page; with the rules alone, whose examples these are. */
export function readExample(text: string, page: Partial<Document> = {}): ReadExample {
  const document: Document = { ...plainPage(text), outlet: 'The Example', ...page }
  const { statements, mentions, actors } = annotateDocument(document, knowledgeFor(document, { withoutLearned: true }))
  const names = new Map(actors.map((actor) => [actor.id, actor.name]))
  const nameOf = (id: string | null): string | null => (id ? (names.get(id) ?? id) : null)
  const slice = (span: { start: number; end: number }): string => text.slice(span.start, span.end)
  return {
    actors,
    mentions: mentions.map((mention) => ({ ...mention, text: slice(mention), name: nameOf(mention.actor) })),
    statements: statements.map((statement) => ({
      ...statement,
      text: bareWords(slice(statement)),
      stretches: statement.content.map((span) => bareWords(slice(span))),
      who: nameOf(statement.actor) ?? (statement.speaker ? slice(statement.speaker) : null),
    })),
  }
}
