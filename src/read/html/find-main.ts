import { Readability } from '@mozilla/readability'

/** Marks elements through Readability's rewriting: attribute names survive where it merges two elements, values do not. */
const MARK = 'data-redline-'
/** Larger pages are read without it: its time grows faster than the page. */
const MOST_ELEMENTS = 30_000
/** Readability's own default is 500; pages of one short paragraph are news too. */
const FEWEST_CHARACTERS = 250

/**
 * Which of the elements Mozilla's Readability keeps as the main content of the page; null where it finds none or the page is
 * too large for it. Takes the page to pieces: read everything else first.
 */
export function findMain(page: Document, elements: readonly Element[]): ReadonlySet<Element> | null {
  const marked = [...new Set(elements)]
  marked.forEach((element, index) => {
    element.setAttribute(`${MARK}${index}`, '')
  })
  try {
    const article = new Readability<Element>(page, {
      serializer: (node) => node as Element,
      charThreshold: FEWEST_CHARACTERS,
      keepClasses: true,
      maxElemsToParse: MOST_ELEMENTS,
    }).parse()
    if (!article?.content) return null
    const main = new Set<Element>()
    for (const kept of article.content.querySelectorAll('*')) {
      for (const name of kept.getAttributeNames()) {
        const original = name.startsWith(MARK) ? marked[Number(name.slice(MARK.length))] : undefined
        if (original) main.add(original)
      }
    }
    return main
  } catch {
    // Malformed pages break its assumptions; the page is then read by its markup alone.
    return null
  }
}
