import type { z } from '@hono/zod-openapi'

/** A type as JSON sees it: no `readonly`, and an optional field is absent rather than undefined. */
export type Plain<Type> = Type extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Type extends object
    ? { -readonly [Key in keyof Type]: Plain<Exclude<Type[Key], undefined>> }
    : Type

/** `true` when both types have the same JSON, else `false`. */
export type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false

/** Gives back the schema; a schema whose values differ from `Type` in any field is a type error. */
export function schemaFor<Type>() {
  return <Schema extends z.ZodType>(
    schema: Schema & (Same<z.infer<Schema>, Type> extends true ? unknown : 'differs from its TypeScript type'),
  ): Schema => schema
}

/** The value itself, typed as its JSON: what the router's types of requests and answers are made of. */
export function asPlain<Type>(value: Type): Plain<Type> {
  // Only `readonly` and undefined fields fall away, and neither exists in JSON.
  return value as Plain<Type>
}
