import type { EventRecord } from '../contract.ts'
import { count } from '../look/count.ts'
import { sayTime } from '../look/say-time.ts'

/** `23 Oct 1962 · 3 documents, 2 origins`. */
export function sayGrounds({ time, documents, origins }: Pick<EventRecord, 'time' | 'documents' | 'origins'>): string {
  const when = (time && sayTime(time)) ?? 'not dated'
  return `${when} · ${count(documents, 'document')}, ${count(origins, 'origin')}`
}
