/** How a lemma is written: the form's own letters, or the lower-cased form's with its first or every letter raised. */
export type LetterCase = 'keep' | 'lower' | 'title' | 'upper'

/** How a form is written: word, Word, W, WORD, iWord; what has no letters is `low`. */
export type LetterShape = 'low' | 'title' | 'letter' | 'upper' | 'mixed'

/** The shape of a form, given with its lower-cased self. */
export function letterShape(form: string, lower: string): LetterShape {
  if (form === lower) return 'low'
  const [first = ''] = form
  if (form === form.toUpperCase()) return form.length === first.length ? 'letter' : 'upper'
  return form.slice(first.length) === lower.slice(first.length) ? 'title' : 'mixed'
}

export function isLetterCase(text: string): text is LetterCase {
  return text === 'keep' || text === 'lower' || text === 'title' || text === 'upper'
}

export function isLetterShape(text: string): text is LetterShape {
  return text === 'low' || text === 'title' || text === 'letter' || text === 'upper' || text === 'mixed'
}
