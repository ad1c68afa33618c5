import { type Document, documentId, hashBytes, type Layers, recordId } from '../model/index.ts'
import type { SourceReader } from './source-reader.ts'

/** `Speaker: words.` on each line is a statement; sources are the texts themselves. */
export function inventedReader({ madeBy = 'lines@1' }: { readonly madeBy?: string } = {}) {
  const annotated: string[] = []
  const reader: SourceReader = {
    madeBy,
    attributions: 'learned',
    async *find(sources) {
      for (const source of sources) {
        if (source === 'unreadable') yield { source, problem: 'unreadable: no permission; change\nits permissions' }
        else yield { source: `news/${documentId(Buffer.from(source))}.txt`, bytes: Buffer.from(source) }
      }
    },
    read: ({ source, bytes }) =>
      bytes.length === 0
        ? { problem: `${source}: the file is empty; leave it out` }
        : { document: inventedDocument(source, bytes) },
    annotate(document) {
      annotated.push(document.id)
      if (document.text.includes('!!')) throw new TypeError('stage lines@1 failed: two marks')
      return inventedAnnotation(document)
    },
  }
  return { reader, annotated }
}

function inventedDocument(source: string, bytes: Uint8Array): Document {
  const text = Buffer.from(bytes).toString()
  return {
    id: documentId(bytes),
    source,
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: text.split('\n')[0] ?? null,
    author: null,
    outlet: 'Harbour Gazette',
    language: 'en',
    url: null,
    regions: [],
    dates: [
      { kind: 'stated', earliest: '1962-10-22', latest: '1962-10-22', precision: 'day', basis: 'explicit', spans: [] },
    ],
    written: null,
    chain: [],
    family: documentId(bytes),
    alerts: [],
  }
}

function inventedAnnotation(document: Document): Layers {
  const lines = [...document.text.matchAll(/^(\w+): (.+)$/gm)]
  const actorIds = [...new Set(lines.map(([, name = '']) => name))]
  return {
    document,
    sentences: lines.map((line) => ({ start: line.index, end: line.index + line[0].length, tokens: [], paragraph: 0 })),
    trees: null,
    attributions: null,
    mentions: lines.map(([, name = ''], at) => {
      const start = lines[at]?.index ?? 0
      const span = { start, end: start + name.length }
      return {
        id: recordId({ document: document.id, kind: 'mention', span }),
        ...span,
        kind: 'name',
        actor: name.toLowerCase(),
        resolution: 'new-name',
        candidates: [],
        number: 'singular',
        gender: null,
        isPerson: true,
      }
    }),
    actors: actorIds.map((name) => ({
      id: name.toLowerCase(),
      name,
      type: 'person',
      country: null,
      aliases: [`Mr ${name}`],
      offices: [],
      description: null,
    })),
    places: [],
    times: [],
    reports: [],
    statements: lines.map((line) => {
      const [, name = '', words = ''] = line
      const end = line.index + line[0].length
      const span = { start: end - words.length, end }
      return {
        id: recordId({ document: document.id, kind: 'statement', span }),
        ...span,
        kind: 'indirect',
        content: [span],
        verbatim: [],
        cue: { start: line.index + name.length, end: line.index + name.length + 1 },
        speaker: { start: line.index, end: line.index + name.length },
        actor: name.toLowerCase(),
        speakerResolution: 'named',
        act: 'say',
        addressee: 'whoever',
        time: null,
        place: null,
        occasion: null,
        polarity: 'positive',
        hedged: false,
        translated: false,
        inside: null,
        voice: ['Harbour Gazette', name],
        confidence: 1,
        by: 'lines@1',
      }
    }),
  }
}
