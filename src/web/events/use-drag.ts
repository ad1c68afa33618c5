import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Nearer than this the pointer only trembled, and meant a click. */
const TREMBLE_PIXELS = 4

/** How much longer one turn of a wheel makes the stretch of time: a notch is about 100. */
const ZOOM_PER_PIXEL = 0.0022

interface Options {
  /** Zooms by a factor around a place, 0 to 1 of the width; false where it can zoom no further. */
  readonly onZoom: (factor: number, at: number) => boolean
  /** Moves by a part of the width. */
  readonly onPan: (part: number) => void
}

/** Lets an element be zoomed by the wheel and moved by dragging or by a wheel that turns sideways. */
export function useDrag(element: RefObject<HTMLElement | null>, options: Options): void {
  const latest = useRef(options)
  latest.current = options
  useEffect(() => {
    const plot = element.current
    if (!plot) return
    let from: { readonly pointer: number; x: number; isDrag: boolean } | null = null
    const turn = (event: WheelEvent) => {
      const { left, width } = plot.getBoundingClientRect()
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (isSideways) {
        event.preventDefault()
        latest.current.onPan((event.deltaX || event.deltaY) / width)
        return
      }
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 33 : 1
      const did = latest.current.onZoom(Math.exp(event.deltaY * lines * ZOOM_PER_PIXEL), (event.clientX - left) / width)
      // At the end of the zoom the wheel scrolls the page again: nobody is to be caught here.
      if (did) event.preventDefault()
    }
    const press = (event: PointerEvent) => {
      if (event.button === 0) from = { pointer: event.pointerId, x: event.clientX, isDrag: false }
    }
    const drag = (event: PointerEvent) => {
      if (!from || from.pointer !== event.pointerId) return
      const moved = event.clientX - from.x
      if (!from.isDrag && Math.abs(moved) < TREMBLE_PIXELS) return
      if (!from.isDrag) plot.setPointerCapture(event.pointerId)
      from.isDrag = true
      latest.current.onPan(-moved / plot.getBoundingClientRect().width)
      from.x = event.clientX
    }
    const release = () => {
      const wasDrag = from?.isDrag ?? false
      from = null
      // The click that ends a drag must not follow the link under the pointer.
      if (wasDrag) addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
    }
    plot.addEventListener('wheel', turn, { passive: false })
    plot.addEventListener('pointerdown', press)
    plot.addEventListener('pointermove', drag)
    plot.addEventListener('pointerup', release)
    plot.addEventListener('pointercancel', release)
    return () => {
      plot.removeEventListener('wheel', turn)
      plot.removeEventListener('pointerdown', press)
      plot.removeEventListener('pointermove', drag)
      plot.removeEventListener('pointerup', release)
      plot.removeEventListener('pointercancel', release)
    }
  }, [])
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
