/** A boundary inside a class or id: white space, `_`, or before a capital ("relatedPosts"). */
const NAME_BREAK = /[\s_]+|(?<=[a-z0-9])(?=[A-Z])/u
/** Longer class attributes are generated, and say nothing. */
const LONGEST_ATTRIBUTE = 400
const LONGEST_COMPOUND = 3

/** The names in a class or id attribute, lower-case: its parts between hyphens, and runs of up to three of them ("entry-meta"). */
export function namesInMarkup(attribute: string): readonly string[] {
  const names: string[] = []
  for (const word of attribute.slice(0, LONGEST_ATTRIBUTE).split(NAME_BREAK)) {
    const parts = word.toLowerCase().split('-').filter(Boolean)
    for (let start = 0; start < parts.length; start++) {
      for (let length = 1; length <= LONGEST_COMPOUND && start + length <= parts.length; length++) {
        names.push(parts.slice(start, start + length).join('-'))
      }
    }
  }
  return names
}
