import { COLUMNS, type ConlluColumns, type ConlluSentence } from './conllu-sentence.ts'

/** Sentences as a CoNLL-U file; what `readConllu` read comes back byte for byte if its lines ended in `\n`. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map(writeSentence).join('')
}

function writeSentence({ comments, words, ranges, emptyNodes }: ConlluSentence): string {
  const lines = [...comments]
  const rangeAt = new Map(ranges.map((range) => [range.first, range]))
  let nextNode = 0
  const addNodes = (after: number) => {
    for (let node = emptyNodes[nextNode]; node?.after === after; node = emptyNodes[++nextNode]) {
      lines.push(writeLine(`${after}.${node.minor}`, node))
    }
  }
  addNodes(0)
  for (const [index, word] of words.entries()) {
    const range = rangeAt.get(index)
    if (range) lines.push(writeLine(`${range.first + 1}-${range.last + 1}`, range))
    lines.push(writeLine(`${index + 1}`, word))
    addNodes(index + 1)
  }
  return `${lines.join('\n')}\n\n`
}

function writeLine(id: string, columns: ConlluColumns): string {
  return [id, ...COLUMNS.map((column) => columns[column])].join('\t')
}
