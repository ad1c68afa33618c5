/** Moves the focus to the title of the next (1) or previous (-1) article on the list. */
export function stepRow(step: 1 | -1): void {
  const titles = [...document.querySelectorAll<HTMLElement>('[data-article-link]')]
  const present = titles.findIndex((title) => title.matches(':focus'))
  const next = present < 0 ? (step > 0 ? 0 : titles.length - 1) : present + step
  const title = titles[next]
  title?.focus({ preventScroll: true })
  title?.closest('[data-article]')?.scrollIntoView({ block: 'nearest' })
}
