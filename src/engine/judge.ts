import type { Judgement } from '../model/index.ts'
import { problemOf, type Store } from '../store/index.ts'
import { actorCalled, actorMeant } from './actors-meant.ts'
import type { ActorCorrection, CorrectActor, Correction, JudgeOptions, ReportCorrection } from './case.ts'
import { MAX_NAME_LENGTH, MAX_NOTE_LENGTH, tidy } from './tidy.ts'

interface Signed {
  readonly options: JudgeOptions
  readonly at: Date
}

/** Makes a judgement on the statement with an id; gives the judgement's id, null when there is no such statement. */
export function judge(
  store: Store,
  statement: string,
  { correction, ...signed }: Signed & { readonly correction: Correction },
): string | null {
  const document = store.statement(statement)?.document ?? ''
  const value = correction.field === 'act' ? correction.act : judgedValue(store, document, correction.actor)
  return store.judge({ statement, field: correction.field, value, ...signatureOf(signed) })
}

/** Makes a judgement on the report with an id; gives the judgement's id, null when there is no such report. */
export function judgeReport(
  store: Store,
  report: string,
  {
    correction,
    other,
    ...signed
  }: Signed & { readonly correction: ReportCorrection; readonly other: string | undefined },
): string | null {
  const signature = signatureOf(signed)
  switch (correction.field) {
    case 'type':
      return store.judge({ field: 'type', report, value: correction.type, ...signature })
    case 'status':
      return store.judge({ field: 'status', report, value: correction.status, ...signature })
    case 'source':
    case 'target': {
      const value = judgedValue(store, store.report(report)?.document ?? '', correction.actor)
      return store.judge({ field: correction.field, report, value, ...signature })
    }
    case 'apart':
    case 'together': {
      if (other === report) throw problemOf('request', `${report}: one report; give two that are not the same`)
      const value = other === undefined ? null : store.otherReport(other)
      if (value === null && (other !== undefined || correction.field === 'together')) return null
      return value === null
        ? store.judge({ field: 'apart', report, value, ...signature })
        : store.judge({ field: correction.field, report, value, ...signature })
    }
  }
}

/** Makes a judgement of who is meant or who is who; gives its id, null when there is nothing that it could be made of. */
export function judgeActor(
  store: Store,
  correction: ActorCorrection,
  { mention, document, ...signed }: Signed & { readonly mention: string; readonly document: string | null },
): string | null {
  const value = judgedValue(store, document ?? '', correction.actor)
  const signature = signatureOf(signed)
  switch (correction.field) {
    case 'mention':
      return document === null ? null : store.judge({ field: 'mention', document, mention, value, ...signature })
    case 'name': {
      const name = tidy(correction.name, 'name', MAX_NAME_LENGTH)
      if (name === null) throw problemOf('request', 'the name is empty; give the words under which the actor goes')
      const actor = correction.of === null ? null : actorCalled(store, correction.of)
      if (actor === null && correction.of !== null) return null
      return store.judge({ field: 'name', document, name, actor: actor?.id ?? null, value, ...signature })
    }
    case 'identity': {
      // An id is taken as it is given: one that was merged before is another than the one it now stands for.
      const isId = store.actor(correction.of) !== null
      const actor = isId ? correction.of : (actorCalled(store, correction.of)?.id ?? null)
      if (actor === null) return null
      if (value === null) throw problemOf('request', 'nobody is named; say whom the actor is one with')
      return store.judge({ field: 'identity', actor, value, ...signature })
    }
  }
}

/** Takes back the judgement with an id; false when there is none. */
export function undo(store: Store, judgement: string, signed: Signed): boolean {
  return store.undo(judgement, signatureOf(signed))
}

function judgedValue(store: Store, document: string, actor: CorrectActor | null) {
  return actor === null ? null : actorMeant(store, document, actor)
}

function signatureOf({ options: { by, note }, at }: Signed): Pick<Judgement, 'by' | 'note' | 'at'> {
  return {
    by: tidy(by, 'name', MAX_NAME_LENGTH),
    note: tidy(note, 'note', MAX_NOTE_LENGTH),
    at: at.toISOString(),
  }
}
