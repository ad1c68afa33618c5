import { useRef } from 'preact/hooks'
import type { Answer } from './ask.ts'

/** The last value that came, until the next one does: a screen must not go blank at every step of a zoom. */
export function useKept<Value>(answer: Answer<Value>, belongsTo: string): Value | null {
  const kept = useRef<{ readonly belongsTo: string; readonly value: Value } | null>(null)
  if (answer.kind === 'ready') kept.current = { belongsTo, value: answer.value }
  return kept.current?.belongsTo === belongsTo ? kept.current.value : null
}
