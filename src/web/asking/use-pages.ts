import { useEffect, useRef, useState } from 'preact/hooks'
import type { Page } from '../contract.ts'
import type { Answer } from './ask.ts'

/** A listing as far as it was asked for. */
export interface Listed<Item> {
  readonly items: readonly Item[]
  readonly total: number
}

interface Held<Item> {
  readonly key: string
  readonly answer: Answer<Listed<Item>>
  readonly next: string | null
}

/** A listing page by page: the first for every new `key`, each further one when `more` is called. */
export function usePages<Item>(
  key: string,
  askPage: (cursor: string | null, signal: AbortSignal) => Promise<Answer<Page<Item>>>,
): {
  readonly answer: Answer<Listed<Item>>
  readonly again: () => void
  readonly more: () => void
} {
  const [held, setHeld] = useState<Held<Item>>({ key, answer: { kind: 'waiting' }, next: null })
  const [attempt, setAttempt] = useState(0)
  const asking = useRef<string | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    asking.current = null
    askPage(null, abort.signal).then((answer) => {
      if (abort.signal.aborted) return
      setHeld(
        answer.kind === 'ready'
          ? {
              key,
              answer: { kind: 'ready', value: { items: answer.value.items, total: answer.value.total } },
              next: answer.value.next,
            }
          : { key, answer, next: null },
      )
    })
    return () => abort.abort()
  }, [key, attempt])
  return {
    // While somebody types, the list before stays: a blank screen between two letters would only flicker.
    answer: held.answer,
    again: () => setAttempt(attempt + 1),
    more: () => {
      const { next } = held
      if (next === null || asking.current === next || held.key !== key) return
      asking.current = next
      askPage(next, new AbortController().signal).then((answer) => {
        if (answer.kind !== 'ready') return
        setHeld((now) => {
          if (now.key !== key || now.next !== next || now.answer.kind !== 'ready') return now
          const items = [...now.answer.value.items, ...answer.value.items]
          return { key, answer: { kind: 'ready', value: { ...now.answer.value, items } }, next: answer.value.next }
        })
      })
    },
  }
}
