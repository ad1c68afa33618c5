/** Moves the focus to the next (1) or previous (-1) mark of the timeline, lane by lane; from none to the first or last. */
export function stepMark(plot: HTMLElement, step: 1 | -1): void {
  const marks = [...plot.querySelectorAll<HTMLElement>('[data-mark]')]
  const present = marks.findIndex((mark) => mark.matches(':focus'))
  const next = marks[present < 0 ? (step > 0 ? 0 : marks.length - 1) : present + step]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
