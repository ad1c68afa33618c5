import { type LanguagePack, lemmaOf, type SpeechSense } from '../../../language/index.ts'
import {
  type Actor,
  type Document,
  dayOfWriting,
  type Mention,
  overlaps,
  type Sentence,
  type Span,
  type Statement,
  sliceSpan,
  type TimeMention,
} from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Syntax, SyntaxWord } from '../words/syntax.ts'
import { overlapping } from '../words/within.ts'
import { actOf } from './act-of.ts'
import { addresseeOf } from './addressee-of.ts'
import { aroundCue, cueWord } from './cue-word.ts'
import type { SaidBy } from './doer-of.ts'
import { isHedged } from './is-hedged.ts'
import { occasionOfSaying, placeOfSaying } from './place-of-saying.ts'
import { type CueSources, senseOfCue } from './sense-of-cue.ts'
import { timeOfSaying } from './time-of-saying.ts'

/** What the circumstances of a document's statements are read with. */
export interface SayingKnowledge {
  readonly document: Document
  readonly language: LanguagePack
  readonly syntax: Syntax
  readonly sentences: readonly Sentence[]
  /** In order of their starts. */
  readonly mentions: readonly Mention[]
  readonly actors: readonly Actor[]
  /** In the order of the text, none overlapping another. */
  readonly times: readonly TimeMention[]
}

/** What is done in saying something, how surely it was said, to whom, when and where. */
export type Circumstances = Pick<Statement, 'act' | 'addressee' | 'time' | 'place' | 'occasion' | 'hedged'>

interface SayingPlace {
  readonly isDirect: boolean
  /** What others say within it: their threats are not those of whoever quotes them. */
  readonly others: readonly Span[]
}

/** A reader of circumstances for the drafts of one document. */
export function circumstancesReader(knowledge: SayingKnowledge): (draft: Draft, place: SayingPlace) => Circumstances {
  const { document, language, syntax, sentences, mentions, actors, times } = knowledge
  const { circumstances, tree } = language.speech
  const actorsById = new Map(actors.map((actor) => [actor.id, actor]))
  const written = dayOfWriting(document)
  const sentencesOf = (span: Span): readonly Sentence[] => overlapping(sentences, span)
  const mentionAt = (place: number): Mention | null => covering(mentions, place)
  const timeAt = (place: number): TimeMention | null => covering(times, place)
  const actor = (id: string | null): Actor | null => (id === null ? null : (actorsById.get(id) ?? null))

  return (draft, { isDirect, others }) => {
    const { cue, content, speaker } = draft
    const said: SaidBy = {
      syntax,
      words: tree,
      language,
      isDirect,
      speaker: actor(speaker.actor),
      isMany: speaker.isJoint || (speaker.span !== null && isPlural(sliceSpan(document.text, speaker.span), language)),
      sentences: sentencesOf,
      mentionAt,
      timeAt,
      actor,
    }
    const word = cue && cueWord(cue, { syntax, sentences: sentencesOf })
    const verb = word ? lemmaOf(word.tree, word.token) : ''
    const sense = senseIn(draft, { text: document.text, language, syntax, sentences: sentencesOf })
    const act = actOf(
      {
        sense,
        saying: verb,
        content: without(content, others),
        governed: word && cue ? behind(word, cue) : null,
        isQuestion: endsInQuestion(document.text, content),
      },
      said,
    )
    if (!word) return { act, addressee: draft.addressee, time: null, place: null, occasion: null, hedged: false }
    const around = aroundCue(word, content, circumstances.speaking)
    return {
      act,
      addressee: draft.addressee ?? addresseeOf({ word, around, sense, language, mentionAt }),
      time: timeOfSaying({ word, around, written, timeAt }),
      place: placeOfSaying({ word, around, circumstances, mentionAt, timeAt }),
      occasion: occasionOfSaying({ word, around, circumstances, mentionAt, timeAt }),
      hedged: isHedged(word, circumstances),
    }
  }
}

/** "Resolved to demand", "plans to accuse": the verb that the other governs tells what is done. */
function senseIn({ sense, cue, content }: Draft, sources: CueSources): SpeechSense {
  return cue && sense.act === 'intend' ? (senseOfCue(cue, content, sources)?.sense ?? sense) : sense
}

/** Stretches without what stands in others; all of them where nothing would be left. */
function without(stretches: readonly Span[], others: readonly Span[]): readonly Span[] {
  const left = others.reduce<readonly Span[]>(
    (rest, other) =>
      rest.flatMap((one) =>
        overlaps(one, other)
          ? [
              { start: one.start, end: other.start },
              { start: other.end, end: one.end },
            ].filter(({ start, end }) => start < end)
          : [one],
      ),
    stretches,
  )
  return left.length > 0 ? left : stretches
}

/** What stands in a cue behind its word. */
function behind({ sentence, token }: SyntaxWord, cue: Span): Span | null {
  const start = sentence.tokens[token + 1]?.start ?? cue.end
  return start < cue.end ? { start, end: cue.end } : null
}

/** A plain "said" after a question mark is asking. */
function endsInQuestion(text: string, content: readonly Span[]): boolean {
  const [only] = content
  return content.length === 1 && only !== undefined && text[only.end - 1] === '?'
}

function isPlural(words: string, { grammar }: LanguagePack): boolean {
  const last = words.toLowerCase().split(/\s+/u).at(-1) ?? ''
  return grammar.looksPlural(last) || grammar.plurals.has(last)
}

/** Mentions rarely overlap; this many before a place are looked at. */
const MOST_BEFORE = 6

/** The mention that covers a place and begins nearest to it. */
function covering<Covering extends Span>(mentions: readonly Covering[], place: number): Covering | null {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle] as Covering).start <= place) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0 && low - at <= MOST_BEFORE; at--) {
    const mention = mentions[at] as Covering
    if (mention.end > place) return mention
  }
  return null
}
