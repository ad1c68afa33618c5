import type { Command } from 'commander'
import type { SearchHit } from '../../engine/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption, limitOption } from '../command-options.ts'
import { type ListOptions, listRecords } from '../list-records.ts'
import { shortId } from '../short-id.ts'
import type { Terminal } from '../terminal.ts'
import { withCase } from '../with-case.ts'

interface Options extends CaseOptions, ListOptions {}

export function addSearchCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('search')
    .summary('find words in the texts')
    .description('Finds words in the texts of a case, and shows them with the words around them.')
    .argument('<words...>', 'what to look for')
    .addOption(caseOption())
    .addOption(limitOption())
    .addOption(jsonOption())
    .action((words: readonly string[], options: Options) => search(words.join(' '), options, terminal))
  addExamples(command, [
    ['redline search quarantine', 'every text with the word'],
    ['redline search naval blockade --limit 5', 'texts with both words, the best five'],
  ])
}

function search(words: string, { case: path, json, limit }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) =>
    listRecords<SearchHit>({
      terminal,
      options: { json, limit },
      noun: 'places',
      ask: (page) => caseFile.search(words, page),
      columns: [
        { title: 'DOCUMENT', value: (hit) => shortId(hit.document) },
        { title: 'OUTLET', value: (hit) => hit.outlet, isFlexible: true, widest: 32 },
        { title: 'TITLE', value: (hit) => hit.title, isFlexible: true, widest: 60 },
        { title: 'WORDS', value: (hit) => hit.snippet, isFlexible: true },
      ],
    }),
  )
}
