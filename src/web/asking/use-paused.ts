import { useEffect, useState } from 'preact/hooks'

/** How long typing must pause before the case is asked. */
const PAUSE_MILLISECONDS = 180

/** A value that changes quickly, such as what is typed, as it was when it last paused. */
export function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), value === '' ? 0 : PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
