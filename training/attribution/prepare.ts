import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText, type TrainingAttribution, trainingArticle } from './training-article.ts'

/**
 * Reads text as Redline does and writes words, trees and, where there are any, attributions for the trainers:
 * `prepare.ts FOLDER OUT`, one article a line. FOLDER holds `text/*.txt` and `attributions/*.ann` as a part of PolNeAR does, or
 * plain `.txt` files.
 */
const [folder, out] = process.argv.slice(2)
if (!folder || !out) throw new Error('prepare.ts: give the folder of text files and the file to write')

const texts = existsSync(join(folder, 'text')) ? join(folder, 'text') : folder
const annotations = existsSync(join(folder, 'attributions')) ? readdirSync(join(folder, 'attributions')) : []
const lines: string[] = []
for (const file of readdirSync(texts).sort()) {
  if (!file.endsWith('.txt')) continue
  const name = file.slice(0, -'.txt'.length)
  const annotation = annotations.find((one) => one.replace(/(?:_[0-9a-f]{4})?\.ann$/u, '') === name)
  if (annotations.length > 0 && !annotation) continue
  const text = readFileSync(join(texts, file), 'utf8')
  const attributions = annotation
    ? readAttributions(readFileSync(join(folder, 'attributions', annotation), 'utf8'), text)
    : []
  lines.push(trainingArticle({ name, text, layers: readText(text), attributions }))
}
if (lines.length === 0) throw new Error(`prepare.ts: ${texts}: no .txt file that can be read`)
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(`${out}: ${lines.length} articles`)

/** `T2	Content 48 53;60 66	words` and `E2	Attribution:T3 Content:T2 Cue:T1 Source:T4`, offsets in code points. */
function readAttributions(annotation: string, text: string): TrainingAttribution[] {
  const units = unitOffsets(text)
  const spans = new Map<string, [number, number][]>()
  const rows = annotation.split('\n').map((line) => line.split('\t'))
  for (const [id = '', head = ''] of rows) {
    if (!id.startsWith('T')) continue
    const pairs = head.slice(head.indexOf(' ') + 1).split(';')
    const ofMark = pairs.map((pair): [number, number] => {
      const [start = 0, end = 0] = pair.split(' ').map((offset) => units[Number(offset)] ?? text.length)
      return [start, end]
    })
    spans.set(id, ofMark)
  }
  const attributions: TrainingAttribution[] = []
  for (const [id = '', head = ''] of rows) {
    if (!id.startsWith('E')) continue
    const attribution: Record<keyof TrainingAttribution, [number, number][]> = { Source: [], Cue: [], Content: [] }
    for (const part of head.split(' ')) {
      const [role = '', mark = ''] = part.split(':')
      const name = role.replace(/\d+$/u, '')
      if (name === 'Source' || name === 'Cue' || name === 'Content') attribution[name].push(...(spans.get(mark) ?? []))
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
