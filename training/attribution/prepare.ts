import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, hashBytes } from '../../src/model/index.ts'
import { annotateDocument, knowledgeFor } from '../../src/pipeline/index.ts'

/**
 * Reads text as Redline does and writes words, trees and, where there are any, attributions for the trainers:
 * `prepare.ts FOLDER OUT`, one JSON object an article and line. FOLDER holds `text/*.txt` and `attributions/*.ann` as a part of
 * PolNeAR does, or plain `.txt` files.
 */
const [folder, out] = process.argv.slice(2)
if (!folder || !out) throw new Error('prepare.ts: give the folder of text files and the file to write')

const texts = existsSync(join(folder, 'text')) ? join(folder, 'text') : folder
const annotations = existsSync(join(folder, 'attributions')) ? readdirSync(join(folder, 'attributions')) : []
const lines: string[] = []
for (const file of readdirSync(texts).sort()) {
  if (!file.endsWith('.txt')) continue
  const name = file.replace(/\.txt$/u, '')
  const annotation = annotations.find((one) => one.replace(/(?:_[0-9a-f]{4})?\.ann$/u, '') === name)
  if (annotations.length > 0 && !annotation) continue
  const text = readFileSync(join(texts, file), 'utf8')
  const document = pageOf(text)
  const { sentences, trees } = annotateDocument(document, knowledgeFor(document, { withoutLearned: true }))
  lines.push(
    JSON.stringify({
      name,
      text,
      sentences: sentences.map(({ tokens, paragraph }, index) => ({
        paragraph,
        forms: tokens.map((token) => token.text),
        starts: tokens.map((token) => token.start),
        ends: tokens.map((token) => token.end),
        ...trees?.[index],
      })),
      attributions: annotation
        ? readAttributions(readFileSync(join(folder, 'attributions', annotation), 'utf8'), text)
        : [],
    }),
  )
}
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} articles`)

/** `T2	Content 48 53;60 66	words` and `E2	Attribution:T3 Content:T2 Cue:T1 Source:T4`, offsets in code points. */
function readAttributions(annotation: string, text: string): Record<string, [number, number][]>[] {
  const units = unitOffsets(text)
  const spans = new Map<string, [number, number][]>()
  const attributions: Record<string, [number, number][]>[] = []
  for (const line of annotation.split('\n')) {
    const [id = '', head = ''] = line.split('\t')
    if (id.startsWith('T')) {
      const pairs = head.slice(head.indexOf(' ') + 1).split(';')
      spans.set(
        id,
        pairs.map((pair) => {
          const [start = 0, end = 0] = pair.split(' ').map((offset) => units[Number(offset)] ?? text.length)
          return [start, end]
        }),
      )
    }
  }
  for (const line of annotation.split('\n')) {
    const [id = '', head = ''] = line.split('\t')
    if (!id.startsWith('E')) continue
    const attribution: Record<string, [number, number][]> = { Source: [], Cue: [], Content: [] }
    for (const part of head.split(' ')) {
      const [role = '', reference = ''] = part.split(':')
      attribution[role.replace(/\d+$/u, '')]?.push(...(spans.get(reference) ?? []))
    }
    attributions.push(attribution)
  }
  return attributions
}

/** Where each code point starts, in UTF-16 code units. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = []
  let unit = 0
  for (const character of text) {
    offsets.push(unit)
    unit += character.length
  }
  offsets.push(unit)
  return offsets
}

function pageOf(text: string): Document {
  return {
    id: hashBytes(text).slice(0, 20),
    source: 'article.txt',
    format: 'text',
    text,
    textHash: hashBytes(text),
    title: null,
    author: null,
    outlet: null,
    language: 'en',
    url: null,
    regions: [{ kind: 'body', start: 0, end: text.length }],
    dates: [],
    written: null,
    chain: [],
    family: 'training',
    alerts: [],
  }
}
