/** A slot, a class of Unicode, an escape, what holds in its own case alone: `(?-i:the )`, a class, or a letter. */
const PART = /\{[a-z]+\}|\\p\{\w+\}|\\.|\(\?-i:([^()]*)\)|\[((?:\\.|[^\]\\])*)\]|\p{L}/gu
const ESCAPE = /\\p\{\w+\}|\\./gu

/**
 * The source of a regular expression with every letter in both cases, `by` as `[bB][yY]`, but for `(?-i:the )` and slots.
 * The flag `i` is dear beside Unicode classes. Worse, where V8 compiles without optimising, as it does once a process has
 * made many expressions, a capital before a group that takes the flag back fails: try Node 24 with `--no-regexp-optimization`.
 */
export function eitherCase(source: string): string {
  return source.replace(PART, (part: string, exact?: string, members?: string) => {
    if (exact !== undefined) return `(?:${exact})`
    if (members !== undefined) return `[${members}${otherCase(members)}]`
    const other = part.length > 1 ? '' : otherCase(part)
    return other === '' || other === part ? part : `[${part}${other}]`
  })
}

/** The letters in the other case, without the rest. */
function otherCase(letters: string): string {
  return letters
    .replace(ESCAPE, '')
    .replace(/\P{L}/gu, '')
    .replace(/\p{L}/gu, (letter) => {
      const upper = letter.toUpperCase()
      return upper === letter ? letter.toLowerCase() : upper.length === letter.length ? upper : ''
    })
}
