import type { Grammar } from '../../../language/index.ts'
import { type Actor, type Document, slugOf } from '../../../model/index.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Line } from '../line.ts'
import { foldName } from './same-name.ts'

interface AuthorPlace {
  readonly actors: readonly Actor[]
  readonly document: Document
  readonly lines: readonly Line[]
  readonly lexicon: Lexicon
  readonly language: { readonly grammar: Pick<Grammar, 'firstPersonPronouns'> }
}

/** Who may sign a text in the world tables: a blog goes by its own name. */
const AUTHORS: ReadonlySet<string> = new Set(['person', 'outlet', 'organisation', 'group'])

/** Adds the author of a text that says "I" outside quotation marks: then the author speaks in it. The actor goes by the name
 *  that the page gives. */
export function withAuthor({ actors, document, lines, lexicon, language }: AuthorPlace): readonly Actor[] {
  const { author } = document
  if (!author || /[,&]/u.test(author) || !lines.some((line) => saysI(line, language.grammar))) return actors
  const isAuthor = ({ name, aliases }: Actor): boolean =>
    [name, ...aliases].some((one) => foldName(one) === foldName(author))
  if (actors.some(isAuthor)) return actors
  const [known] = lexicon.world.named(author).filter(({ actor }) => AUTHORS.has(actor.type))
  if (known) {
    const { id, name, type, country, aliases, offices } = known.actor
    return [...actors, { id, name, type, country, aliases, offices, description: null }]
  }
  const id = slugOf(author)
  return [...actors, { id, name: author, type: 'person', country: null, aliases: [], offices: [], description: null }]
}

function saysI(line: Line, { firstPersonPronouns }: Pick<Grammar, 'firstPersonPronouns'>): boolean {
  return line.words.some((word) => !word.isQuoted && firstPersonPronouns.has(word.lower))
}
