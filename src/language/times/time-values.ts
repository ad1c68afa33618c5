import type { TimeValue } from './time-draft.ts'
import { CONTEXT, moveBy, REFERENCE, TIME_FUNCTIONS, type TimeFunction, TOLD, UNKNOWN } from './time-functions.ts'

/** What the slots of a rule hold, by name. */
export interface Bindings {
  get(name: string): TimeValue
}

/** Works out the value of a rule; null: the words make no time. */
export type ValueOf = (bindings: Bindings) => TimeValue | null

const PART = /\{([a-z-]+)\}|\d{4}-\d\d-\d\d|[a-z][a-z-]*|-?\d+(?:\.\d+)?|[-+*(),]/gu

const CONSTANTS: Readonly<Record<string, TimeValue>> = {
  reference: REFERENCE,
  told: TOLD,
  context: CONTEXT,
  unknown: UNKNOWN,
}

/**
 * Compiles an expression such as "reference - {length}" or "in(month({month}), {yearly})": slots, numbers, ISO dates, calls of
 * `TIME_FUNCTIONS`, and one sum of a time and a length, which `*` may multiply by 1 or -1. Other words stand for themselves.
 * Throws on anything else.
 */
export function compileValue(source: string, slots: ReadonlySet<string>): ValueOf {
  const parts = [...source.matchAll(PART)].map(([part]) => part)
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`value "${source}": ${what}`)
  }
  const expect = (part: string): void => {
    if (parts[at++] !== part) fail(`expected ${part}`)
  }
  const term = (): ValueOf => {
    const part = parts[at++] ?? fail('ends too early')
    if (part.startsWith('{')) {
      const name = part.slice(1, -1)
      if (!slots.has(name)) fail(`the pattern has no slot {${name}}`)
      return (bindings) => bindings.get(name)
    }
    if (/^\d{4}-\d\d-\d\d$/u.test(part)) return () => part
    if (/^-?\d/u.test(part)) return () => Number(part)
    if (!/^[a-z]/u.test(part)) return fail(`cannot read ${part}`)
    if (parts[at] !== '(') return () => (part in CONSTANTS ? CONSTANTS[part] : part)
    at++
    const call = TIME_FUNCTIONS[part] ?? fail(`there is no function ${part}`)
    const args: ValueOf[] = []
    while (parts[at] !== ')') {
      if (args.length > 0) expect(',')
      args.push(sum())
    }
    at++
    return applied(call, args)
  }
  const sum = (): ValueOf => {
    const first = term()
    const sign = parts[at]
    if (sign !== '+' && sign !== '-') return first
    at++
    const length = term()
    const isMultiplied = parts[at] === '*'
    if (isMultiplied) at++
    const factor = isMultiplied ? term() : () => 1
    return (bindings) => {
      const [time, by, times] = [first(bindings), length(bindings), factor(bindings)]
      return time === null || by === null ? null : moveBy(time, by, (sign === '-' ? -1 : 1) * Number(times))
    }
  }
  const value = sum()
  if (at < parts.length) fail(`cannot read ${parts[at]}`)
  return value
}

function applied(call: TimeFunction, args: readonly ValueOf[]): ValueOf {
  return (bindings) => {
    const values: TimeValue[] = []
    for (const arg of args) {
      const value = arg(bindings)
      if (value === null) return null
      values.push(value)
    }
    return call(values)
  }
}
