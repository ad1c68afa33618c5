import type { LanguagePack } from '../../language/index.ts'
import type { Document, Stage } from '../../model/index.ts'
import type { Interval, World } from '../../world/index.ts'
import { addAcronyms } from './find-acronyms.ts'
import { addStrangers } from './find-strangers.ts'
import { lexiconOf } from './lexicon.ts'
import { readLines } from './line.ts'
import { listActors } from './list-actors.ts'
import { resolveMentions } from './resolve-mentions.ts'
import { scanLine, speakingNames } from './scan-line.ts'
import { withAuthor } from './with-author.ts'

/** What the stage knows beside the text. */
export interface ActorKnowledge {
  readonly language: Pick<LanguagePack, 'roles' | 'grammar' | 'speech'>
  readonly world: World
}

/** Finds who is named or described in the story of a document, and resolves each mention to one actor. */
export const findActors: Stage<'document' | 'sentences' | 'trees', 'mentions' | 'actors', ActorKnowledge> = {
  name: 'actors',
  version: 2,
  needs: ['document', 'sentences', 'trees'],
  makes: ['mentions', 'actors'],
  run({ document, sentences, trees }, { language, world }) {
    const lexicon = lexiconOf(language.roles, world)
    const lines = readLines(document, sentences, language.roles)
    const speaking = speakingNames(lines, lexicon)
    const named = addAcronyms(
      lines,
      lines.map((line) => scanLine(line, lexicon, speaking)),
    )
    const findings = addStrangers({ lines, findings: named, sentences, trees, language })
    const resolved = resolveMentions({
      lexicon,
      lines,
      findings,
      interval: writtenWithin(document),
      document: document.id,
    })
    const actors = listActors(resolved, world)
    return { mentions: resolved.mentions, actors: withAuthor({ actors, document, lines, lexicon, language }) }
  },
}

/** When the document can have been written; the day it was visited says nothing of that. */
function writtenWithin(document: Document): Interval | null {
  const { written } = document
  if (written && (written.earliest || written.latest)) return { earliest: written.earliest, latest: written.latest }
  const date =
    document.dates.find(({ kind }) => kind === 'original') ?? document.dates.find(({ kind }) => kind === 'stated')
  return date && (date.earliest || date.latest) ? { earliest: date.earliest, latest: date.latest } : null
}
