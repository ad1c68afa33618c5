import { type JudgedActor, type Judgement, recordId, slugOf } from '../model/index.ts'
import { problemOf, type Store } from '../store/index.ts'
import type { CorrectActor, Correction, JudgeOptions } from './case.ts'

/** The longest name and note taken, in UTF-16 code units: nobody writes longer ones by hand. */
const MAX_NAME_LENGTH = 300
const MAX_NOTE_LENGTH = 4000

/** Makes a judgement on the statement with an id; gives the judgement's id, null when there is no such statement. */
export function judge(
  store: Store,
  statement: string,
  { correction, options, at }: { readonly correction: Correction; readonly options: JudgeOptions; readonly at: Date },
): string | null {
  const value =
    correction.field === 'act'
      ? correction.act
      : correction.actor === null
        ? null
        : actorMeant(store, statement, correction.actor)
  return store.judge({ statement, field: correction.field, value, ...signed(options), at: at.toISOString() })
}

/** Takes back the judgement with an id; false when there is none. */
export function undo(
  store: Store,
  judgement: string,
  { options, at }: { readonly options: JudgeOptions; readonly at: Date },
): boolean {
  return store.undo(judgement, { ...signed(options), at: at.toISOString() })
}

function signed({ by, note }: JudgeOptions): Pick<Judgement, 'by' | 'note'> {
  return { by: tidy(by, 'name', MAX_NAME_LENGTH), note: tidy(note, 'note', MAX_NOTE_LENGTH) }
}

function actorMeant(store: Store, statement: string, meant: CorrectActor): JudgedActor {
  if ('id' in meant) {
    const actor = store.actor(meant.id)
    if (actor === null) {
      throw problemOf('request', `there is no actor "${meant.id}" in this case; give a name instead of an id`)
    }
    return { id: actor.id, name: actor.name, type: actor.type }
  }
  const name = tidy(meant.name.replace(/\s+/gu, ' '), 'name', MAX_NAME_LENGTH)
  if (name === null) throw problemOf('request', 'the name is empty; give one, or say that nobody is named')
  const byId = store.actor(name)
  // "A spokesman" of another article is another one.
  const [called, ...others] = byId ? [byId] : store.actorsCalled(name).filter(({ type }) => type !== 'unnamed')
  if (called !== undefined && others.length > 0) {
    const ids = [called, ...others].map(({ id }) => id).join(', ')
    throw problemOf('request', `several actors are called ${name}: ${ids}; give the id of the one that is meant`)
  }
  if (called !== undefined) return { id: called.id, name: called.name, type: called.type }
  return newActor(store.statement(statement)?.document ?? '', name, meant.type ?? 'person')
}

/** Somebody new to the case, with the id that a reading would give; words that name nobody mean somebody of one article. */
function newActor(document: string, name: string, type: JudgedActor['type']): JudgedActor {
  const words = slugOf(name)
  const own = recordId({ document, kind: 'actor', span: { start: 0, end: 0 }, role: name })
  return { id: type === 'unnamed' || words === '' ? `unnamed-${own}` : words, name, type }
}

function tidy(text: string | null | undefined, what: string, maxLength: number): string | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed.length > maxLength) {
    throw problemOf('request', `the ${what} has ${trimmed.length} characters; write at most ${maxLength}`)
  }
  return trimmed === '' ? null : trimmed
}
