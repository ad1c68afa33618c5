import { cutToWidth } from './display-width.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

const CLEAR_LINE = '\r\u001b[2K'
const DEFAULT_COLUMNS = 80
/** Redrawing more often than this only costs time. */
const REDRAW_MS = 50

export interface ProgressLine {
  show(text: string): void
  clear(): void
}

/** A line on standard error that is drawn over; nothing at all where that is no terminal. */
export function progressLine(terminal: Terminal): ProgressLine {
  if (!terminal.isInteractive) return { show: () => {}, clear: () => {} }
  let isShown = false
  let drawnAt = Number.NEGATIVE_INFINITY
  return {
    show: (text) => {
      const now = performance.now()
      if (now - drawnAt < REDRAW_MS) return
      drawnAt = now
      isShown = true
      terminal.err(CLEAR_LINE + cutToWidth(safeLine(text), (terminal.columns ?? DEFAULT_COLUMNS) - 1))
    },
    clear: () => {
      if (isShown) terminal.err(CLEAR_LINE)
      isShown = false
    },
  }
}
