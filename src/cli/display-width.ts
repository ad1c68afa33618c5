/** Marks that stand on the character before them, and joiners: no column of their own. */
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u
/** East Asian wide characters and emoji: two columns (Unicode Standard Annex 11, blocks whose characters are all wide). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const ASCII = /^[ -~]*$/
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The characters of a text as a reader counts them, each with its columns on a terminal. */
export function displayCharacters(text: string): readonly { readonly text: string; readonly columns: number }[] {
  if (ASCII.test(text)) return Array.from(text, (character) => ({ text: character, columns: 1 }))
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, columns: columnsOf(segment) }))
}

/** How many columns a text without control characters takes on a terminal. */
export function displayWidth(text: string): number {
  if (ASCII.test(text)) return text.length
  return displayCharacters(text).reduce((columns, character) => columns + character.columns, 0)
}

/** The text cut to at most `columns`, an ellipsis at its end when something fell away. */
export function cutToWidth(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text
  let cut = ''
  let used = 0
  for (const character of displayCharacters(text)) {
    if (used + character.columns > columns - 1) break
    cut += character.text
    used += character.columns
  }
  return `${cut.trimEnd()}…`
}

/** The text with spaces after it up to `columns`. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

function columnsOf(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2
  return ZERO_WIDTH.test(grapheme) ? 0 : 1
}
