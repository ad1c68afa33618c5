import type { Clause } from '../words/clause.ts'
import { subjectBefore } from '../words/find-subject.ts'
import { nounPhraseEnd, possessorEnd, type Wording } from '../words/noun-phrase.ts'
import type { Saying } from './content-end.ts'
import { findComplement } from './find-complement.ts'
import { findPhrases, findVerbCues } from './find-cues.ts'
import { readHeadline } from './read-headline.ts'
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
  const readings = [
    ...sayings.flatMap((saying) => readVerb({ wording, saying, sayings, phrases }) ?? []),
    ...phrases.flatMap((phrase) => readPhrase(wording, phrase) ?? []),
    ...hearsay.flatMap((phrase) => readHearsay(wording, phrase) ?? []),
    ...readNouns(wording, sayings),
  ]
  return [...readings, ...readHeadline(wording, clause, readings.length)].sort((a, b) => a.cue.start - b.cue.start)
}
