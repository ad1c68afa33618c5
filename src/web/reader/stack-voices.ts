import type { Reading, RegionKind, StatementRecord } from '../contract.ts'
import { UNKNOWN_OUTLET, UNKNOWN_SPEAKER } from '../look/say-name.ts'
import { speakerOf } from './voices.ts'

/** Where the reader's pointer or keyboard cursor is. */
export type Place =
  | { readonly kind: 'statement'; readonly id: string }
  | { readonly kind: 'sentence'; readonly index: number }

/** One step inward from the outlet. */
export interface VoiceLevel {
  /** As in the records; `sayName` shows it. */
  readonly name: string
  /** What this voice says, where the text gives that; null for the outlet and for voices that only stand in a credit. */
  readonly statement: StatementRecord | null
}

/** Who speaks at a place, from the outlet inward. */
export interface VoiceStack {
  readonly levels: readonly VoiceLevel[]
  /** The innermost statement; null where the outlet speaks for itself. */
  readonly statement: StatementRecord | null
  /** The words at the place. */
  readonly text: string
  /** What part of the page the place is in. */
  readonly region: RegionKind
  /** Statements in the same sentence, when the place itself is in none. */
  readonly beside: readonly StatementRecord[]
}

/** The voices at a place of an article; null when the place is not in it. */
export function stackVoices(reading: Reading, place: Place): VoiceStack | null {
  const { document, sentences, statements } = reading
  const outlet = document.outlet ?? UNKNOWN_OUTLET
  if (place.kind === 'sentence') {
    const sentence = sentences[place.index]
    if (!sentence) return null
    return {
      levels: [{ name: outlet, statement: null }],
      statement: null,
      text: document.text.slice(sentence.start, sentence.end),
      region: regionAt(reading, sentence.start),
      beside: statements.filter(({ content }) =>
        content.some((span) => span.start < sentence.end && sentence.start < span.end),
      ),
    }
  }
  const statement = statements.find(({ id }) => id === place.id)
  if (!statement) return null
  return {
    levels: levelsOf(statement, outerStatements(statement, statements), outlet),
    statement,
    text: statement.text,
    region: regionAt(reading, statement.start),
    beside: [],
  }
}

/** The statements that a statement stands inside, outermost first. */
export function outerStatements(
  statement: StatementRecord,
  statements: readonly StatementRecord[],
): readonly StatementRecord[] {
  const outer: StatementRecord[] = []
  let inside = statement.inside
  while (inside !== null && outer.every(({ id }) => id !== inside)) {
    const next = statements.find(({ id }) => id === inside)
    if (!next) break
    outer.unshift(next)
    inside = next.inside
  }
  return outer
}

/** Pairs the names of the path with the statements that lead there, from the innermost outward. */
function levelsOf(
  statement: StatementRecord,
  outer: readonly StatementRecord[],
  outlet: string,
): readonly VoiceLevel[] {
  const path = statement.voice.length > 0 ? [...statement.voice] : [outlet]
  const speaker = speakerOf(statement)
  if (path.length === 1 || (speaker !== path.at(-1) && speaker === UNKNOWN_SPEAKER)) path.push(speaker)
  const spoken = [...outer, statement]
  return path.map((name, index) => ({
    name: index === path.length - 1 ? speaker : name,
    statement: index === 0 ? null : (spoken[spoken.length - (path.length - index)] ?? null),
  }))
}

function regionAt({ document }: Reading, offset: number): RegionKind {
  return document.regions.find(({ start, end }) => start <= offset && offset < end)?.kind ?? 'body'
}
