import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** So many rows are drawn whole: the browser's own search and printing then reach them all. */
const DRAWN_WHOLE = 300

/** Height in pixels of a row that was not drawn yet; measured rows replace it. */
const GUESSED_HEIGHT = 96

/** Rows drawn beyond either edge of the screen. */
const OVERSCAN = 12

/** Which of `count` table rows to draw now, and how much room (pixels) to leave for the others. */
export function useVirtualRows(count: number, guessedHeight = GUESSED_HEIGHT) {
  const table = useRef<HTMLTableElement>(null)
  const [, redraw] = useState(0)
  const isVirtual = count > DRAWN_WHOLE
  const options = {
    count,
    enabled: isVirtual,
    getScrollElement: () => window,
    estimateSize: () => guessedHeight,
    overscan: OVERSCAN,
    scrollMargin: table.current?.tBodies[0]?.offsetTop ?? 0,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    onChange: () => redraw((times) => times + 1),
  }
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLTableRowElement>(options))
  virtualizer.setOptions(options)
  useLayoutEffect(() => virtualizer._didMount(), [])
  useLayoutEffect(() => virtualizer._willUpdate())
  if (!isVirtual)
    return { table, rows: Array.from({ length: count }, (_, index) => index), before: 0, after: 0, measure }
  const items = virtualizer.getVirtualItems()
  const margin = virtualizer.options.scrollMargin
  return {
    table,
    rows: items.map(({ index }) => index),
    before: (items[0]?.start ?? margin) - margin,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
    measure,
  }

  function measure(row: HTMLTableRowElement | null): void {
    if (isVirtual) virtualizer.measureElement(row)
  }
}
