import type { Reading } from '../../src/api/contract/index.ts'

type Span = Reading['sentences'][number]

/** A long article made of one that is printed so many times, with all that was found in each. */
export function repeatReading(reading: Reading, times: number): Reading {
  const { document, statements, sentences } = reading
  const gap = '\n\n'
  const copies = Array.from({ length: times }, (_, index) => index * (document.text.length + gap.length))
  const id = 'long'
  return {
    ...reading,
    document: {
      ...document,
      id,
      text: copies.map(() => document.text).join(gap),
      regions: copies.flatMap((offset) => document.regions.map((region) => shift(region, offset))),
    },
    sentences: copies.flatMap((offset) => sentences.map((sentence) => shift(sentence, offset))),
    statements: copies.flatMap((offset, copy) =>
      statements.map((statement) => ({
        ...shift(statement, offset),
        id: `${statement.id}-${copy}`,
        document: id,
        content: statement.content.map((span) => shift(span, offset)),
        verbatim: statement.verbatim.map((span) => shift(span, offset)),
        cue: statement.cue && shift(statement.cue, offset),
        speaker: statement.speaker && shift(statement.speaker, offset),
        inside: statement.inside && `${statement.inside}-${copy}`,
      })),
    ),
  }
}

function shift<Ranged extends Span>(span: Ranged, offset: number): Ranged {
  return { ...span, start: span.start + offset, end: span.end + offset }
}
