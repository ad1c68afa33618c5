/** Reads a value of unknown shape and returns it typed; throws `place: what is wrong`. */
export type ReadShape<Value> = (value: unknown, place: string) => Value

export const text: ReadShape<string> = (value, place) => {
  if (typeof value === 'string') return value
  throw new Error(`${place}: expected a text`)
}

export function oneOf<const Values extends readonly string[]>(values: Values): ReadShape<Values[number]> {
  return (value, place) => {
    if (values.includes(value as string)) return value as Values[number]
    throw new Error(`${place}: expected one of ${values.join(', ')}`)
  }
}

export function orNull<Value>(read: ReadShape<Value>): ReadShape<Value | null> {
  return (value, place) => (value === null ? null : read(value, place))
}

export function orDefault<Value>(read: ReadShape<Value>, otherwise: Value): ReadShape<Value> {
  return (value, place) => (value === undefined ? otherwise : read(value, place))
}

export function listOf<Value>(
  read: ReadShape<Value>,
  { least = 0, most = Number.POSITIVE_INFINITY } = {},
): ReadShape<Value[]> {
  return (value, place) => {
    if (!Array.isArray(value)) throw new Error(`${place}: expected a list`)
    if (value.length < least || value.length > most)
      throw new Error(`${place}: expected ${bounds(least, most)} entries`)
    return value.map((entry, index) => read(entry, `${place}.${index}`))
  }
}

export function recordOf<Value>(read: ReadShape<Value>): ReadShape<Record<string, Value>> {
  return (value, place) =>
    Object.fromEntries(
      Object.entries(asRecord(value, place)).map(([key, entry]) => [key, read(entry, `${place}.${key}`)]),
    )
}

/** An object of just these fields; a field that may be missing is wrapped in `orDefault`. */
export function fields<Shape>(shape: { readonly [Name in keyof Shape]: ReadShape<Shape[Name]> }): ReadShape<Shape> {
  return (value, place) => {
    const record = asRecord(value, place)
    const unknown = Object.keys(record).find((key) => !(key in shape))
    if (unknown !== undefined) throw new Error(`${at(place, unknown)}: is not a field that is known here`)
    const entries = Object.entries(shape) as [string, ReadShape<unknown>][]
    // Every field of the shape has been read by its own reader.
    return Object.fromEntries(entries.map(([name, read]) => [name, read(record[name], at(place, name))])) as Shape
  }
}

function bounds(least: number, most: number): string {
  return least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `${least} or more` : `${least} to ${most}`
}

function at(place: string, name: string): string {
  return place === '' ? name : `${place}.${name}`
}

function asRecord(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw new Error(`${place}: expected fields with values`)
}
