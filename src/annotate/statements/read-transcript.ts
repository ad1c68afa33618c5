import { isMark, readClauses } from './clause.ts'
import type { Draft } from './draft.ts'
import { mentionStartingAt } from './noun-phrase.ts'
import type { PassageContext, PassageParagraph } from './passage.ts'
import { resolveMention } from './resolve-speaker.ts'

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

/** The turns of an interview or transcript ("Lind: The road is open."), when the text has at least two of them. */
export function readTranscript({ paragraphs, context }: Transcript): {
  drafts: Draft[]
  paragraphs: readonly PassageParagraph[]
} {
  const turns = paragraphs.map((paragraph) => readTurn(paragraph, context))
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

function readTurn(paragraph: PassageParagraph, context: PassageContext): Turn | null {
  const [clause] = readClauses({ sentences: paragraph.sentences, quotations: [], isHeading: false })
  const last = paragraph.sentences.at(-1)
  if (!clause || !last) return null
  const { items } = clause
  const colon = items.findIndex((item) => item.text === ':')
  if (colon < 1 || colon > MAX_LABEL_ITEMS || /^["“«'‘]$/u.test(items[colon + 1]?.text ?? '')) return null
  const first = items[0]
  const labelEnd = items[colon - 1]
  const content = items[colon + 1] ?? paragraph.sentences[1]?.tokens[0]
  if (!first || !labelEnd || !content) return null
  const label = context.text.slice(first.start, labelEnd.end)
  const wording = {
    items,
    language: context.language,
    syntax: context.syntax,
    mentionsByStart: context.mentionsByStart,
    mentionsByEnd: context.mentionsByEnd,
  }
  const name = mentionStartingAt(wording, 0)
  const isName = name !== null && name.end === colon && (name.mention.isPerson || isShouted(label))
  const isLabel =
    isShouted(label) && items.slice(0, colon).every((item) => !isMark(item) || /^[.()-]$/u.test(item.text))
  if ((!isName && !isLabel) || (paragraph.isHeading && !isLabel)) return null
  const span = { start: first.start, end: labelEnd.end }
  const known = actorCalled(label, context)
  const speaker = known
    ? { span, actor: known, resolution: 'introduced' as const, isJoint: false, described: null, certainty: 0.8 }
    : name
      ? resolveMention(name.mention, {
          text: context.text,
          memory: context.memory,
          world: context.world,
          self: null,
          isQuoted: false,
          except: [],
        })
      : { span, actor: null, resolution: 'unresolved' as const, isJoint: false, described: null, certainty: 0.5 }
  return {
    label,
    draft: {
      sense: context.language.speech.plainSense,
      cue: null,
      speaker: { ...speaker, span, resolution: speaker.actor ? 'introduced' : 'unresolved' },
      content: [{ start: content.start, end: last.end }],
      addressee: null,
      polarity: 'positive',
      form: 'layout',
      confidence: TURN_CONFIDENCE,
    },
  }
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
