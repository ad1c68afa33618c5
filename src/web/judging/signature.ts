const STORED_AS = 'redline-signature'

/** The name under which corrections were last made in this browser; empty for none. */
export function readSignature(): string {
  try {
    return localStorage.getItem(STORED_AS) ?? ''
  } catch {
    return ''
  }
}

/** Remembers a name for the next correction. */
export function storeSignature(name: string): void {
  try {
    localStorage.setItem(STORED_AS, name)
  } catch {
    // Storage may be forbidden; the name is then typed again.
  }
}
