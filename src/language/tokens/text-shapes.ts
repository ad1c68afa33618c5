/** Where a match of the sticky `pattern` that begins at `at` ends; -1 without one. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** `don't`, `AT&T`, `f*ck`, `co<soft hyphen>operate`. */
export const WORD =
  /[\p{L}\p{N}\p{M}_]+(?:(?:['’ʼ\u00AD\u200C\u200D]|&(?=\p{L})|\*{1,5}(?=\p{L}))[\p{L}\p{N}\p{M}_]+)*/uy
/** `co-operate`: two parts and no third. */
export const HYPHENATED = /[\p{L}\p{N}\p{M}]{1,30}[-‐‑][\p{L}\p{N}\p{M}]{1,40}(?![-‐‑]?[\p{L}\p{N}\p{M}])/uy
/** `w/o`. */
export const SLASHED = /\p{L}{1,3}\/\p{L}{1,3}(?![\p{L}\p{N}/])/uy
/** `th-`: a word broken off. */
export const BROKEN_OFF = /\p{L}{1,2}-(?!\S)/uy
/** `U.S.`, `U.S`, `e.g.`, `a.k.a`. */
export const INITIALISM = /(?:\p{L}\.){1,11}\p{L}(?:\.(?!\p{L})|(?![\p{L}\p{N}.'’]))|(?:\p{L}\.){2,12}/uy
/** `Ph.D`, `a.m` before their last stop. */
export const DOTTED = /\p{L}{1,4}(?:\.\p{L}{1,4}){1,4}(?=\.)/uy

/** `1,107`, `3.9`, `16:02`, `03/04/2022`, `713.555.0100`; a comma only before thousands. */
export const NUMBER = /\d+(?:[.:/]\d+|,(?=(?:\d\d,){0,4}\d{3}(?!\d))\d+)*/uy
/** `555-0100`, `1-800-555-0100`, `2024-03-05`, `x5-0100`; `10-12` is a range of two numbers. */
export const DIGIT_GROUPS = /(?:\d{1,5}(?:-\d{1,8}){2,4}|\d{3}-\d{4}|\d{5}-\d{4}|x\d{1,2}-\d{4})(?![-\p{L}\p{N}])/uy
/** `'90s`, `’68`. */
export const SHORT_YEAR = /['’]\d\ds?(?![\p{L}\p{N}])/uy
/** `1990's`, `60's`: a decade is one token. */
export const DECADE = /(?:\d\d)?\d0['’]s(?![\p{L}\p{N}])/uy
/** `+44`, `.265`. */
export const SIGNED_NUMBER = /\+\d+(?![\p{L}\p{N}])|\.\d+(?![\p{L}\p{N}])/uy
/** What is written on to a number: `th`, `pm`, `bn`. */
export const NUMBER_TAIL = /[\p{L}\p{M}]{1,8}(?![\p{L}\p{N}])/uy
/** `US$`, `A$`. */
export const CURRENCY = /(?:US|A|C|HK|NZ)[$]/uy

/** `#harbour`, `@harbourmaster`. */
export const TAG = /[#@][\p{L}_][\p{L}\p{N}_]*/uy
/** `...`, `--`, `***`, `?!`, `’’`, `<<`. */
export const MARK_RUN =
  /\.{0,2}[!?]+|''(?!')|``|’’|‘[‘’]|\.{2,}|…+|-{2,}|—{2,}|_{2,}|\*+|={2,}|~+|\/{2,}|\+{2,}|#{2,}|<{2,}|>{2,}/uy
/** `|-----+----->`: lines drawn with marks. */
export const DRAWING = /[-=~+|<>*_#{}^]{4,}(?!\S)/uy
/** A pictogram with its skin tone, presentation and joined others. */
export const PICTOGRAM = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*/uy
/** `:)`, `;-)`, `:D`, `=(`, `>:(`, `<3`, `^_^`, `(:` alone. */
export const FACE = /(?:>?[:;=][-^o']?[()[\]DPpOo/|\\]+|\([-']?[:=]|<3+|\^_*\^|-_+-)(?=[.,!?]*(?!\S))/uy
/** `:)` written on to a word. */
export const ATTACHED_FACE = /[:;=]-?[)(]+(?!\S)/uy
/** Characters that show nothing: controls, joiners and marks of direction. */
export const INVISIBLE = /[\p{Cc}\p{Cf}]+/uy
