import { useEffect } from 'preact/hooks'

/** Shows a title on the browser's tab. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Redline`
  }, [title])
}
