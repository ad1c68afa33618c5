import { effect, signal } from '@preact/signals'

/** One thing to do by keyboard. */
export interface Shortcut {
  /** As `KeyboardEvent.key` gives them, with `Alt+` before where it is held. */
  readonly keys: readonly string[]
  readonly does: string
  readonly run: () => void
}

/** Shortcuts that hold together, as the dialog lists them. */
export interface ShortcutGroup {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}

const STORED_AS = 'redline-single-keys'

/** What is on the screen now, in the order in which it came there; later groups are asked first. */
export const shortcutGroups = signal<readonly ShortcutGroup[]>([])

/** Single letters can be switched off: they disturb speech input and some screen readers (WCAG 2.1.4). */
export const areSingleKeysOn = signal(readStored())

/** Adds a group while a screen is shown; gives what takes it away again. */
export function offerShortcuts(group: ShortcutGroup): () => void {
  shortcutGroups.value = [...shortcutGroups.peek(), group]
  return () => {
    shortcutGroups.value = shortcutGroups.peek().filter((other) => other !== group)
  }
}

/** Hears every key of the page; call once. */
export function listenForKeys(): void {
  addEventListener('keydown', (event) => {
    const pressed = nameOf(event)
    if (event.defaultPrevented || pressed === null || isTyping(event.target) || isInDialog(event.target)) return
    if (pressed.length === 1 && !areSingleKeysOn.value) return
    for (const group of [...shortcutGroups.value].reverse()) {
      const shortcut = group.shortcuts.find(({ keys }) => keys.includes(pressed))
      if (!shortcut) continue
      event.preventDefault()
      shortcut.run()
      return
    }
  })
  effect(() => {
    try {
      localStorage.setItem(STORED_AS, areSingleKeysOn.value ? 'on' : 'off')
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  })
}

function nameOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.isComposing) return null
  return event.altKey ? `Alt+${event.key}` : event.key
}

/** Whether letters pressed there are meant as text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select') !== null
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog[open]') !== null
}

function readStored(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== 'off'
  } catch {
    return true
  }
}
