import { type Command, Option } from 'commander'
import type { StatementFilter } from '../../engine/index.ts'
import { SPEECH_ACTS, STATEMENT_KINDS, type StatementRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, fromOption, jsonOption, limitOption, toOption } from '../command-options.ts'
import { type ListOptions, listRecords } from '../list-records.ts'
import { withMark } from '../say-judgement.ts'
import { shortId } from '../short-id.ts'
import type { Terminal } from '../terminal.ts'
import { voicePath } from '../voice-path.ts'
import { noDocument, withCase } from '../with-case.ts'

interface Options extends CaseOptions, ListOptions, Omit<StatementFilter, 'cursor' | 'limit'> {}

export function addStatementsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('statements')
    .summary('list who says what')
    .description('Lists the statements of a case: who says what, on whose word, in which document.')
    .addOption(caseOption())
    .option('--document <document>', 'id, start of an id, or file name of a document')
    .option('--actor <name>', 'id, name or alias of whoever speaks')
    .option('--voice <name>', 'name of any voice on the path from the outlet inward')
    .addOption(new Option('--kind <kind>', 'how the words are given').choices(STATEMENT_KINDS))
    .addOption(new Option('--act <act>', 'speech act').choices(SPEECH_ACTS))
    .addOption(fromOption())
    .addOption(toOption())
    .addOption(limitOption())
    .addOption(jsonOption())
    .action((options: Options) => listStatements(options, terminal))
  addExamples(command, [
    ['redline statements --actor Kennedy', 'what one person says, in any document'],
    ['redline statements --voice TASS --kind direct', 'words in quotation marks that came by way of one agency'],
    ['redline statements --act deny --from 1962-10 --to 1962-11', 'denials of two months'],
    ['redline statements --document letters.txt --json | jq .voice', 'the voices of one document, for programs'],
  ])
}

function listStatements({ case: path, json, limit, ...filter }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) => {
    if (filter.document !== undefined && !caseFile.document(filter.document)) throw noDocument(filter.document, path)
    return listRecords<StatementRecord>({
      terminal,
      options: { json, limit },
      noun: 'statements',
      ask: (page) => caseFile.statements({ ...filter, ...page }),
      columns: [
        { title: 'ID', value: (statement) => shortId(statement.id) },
        { title: 'DOCUMENT', value: (statement) => shortId(statement.document) },
        { title: 'OUTLET', value: (statement) => statement.voice[0] ?? null, isFlexible: true, widest: 24 },
        {
          title: 'VOICE',
          value: (statement) => withMark(voicePath(statement.voice), statement),
          isFlexible: true,
          widest: 48,
        },
        { title: 'ACT', value: (statement) => statement.act },
        { title: 'WORDS', value: (statement) => statement.text, isFlexible: true },
      ],
    })
  })
}
