import type { Place } from './stack-voices.ts'

/** Marks where the cursor (or the pointer) is in an article already drawn, without drawing it again. */
export function lightUpPlace(
  article: HTMLElement,
  place: Place | null,
  attribute: 'data-current' | 'data-pointed',
): void {
  for (const element of article.querySelectorAll(`[${attribute}]`)) element.removeAttribute(attribute)
  if (place) for (const element of elementsAt(article, place)) element.setAttribute(attribute, '')
}

/** Leaves full strength to the chosen statements alone; `own` chooses what stands outside statements; null chooses all. */
export function lightUpVoice(
  article: HTMLElement,
  chosen: { readonly voice: string; readonly statements: ReadonlySet<string> } | 'own' | null,
): void {
  if (chosen === null) delete article.dataset.filter
  else article.dataset.filter = chosen === 'own' ? 'own' : 'voice'
  for (const element of article.querySelectorAll<HTMLElement>('[data-statement], [data-of]')) {
    const id = element.dataset.statement ?? element.dataset.of ?? ''
    element.toggleAttribute('data-chosen', isOneVoice(chosen) && chosen.statements.has(id))
  }
  for (const element of article.querySelectorAll<HTMLElement>('[data-voice]')) {
    element.toggleAttribute('data-chosen', isOneVoice(chosen) && chosen.voice === element.dataset.voice)
  }
}

function isOneVoice<Voice extends object>(chosen: Voice | 'own' | null): chosen is Voice {
  return chosen !== null && chosen !== 'own'
}

/** Makes one statement the stop of the Tab key: the one under the cursor, or the first. */
export function moveTabStop(article: HTMLElement, place: Place | null): void {
  for (const element of article.querySelectorAll<HTMLElement>('[data-first][tabindex="0"]')) element.tabIndex = -1
  const current = place ? firstElementAt(article, place) : null
  const stop = current?.matches('[data-first]') ? current : article.querySelector<HTMLElement>('[data-first]')
  if (stop) stop.tabIndex = 0
}

/** Brings a place into view and, where it can take it, the focus. */
export function goToPlace(article: HTMLElement, place: Place): void {
  const element = firstElementAt(article, place)
  if (!element) return
  const folded = element.closest('details')
  if (folded) folded.open = true
  if (element.matches('[data-first]')) element.focus({ preventScroll: true })
  // A ring around the statement that was left would name another place than the voice stack does.
  else if (article.contains(document.activeElement) && document.activeElement instanceof HTMLElement)
    document.activeElement.blur()
  element.scrollIntoView({ block: 'nearest' })
}

/** Folds away what the page has around the story, or unfolds it where all of it is folded. */
export function foldAround(article: HTMLElement): void {
  const folds = [...article.querySelectorAll<HTMLDetailsElement>('details.around')]
  const isAnyOpen = folds.some(({ open }) => open)
  for (const fold of folds) fold.open = !isAnyOpen
}

/** The place that an element of the article stands for; null outside sentences. */
export function placeOf(element: EventTarget | null): Place | null {
  const holder =
    element instanceof Element ? element.closest<HTMLElement>('[data-statement], [data-of], [data-sentence]') : null
  const id = holder?.dataset.statement ?? holder?.dataset.of
  if (id) return { kind: 'statement', id }
  const index = Number(holder?.dataset.sentence)
  return holder && Number.isInteger(index) ? { kind: 'sentence', index } : null
}

function firstElementAt(article: HTMLElement, place: Place): HTMLElement | null {
  if (place.kind === 'sentence') return article.querySelector(`[data-sentence="${place.index}"]`)
  return (
    article.querySelector<HTMLElement>(`[data-first][data-statement="${CSS.escape(place.id)}"]`) ??
    article.querySelector<HTMLElement>(`[data-statement="${CSS.escape(place.id)}"]`)
  )
}

function elementsAt(article: HTMLElement, place: Place): Iterable<Element> {
  if (place.kind === 'sentence') return article.querySelectorAll(`[data-sentence="${place.index}"]`)
  const id = CSS.escape(place.id)
  return article.querySelectorAll(`[data-statement="${id}"], [data-of="${id}"]`)
}
