import { type Command, Option } from 'commander'
import type { ActorFilter } from '../../engine/index.ts'
import { ACTOR_TYPES, type ActorRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption, limitOption } from '../command-options.ts'
import { type ListOptions, listRecords } from '../list-records.ts'
import type { Terminal } from '../terminal.ts'
import { withCase } from '../with-case.ts'

interface Options extends CaseOptions, ListOptions, Pick<ActorFilter, 'type' | 'name'> {}

export function addActorsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('actors')
    .summary('list who is named and who speaks')
    .description('Lists the actors of a case: states, bodies, organisations, people and outlets that are named in it.')
    .addOption(caseOption())
    .addOption(new Option('--type <type>', 'what kind of actor').choices(ACTOR_TYPES))
    .option('--name <name>', 'part of a name or alias')
    .addOption(limitOption())
    .addOption(jsonOption())
    .action((options: Options) => listActors(options, terminal))
  addExamples(command, [
    ['redline actors', 'everyone who is named'],
    ['redline actors --type person --limit 10', 'ten people'],
    ['redline actors --name Kennedy --json', 'one family, for programs'],
  ])
}

function listActors({ case: path, json, limit, ...filter }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) =>
    listRecords<ActorRecord>({
      terminal,
      options: { json, limit },
      noun: 'actors',
      ask: (page) => caseFile.actors({ ...filter, ...page }),
      columns: [
        { title: 'NAME', value: (actor) => actor.name, isFlexible: true, widest: 48 },
        { title: 'TYPE', value: (actor) => actor.type },
        { title: 'COUNTRY', value: (actor) => actor.country, isFlexible: true, widest: 24 },
        { title: 'STATEMENTS', value: (actor) => actor.statements },
        { title: 'MENTIONS', value: (actor) => actor.mentions },
        { title: 'ID', value: (actor) => actor.id, isFlexible: true, widest: 48 },
        { title: 'OFFICES', value: (actor) => actor.offices.map(({ office }) => office).join('; '), isFlexible: true },
      ],
    }),
  )
}
