import { useRef, useState } from 'preact/hooks'

/** How long "copied" stays to be read. */
const SHOWN_MILLISECONDS = 4000

export interface Copy {
  readonly state: 'idle' | 'copied' | 'refused'
  /** What was to be copied, to be taken by hand where the browser refuses. */
  readonly text: string
  readonly copy: (text: string) => void
}

/** Copies text to the clipboard and tells how it went. */
export function useCopy(): Copy {
  const [{ state, text }, setCopied] = useState<Omit<Copy, 'copy'>>({ state: 'idle', text: '' })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const copy = async (wanted: string) => {
    clearTimeout(timer.current)
    try {
      await navigator.clipboard.writeText(wanted)
      setCopied({ state: 'copied', text: wanted })
      timer.current = setTimeout(() => setCopied({ state: 'idle', text: '' }), SHOWN_MILLISECONDS)
    } catch {
      setCopied({ state: 'refused', text: wanted })
    }
  }
  return { state, text, copy }
}
