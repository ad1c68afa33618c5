/** Words of a content as the hand-made cases give them: without the marks around a whole quotation, and without the "that" of a
 *  clause, both of which belong to the extent of a statement. */
export function bareWords(words: string): string {
  const clause = words.replace(/^that\s+(?=\S)/u, '')
  const inner = /^(?:["“„«»‘「『']|``)(.*?)[.,;:]?(?:["”“»«’」』']|'')$/su.exec(clause)?.[1] ?? clause
  // Marks of two quotations ("go" and "stay") are no pair around the whole.
  if (/["“”„«»]/u.test(inner)) return clause === inner ? withoutLoneMark(clause) : clause
  return inner
}

/** A quotation that goes on in the next paragraph has no closing mark. */
function withoutLoneMark(words: string): string {
  const marks = words.match(/["“”„«»]/gu) ?? []
  return marks.length === 1 ? words.replace(/^["“„«]|["”»]$/gu, '').replace(/[.,;:]$/u, '') : words
}
