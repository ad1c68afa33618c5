import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** Nearer than this the pointer only trembled, and meant a click. */
const TREMBLE_PIXELS = 4

const ZOOM_PER_PIXEL = 0.0018

interface Options {
  /** Zooms by a factor around a place, 0 to 1 of width and height. */
  readonly onZoom: (factor: number, at: { readonly x: number; readonly y: number }) => void
  /** Moves by parts of width and height. */
  readonly onPan: (x: number, y: number) => void
}

/** Lets the map be zoomed by the wheel and moved by dragging. */
export function useMapDrag(map: RefObject<SVGSVGElement | null>, options: Options): void {
  const latest = useRef(options)
  latest.current = options
  const drawn = map.current
  useEffect(() => {
    const plot = map.current
    if (!plot) return
    let from: { readonly pointer: number; x: number; y: number; isDrag: boolean } | null = null
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      const { left, top, width, height } = plot.getBoundingClientRect()
      latest.current.onZoom(Math.exp(-event.deltaY * ZOOM_PER_PIXEL), {
        x: (event.clientX - left) / width,
        y: (event.clientY - top) / height,
      })
    }
    const press = (event: PointerEvent) => {
      if (event.button === 0) from = { pointer: event.pointerId, x: event.clientX, y: event.clientY, isDrag: false }
    }
    const drag = (event: PointerEvent) => {
      if (!from || from.pointer !== event.pointerId) return
      const x = event.clientX - from.x
      const y = event.clientY - from.y
      if (!from.isDrag && Math.hypot(x, y) < TREMBLE_PIXELS) return
      if (!from.isDrag) plot.setPointerCapture(event.pointerId)
      const { width, height } = plot.getBoundingClientRect()
      latest.current.onPan(-x / width, -y / height)
      from = { pointer: event.pointerId, x: event.clientX, y: event.clientY, isDrag: true }
    }
    const release = () => {
      from = null
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
  }, [drawn])
}
