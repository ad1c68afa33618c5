import { useEffect, useRef } from 'preact/hooks'
import { offerShortcuts, type ShortcutGroup } from './shortcuts.ts'

/** Offers shortcuts while the component is shown; each key runs what the latest rendering gave for it. */
export function useShortcuts(group: ShortcutGroup): void {
  const latest = useRef(group)
  latest.current = group
  useEffect(
    () =>
      offerShortcuts({
        title: group.title,
        shortcuts: group.shortcuts.map((shortcut, index) => ({
          ...shortcut,
          run: () => latest.current.shortcuts[index]?.run(),
        })),
      }),
    [group.title],
  )
}
