/** Moves the focus to the name of the next (1) or previous (-1) actor on the list. */
export function stepActor(step: 1 | -1): void {
  const names = [...document.querySelectorAll<HTMLElement>('[data-actor-link]')]
  const present = names.findIndex((name) => name.matches(':focus'))
  const name = names[present < 0 ? (step > 0 ? 0 : names.length - 1) : present + step]
  name?.focus({ preventScroll: true })
  name?.closest('[data-actor]')?.scrollIntoView({ block: 'nearest' })
}
