import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** The width of an element in pixels, as it is drawn now; 0 before that. */
export function useWidth<Sized extends HTMLElement>() {
  const element = useRef<Sized>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element.current) return
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    watcher.observe(element.current)
    setWidth(Math.round(element.current.getBoundingClientRect().width))
    return () => watcher.disconnect()
  }, [])
  return { element, width }
}
