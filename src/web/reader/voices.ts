import type { StatementRecord } from '../contract.ts'
import { isUnnamed, UNKNOWN_SPEAKER } from '../look/say-name.ts'

/** How a voice is drawn: one of the palette's colours together with one of the lines, so colour never stands alone. */
export interface VoiceLook {
  readonly hue: number
  readonly line: number
}

/** Someone who speaks in a document. */
export interface Voice {
  readonly name: string
  /** Statements in which it is the innermost voice. */
  readonly statements: number
  /** How many of them a person has given to it. */
  readonly corrected: number
  readonly look: VoiceLook
}

/** Colours in the palette (styles/voices.css) and ways to draw a line under text. */
export const HUES = 8
export const LINES = 4

/** The innermost voice of a statement, by the name that `sayName` shows. */
export function speakerOf(statement: Pick<StatementRecord, 'voice' | 'speakerResolution' | 'speaker'>): string {
  // A path of one is the outlet alone: it names nobody who speaks in the statement.
  return (statement.voice.length > 1 ? statement.voice.at(-1) : null) ?? UNKNOWN_SPEAKER
}

/** Whether a person said who speaks in a statement. */
export function isSpeakerJudged({ speakerResolution }: Pick<StatementRecord, 'speakerResolution'>): boolean {
  return speakerResolution === 'judged'
}

/**
 * The voices of a document, most statements first, those whom nobody names last. A voice's look follows the order in which voices first speak, so it
 * stays the same however the list is sorted or filtered.
 */
export function listVoices(statements: readonly StatementRecord[]): readonly Voice[] {
  const spoken = new Map<string, StatementRecord[]>()
  for (const statement of [...statements].sort((a, b) => a.start - b.start)) {
    const name = speakerOf(statement)
    const own = spoken.get(name)
    if (own) own.push(statement)
    else spoken.set(name, [statement])
  }
  return [...spoken]
    .map(([name, own], index) => ({
      name,
      statements: own.length,
      corrected: own.filter(isSpeakerJudged).length,
      look: lookOf(index),
    }))
    .sort((a, b) => Number(isUnnamed(a.name)) - Number(isUnnamed(b.name)) || b.statements - a.statements)
}

/** Whether a voice stands anywhere on the path of a statement, its outlet excepted. */
export function isSpokenBy(statement: StatementRecord, voice: string): boolean {
  return speakerOf(statement) === voice || statement.voice.slice(1).includes(voice)
}

/** All pairs of hue and line come up before one comes again; neighbours differ in both. */
function lookOf(index: number): VoiceLook {
  return { hue: index % HUES, line: (index + Math.floor(index / HUES)) % LINES }
}
