import type { Reading, Span } from '../contract.ts'
import type { Place } from './stack-voices.ts'

/** An actor named at a place, and the words there that name it. */
export interface Named {
  /** Id of the actor; null when it is not known who is meant. */
  readonly id: string | null
  /** The actor's usual name; null when it is not known who is meant. */
  readonly name: string | null
  /** As the text has them, each once, without those that are the name itself. */
  readonly forms: readonly string[]
}

/** Who is named at a place, in the order of the text: within a statement's words, its cue and its speaker, or in a sentence. */
export function listNamed(reading: Reading, place: Place): readonly Named[] {
  const spans = spansAt(reading, place)
  const named = new Map<
    string,
    { readonly id: string | null; readonly name: string | null; readonly forms: Set<string> }
  >()
  for (const { start, end, actor, kind } of reading.mentions) {
    if (kind === 'pronoun') continue
    if (!spans.some((span) => span.start < end && start < span.end)) continue
    const form = reading.document.text.slice(start, end).replace(/\s+/gu, ' ')
    const name = actor?.name ?? null
    const key = actor?.id ?? `? ${form}`
    const entry = named.get(key) ?? { id: actor?.id ?? null, name, forms: new Set<string>() }
    if (form.toLowerCase() !== name?.toLowerCase()) entry.forms.add(form)
    named.set(key, entry)
  }
  return [...named.values()].map(({ id, name, forms }) => ({ id, name, forms: [...forms] }))
}

function spansAt({ sentences, statements }: Reading, place: Place): readonly Span[] {
  if (place.kind === 'sentence') return sentences.slice(place.index, place.index + 1)
  const statement = statements.find(({ id }) => id === place.id)
  if (!statement) return []
  return [...statement.content, statement.cue, statement.speaker].filter((span) => span !== null)
}
