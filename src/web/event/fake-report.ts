import type { ToldReport } from '../contract.ts'

interface Words {
  readonly sentence: string
  readonly trigger: string
  readonly source: string | null
  readonly target: string | null
}

/** A report for tests, every string of which stands in the text. */
export function toldReport(text: string, words: Words, rest: Partial<ToldReport> = {}): ToldReport {
  const quote = (part: string) => {
    const start = text.indexOf(part)
    if (start < 0) throw new Error(`“${part}” does not stand in the text`)
    return { start, end: start + part.length, text: part }
  }
  const party = (part: string | null) =>
    part === null ? [] : [{ ...quote(part), head: quote(part), actor: null, isOwn: true }]
  return {
    ...quote(words.sentence),
    id: 'r1',
    document: 'd1',
    trigger: quote(words.trigger),
    type: 'ASSAULT',
    mode: null,
    contexts: [],
    cameo: '190',
    source: [],
    target: [],
    recipient: [],
    sourceWords: party(words.source),
    targetWords: party(words.target),
    recipientWords: [],
    time: null,
    place: null,
    placeWords: null,
    status: 'happened',
    isBackground: false,
    voice: ['Paper'],
    statement: null,
    quantities: [],
    event: 'e1',
    rule: 'shell',
    confidence: 0.9,
    by: 'reports@1',
    judged: null,
    sentence: quote(words.sentence),
    sentenceNumber: 1,
    title: null,
    outlet: 'Paper',
    written: null,
    family: 'd1',
    ...rest,
  }
}
