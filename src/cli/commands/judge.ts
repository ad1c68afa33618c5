import { type Command, Option } from 'commander'
import type { Case, JudgeOptions, ReportCorrection } from '../../engine/index.ts'
import { ACTOR_TYPES, type JudgementRecord, REPORT_STATUSES, REPORT_TYPES, SPEECH_ACTS } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { caseOption, jsonOption } from '../command-options.ts'
import { type Asked, askedOf, type JudgeCommandOptions } from '../read-corrections.ts'
import { safeLine } from '../safe-text.ts'
import { sayCorrected, sayJudged, sayTarget } from '../say-judgement.ts'
import { shortId } from '../short-id.ts'
import { stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { noStatement, withCase } from '../with-case.ts'

export function addJudgeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('judge')
    .summary('correct a statement, a report or who is meant, merge actors, or take a correction back')
    .description(
      'Corrects who speaks in a statement, to whom, or its act; the type, status, source or target of a report (--report), and with ' +
        'which others it tells of one deed; says that two actors are one (--merge A --into B); or says who is ' +
        'meant at a place (--mention) or wherever an actor goes by a name (--name WORDS --of ACTOR --is ACTOR). A correction is ' +
        'kept apart from what Redline read, holds wherever that is shown or exported, survives reading the article again, and ' +
        'can be undone. Pronouns that Redline took to mean a corrected actor stay as they were read.',
    )
    .argument('[statement]', 'id, or start of an id, as `redline statements` shows it')
    .addOption(caseOption())
    .option('--speaker <name>', 'who speaks: name, alias or id of an actor of the case, or a name new to it')
    .option('--no-speaker', 'nobody is named as the speaker')
    .option('--addressee <name>', 'to whom it is said')
    .option('--no-addressee', 'nobody is named to whom it is said')
    .addOption(new Option('--act <act>', 'the speech act').choices(SPEECH_ACTS))
    .option('--report <report>', 'the report to be corrected: id, or start of one, as `redline reports` shows it')
    .addOption(new Option('--deed <type>', 'the type of the deed').choices(REPORT_TYPES))
    .addOption(new Option('--status <status>', 'what the words claim of the deed').choices(REPORT_STATUSES))
    .option('--source <name>', 'who does it')
    .option('--no-source', 'nobody is named who does it')
    .option('--target <name>', 'to whom it is done')
    .option('--no-target', 'nobody is named to whom it is done')
    .option('--apart [report]', 'it tells of another deed than this report; than all others, when none is given')
    .option('--together <report>', 'it tells of the same deed as this report, with all that are linked to either')
    .option('--merge <actor>', 'the actor that is another one: its name, alias or id')
    .option('--into <actor>', 'the one that it is, and whose name stays')
    .option(
      '--mention <mention>',
      'the place where somebody else is meant: id, or start of one, as `redline export mentions` gives it',
    )
    .option('--name <words>', 'the name under which somebody else is meant')
    .option('--of <actor>', 'whom Redline took that name to mean')
    .option(
      '--document <document>',
      'where --name is meant: id, start of an id, or file name; the whole case when not given',
    )
    .option('--is <actor>', 'who is meant: name, alias or id of an actor, or a name new to the case')
    .option('--no-is', 'it is not known who is meant')
    .addOption(
      new Option('--type <type>', 'what a name is that is new to the case (default: person)').choices(ACTOR_TYPES),
    )
    .option('--undo <judgement>', 'take a correction back: its id, or start of an id')
    .option('--by <name>', 'who judges, kept with the correction')
    .option('--note <text>', 'why, kept with the correction')
    .addOption(jsonOption())
    .action((statement: string | undefined, options: JudgeCommandOptions) => judge(statement, options, terminal))
  addExamples(command, [
    ['redline judge 9a3f61c2 --speaker "Dean Rusk"', 'these are the words of somebody else'],
    ['redline judge 9a3f61c2 --speaker "a diplomat" --type unnamed', 'somebody without a name'],
    ['redline judge 9a3f61c2 --no-speaker --note "the text does not say"', 'nobody is named'],
    ['redline judge --merge "N. Khrushchev" --into "Nikita Khrushchev"', 'two actors are one'],
    ['redline judge --mention 4c20d7aa --is "Robert Kennedy"', 'somebody else is meant here'],
    [
      'redline judge --name Kennedy --of "John F. Kennedy" --is "Robert Kennedy" --document letters.txt',
      'and wherever he is called so there',
    ],
    ['redline judge --report 5e07c1aa --status denied --deed ASSAULT', 'what the words claim, and of what deed'],
    ['redline judge --report 5e07c1aa --apart', 'it tells of no deed that others tell of'],
    ['redline judge --undo 51b07de4', 'as Redline read it again'],
  ])
}

function judge(statement: string | undefined, options: JudgeCommandOptions, terminal: Terminal): Promise<void> {
  const { case: path, json } = options
  const asked = askedOf(statement, options)
  return withCase(path, 'judge', (caseFile) => {
    const lines = answer(caseFile, asked, options).map((record) =>
      json ? JSON.stringify(record) : safeLine(describe(record)),
    )
    terminal.out(`${lines.join('\n')}\n`)
  })
}

function answer(caseFile: Case, asked: Asked, options: JudgeCommandOptions): readonly JudgementRecord[] {
  switch (asked.kind) {
    case 'undo':
      return [undoOne(caseFile, asked.judgement, options)]
    case 'statement':
      return asked.corrections.map((correction) => {
        const record = caseFile.judge(asked.statement, correction, signature(options))
        if (record === null) throw noStatement(asked.statement, options.case)
        return record
      })
    case 'report':
      return asked.corrections.map((correction) => {
        const record = caseFile.judgeReport(asked.report, correction, signature(options))
        if (record === null) throw noReport(caseFile, asked.report, correction, options.case)
        return record
      })
    case 'actor': {
      const record = caseFile.judgeActor(asked.correction, signature(options))
      if (record === null) throw stopWith(`${options.case}: ${asked.missing}`)
      return [record]
    }
  }
}

function noReport(caseFile: Case, report: string, correction: ReportCorrection, path: string) {
  const other = 'other' in correction ? correction.other : undefined
  const missing = other !== undefined && caseFile.report(report) !== null ? other : report
  return stopWith(`${path}: there is no report "${missing}"; \`redline reports\` lists those there are`)
}

function undoOne(caseFile: Case, judgement: string, options: JudgeCommandOptions): JudgementRecord {
  const record = caseFile.undo(judgement, signature(options))
  if (record !== null) return record
  throw stopWith(`${options.case}: there is no judgement "${judgement}"; \`redline judgements\` lists those there are`)
}

function signature({ by, note }: JudgeCommandOptions): JudgeOptions {
  return { by: by ?? null, note: note ?? null }
}

/** "speaker: Dean Rusk; Redline read: John F. Kennedy. `redline judge --undo 51b07de4` takes it back." */
function describe(record: JudgementRecord): string {
  const { id, field, was, undone, target, mentions, documents } = record
  const isStatement = target.kind === 'statement' || target.kind === 'report'
  const isLink = field === 'apart' || field === 'together'
  const read = isLink ? 'People alone say which reports are one deed.' : `Redline read: ${sayJudged(was)}.`
  const on = isStatement ? field : `${field} ${sayTarget(record)}`
  if (undone !== null) return `${on}: no longer ${sayCorrected(record)}; ${read}`
  const reach = isStatement ? '' : ` It bears on ${plural(mentions, 'mention')} in ${plural(documents, 'document')}.`
  return `${on}: ${sayCorrected(record)}; ${read}${reach} \`redline judge --undo ${shortId(id)}\` takes it back.`
}

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
