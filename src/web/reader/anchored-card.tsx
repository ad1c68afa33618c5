import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Options {
  /** What the card is about; another one places it anew. */
  readonly about: string
  /** Its name for those who hear the page. */
  readonly label: string
  /** The element that it stands below. */
  readonly anchor: () => HTMLElement | null
  /** Whether something in it must not be lost by a press beside it. */
  readonly isHeld?: boolean
  readonly onClose: () => void
  readonly children: ComponentChildren
}

/** Room between the words and the card, in pixels. */
const GAP = 6

/** A small dialog below words of the article; Esc or a press beside it closes it. */
export function AnchoredCard({ about, label, anchor, isHeld = false, onClose, children }: Options) {
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ top: 0, left: 0 })
  useLayoutEffect(() => {
    const words = anchor()?.getBoundingClientRect()
    const around = card.current?.offsetParent?.getBoundingClientRect()
    if (!words || !around || !card.current) return
    const widest = around.width - card.current.offsetWidth
    setPlace({
      top: words.bottom - around.top + GAP,
      left: Math.max(0, Math.min(words.left - around.left, widest)),
    })
  }, [about])
  useEffect(() => {
    card.current?.focus({ preventScroll: true })
    // The card grows when its answer comes, and when a form opens.
    const growth = new ResizeObserver(() => card.current?.scrollIntoView({ block: 'nearest' }))
    if (card.current) growth.observe(card.current)
    return () => growth.disconnect()
  }, [about, place.top])
  useEffect(() => {
    const leave = (event: PointerEvent) => {
      const isOutside = event.target instanceof Node && !card.current?.contains(event.target)
      if (isOutside && !isHeld) onClose()
    }
    addEventListener('pointerdown', leave)
    return () => removeEventListener('pointerdown', leave)
  }, [isHeld, onClose])
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      class="mention-card"
      style={{ '--card-top': `${place.top}px`, '--card-left': `${place.left}px` }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </div>
  )
}
