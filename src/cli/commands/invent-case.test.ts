import { openCase, type SourceReader } from '../../engine/index.ts'
import { type Document, documentId, hashBytes, type Layers, recordId } from '../../model/index.ts'

/** Sources are the texts themselves; each line `Speaker: words.` is a statement, the first line the title. */
const READER: SourceReader = {
  madeBy: 'lines@1',
  attributions: 'learned',
  async *find(sources) {
    for (const [index, source] of sources.entries()) {
      yield { source: `news/story-${index}.txt`, bytes: Buffer.from(source) }
    }
  },
  read: ({ source, bytes }) => ({ document: inventDocument(source, bytes) }),
  annotate: inventLayers,
}

/** Makes a case of invented articles, one document a text. */
export async function inventCase(path: string, texts: readonly string[]): Promise<void> {
  const caseFile = openCase(path, { mode: 'write', reader: READER })
  await caseFile.add(texts)
  caseFile.close()
}

function inventDocument(source: string, bytes: Uint8Array): Document {
  const text = Buffer.from(bytes).toString()
  const titleEnd = text.indexOf('\n')
  return {
    id: documentId(bytes),
    source,
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: text.slice(0, titleEnd),
    author: null,
    outlet: 'Harbour Gazette',
    language: 'en',
    url: null,
    regions: [{ kind: 'title', start: 0, end: titleEnd }],
    dates: [
      { kind: 'stated', earliest: '1962-10-22', latest: '1962-10-22', precision: 'day', basis: 'explicit', spans: [] },
    ],
    written: null,
    chain: [],
    family: documentId(bytes),
    alerts: [],
  }
}

function inventLayers(document: Document): Layers {
  const lines = Array.from(document.text.matchAll(/^(\w+): (.+)$/gm), (line) => {
    const [whole, name = '', words = ''] = line
    const end = line.index + whole.length
    return {
      name,
      speaker: { start: line.index, end: line.index + name.length },
      said: { start: end - words.length, end },
    }
  })
  return {
    document,
    sentences: lines.map(({ speaker, said }) => ({ start: speaker.start, end: said.end, tokens: [], paragraph: 0 })),
    trees: null,
    attributions: null,
    mentions: lines.map(({ name, speaker }) => ({
      id: recordId({ document: document.id, kind: 'mention', span: speaker }),
      ...speaker,
      kind: 'name',
      actor: name.toLowerCase(),
      resolution: 'new-name',
      candidates: [],
      number: 'singular',
      gender: null,
      isPerson: true,
    })),
    actors: [...new Set(lines.map(({ name }) => name))].map((name) => ({
      id: name.toLowerCase(),
      name,
      type: 'person',
      country: null,
      aliases: [],
      offices: [],
      description: null,
    })),
    places: [],
    times: [],
    reports: [],
    statements: lines.map(({ name, speaker, said }) => ({
      id: recordId({ document: document.id, kind: 'statement', span: said }),
      ...said,
      kind: 'indirect',
      content: [said],
      verbatim: [],
      cue: null,
      speaker,
      actor: name.toLowerCase(),
      speakerResolution: 'named',
      act: 'say',
      addressee: null,
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
    })),
  }
}
