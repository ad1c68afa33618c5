import type { Command } from 'commander'
import { REPORT_STATUSES, type ReportRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { addDeedOptions, checkDeeds, type DeedOptions } from '../deed-options.ts'
import { listRecords } from '../list-records.ts'
import { sayReportParties, sayTime, sayType } from '../say-deed.ts'
import { shortId } from '../short-id.ts'
import type { Terminal } from '../terminal.ts'
import { voicePath } from '../voice-path.ts'
import { withCase } from '../with-case.ts'

export function addReportsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('reports')
    .summary('list who did what to whom, as told')
    .description(
      'Lists the reports of a case: deeds as told in one place by one voice, with what the words claim of them: that they happened, ' +
        'are planned, threatened, denied and so on. `redline events` takes reports of one deed together.',
    )
  addDeedOptions(command, REPORT_STATUSES).action((options: DeedOptions) => listReports(options, terminal))
  addExamples(command, [
    ['redline reports --source "Soviet Union" --target Cuba', 'what one is said to have done to the other'],
    ['redline reports --type SANCTION --status threatened', 'sanctions that were threatened, not imposed'],
    ['redline reports --voice TASS --from 1962-10 --to 1962-10', 'deeds of one month by way of one agency'],
    ['redline reports --document letters.txt --json | jq .trigger.text', 'the words that tell them, for programs'],
  ])
}

function listReports(options: DeedOptions, terminal: Terminal): Promise<void> {
  const { case: path, json, limit, ...filter } = options
  return withCase(path, 'read', (caseFile) => {
    checkDeeds(caseFile, options, terminal)
    return listRecords<ReportRecord>({
      terminal,
      options: { json, limit },
      noun: 'reports',
      ask: (page) => caseFile.reports({ ...filter, ...page }),
      columns: [
        { title: 'ID', value: ({ id }) => shortId(id) },
        { title: 'DATE', value: ({ time }) => sayTime(time), isFlexible: true, widest: 24 },
        { title: 'WHO', value: (report) => sayReportParties(report, 'source'), isFlexible: true, widest: 32 },
        { title: 'WHAT', value: sayType, isFlexible: true, widest: 28 },
        { title: 'WHOM', value: (report) => sayReportParties(report, 'target'), isFlexible: true, widest: 32 },
        { title: 'STATUS', value: withMarks, isFlexible: true, widest: 36 },
        { title: 'VOICE', value: ({ voice }) => voicePath(voice), isFlexible: true, widest: 32 },
        { title: 'EVENT', value: ({ event }) => shortId(event) },
        { title: 'WORDS', value: ({ text }) => text, isFlexible: true },
      ],
    })
  })
}

function withMarks({ status, isBackground, judged }: ReportRecord): string {
  return `${status}${isBackground ? ', background' : ''}${judged === null ? '' : ' (corrected)'}`
}
