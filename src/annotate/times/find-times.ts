import { type LanguagePack, matchTimes } from '../../language/index.ts'
import { type Document, dayOfWriting, type Stage, stageMark, type TimeMention } from '../../model/index.ts'
import type { World } from '../../world/index.ts'
import { findQuoted } from './find-quoted.ts'
import { orderOfFigures } from './order-of-figures.ts'
import { readSentence } from './read-sentence.ts'
import { type FoundTime, resolveTimes } from './resolve-times.ts'

export interface TimeKnowledge {
  readonly language: LanguagePack
  readonly world: World
}

/** Finds every time that the story tells, and works out its value from the day of writing, the tense of its clause and other times. */
export const findTimes: Stage<'document' | 'sentences' | 'trees', 'times', TimeKnowledge> = {
  name: 'times',
  version: 1,
  needs: ['document', 'sentences', 'trees'],
  makes: ['times'],
  run({ document, sentences, trees }, { language, world }) {
    if (!isIn(document, language.tag)) return { times: [] }
    const grammar = language.times
    const isHeadline = headlines(document)
    const found: FoundTime[] = []
    for (const [index, sentence] of sentences.entries()) {
      const reading = readSentence(sentence, {
        grammar,
        tree: trees?.[index],
        treeWords: language.speech.tree,
        isHeadline: isHeadline(sentence.start),
      })
      if (!reading.isLikely) continue
      for (const match of matchTimes(reading.words, grammar, reading.holds))
        found.push({ ...reading.place(match), draft: match.draft, sentence: index, reading })
    }
    const times: readonly TimeMention[] = resolveTimes(found, {
      document,
      written: dayOfWriting(document),
      sentences,
      quoted: found.length > 0 ? findQuoted(sentences) : [],
      order: found.some(({ draft }) => draft.isOrderOpen)
        ? orderOfFigures(document, sentences, { grammar, world })
        : null,
      by: stageMark(findTimes),
    })
    return { times }
  },
}

function isIn({ language }: Document, tag: string): boolean {
  const own = language?.toLowerCase() ?? tag
  return own === tag || own.startsWith(`${tag}-`)
}

/** Whether a place, asked for in the order of the text, stands in a title or heading. */
function headlines({ regions }: Document): (place: number) => boolean {
  let at = 0
  return (place) => {
    while (at < regions.length && (regions[at]?.end ?? 0) <= place) at++
    const region = regions[at]
    return region !== undefined && region.start <= place && (region.kind === 'title' || region.kind === 'heading')
  }
}
