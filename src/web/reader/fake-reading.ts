import type { MentionRecord, Reading, StatementRecord } from '../contract.ts'

/** A reading for tests: plain text by outlet `Paper`, each sentence up to a full stop. */
export function reading(text: string, statements: readonly StatementRecord[] = []): Reading {
  return {
    document: {
      id: 'd',
      source: 'd.txt',
      format: 'text',
      title: 'A title',
      author: null,
      outlet: 'Paper',
      language: 'en',
      url: null,
      text,
      textHash: '0123456789abcdef',
      regions: [],
      dates: [],
      written: null,
      chain: [],
      family: 'd',
      alerts: [],
      statements: statements.length,
      voices: [],
    },
    statements,
    reports: [],
    mentions: [],
    times: [],
    places: [],
    sentences: [...text.matchAll(/[^.\s][^.]*\.?/gu)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  }
}

/** A statement for tests: direct, in one stretch, by the last of `voice`. */
export function statement(
  id: string,
  start: number,
  end: number,
  voice: readonly string[],
  rest: Partial<StatementRecord> = {},
): StatementRecord {
  return {
    id,
    document: 'd',
    kind: 'direct',
    start,
    end,
    text: 'words',
    content: [{ start, end }],
    verbatim: [{ start, end }],
    cue: null,
    speaker: null,
    actor: null,
    speakerResolution: 'named',
    voice,
    act: 'say',
    addressee: null,
    time: null,
    place: null,
    occasion: null,
    polarity: 'positive',
    hedged: false,
    translated: false,
    inside: null,
    confidence: 0.9,
    by: 'statements@1',
    judged: null,
    ...rest,
  }
}

/** A mention for tests: a name that stands for an actor, or for nobody known. */
export function mention(id: string, start: number, end: number, actor: MentionRecord['actor']): MentionRecord {
  return {
    id,
    document: 'd',
    start,
    end,
    text: 'words',
    kind: 'name',
    actor,
    resolution: 'world-name',
    candidates: [],
    judged: null,
  }
}
