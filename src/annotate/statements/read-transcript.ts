import type { Mention, Span } from '../../model/index.ts'
import type { Draft, Speaker } from './draft.ts'
import { type PassageContext, type PassageParagraph, wordingOf } from './passage.ts'
import { mentionsBetween } from './speaker/memory.ts'
import { NO_SPEAKER, resolveMention } from './speaker/resolve-speaker.ts'
import { isMark, readClauses } from './words/clause.ts'
import { mentionStartingAt } from './words/noun-phrase.ts'

/** So many paragraphs must open with a name and a colon before a text is read as an interview or a transcript. */
const MIN_TURNS = 2
/** The longest label before the colon, in items: "Col. Anna Maria Lind (ret.):". */
const MAX_LABEL_ITEMS = 8
const TURN_CONFIDENCE = 0.85

interface Transcript {
  readonly paragraphs: readonly PassageParagraph[]
  readonly context: PassageContext
}

interface Turn {
  readonly label: string
  readonly draft: Draft
}

/** What stands before the first colon of a paragraph. */
interface Label {
  readonly paragraph: PassageParagraph
  readonly words: string
  readonly span: Span
  /** The mention that the whole label is; null where it names nobody. */
  readonly name: Mention | null
  /** All in capitals, or a name: such a label needs no other sign. */
  readonly isSure: boolean
  /** Where the turn itself begins. */
  readonly contentStart: number
}

/** The turns of an interview or transcript ("Lind: The road is open."), when the text has at least two of them. */
export function readTranscript({ paragraphs, context }: Transcript): {
  drafts: Draft[]
  paragraphs: readonly PassageParagraph[]
} {
  const labels = paragraphs.map((paragraph) => readLabel(paragraph, context))
  const sure = labels.filter((label) => label?.isSure)
  const counts = new Map<string, number>()
  for (const label of labels) if (label) counts.set(label.words, (counts.get(label.words) ?? 0) + 1)
  const introduction = paragraphs.slice(
    0,
    Math.max(
      0,
      labels.findIndex((label) => label?.isSure),
    ),
  )
  const guest = personBroughtIn(introduction, context)
  const turns = labels.map((label) => {
    if (!label) return null
    // "Interviewer:" is nobody's name, but it comes again, between the turns of others.
    const isTurn = label.isSure || (sure.length > 0 && (counts.get(label.words) ?? 0) > 1)
    return isTurn ? readTurn(label, guest, context) : null
  })
  const found = turns.filter((turn) => turn !== null)
  if (found.length < MIN_TURNS) return { drafts: [], paragraphs }
  return {
    drafts: found.map((turn) => turn.draft),
    paragraphs: paragraphs.map((paragraph, index) => {
      const turn = turns[index]
      return turn ? { ...paragraph, turn: turn.draft.speaker } : paragraph
    }),
  }
}

function readLabel(paragraph: PassageParagraph, context: PassageContext): Label | null {
  const [clause] = readClauses({ sentences: paragraph.sentences, quotations: [], isHeading: false })
  if (!clause) return null
  const { items } = clause
  const colon = items.findIndex((item) => item.text === ':')
  if (colon < 1 || colon > MAX_LABEL_ITEMS || /^["“«'‘]$/u.test(items[colon + 1]?.text ?? '')) return null
  // "Blom (laughing):" is Blom.
  const bracket = items.slice(0, colon).findIndex((item) => /^[([]$/u.test(item.text))
  const end = bracket > 0 && /^[)\]]$/u.test(items[colon - 1]?.text ?? '') ? bracket : colon
  const first = items[0]
  const labelEnd = items[end - 1]
  const content = items[colon + 1] ?? paragraph.sentences[1]?.tokens[0]
  if (!first || !labelEnd || !content) return null
  const words = context.text.slice(first.start, labelEnd.end)
  const found = mentionStartingAt(wordingOf(clause, context), 0)
  const name = found !== null && found.end === end ? found.mention : null
  const isShouting =
    isShouted(words) && items.slice(0, end).every((item) => !isMark(item) || /^[.()-]$/u.test(item.text))
  const isName = name !== null && (name.isPerson || isShouted(words))
  if (paragraph.isHeading && !isShouting) return null
  return {
    paragraph,
    words,
    span: { start: first.start, end: labelEnd.end },
    name,
    isSure: isName || isShouting,
    contentStart: content.start,
  }
}

function readTurn(label: Label, guest: string | null, context: PassageContext): Turn | null {
  const { span, name, words } = label
  const content = spokenPart(label, context.text)
  if (!content) return null
  const known = actorCalled(words, context) ?? (isAnswerLabel(words, context) ? guest : null)
  const speaker: Speaker = known
    ? { ...NO_SPEAKER, span, actor: known, certainty: 0.8 }
    : name
      ? resolveMention(name, { ...context, self: null, isQuoted: false, except: [] })
      : { ...NO_SPEAKER, span, certainty: 0.5 }
  return {
    label: words,
    draft: {
      sense: context.language.speech.plainSense,
      cue: null,
      speaker: { ...speaker, span, resolution: speaker.actor ? 'introduced' : 'unresolved' },
      content: [content],
      addressee: null,
      polarity: 'positive',
      form: 'layout',
      confidence: TURN_CONFIDENCE,
    },
  }
}

/** The turn without the stage directions around it ("(Laughter.)", "[Pause]"); null where nothing else is there. */
function spokenPart({ paragraph, contentStart }: Label, text: string): Span | null {
  const end = paragraph.sentences.at(-1)?.end ?? contentStart
  const turn = text.slice(contentStart, end)
  const opening = /^(?:[([][^()[\]]{1,60}[)\]]\s*)+/u.exec(turn)?.[0].length ?? 0
  const closing = /(?:\s*[([][^()[\]]{1,60}[)\]][.\s]*)+$/u.exec(turn.slice(opening))?.[0].length ?? 0
  const span = { start: contentStart + opening, end: end - closing }
  return span.end > span.start ? span : null
}

/** The one person whom the last of these paragraphs to name anybody names; null where it names several. */
function personBroughtIn(introduction: readonly PassageParagraph[], { memory }: PassageContext): string | null {
  for (const { sentences } of introduction.toReversed()) {
    const named = mentionsBetween(memory, sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0)
    const people = new Set(
      named.flatMap(({ actor, isPerson, kind }) => (actor && isPerson && kind === 'name' ? [actor] : [])),
    )
    const [only] = people
    if (people.size > 0) return people.size === 1 && only ? only : null
  }
  return null
}

/** "A:", "Answer:" */
function isAnswerLabel(label: string, { language }: PassageContext): boolean {
  return language.grammar.answerLabels.has(label.toLowerCase().replace(/\.$/u, ''))
}

/** The person in the text whose surname the label is. */
function actorCalled(label: string, { memory, text }: PassageContext): string | null {
  const surname = label.toLowerCase()
  const isCalled = (words: string): boolean => words.toLowerCase().split(/\s+/u).at(-1) === surname
  const ids = new Set(
    memory.mentions.flatMap((mention) =>
      mention.actor &&
      mention.isPerson &&
      isCalled(text.slice(mention.start, mention.end)) &&
      mention.end - mention.start > label.length
        ? [mention.actor]
        : [],
    ),
  )
  const [only] = ids
  return ids.size === 1 && only ? only : null
}

function isShouted(label: string): boolean {
  return label.length >= 1 && label === label.toUpperCase() && /^\p{Lu}/u.test(label)
}
