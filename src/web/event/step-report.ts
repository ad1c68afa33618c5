/** Moves the focus to the way into the text of the next (1) or previous (-1) report. */
export function stepReport(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.report-origin a')]
  const present = links.findIndex((link) => link.matches(':focus'))
  const link = links[present < 0 ? (step > 0 ? 0 : links.length - 1) : present + step]
  link?.focus({ preventScroll: true })
  link?.closest('.report')?.scrollIntoView({ block: 'nearest' })
}
