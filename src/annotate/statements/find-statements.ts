import type { LanguagePack } from '../../language/index.ts'
import {
  compareSpans,
  type Document,
  type Mention,
  type Region,
  type Sentence,
  type Stage,
  stageMark,
} from '../../model/index.ts'
import type { World } from '../../world/index.ts'
import { finish } from './finish-statements.ts'
import { newcomersIn } from './newcomers.ts'
import type { PassageParagraph } from './passage.ts'
import { readPassage } from './read-passage.ts'
import { readTranscript } from './read-transcript.ts'
import { subjectsAmong } from './subjects-among.ts'
import { readSyntax } from './syntax.ts'

export interface StatementKnowledge {
  readonly language: LanguagePack
  readonly world: World
}

/** Finds who says what: direct, mixed and indirect speech, its speakers, and what stands inside what. By rules alone,
 *  without a parser. */
export const findStatements: Stage<
  'document' | 'sentences' | 'trees' | 'attributions' | 'mentions' | 'actors',
  'statements',
  StatementKnowledge
> = {
  name: 'statements',
  version: 2,
  needs: ['document', 'sentences', 'trees', 'attributions', 'mentions', 'actors'],
  makes: ['statements'],
  run({ document, sentences, trees, mentions, actors }, { language, world }) {
    const ordered = [...mentions].sort(compareSpans)
    const author = document.author ? actors.find((actor) => actor.name === document.author) : undefined
    const mentionsByStart = indexBy(ordered, (mention) => mention.start)
    const context = {
      text: document.text,
      language,
      world,
      syntax: readSyntax(sentences, trees),
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
    return {
      statements: finish({
        document,
        actors,
        paragraphs,
        drafts: [...transcript.drafts, ...spoken],
        determiners: language.grammar.determiners,
        by: stageMark(findStatements),
      }),
    }
  },
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
