import type { Clause } from './clause.ts'
import { looksFinite } from './clause-shape.ts'
import { type Saying, withoutFinalMarks } from './content-end.ts'
import { findComplement } from './find-complement.ts'
import { findPhrases, findVerbCues } from './find-cues.ts'
import { subjectBefore } from './find-subject.ts'
import { mentionStartingAt, nounPhraseEnd, possessorEnd, type Wording } from './noun-phrase.ts'
import { readNouns } from './read-noun.ts'
import { readHearsay, readPhrase } from './read-phrase.ts'
import { readVerb } from './read-verb.ts'
import type { Reading } from './reading.ts'

/** Everything that the words of one clause report as said, thought or asked. */
export function readSayings(wording: Wording, clause: Clause): Reading[] {
  const { language } = wording
  const search = {
    items: wording.items,
    looksAdverb: language.grammar.looksAdverb,
    nounPhraseEnd: (index: number) => nounPhraseEnd(wording, index),
    possessorEnd: (index: number) => possessorEnd(wording, index),
  }
  const phrases = findPhrases({ ...search, phrases: language.speech.phrases })
  const hearsay = findPhrases({ ...search, phrases: language.speech.hearsay })
  const taken = [...phrases, ...hearsay]
  const sayings = findVerbCues(clause, language)
    .filter((cue) => !taken.some((phrase) => cue.start < phrase.end && phrase.start < cue.end))
    .map((cue): Saying => ({ cue, complement: findComplement(wording, cue), subject: subjectBefore(wording, cue) }))
  return [
    ...sayings.flatMap((saying) => readVerb({ wording, saying, sayings, phrases }) ?? []),
    ...phrases.flatMap((phrase) => readPhrase(wording, phrase) ?? []),
    ...hearsay.flatMap((phrase) => readHearsay(wording, phrase) ?? []),
    ...readNouns(wording, sayings),
    ...readHeadline(wording, clause),
  ].sort((a, b) => a.cue.start - b.cue.start)
}

/** In a headline: "Oslo: the strait stays open" */
function readHeadline(wording: Wording, clause: Clause): Reading[] {
  const { items, language } = wording
  if (!clause.isHeading) return []
  const name = mentionStartingAt(wording, 0)
  const colon = name?.end ?? -1
  const say = language.speech.plainSense
  if (!name || items[colon]?.text !== ':' || !looksFinite(wording, colon + 1, items.length)) return []
  return [
    {
      sense: say,
      frame: 'headline',
      isPassive: false,
      cue: { start: colon, end: colon + 1 },
      speaker: { kind: 'phrase', range: { start: 0, end: colon } },
      content: [{ start: colon + 1, end: withoutFinalMarks(items, colon + 1, items.length) }],
      addressee: null,
      isNegated: false,
      confidence: HEADLINE_CONFIDENCE,
    },
  ]
}

const HEADLINE_CONFIDENCE = 0.8
