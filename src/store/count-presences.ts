import {
  containsSpan,
  foldName,
  type Mention,
  type MentionKind,
  overlaps,
  type Statement,
  sliceSpan,
} from '../model/index.ts'
import type { FinalMention } from './correct-mentions.ts'

/** Words under which an actor goes in one document, and where they first stand; as they are stored. */
export type FormRow = readonly [kind: MentionKind, words: string, count: number, start: number, end: number]

/** How often an actor comes up in a document. */
export interface Presence {
  readonly mentions: number
  readonly pronouns: number
  readonly statements: number
  readonly addressed: number
  readonly forms: readonly FormRow[]
}

export interface PresenceInput {
  readonly text: string
  readonly mentions: readonly Mention[]
  readonly finals: readonly FinalMention[]
  readonly statements: readonly Pick<Statement, 'actor' | 'addressee'>[]
  /** Actors that are in the document whatever it says of them, and no others count. */
  readonly listed: ReadonlySet<string>
  readonly known: ReadonlySet<string>
}

/** Names are a line long at most; a description that runs on is cut. */
const MAX_WORDS_LENGTH = 120

/** How often each actor of a document comes up in it, judgements included. */
export function countPresences(input: PresenceInput): ReadonlyMap<string, Presence> {
  const { text, mentions, finals, statements, listed, known } = input
  const counts = new Map<string, Count>([...listed].map((actor) => [actor, newCount()]))
  const countOf = (actor: string): Count | null => {
    const count = counts.get(actor)
    if (count) return count
    if (!known.has(actor)) return null
    const fresh = newCount()
    counts.set(actor, fresh)
    return fresh
  }
  mentions.forEach((mention, index) => {
    for (const actor of finals[index]?.meant ?? []) {
      const count = countOf(actor)
      if (!count) continue
      if (mention.kind === 'pronoun') count.pronouns++
      else count.mentions++
      addForm(count.forms, mention, text)
    }
  })
  for (const { actor, addressee } of statements) {
    const speaker = actor === null ? null : countOf(actor)
    if (speaker) speaker.statements++
    const told = addressee === null ? null : countOf(addressee)
    if (told) told.addressed++
  }
  return new Map(
    [...counts].map(([actor, { forms, ...count }]) => [
      actor,
      {
        ...count,
        forms: [...forms.values()].map(
          ({ kind, words, times, start, end }) => [kind, words, times, start, end] as const,
        ),
      },
    ]),
  )
}

interface Form {
  readonly kind: MentionKind
  readonly words: string
  readonly start: number
  readonly end: number
  times: number
}

interface Count {
  mentions: number
  pronouns: number
  statements: number
  addressed: number
  readonly forms: Map<string, Form>
}

function newCount(): Count {
  return { mentions: 0, pronouns: 0, statements: 0, addressed: 0, forms: new Map() }
}

function addForm(forms: Map<string, Form>, mention: Mention, text: string): void {
  const { kind, start, end } = mention
  const words = sliceSpan(text, mention).replace(/\s+/gu, ' ').slice(0, MAX_WORDS_LENGTH)
  const key = `${kind} ${foldName(words)}`
  const form = forms.get(key)
  if (form) form.times++
  else forms.set(key, { kind, words, start, end, times: 1 })
}

/** Who is named, otherwise than by a pronoun, within what each statement says; whoever speaks is left out. */
export function namedWithin(
  statements: readonly Pick<Statement, 'start' | 'end' | 'content' | 'actor'>[],
  mentions: readonly Mention[],
  finals: readonly FinalMention[],
): readonly ReadonlySet<string>[] {
  return statements.map((statement) => {
    const named = new Set<string>()
    mentions.forEach((mention, index) => {
      if (mention.kind === 'pronoun' || !overlaps(mention, statement)) return
      if (!statement.content.some((span) => containsSpan(span, mention))) return
      for (const actor of finals[index]?.meant ?? []) if (actor !== statement.actor) named.add(actor)
    })
    return named
  })
}
