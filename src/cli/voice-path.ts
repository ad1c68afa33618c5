const ARROW = ' > '

/** The voices after the outlet, outermost first: "TASS > Ada Quill"; the outlet's own name where it speaks itself. */
export function voicePath(voice: readonly string[]): string {
  return voice.length > 1 ? voice.slice(1).join(ARROW) : (voice[0] ?? '')
}
