import { effect, signal } from '@preact/signals'

const STORED_AS = 'redline-deeds'

/** Whether the reader marks deeds, times and places; off at first, as an article is to be read before it is coded. */
export const areDeedsShown = signal(readStored())

effect(() => {
  try {
    localStorage.setItem(STORED_AS, areDeedsShown.value ? 'on' : 'off')
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
})

function readStored(): boolean {
  try {
    return localStorage.getItem(STORED_AS) === 'on'
  } catch {
    return false
  }
}
