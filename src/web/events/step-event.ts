/** Moves the focus to the next (1) or previous (-1) event on the table. */
export function stepEvent(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-event-link]')]
  const present = links.findIndex((link) => link.matches(':focus'))
  const link = links[present < 0 ? (step > 0 ? 0 : links.length - 1) : present + step]
  link?.focus({ preventScroll: true })
  link?.closest('[data-event]')?.scrollIntoView({ block: 'nearest' })
}
