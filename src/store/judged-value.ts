import type { JudgedActor, JudgedValue } from '../model/index.ts'

/** Whether what a judgement says is an actor. */
export function isActor(value: JudgedValue): value is JudgedActor {
  return value !== null && typeof value !== 'string' && 'type' in value
}

/** Whether it is an actor, or that nobody is meant. */
export function isActorOrNobody(value: JudgedValue): value is JudgedActor | null {
  return value === null || isActor(value)
}
