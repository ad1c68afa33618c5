import type { RegionKind, SpeakerResolution, SpeechAct, StatementKind, StatementRecord } from '../contract.ts'
import { quoteWords, sayWords } from '../look/say-words.ts'

/** How near a statement is to the words that were spoken. */
export const KIND_WORDS: Readonly<Record<StatementKind, string>> = {
  direct: 'quoted word for word',
  mixed: 'partly quoted, partly retold',
  indirect: 'retold, not quoted',
}

/** What a voice does with the words, as a verb. */
export const ACT_WORDS: Readonly<Record<SpeechAct, string>> = {
  say: 'says',
  assert: 'asserts',
  deny: 'denies',
  confirm: 'confirms',
  accuse: 'accuses',
  demand: 'demands',
  request: 'requests',
  promise: 'promises',
  offer: 'offers',
  threaten: 'threatens',
  warn: 'warns',
  predict: 'predicts',
  propose: 'proposes',
  reject: 'rejects',
  praise: 'praises',
  condemn: 'condemns',
  apologise: 'apologises',
  ask: 'asks',
  decline: 'declines',
  believe: 'believes',
  intend: 'intends',
}

/** How Redline found out who speaks, where the words in the text add nothing. */
export const RESOLUTION_WORDS: Readonly<Record<SpeakerResolution, string>> = {
  named: 'named beside the words',
  role: 'known by an office or role beside the words',
  metonym: 'a place that stands for whoever governs there',
  collective: 'a group or body, known from the text',
  unnamed: 'described beside the words, not named',
  pronoun: 'a pronoun, taken back to the last name that fits',
  floating: 'no speaker beside the words; taken from the sentences around',
  continued: 'goes on from the statement before',
  introduced: 'introduced by the sentence before',
  author: 'the author of the text',
  hearsay: 'passed on without saying who said it',
  unresolved: 'the text does not say who that is',
  judged: 'corrected by a person',
}

/** Ways that rest on words beside the statement, which can be shown. */
const BESIDE_WORDS: Readonly<Partial<Record<SpeakerResolution, string>>> = {
  named: 'named there',
  role: 'an office or role',
  metonym: 'a place that stands for whoever governs there',
  collective: 'a group or body',
  unnamed: 'described, not named',
}

/** How the speaker of a statement was found, with the words in the text that it rests on. */
export function sayResolution(statement: Pick<StatementRecord, 'speakerResolution' | 'speaker' | 'actor'>): string {
  const { speakerResolution, speaker, actor } = statement
  const tidy = speaker ? sayWords(speaker.text) : ''
  if (tidy === '') return RESOLUTION_WORDS[speakerResolution]
  const words = quoteWords(tidy)
  if (speakerResolution === 'pronoun') {
    return actor ? `${words}, a pronoun taken to mean ${actor.name}` : `${words}, a pronoun; it is open who is meant`
  }
  return `${words}, ${BESIDE_WORDS[speakerResolution] ?? RESOLUTION_WORDS[speakerResolution]}`
}

/** Acts that are negative of themselves: "denied" is negative, and "did not deny" is not. */
const NEGATIVE_ACTS: ReadonlySet<SpeechAct> = new Set(['deny', 'reject', 'decline'])

/** What a voice does with the words of a statement, as a verb; an act that the text negates says so. */
export function sayAct({ act, polarity }: Pick<StatementRecord, 'act' | 'polarity'>): string {
  const isNegated = (polarity === 'negative') !== NEGATIVE_ACTS.has(act)
  return isNegated ? `${ACT_WORDS[act]} – negated, as in “did not”` : ACT_WORDS[act]
}

/** What the outlet itself does at a place where nobody else speaks. */
export const OWN_VOICE_WORDS: Readonly<Record<RegionKind, string>> = {
  title: 'The outlet’s own headline.',
  byline: 'The line that names the author.',
  dateline: 'The line that gives place and date.',
  credit: 'The line that says where the text comes from.',
  lead: 'The outlet’s own words.',
  heading: 'The outlet’s own heading.',
  body: 'The outlet’s own words: no one else is quoted here.',
  quoted: 'Set off as a quotation, but Redline found no speaker for it.',
  caption: 'The outlet’s own words under a picture.',
  correction: 'The outlet’s own correction.',
  note: 'A note of the outlet.',
  licence: 'Terms of use; not part of the story.',
  furniture: 'Part of the page around the story, not of the story.',
  comments: 'Comments on the page; not part of the story.',
}

export const REGION_WORDS: Readonly<Record<RegionKind, string>> = {
  title: 'headline',
  byline: 'byline',
  dateline: 'dateline',
  credit: 'credit line',
  lead: 'lead',
  heading: 'heading',
  body: 'story',
  quoted: 'block quotation',
  caption: 'caption',
  correction: 'correction',
  note: 'note',
  licence: 'Terms of use',
  furniture: 'Around the story',
  comments: 'Comments',
}

/** Confidence (0 to 1) in words, surest first. */
const CONFIDENCE_WORDS: readonly (readonly [least: number, words: string])[] = [
  [0.9, 'very sure'],
  [0.75, 'fairly sure'],
  [0.5, 'unsure'],
  [0, 'doubtful'],
]

/** How sure Redline is that this is a statement of this extent, in words. */
export function sayConfidence(confidence: number): string {
  return CONFIDENCE_WORDS.find(([least]) => confidence >= least)?.[1] ?? 'doubtful'
}

/** What marks a statement that was found without learned weights, behind stage and version: `statements@3 rules`. */
const RULES_MARK = 'rules'

/** Whether the learned weights were missing when a statement was found. */
export function isByRulesAlone({ by }: Pick<StatementRecord, 'by'>): boolean {
  return by.split(' ').includes(RULES_MARK)
}
