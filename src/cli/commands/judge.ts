import { type Command, Option } from 'commander'
import type { Case, Correction, JudgeOptions } from '../../engine/index.ts'
import { ACTOR_TYPES, type ActorType, type JudgementRecord, SPEECH_ACTS, type SpeechAct } from '../../model/index.ts'
import { addExamples } from '../add-examples.ts'
import { type CaseOptions, caseOption, jsonOption } from '../command-options.ts'
import { safeLine } from '../safe-text.ts'
import { sayJudged } from '../say-judgement.ts'
import { shortId } from '../short-id.ts'
import { stopWith } from '../stop.ts'
import type { Terminal } from '../terminal.ts'
import { noStatement, withCase } from '../with-case.ts'

interface Options extends CaseOptions {
  /** False for `--no-speaker`; so `addressee`. */
  readonly speaker?: string | false
  readonly addressee?: string | false
  readonly act?: SpeechAct
  readonly type?: ActorType
  readonly undo?: string
  readonly by?: string
  readonly note?: string
  readonly json?: boolean
}

export function addJudgeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('judge')
    .summary('correct a statement, or take a correction back')
    .description(
      'Corrects who speaks in a statement, to whom, or its act. The correction is kept apart from what Redline read, holds ' +
        'wherever the statement is shown or exported, survives reading the article again, and can be undone.',
    )
    .argument('[statement]', 'id, or start of an id, as `redline statements` shows it')
    .addOption(caseOption())
    .option('--speaker <name>', 'who speaks: name, alias or id of an actor of the case, or a name new to it')
    .option('--no-speaker', 'nobody is named as the speaker')
    .option('--addressee <name>', 'to whom it is said')
    .option('--no-addressee', 'nobody is named to whom it is said')
    .addOption(new Option('--act <act>', 'the speech act').choices(SPEECH_ACTS))
    .addOption(
      new Option('--type <type>', 'what a name is that is new to the case (default: person)').choices(ACTOR_TYPES),
    )
    .option('--undo <judgement>', 'take a correction back: its id, or start of an id')
    .option('--by <name>', 'who judges, kept with the correction')
    .option('--note <text>', 'why, kept with the correction')
    .addOption(jsonOption())
    .action((statement: string | undefined, options: Options) => judge(statement, options, terminal))
  addExamples(command, [
    ['redline judge 9a3f61c2 --speaker "Dean Rusk"', 'these are the words of somebody else'],
    ['redline judge 9a3f61c2 --speaker "a diplomat" --type unnamed', 'somebody without a name'],
    ['redline judge 9a3f61c2 --no-speaker --note "the text does not say"', 'nobody is named'],
    ['redline judge --undo 51b07de4', 'as Redline read it again'],
  ])
}

function judge(statement: string | undefined, options: Options, terminal: Terminal): Promise<void> {
  const { case: path, undo, json } = options
  const corrections = correctionsOf(options)
  checkUse(statement, options, corrections)
  return withCase(path, 'judge', (caseFile) => {
    const records = undo === undefined ? makeAll(caseFile, statement ?? '', corrections, options) : []
    if (undo !== undefined) records.push(undoOne(caseFile, undo, options))
    const lines = records.map((record) => (json ? JSON.stringify(record) : safeLine(describe(record))))
    terminal.out(`${lines.join('\n')}\n`)
  })
}

function checkUse(statement: string | undefined, { undo }: Options, corrections: readonly Correction[]): void {
  if (undo !== undefined && (statement !== undefined || corrections.length > 0)) {
    throw stopWith(
      'judge --undo: takes one correction back and nothing else; leave out the statement and its corrections',
    )
  }
  if (undo !== undefined) return
  if (statement === undefined) {
    throw stopWith('judge: which statement? give its id, as `redline statements` shows it, or --undo JUDGEMENT')
  }
  if (corrections.length === 0) {
    throw stopWith(`judge ${statement}: what is to be corrected? give --speaker, --no-speaker, --addressee or --act`)
  }
}

function correctionsOf({ speaker, addressee, act, type }: Options): readonly Correction[] {
  const named = (field: 'speaker' | 'addressee', name: string | false | undefined): readonly Correction[] => {
    if (name === undefined) return []
    return [{ field, actor: name === false ? null : { name, ...(type === undefined ? {} : { type }) } }]
  }
  return [
    ...named('speaker', speaker),
    ...named('addressee', addressee),
    ...(act === undefined ? [] : [{ field: 'act', act } as const]),
  ]
}

function makeAll(
  caseFile: Case,
  statement: string,
  corrections: readonly Correction[],
  options: Options,
): JudgementRecord[] {
  return corrections.map((correction) => {
    const record = caseFile.judge(statement, correction, signature(options))
    if (record === null) throw noStatement(statement, options.case)
    return record
  })
}

function undoOne(caseFile: Case, judgement: string, options: Options): JudgementRecord {
  const record = caseFile.undo(judgement, signature(options))
  if (record !== null) return record
  throw stopWith(`${options.case}: there is no judgement "${judgement}"; \`redline judgements\` lists those there are`)
}

function signature({ by, note }: Options): JudgeOptions {
  return { by: by ?? null, note: note ?? null }
}

/** "speaker: Dean Rusk; Redline read: John F. Kennedy. `redline judge --undo 51b07de4` takes it back." */
function describe({ id, field, value, was, undone }: JudgementRecord): string {
  const read = `Redline read: ${sayJudged(was)}.`
  if (undone !== null) return `${field}: no longer ${sayJudged(value)}; ${read}`
  return `${field}: ${sayJudged(value)}; ${read} \`redline judge --undo ${shortId(id)}\` takes it back.`
}
