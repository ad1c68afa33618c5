import type { LanguagePack } from '../../language/index.ts'
import type { Actor, Document, Stage } from '../../model/index.ts'
import type { Interval, World } from '../../world/index.ts'
import { coinStates } from './entities/coin-states.ts'
import { addAcronyms } from './entities/find-acronyms.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type Line, readLines } from './line.ts'
import { treesOf } from './line-trees.ts'
import { listActors } from './list-actors.ts'
import { addStrangers } from './people/find-strangers.ts'
import { withAuthor } from './people/with-author.ts'
import { listPlaces } from './places/list-places.ts'
import { addPronouns } from './pronouns/add-pronouns.ts'
import { settlePossessed } from './pronouns/settle-possessed.ts'
import { resolveMentions } from './resolve-mentions.ts'
import { scanLine, speakingNames } from './scan-line.ts'

/** What the stage knows beside the text. */
export interface ActorKnowledge {
  readonly language: Pick<LanguagePack, 'roles' | 'grammar' | 'speech'>
  readonly world: World
}

/** Finds who is named, described or meant by a pronoun in the story of a document, and where: resolves each mention to one
 *  actor, each place to one place, or leaves it open with those that are possible. */
export const findActors: Stage<'document' | 'sentences' | 'trees', 'mentions' | 'actors' | 'places', ActorKnowledge> = {
  name: 'actors',
  version: 3,
  needs: ['document', 'sentences', 'trees'],
  makes: ['mentions', 'actors', 'places'],
  run({ document, sentences, trees }, { language, world }) {
    const lexicon = lexiconOf(language.roles, world)
    const lines = withCoined(readLines(document, sentences, language.roles), lexicon)
    const interval = writtenWithin(document)
    const speaking = speakingNames(lines, lexicon)
    const lineTrees = treesOf(lines, sentences, trees)
    const named = addAcronyms(
      lines,
      lines.map((line, index) =>
        scanLine({
          line,
          next: lines[index + 1] ?? null,
          tree: lineTrees[index] ?? null,
          lexicon,
          interval,
          grammar: language.grammar,
          language,
          speaking,
        }),
      ),
    )
    const findings = addStrangers({ lines, findings: named, trees: lineTrees, language })
    const resolved = resolveMentions({
      lexicon,
      lines,
      findings,
      interval,
      document: document.id,
    })
    const find = (id: string): Actor | null =>
      world.actor(id) ?? resolved.made.get(id) ?? resolved.people.byId(id)?.actor ?? null
    const pointed = addPronouns({
      document: document.id,
      lines,
      trees: lineTrees,
      mentions: resolved.mentions,
      owned: resolved.owned,
      findings,
      typeOf: (id) => find(id)?.type ?? null,
      countryOf: (id) => find(id)?.country ?? null,
      language,
    })
    const mentions = settlePossessed({ mentions: pointed, possessed: resolved.possessed, find })
    const actors = listActors({ ...resolved, mentions }, world)
    const places = listPlaces({
      document: document.id,
      lines,
      findings,
      trees: lineTrees,
      mentions,
      named: resolved.named,
      lexicon,
    })
    return { mentions, actors: withAuthor({ actors, document, lines, lexicon, language }), places }
  },
}

/** Lines that know which of their words name states of the text's own. */
function withCoined(lines: readonly Line[], lexicon: Lexicon): readonly Line[] {
  const coined = coinStates(lines, lexicon)
  return coined.size === 0 ? lines : lines.map((line) => ({ ...line, coined }))
}

/** When the document can have been written; the day it was visited says nothing of that. */
function writtenWithin(document: Document): Interval | null {
  const { written } = document
  if (written && (written.earliest || written.latest)) return { earliest: written.earliest, latest: written.latest }
  const date =
    document.dates.find(({ kind }) => kind === 'original') ?? document.dates.find(({ kind }) => kind === 'stated')
  return date && (date.earliest || date.latest) ? { earliest: date.earliest, latest: date.latest } : null
}
