import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../../src/model/index.ts'

/** One attribution of a corpus in PolNeAR's format: BRAT stand-off with Source, Cue and discontinuous Content. */
export interface GoldAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface GoldArticle {
  readonly name: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** Reads a folder with `text/NAME.txt` and `attributions/NAME_ef2d.ann`; where several people annotated an article, the first of
 *  them. Throws when there is no such folder. */
export function readCorpus(folder: string | undefined): GoldArticle[] {
  if (folder === undefined || !existsSync(join(folder, 'attributions'))) {
    throw new Error(
      `${folder ?? 'no data given'}: no folder "attributions"; give --data FOLDER that holds text/ and attributions/, as a part of PolNeAR does`,
    )
  }
  const annotations = readdirSync(join(folder, 'attributions')).sort()
  return readdirSync(join(folder, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const name = file.slice(0, -'.txt'.length)
      const annotation = annotations.find((one) => one.replace(/(?:_[0-9a-f]{4})?\.ann$/u, '') === name)
      if (annotation === undefined) return []
      const text = readFileSync(join(folder, 'text', file), 'utf8')
      const attributions = readAttributions(readFileSync(join(folder, 'attributions', annotation), 'utf8'), text)
      return [{ name, text, attributions }]
    })
}

/** `T2	Content 48 53;60 66	words` and `E2	Attribution:T3 Content:T2 Cue:T1 Source:T4`; the file counts code points. */
export function readAttributions(annotation: string, text: string): GoldAttribution[] {
  const units = unitOffsets(text)
  const lines = annotation.split('\n').map((line) => line.split('\t'))
  const spans = new Map(
    lines
      .filter(([id = '']) => id.startsWith('T'))
      .map(([id = '', head = '']) => {
        const pairs = head.slice(head.indexOf(' ') + 1).split(';')
        const ofMark = pairs.map((pair): Span => {
          const [start = 0, end = 0] = pair.split(' ').map((offset) => units[Number(offset)] ?? text.length)
          return { start, end }
        })
        return [id, ofMark] as const
      }),
  )
  return lines
    .filter(([id = '']) => id.startsWith('E'))
    .map(([, head = '']) => {
      const parts = head.split(' ').map((part) => part.split(':'))
      const of = (role: string): Span[] =>
        parts
          .filter(([name = '']) => name.replace(/\d+$/u, '') === role)
          .flatMap(([, mark = '']) => spans.get(mark) ?? [])
      return { source: of('Source'), cue: of('Cue'), content: of('Content') }
    })
    .filter(({ content }) => content.length > 0)
}

/** Where each code point starts, in UTF-16 code units. */
function unitOffsets(text: string): number[] {
  const offsets: number[] = []
  let unit = 0
  for (const character of text) {
    offsets.push(unit)
    unit += character.length
  }
  return [...offsets, unit]
}
