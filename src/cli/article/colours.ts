const ESCAPE = '\u001b['
const RESET = `${ESCAPE}0m`
/** Cyan, magenta, yellow, green, blue and their bright forms; no red, which would look like a verdict. */
const VOICE_COLOURS = [36, 35, 33, 32, 34, 96, 95, 93, 92, 94]

/** How characters look: SGR codes, empty for plain. */
export type Look = readonly number[]

export const BOLD: Look = [1]
export const DIM: Look = [2]
const UNDERLINED = 4

/** The text in that look. */
export function paint(text: string, look: Look): string {
  return look.length === 0 || text === '' ? text : `${ESCAPE}${look.join(';')}m${text}${RESET}`
}

/** Gives each voice a colour, in the order of their first appearance. */
export function assignColours(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    [...new Set(labels)].map((label, index) => [label, VOICE_COLOURS[index % VOICE_COLOURS.length] ?? UNDERLINED]),
  )
}

/** The look of words that a voice says. */
export function statementLook(colour: number | undefined): Look {
  return colour === undefined ? [UNDERLINED] : [UNDERLINED, colour]
}
