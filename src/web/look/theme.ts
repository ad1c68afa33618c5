import { effect, signal } from '@preact/signals'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const STORED_AS = 'redline-theme'

/** Light, dark, or as the system says; kept in this browser. */
export const theme = signal<Theme>(readStored())

/** Goes to the next theme in turn. */
export function turnTheme(): void {
  theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'system'
}

/** Keeps the page in the chosen theme; call once. */
export function applyTheme(): void {
  effect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme.value
    store(theme.value)
  })
}

function readStored(): Theme {
  try {
    const stored = localStorage.getItem(STORED_AS)
    return THEMES.find((name) => name === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

function store(value: Theme): void {
  try {
    localStorage.setItem(STORED_AS, value)
  } catch {
    // Storage may be forbidden; the theme then lasts as long as the page.
  }
}
