import type { Command } from 'commander'
import type { DocumentFilter } from '../../engine/index.ts'
import type { DocumentRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, fromOption, jsonOption, limitOption, toOption } from '../command-options.ts'
import { type ListOptions, listRecords } from '../list-records.ts'
import { publicationDate } from '../publication-date.ts'
import { shortId } from '../short-id.ts'
import type { Terminal } from '../terminal.ts'
import { titleOf } from '../title-of.ts'
import { withCase } from '../with-case.ts'

interface Options extends CaseOptions, ListOptions, Pick<DocumentFilter, 'outlet' | 'from' | 'to'> {}

export function addDocumentsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('documents')
    .summary('list the documents of a case')
    .description(
      'Lists the documents of a case: when, where and under which title they appeared, and who speaks in them.',
    )
    .addOption(caseOption())
    .option('--outlet <name>', 'id or start of the name of an outlet')
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(limitOption())
    .addOption(jsonOption())
    .action((options: Options) => listDocuments(options, terminal))
  addExamples(command, [
    ['redline documents', 'the documents of case.redline'],
    ['redline documents --outlet "The Harbour" --from 1962-10', 'those of one outlet, from October 1962 on'],
    ['redline documents --json | jq -r .title', 'only the titles'],
  ])
}

function listDocuments({ case: path, json, limit, ...filter }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) =>
    listRecords<DocumentRecord>({
      terminal,
      options: { json, limit },
      noun: 'documents',
      ask: (page) => caseFile.documents({ ...filter, ...page }),
      columns: [
        { title: 'DOCUMENT', value: (document) => shortId(document.id) },
        { title: 'DATE', value: publicationDate },
        { title: 'OUTLET', value: (document) => document.outlet, isFlexible: true, widest: 40 },
        { title: 'STATEMENTS', value: (document) => document.statements },
        { title: 'TITLE', value: titleOf, isFlexible: true, widest: 100 },
        { title: 'VOICES', value: (document) => document.voices.join(', '), isFlexible: true },
      ],
    }),
  )
}
