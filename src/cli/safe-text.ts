/** Characters with which a text could drive a terminal: C0 and C1 controls (escape among them), tab and newline aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** Marks that turn the direction of the text after them, and could make a line read as another. */
const DIRECTION_MARKS = /[\u202a-\u202e\u2066-\u2069]/g
const WHITE_SPACE = /\s+/gu
const REPLACEMENT = '\ufffd'

/** A text from an article, or from anywhere else, as it may be written to a terminal. */
export function safeText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(CONTROLS, REPLACEMENT).replace(DIRECTION_MARKS, '')
}

/** The same on one line, its white space collapsed. */
export function safeLine(text: string): string {
  return safeText(text).replace(WHITE_SPACE, ' ').trim()
}
