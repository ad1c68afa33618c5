import { childBy, childrenOf, isFiniteClause, isPassive, type LanguagePack, lemmaOf } from '../../../language/index.ts'
import { type Attribution, containsSpan, overlaps, type Span } from '../../../model/index.ts'
import { isWithheld } from '../act/is-withheld.ts'
import { senseOfCue } from '../act/sense-of-cue.ts'
import type { Draft, Speaker } from '../draft.ts'
import { type PassageContext, wordingOf } from '../passage.ts'
import { bareContent, withinSentence } from '../quotations/bare-content.ts'
import { maySpeak } from '../speaker/may-speak.ts'
import { NO_SPEAKER, type PhraseRange, resolveSpeaker, type SpeakerContext } from '../speaker/resolve-speaker.ts'
import { type Clause, isMark } from '../words/clause.ts'
import type { SyntaxWord } from '../words/syntax.ts'
import { overlapping, within } from '../words/within.ts'
import { anchorOf } from './attributions-by-place.ts'
import { antecedentOf, narrowSource } from './narrow-source.ts'

/** What the network (or, without it, the tree) reads in one clause, before the speaker is looked up. */
export interface LearnedReading extends Omit<Draft, 'speaker'> {
  readonly source: Span | null
  /** Stretches of its source and of its words of saying beside the first. */
  readonly more: readonly Span[]
  /** Whether its cue is one that the language's data know. */
  readonly isKnownCue: boolean
}

/** The readings that are anchored in a clause, in order; those inside its quotations are left for when these are read. */
export function learnedReadings(
  clause: Clause,
  { clauses, context }: Pick<SpeakerPlace, 'clauses' | 'context'>,
): LearnedReading[] {
  return context.attributions.anchoredIn(clause).flatMap((attribution) => {
    const isInside =
      attribution.cue.length > 0 &&
      clause.items.some(({ quotation }) => quotation !== null && overlaps(quotation, anchorOf(attribution)))
    if (isInside || reportsNothing(attribution, context)) return []
    const { syntax, language } = context
    const { complementizer } = language.speech.tree
    if (!attribution.content.some((span) => saysSomething(span, context))) return []
    const content = attribution.content.map((span) =>
      bareContent(withinSentence(span, { clauses, sentences: context.sentences }), { clauses, syntax, complementizer }),
    )
    return [readingOf({ ...attribution, content }, context)]
  })
}

/** "Nobody said that ...", "if Oslo says ...": a clause that was not said, and could be taken for one that was. What is only
 *  named ("did not say much about the plan") stays, with its polarity. */
function reportsNothing(
  { cue, content, source }: Attribution,
  { syntax, language, sentences }: PassageContext,
): boolean {
  // "Stopped short of saying": the verb with the clause need not be the first of the cue.
  const words = cue.flatMap((span) => sentences(span).flatMap(({ tokens }) => within(tokens, span)))
  return words.some(({ start }) => {
    const word = syntax.at(start)
    if (!word) return false
    return (
      (isWithheld(word, language) && hasClauseIn(word, content)) || isRaised(word, language) || isNamed(word, source)
    )
  })
}

/** "The band called "The Larks"": whoever has the name does not say it. */
function isNamed({ tree, token, sentence }: SyntaxWord, source: readonly Span[]): boolean {
  if (tree.relations[token] !== 'acl' || tree.tree.xpos[token] !== 'VBN') return false
  const noun = sentence.tokens[tree.tree.heads[token] ?? -1]
  return noun !== undefined && source.some((span) => containsSpan(span, noun))
}

/** "The king is said to have warned that": what was said stands within, and its own words of saying report it. */
function isRaised({ tree, token }: SyntaxWord, { speech }: LanguagePack): boolean {
  if (!isPassive(tree, token) || childBy(tree, token, 'xcomp') === null) return false
  const frames = (speech.verbs.get(lemmaOf(tree, token)) ?? []).flatMap(({ sense }) => [...sense.frames])
  return frames.includes('that') && !frames.includes('np-to') && !frames.includes('to')
}

function hasClauseIn({ tree, token, sentence }: SyntaxWord, content: readonly Span[]): boolean {
  return childrenOf(tree, token).some((child) => {
    const place = sentence.tokens[child]
    const isClause = tree.relations[child] === 'ccomp' && isFiniteClause(tree, child)
    return isClause && place !== undefined && content.some((span) => containsSpan(span, place))
  })
}

/** Tags of words that alone tell nothing of what was said: "what?", "so before", "otherwise". */
const EMPTY_TAGS: ReadonlySet<string> = new Set(['ADV', 'ADP', 'SCONJ', 'CCONJ', 'PART', 'PUNCT', 'AUX'])

function saysSomething(span: Span, { sentences, syntax }: PassageContext): boolean {
  const tokens = sentences(span).flatMap((sentence) => within(sentence.tokens, span))
  return tokens.some(({ start }) => {
    const word = syntax.at(start)
    if (!word) return true
    const { tags, features } = word.tree.tree
    const isAsked = /PronType=Int/u.test(features[word.token] ?? '')
    return !isAsked && !EMPTY_TAGS.has(tags[word.token] ?? '')
  })
}

function readingOf({ source, cue, content, certainty }: Attribution, context: PassageContext): LearnedReading {
  const [first] = cue
  const found = first ? senseOfCue(first, content, context) : null
  const named = source.find(({ start, end }) => /\p{L}/u.test(context.text.slice(start, end)))
  const place = { syntax: context.syntax, sentences: context.sentences, words: context.language.speech.tree }
  const sense = found?.sense ?? context.language.speech.plainSense
  const isNegative = (found?.isNegated ?? false) !== (sense.polarity === 'negative')
  return {
    source: named && first ? narrowSource(named, first, place) : (named ?? null),
    more: [...source.slice(1), ...cue.slice(1)],
    isKnownCue: found !== null,
    sense,
    cue: first ?? null,
    content,
    addressee: null,
    polarity: isNegative ? 'negative' : 'positive',
    form: 'marks',
    confidence: certainty,
  }
}

interface SpeakerPlace {
  /** All the clauses of the paragraph, in order: the speaker may be named in another one. */
  readonly clauses: readonly Clause[]
  readonly speakerContext: SpeakerContext
  readonly context: PassageContext
}

/** Who the words of a reading's source mean, now that everybody before has spoken; null where nobody speaks: a thing that the words
 *  of saying can show and not say ("the smoke showed that"), or somebody quoted, of themselves. */
export function speakerOf(
  { source, content, sense, isKnownCue, confidence }: LearnedReading,
  { clauses, speakerContext, context }: SpeakerPlace,
): Speaker | null {
  if (!source) return NO_SPEAKER
  const antecedent = antecedentOf(source, { syntax: context.syntax, words: context.language.speech.tree })
  const words = antecedent ?? source
  const [clause] = overlapping(clauses, words)
  const range = clause && rangeOf(clause, words)
  if (!clause || !range) return { ...NO_SPEAKER, span: source }
  const wording = wordingOf(clause, context)
  const found = resolveSpeaker(wording, range, { ...speakerContext, except: content })
  const speaker = antecedent ? { ...found, described: found.described ?? antecedent } : found
  const isDoubtful = isKnownCue ? sense.requiresSource : confidence < LEAST_CERTAINTY_OF_THING
  if (isDoubtful && speaker.resolution === 'unresolved' && !maySpeak(wording, range)) return null
  // What somebody who is quoted says of themselves begins no other voice.
  if (speakerContext.isQuoted && speaker.resolution === 'author') return null
  return { ...speaker, span: source }
}

/** Below, things do what the network takes for saying more often than not, where the data do not know the cue. */
const LEAST_CERTAINTY_OF_THING = 0.7

/** The items of a clause that a stretch covers, without the marks at their ends. */
function rangeOf({ items }: Clause, span: Span): PhraseRange | null {
  const start = items.findIndex((item) => overlaps(item, span))
  if (start < 0) return null
  let end = start
  while (end < items.length && overlaps(items[end] as Span, span)) end++
  let first = start
  while (first < end && isMark(items[first])) first++
  while (end > first && isMark(items[end - 1])) end--
  return first < end ? { start: first, end } : null
}
