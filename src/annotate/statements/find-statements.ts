import type { LanguagePack } from '../../language/index.ts'
import {
  type Actor,
  compareSpans,
  type Document,
  foldName,
  type Mention,
  type Region,
  type Sentence,
  type Span,
  type Stage,
  stageMark,
} from '../../model/index.ts'
import type { World } from '../../world/index.ts'
import { finish } from './finish-statements.ts'
import { attributionsByPlace } from './learned/attributions-by-place.ts'
import { treeAttributions } from './learned/tree-attributions.ts'
import { markTranslated } from './mark-translated.ts'
import type { PassageParagraph } from './passage.ts'
import { allQuotations } from './quotations/extent-of.ts'
import { widenStatements } from './quotations/widen-content.ts'
import { readPassage } from './read-passage.ts'
import { readTranscript } from './read-transcript.ts'
import { newcomersIn } from './speaker/newcomers.ts'
import { subjectsAmong } from './words/subjects-among.ts'
import { readSyntax } from './words/syntax.ts'
import { overlapping } from './words/within.ts'

export interface StatementKnowledge {
  readonly language: LanguagePack
  readonly world: World
}

/** Finds who says what: direct, mixed and indirect speech, its speakers, and what stands inside what. By rules, and by what the
 *  network reads where its weights are there; else by rules and trees. */
export const findStatements: Stage<
  'document' | 'sentences' | 'trees' | 'attributions' | 'times' | 'mentions' | 'actors',
  'statements',
  StatementKnowledge
> = {
  name: 'statements',
  version: 4,
  needs: ['document', 'sentences', 'trees', 'attributions', 'times', 'mentions', 'actors'],
  makes: ['statements'],
  run({ document, sentences, trees, attributions, times, mentions, actors }, { language, world }) {
    // Who a pronoun of saying means is read here, from who has the word.
    const ordered = mentions.filter(({ kind }) => kind !== 'pronoun').sort(compareSpans)
    const author = authorAmong(actors, document)
    const mentionsByStart = indexBy(ordered, (mention) => mention.start)
    const context = {
      text: document.text,
      language,
      world,
      syntax: readSyntax(sentences, trees),
      attributions: attributions
        ? attributionsByPlace(attributions, 'network')
        : attributionsByPlace(
            trees
              ? treeAttributions(sentences, trees, { words: language.speech.tree, verbs: language.speech.reporting })
              : [],
            'trees',
          ),
      sentences: (span: Span) => overlapping(sentences, span),
      memory: {
        mentions: ordered,
        subjects: subjectsAmong(ordered, sentences, language),
        newcomers: newcomersIn(sentences, mentionsByStart, language),
        spoken: [],
        said: [],
      },
      mentionsByStart,
      mentionsByEnd: indexBy(ordered, (mention) => mention.end),
    }
    const paragraphs = groupParagraphs(document, sentences)
    const transcript = readTranscript({ paragraphs, context })
    const spoken = readPassage({ paragraphs: transcript.paragraphs, self: author?.id ?? null, depth: 0 }, context)
    const quotations = allQuotations(document.text, paragraphs)
    const statements = finish({
      document,
      actors,
      quotations,
      drafts: [...transcript.drafts, ...spoken],
      language,
      syntax: context.syntax,
      sentences,
      mentions: ordered,
      times,
      by: attributions ? stageMark(findStatements) : `${stageMark(findStatements)} ${RULES_ALONE}`,
    })
    const { complementizer } = language.speech.tree
    const whole = widenStatements(statements, { document, quotations, syntax: context.syntax, complementizer })
    return { statements: markTranslated(whole, { document, sentences, language }) }
  },
}

/** How a statement is marked that was found without the network. */
const RULES_ALONE = 'rules'

/** Whoever signs the text, by any of their names. */
function authorAmong(actors: readonly Actor[], { author }: Document): Actor | undefined {
  if (!author) return undefined
  const folded = foldName(author)
  return actors.find(({ name, aliases }) => [name, ...aliases].some((one) => foldName(one) === folded))
}

function indexBy(mentions: readonly Mention[], key: (mention: Mention) => number): Map<number, Mention[]> {
  const index = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const list = index.get(key(mention))
    if (list) list.push(mention)
    else index.set(key(mention), [mention])
  }
  for (const list of index.values()) list.sort((a, b) => b.end - b.start - (a.end - a.start))
  return index
}

function groupParagraphs(document: Document, sentences: readonly Sentence[]): PassageParagraph[] {
  const paragraphs: { sentences: Sentence[]; isHeading: boolean; isQuoted: boolean; number: number }[] = []
  let region = 0
  for (const sentence of sentences) {
    while (region < document.regions.length && (document.regions[region] as Region).end <= sentence.start) region++
    const kind = document.regions[region]?.kind ?? 'body'
    const current = paragraphs.at(-1)
    if (current?.number === sentence.paragraph) current.sentences.push(sentence)
    else {
      paragraphs.push({
        sentences: [sentence],
        isHeading: kind === 'title' || kind === 'heading',
        isQuoted: kind === 'quoted',
        number: sentence.paragraph,
      })
    }
  }
  return paragraphs
}
