import { type Command, Option } from 'commander'
import type { Case, DeedFilter } from '../engine/index.ts'
import { REPORT_TYPES } from '../model/index.ts'
import { type CaseOptions, caseOption, fromOption, jsonOption, limitOption, toOption } from './command-options.ts'
import type { ListOptions } from './list-records.ts'
import type { Terminal } from './terminal.ts'
import { noDocument } from './with-case.ts'

export interface DeedOptions extends CaseOptions, ListOptions, DeedFilter {}

/** Gives a command the options by which reports and events are chosen. */
export function addDeedOptions(command: Command, statuses: readonly string[]): Command {
  return command
    .addOption(caseOption())
    .option('--actor <name>', 'id, name or alias of whoever takes part on any side')
    .option('--source <name>', 'id, name or alias of whoever does it')
    .option('--target <name>', 'id, name or alias of whoever it is done to')
    .addOption(new Option('--type <type>', 'type of deed').choices(REPORT_TYPES))
    .addOption(new Option('--status <status>', 'what the words claim of the deed').choices(statuses))
    .option('--voice <name>', 'name of any voice on the path from the outlet inward')
    .addOption(fromOption())
    .addOption(toOption())
    .option('--document <document>', 'id, start of an id, or file name of a document')
    .option('--place <place>', 'id or name of a place, or of the state that it lies in')
    .option('--background', 'those told of a time well before the text was written')
    .option('--no-background', 'the others')
    .addOption(limitOption())
    .addOption(jsonOption())
}

/** Stops where the named document is not there; says so where documents were read before reports were looked for. */
export function checkDeeds(caseFile: Case, { case: path, document }: DeedOptions, terminal: Terminal): void {
  if (document !== undefined && !caseFile.document(document)) throw noDocument(document, path)
  const { untold } = caseFile.summary()
  if (untold === 0) return
  const [these, them] = untold === 1 ? ['document was', 'it'] : ['documents were', 'them']
  terminal.err(
    `${untold} ${these} read by an earlier Redline, which looked for no reports; \`redline read\` ${them} again.\n`,
  )
}
