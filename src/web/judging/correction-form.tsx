import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { storeJudgement } from '../asking/judge.ts'
import type { UnsignedJudgement } from '../contract.ts'
import { readSignature, storeSignature } from './signature.ts'

interface Options {
  /** What is corrected: words of the text, or a name. */
  readonly subject: string
  readonly title: string
  /** Where the form stands among the headings of the page; `h3` when absent. */
  readonly heading?: 'h2' | 'h3'
  /** What stands there now, in words; null where that is the subject itself. */
  readonly now: string | null
  /** What the fields say, or in one line what they lack. */
  readonly read: () => UnsignedJudgement | string
  /** The fields; the first to fill in has `data-first-field`. */
  readonly children: ComponentChildren
  /** Called when the case has the correction. */
  readonly onStored: () => void
  readonly onCancel: () => void
}

/** The form of a correction around its own fields: why, by whom, save and cancel. What was typed stays until the case has it. */
export function CorrectionForm({
  subject,
  title,
  heading: Heading = 'h3',
  now,
  read,
  children,
  onStored,
  onCancel,
}: Options) {
  const [note, setNote] = useState('')
  const [by, setBy] = useState(readSignature)
  const [state, setState] = useState<'ready' | 'saving'>('ready')
  const [problem, setProblem] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const focusFirst = () => form.current?.querySelector<HTMLElement>('[data-first-field]')?.focus()
  useEffect(focusFirst, [])

  const save = async (event: Event) => {
    event.preventDefault()
    if (state === 'saving') return
    const change = read()
    if (typeof change === 'string') {
      setProblem(change)
      focusFirst()
      return
    }
    setState('saving')
    setProblem(null)
    storeSignature(by)
    const failure = await storeJudgement({ ...change, note, by })
    setState('ready')
    if (failure === null) onStored()
    else setProblem(failure)
  }

  return (
    <form
      ref={form}
      class="correct-form"
      aria-labelledby="correct-title"
      onSubmit={save}
      onInput={() => setProblem(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onCancel()
      }}
    >
      <Heading id="correct-title">{title}</Heading>
      <p class="correct-words">{subject}</p>
      {now !== null && (
        <p>
          <span class="quiet">Now: </span>
          {now}
        </p>
      )}
      {children}
      <label class="stacked">
        <span>
          Why <span class="quiet">(may stay empty)</span>
        </span>
        <textarea rows={2} maxLength={4000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label class="stacked">
        <span>
          Your name <span class="quiet">(may stay empty)</span>
        </span>
        <input
          type="text"
          maxLength={300}
          autocomplete="off"
          value={by}
          onInput={(event) => setBy(event.currentTarget.value)}
        />
      </label>
      {problem && (
        <p class="form-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="stack-actions">
        <button type="submit" class="button" aria-disabled={state === 'saving'}>
          {state === 'saving' ? 'Saving …' : 'Save the correction'}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <p class="level-note">
        Kept apart from what Redline read, also when the article is read again; you can undo it at any time.
      </p>
    </form>
  )
}
