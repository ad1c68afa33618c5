import { useEffect, useState } from 'preact/hooks'
import type { Answer } from './ask.ts'

export interface Asked<Value> {
  readonly answer: Answer<Value>
  readonly again: () => void
  /** Asks again while what was answered stays; false when no new answer came. */
  readonly refresh: () => Promise<boolean>
}

/** Asks once for every new `key` (null: nothing to ask), and gives up the question before when the key changes. */
export function useAnswer<Value>(
  key: string | null,
  ask: (signal: AbortSignal) => Promise<Answer<Value>>,
): Asked<Value> {
  const [held, setHeld] = useState<{ readonly key: string | null; readonly answer: Answer<Value> }>(WAITING)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (key === null) return
    const abort = new AbortController()
    setHeld({ key, answer: { kind: 'waiting' } })
    ask(abort.signal).then((answer) => {
      if (!abort.signal.aborted) setHeld({ key, answer })
    })
    return () => abort.abort()
  }, [key, attempt])
  return {
    // An answer to another question must never be shown, not even for one frame.
    answer: held.key === key ? held.answer : WAITING.answer,
    again: () => setAttempt(attempt + 1),
    refresh: async () => {
      const answer = await ask(new AbortController().signal)
      if (answer.kind === 'ready') setHeld((now) => (now.key === key ? { key, answer } : now))
      return answer.kind === 'ready'
    },
  }
}

const WAITING = { key: null, answer: { kind: 'waiting' } } as const
