import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import type { Reading, ReportRecord } from '../contract.ts'

/** The card of a deed that is open. */
export interface DeedCardState {
  readonly report: ReportRecord | null
  /** Opens the card of the deed that an element of the article tells; false where it tells none. */
  readonly openAt: (target: EventTarget | null) => boolean
  readonly close: () => void
  readonly anchor: () => HTMLElement | null
}

/** At most one card of a deed. */
export function useDeedCard(article: RefObject<HTMLElement | null>, { reports }: Reading): DeedCardState {
  const [open, setOpen] = useState<string | null>(null)
  const anchor = () =>
    open === null
      ? null
      : (article.current?.querySelector<HTMLElement>(`[data-report="${CSS.escape(open)}"][tabindex]`) ?? null)
  return {
    report: reports.find(({ id }) => id === open) ?? null,
    openAt: (target) => {
      const element = target instanceof Element ? target.closest<HTMLElement>('[data-report]') : null
      if (element?.dataset.report) setOpen(element.dataset.report)
      return element !== null
    },
    close: () => {
      const words = anchor()
      setOpen(null)
      words?.focus({ preventScroll: true })
    },
    anchor,
  }
}
