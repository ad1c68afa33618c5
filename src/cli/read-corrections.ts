import type { ActorCorrection, Correction, ReportCorrection } from '../engine/index.ts'
import type { ActorType, ReportStatus, ReportType, SpeechAct } from '../model/index.ts'
import type { CaseOptions } from './command-options.ts'
import { stopWith } from './stop.ts'

export interface JudgeCommandOptions extends CaseOptions {
  /** False for `--no-speaker`; so `addressee` and `is`. */
  readonly speaker?: string | false
  readonly addressee?: string | false
  readonly act?: SpeechAct
  readonly report?: string
  readonly deed?: ReportType
  readonly status?: ReportStatus
  /** False for `--no-source`; so `target`. */
  readonly source?: string | false
  readonly target?: string | false
  /** True where no other report is named. */
  readonly apart?: string | true
  readonly together?: string
  readonly merge?: string
  readonly into?: string
  readonly mention?: string
  readonly name?: string
  readonly of?: string
  readonly document?: string
  readonly is?: string | false
  readonly type?: ActorType
  readonly undo?: string
  readonly by?: string
  readonly note?: string
  readonly json?: boolean
}

/** What `redline judge` is asked to do; `missing` says what the case lacks where nothing can be judged. */
export type Asked =
  | { readonly kind: 'undo'; readonly judgement: string }
  | { readonly kind: 'statement'; readonly statement: string; readonly corrections: readonly Correction[] }
  | { readonly kind: 'report'; readonly report: string; readonly corrections: readonly ReportCorrection[] }
  | { readonly kind: 'actor'; readonly correction: ActorCorrection; readonly missing: string }

/** Reads the one thing that is asked for; stops with what is wrong where it is none, several or not whole. */
export function askedOf(statement: string | undefined, options: JudgeCommandOptions): Asked {
  const { undo, merge, into, mention, name, of } = options
  const corrections = [...correctionsOf(options), ...reportCorrectionsOf(options)]
  const ofActors = [merge ?? into, mention, name ?? of].filter((given) => given !== undefined)
  if (undo !== undefined) {
    if (statement !== undefined || corrections.length > 0 || ofActors.length > 0) {
      throw stopWith(
        'judge --undo: takes one correction back and nothing else; leave out the statement and its corrections',
      )
    }
    return { kind: 'undo', judgement: undo }
  }
  if (options.report !== undefined)
    return reportCorrections(options.report, { ...options, others: [statement, ...ofActors] })
  if (ofActors.length > 0) {
    if (ofActors.length > 1 || statement !== undefined || corrections.length > 0) {
      throw stopWith('judge: one correction at a time: of a statement, --report, --merge, --mention or --name')
    }
    return actorCorrection(options)
  }
  if (statement === undefined) {
    throw stopWith(
      'judge: which statement? give its id, as `redline statements` shows it, or --report, --merge, --mention, --name or --undo JUDGEMENT',
    )
  }
  if (reportCorrectionsOf(options).length > 0) {
    throw stopWith('judge --report REPORT: which report is to be corrected? give its id, as `redline reports` shows it')
  }
  const own = correctionsOf(options)
  if (own.length === 0) {
    throw stopWith(`judge ${statement}: what is to be corrected? give --speaker, --no-speaker, --addressee or --act`)
  }
  return { kind: 'statement', statement, corrections: own }
}

function correctionsOf({ speaker, addressee, act, type }: JudgeCommandOptions): readonly Correction[] {
  const named = (field: 'speaker' | 'addressee', name: string | false | undefined): readonly Correction[] =>
    name === undefined ? [] : [{ field, actor: actorOf(name, type) }]
  return [
    ...named('speaker', speaker),
    ...named('addressee', addressee),
    ...(act === undefined ? [] : [{ field: 'act', act } as const]),
  ]
}

function reportCorrections(
  report: string,
  options: JudgeCommandOptions & { readonly others: readonly unknown[] },
): Asked {
  if (options.others.some((other) => other !== undefined) || correctionsOf(options).length > 0) {
    throw stopWith('judge --report: corrects one report and nothing else; leave out what is of statements and actors')
  }
  const corrections = reportCorrectionsOf(options)
  if (corrections.length === 0) {
    throw stopWith(
      `judge --report ${report}: what is to be corrected? give --deed, --status, --source, --target, --apart or --together`,
    )
  }
  return { kind: 'report', report, corrections }
}

function reportCorrectionsOf(options: JudgeCommandOptions): readonly ReportCorrection[] {
  const { deed, status, source, target, apart, together, type } = options
  return [
    ...(deed === undefined ? [] : [{ field: 'type', type: deed } as const]),
    ...(status === undefined ? [] : [{ field: 'status', status } as const]),
    ...(source === undefined ? [] : [{ field: 'source', actor: actorOf(source, type) } as const]),
    ...(target === undefined ? [] : [{ field: 'target', actor: actorOf(target, type) } as const]),
    ...(apart === undefined ? [] : [{ field: 'apart', ...(apart === true ? {} : { other: apart }) } as const]),
    ...(together === undefined ? [] : [{ field: 'together', other: together } as const]),
  ]
}

function actorCorrection({ merge, into, mention, name, of, document, is, type }: JudgeCommandOptions): Asked {
  if (merge !== undefined || into !== undefined) {
    if (merge === undefined || into === undefined) {
      throw stopWith('judge --merge ACTOR --into ACTOR: give both, the one that goes and the one that stays')
    }
    const actor = { name: into, ...(type === undefined ? {} : { type }) }
    return {
      kind: 'actor',
      correction: { field: 'identity', of: merge, actor },
      missing: `there is no actor "${merge}"; \`redline actors\` lists those there are`,
    }
  }
  if (is === undefined) throw stopWith('judge: who is meant? give --is ACTOR, or --no-is where it is not known')
  const where = document === undefined ? {} : { document }
  const actor = actorOf(is, type)
  if (mention !== undefined) {
    return {
      kind: 'actor',
      correction: { field: 'mention', mention, ...where, actor },
      missing: `there is no mention "${mention}"; \`redline export mentions\` gives those there are`,
    }
  }
  if (name === undefined || of === undefined) {
    throw stopWith('judge --name WORDS --of ACTOR: give both, the words and whom Redline took them to mean')
  }
  return {
    kind: 'actor',
    correction: { field: 'name', name, of, ...where, actor },
    missing: `no mention of "${of}" reads "${name}"${document === undefined ? '' : ` in ${document}`}; \`redline actors "${of}"\` shows its names`,
  }
}

function actorOf(name: string | false, type: ActorType | undefined) {
  return name === false ? null : { name, ...(type === undefined ? {} : { type }) }
}
