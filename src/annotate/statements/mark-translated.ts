import type { LanguagePack } from '../../language/index.ts'
import { compareSpans, type Document, type Sentence, type Span, type Statement } from '../../model/index.ts'
import { overlapping } from './words/within.ts'

interface TranslationPlace {
  readonly document: Document
  readonly sentences: readonly Sentence[]
  readonly language: Pick<LanguagePack, 'translations'>
}

/** Marks the statements whose verbatim words are a translation: all of them in a text that was translated as a whole, and
 *  those that the words around the quotation call one ("he said in Russian"), with what goes on behind them. */
export function markTranslated(
  statements: readonly Statement[],
  { document, sentences, language }: TranslationPlace,
): Statement[] {
  const isWhole = document.chain.some(({ relation }) => relation === 'translated')
  const verbatim = unionOf(statements.flatMap((statement) => statement.verbatim))
  let before: Statement | null = null
  return statements.map((statement): Statement => {
    const isSaid = (): boolean =>
      language.translations.find(wordsAround(statement, verbatim, document, sentences)) !== null
    const goesOn = statement.speakerResolution === 'floating' && before?.translated === true
    const isSame = goesOn && before?.actor === statement.actor
    const marked = { ...statement, translated: statement.verbatim.length > 0 && (isWhole || isSame || isSaid()) }
    if (statement.inside === null) before = marked
    return marked
  })
}

/** The spans in order, those that touch one another made one. */
function unionOf(spans: readonly Span[]): Span[] {
  const union: Span[] = []
  for (const span of [...spans].sort(compareSpans)) {
    const last = union.at(-1)
    if (last && span.start <= last.end)
      union[union.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else union.push({ start: span.start, end: span.end })
  }
  return union
}

/** The sentence of the cue without any quotation in it; empty where nothing reports the words. */
function wordsAround(
  { cue }: Statement,
  verbatim: readonly Span[],
  { text }: Document,
  sentences: readonly Sentence[],
): string {
  if (!cue) return ''
  return overlapping(sentences, cue)
    .map((sentence) => withoutSpans(text, sentence, overlapping(verbatim, sentence)))
    .join(' ')
}

function withoutSpans(text: string, { start, end }: Span, out: readonly Span[]): string {
  let at = start
  const kept: string[] = []
  for (const span of out) {
    if (span.start > at) kept.push(text.slice(at, span.start))
    at = Math.max(at, Math.min(span.end, end))
  }
  kept.push(text.slice(at, end))
  return kept.join(' ')
}
