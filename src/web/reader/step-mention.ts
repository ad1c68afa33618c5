/** The id of the mention that an element of the article belongs to; null where it belongs to none. */
export function mentionOf(target: EventTarget | null): string | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-mention]') : null
  return element?.dataset.mention ?? null
}

/** The element of a mention that can take the focus. */
export function elementOfMention(article: HTMLElement, id: string): HTMLElement | null {
  return article.querySelector<HTMLElement>(`[data-mention="${CSS.escape(id)}"][tabindex]`)
}

/** Moves the focus to the next (1) or previous (-1) name, from the one that has it, else from where the cursor is. */
export function stepMention(article: HTMLElement, step: 1 | -1): void {
  stepAmong(article, '[data-mention][tabindex]:not(.is-pronoun)', step)
}

/** Moves the focus to the next (1) or previous (-1) word that tells a deed, likewise. */
export function stepDeed(article: HTMLElement, step: 1 | -1): void {
  stepAmong(article, '[data-report][tabindex]', step)
}

function stepAmong(article: HTMLElement, selector: string, step: 1 | -1): void {
  const names = [...article.querySelectorAll<HTMLElement>(selector)]
  const { activeElement } = document
  const focused = activeElement instanceof HTMLElement ? names.indexOf(activeElement) : -1
  const next = focused >= 0 ? names[focused + step] : fromCursor(article, names, step)
  if (!next) return
  const folded = next.closest('details')
  if (folded) folded.open = true
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest' })
}

function fromCursor(article: HTMLElement, names: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const cursor = article.querySelector('[data-current]')
  if (!cursor) return step > 0 ? names[0] : names.at(-1)
  const wanted = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING
  const beyond = (name: HTMLElement) => (cursor.compareDocumentPosition(name) & wanted) !== 0
  return step > 0 ? names.find(beyond) : names.findLast(beyond)
}
