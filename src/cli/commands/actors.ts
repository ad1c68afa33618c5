import { type Command, Option } from 'commander'
import type { ActorFilter } from '../../engine/index.ts'
import { ACTOR_TYPES, type ActorRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption, limitOption } from '../command-options.ts'
import { describeActor } from '../describe-actor.ts'
import { type ListOptions, listRecords } from '../list-records.ts'
import { stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { noDocument, withCase } from '../with-case.ts'

interface Options extends CaseOptions, ListOptions, Omit<ActorFilter, 'cursor' | 'limit'> {}

/** By what a list can be sorted; a test holds it to the engine's. */
export const ORDER_CHOICES = ['statements', 'mentions', 'name'] as const satisfies readonly ActorFilter['order'][]

export function addActorsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('actors')
    .summary('list who is named and who speaks, or show one of them')
    .description(
      'Lists the actors of a case: states, bodies, organisations, people and outlets that are named in it. With the name of one, ' +
        'shows its names, offices and documents, whom it speaks to and of, and who speaks to and of it.',
    )
    .argument('[actor]', 'name, alias or id of one actor')
    .addOption(caseOption())
    .addOption(new Option('--type <type>', 'what kind of actor').choices(ACTOR_TYPES))
    .option('--name <name>', 'part of a name or alias')
    .option('--country <state>', 'id of a state: itself, and whoever belongs to it')
    .option('--document <document>', 'id, start of an id, or file name of a document that they are in')
    .option('--speaks', 'those who make statements')
    .option('--no-speaks', 'those who are named and make no statement')
    .addOption(new Option('--sort <order>', 'what comes first').choices(ORDER_CHOICES).default('statements'))
    .addOption(limitOption())
    .addOption(jsonOption())
    .action((actor: string | undefined, options: Options & { readonly sort: ActorFilter['order'] }) =>
      actor === undefined ? listActors(options, terminal) : showActor(actor, options, terminal),
    )
  addExamples(command, [
    ['redline actors', 'everyone who is named'],
    ['redline actors --type person --speaks --limit 10', 'the ten people who speak most'],
    ['redline actors --country cuba --sort mentions', 'a state and whoever belongs to it'],
    ['redline actors Kennedy', 'one of them: names, offices, who with'],
    ['redline actors Kennedy --json', 'the same for programs'],
  ])
}

function listActors(
  { case: path, json, limit, sort, ...filter }: Options & { readonly sort?: ActorFilter['order'] },
  terminal: Terminal,
): Promise<void> {
  return withCase(path, 'read', (caseFile) => {
    if (filter.document !== undefined && !caseFile.document(filter.document)) throw noDocument(filter.document, path)
    return listRecords<ActorRecord>({
      terminal,
      options: { json, limit },
      noun: 'actors',
      ask: (page) => caseFile.actors({ ...filter, ...(sort === undefined ? {} : { order: sort }), ...page }),
      columns: [
        { title: 'NAME', value: (actor) => actor.name, isFlexible: true, widest: 48 },
        { title: 'TYPE', value: (actor) => actor.type },
        { title: 'COUNTRY', value: (actor) => actor.country, isFlexible: true, widest: 24 },
        { title: 'STATEMENTS', value: (actor) => actor.statements },
        { title: 'MENTIONS', value: (actor) => actor.mentions },
        { title: 'DOCUMENTS', value: (actor) => actor.documents },
        { title: 'ID', value: (actor) => actor.id, isFlexible: true, widest: 48 },
        {
          title: 'OFFICES',
          value: (actor) => actor.offices.map(({ office }) => office).join('; ') || actor.description,
          isFlexible: true,
        },
      ],
    })
  })
}

function showActor(key: string, { case: path, json }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) => {
    const profile = caseFile.actor(key)
    if (profile === null)
      throw stopWith(`${path}: there is no actor "${key}"; \`redline actors --name\` finds parts of names`)
    terminal.out(json ? `${JSON.stringify(profile)}\n` : describeActor(profile))
  })
}
