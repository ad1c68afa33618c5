import { type Command, Option } from 'commander'
import type { EventFilter } from '../../engine/index.ts'
import { EVENT_STATUSES, type EventRecord } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { addDeedOptions, checkDeeds, type DeedOptions } from '../deed-options.ts'
import { describeEvent } from '../describe-event.ts'
import { listRecords } from '../list-records.ts'
import { sayEventParties, sayTime, sayType } from '../say-deed.ts'
import { shortId } from '../short-id.ts'
import { stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { withCase } from '../with-case.ts'

/** Every order of events; a test holds it to the engine's list, which help must not wait for. */
export const EVENT_ORDER_CHOICES = ['time', 'latest', 'origins'] as const satisfies readonly EventFilter['order'][]

interface Options extends DeedOptions {
  readonly sort: (typeof EVENT_ORDER_CHOICES)[number]
}

export function addEventsCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('events')
    .summary('list who did what to whom, reports of one deed taken together, or show one of them')
    .description(
      'Lists the events of a case: reports, of one document or several, that tell of one deed, with the number of documents and of ' +
        'independent origins that tell it. With the id of one (or of a report), shows its reports side by side with their ' +
        'sentences, and on what they differ. --type, --status, --from, --to and --background are asked of the event itself; what ' +
        'else is asked, one of its reports fits.',
    )
    .argument('[event]', 'id, or start of an id, of one event or of a report of it')
  addDeedOptions(command, EVENT_STATUSES)
    .addOption(
      new Option('--sort <order>', 'what comes first: the oldest, the latest, what most independent origins tell')
        .choices(EVENT_ORDER_CHOICES)
        .default('time'),
    )
    .action((event: string | undefined, options: Options) =>
      event === undefined ? listEvents(options, terminal) : showEvent(event, options, terminal),
    )
  addExamples(command, [
    ['redline events --actor Cuba --sort origins', 'what most independent origins tell of one state'],
    ['redline events --status disputed', 'what some tell and others deny'],
    ['redline events --type MOBILIZE --from 1962-10 --no-background', 'deployments of a crisis, without its past'],
    ['redline events 1f20c7d1', 'one event with its sentences'],
  ])
}

function listEvents(options: Options, terminal: Terminal): Promise<void> {
  const { case: path, json, limit, sort, ...filter } = options
  return withCase(path, 'read', (caseFile) => {
    checkDeeds(caseFile, options, terminal)
    return listRecords<EventRecord>({
      terminal,
      options: { json, limit },
      noun: 'events',
      ask: (page) => caseFile.events({ ...filter, order: sort, ...page }),
      columns: [
        { title: 'ID', value: ({ id }) => shortId(id) },
        { title: 'DATE', value: ({ time }) => sayTime(time), isFlexible: true, widest: 24 },
        { title: 'WHO', value: (event) => sayEventParties(event, 'source'), isFlexible: true, widest: 32 },
        { title: 'WHAT', value: sayType, isFlexible: true, widest: 28 },
        { title: 'WHOM', value: (event) => sayEventParties(event, 'target'), isFlexible: true, widest: 32 },
        { title: 'STATUS', value: withMarks, isFlexible: true, widest: 36 },
        { title: 'ORIGINS', value: ({ origins }) => origins },
        { title: 'REPORTS', value: ({ reports }) => reports.length },
        { title: 'VOICES', value: ({ voices }) => voices.join(', '), isFlexible: true, widest: 40 },
        { title: 'WORDS', value: ({ text }) => text, isFlexible: true },
      ],
    })
  })
}

function showEvent(key: string, { case: path, json }: Options, terminal: Terminal): Promise<void> {
  return withCase(path, 'read', (caseFile) => {
    const detail = caseFile.event(key)
    if (detail === null) throw stopWith(`${path}: there is no event "${key}"; \`redline events\` lists those there are`)
    terminal.out(json ? `${JSON.stringify(detail)}\n` : describeEvent(detail))
  })
}

function withMarks({ status, isBackground, isJudged }: EventRecord): string {
  return `${status}${isBackground ? ', background' : ''}${isJudged ? ' (corrected)' : ''}`
}
