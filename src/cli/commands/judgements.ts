import { type Command, Option } from 'commander'
import type { JudgementFilter } from '../../engine/index.ts'
import { JUDGEMENT_STANDINGS, type JudgementRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption, limitOption } from '../command-options.ts'
import { type ListOptions, listRecords } from '../list-records.ts'
import { sayCorrected, sayJudged, sayTarget } from '../say-judgement.ts'
import { shortId } from '../short-id.ts'
import type { Terminal } from '../terminal.ts'
import { noDocument, withCase } from '../with-case.ts'

interface Options extends CaseOptions, ListOptions, Omit<JudgementFilter, 'cursor' | 'limit'> {}

/** `2024-05-01T10:00:00.000Z` begins with its day. */
const DAY_LENGTH = 10

export function addJudgementsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('judgements')
    .summary('list what people corrected')
    .description(
      'Lists the corrections of a case in the order in which they were made, those that were undone among them. ' +
        'Unattached ones were made of statements, mentions or actors that a later reading no longer has.',
    )
    .addOption(caseOption())
    .option('--document <document>', 'id, start of an id, or file name of a document')
    .option('--statement <statement>', 'id or start of an id of the statement that they belong to')
    .option('--report <report>', 'id or start of an id of the report that they belong to')
    .option('--actor <actor>', 'name, alias or id of an actor that they are on, or that they name')
    .addOption(new Option('--standing <standing>', 'whether they hold').choices(JUDGEMENT_STANDINGS))
    .addOption(limitOption())
    .addOption(jsonOption())
    .action((options: Options) => listJudgements(options, terminal))
  addExamples(command, [
    ['redline judgements', 'every correction'],
    ['redline judgements --standing unattached', 'those to be made anew'],
    ['redline judgements --actor Kennedy', 'those that concern one actor'],
    ['redline judgements --document letters.txt --json', 'those of one article, for programs'],
  ])
}

/** The statement or report that it belongs to now; null for none. */
function recordOf({ statement, report }: JudgementRecord): string | null {
  const id = statement ?? report
  return id === null ? null : shortId(id)
}

/** Which reports are one deed is judged of them, not read in one of them. */
function sayWas({ field, was }: JudgementRecord): string | null {
  return field === 'apart' || field === 'together' ? null : sayJudged(was)
}

function listJudgements({ case: path, json, limit, ...filter }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) => {
    if (filter.document !== undefined && !caseFile.document(filter.document)) throw noDocument(filter.document, path)
    return listRecords<JudgementRecord>({
      terminal,
      options: { json, limit },
      noun: 'judgements',
      ask: (page) => caseFile.judgements({ ...filter, ...page }),
      columns: [
        { title: 'ID', value: ({ id }) => shortId(id) },
        { title: 'DATE', value: ({ at }) => at.slice(0, DAY_LENGTH) },
        { title: 'STANDING', value: ({ standing }) => standing },
        { title: 'DOCUMENT', value: ({ document }) => (document === null ? null : shortId(document)) },
        { title: 'RECORD', value: recordOf },
        { title: 'FIELD', value: ({ field }) => field },
        { title: 'CORRECTED TO', value: sayCorrected, isFlexible: true, widest: 32 },
        { title: 'REDLINE READ', value: sayWas, isFlexible: true, widest: 32 },
        { title: 'BY', value: ({ by }) => by, isFlexible: true, widest: 16 },
        { title: 'WORDS', value: sayTarget, isFlexible: true },
        { title: 'NOTE', value: ({ note }) => note, isFlexible: true },
      ],
    })
  })
}
