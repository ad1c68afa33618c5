import { useEffect, useState } from 'preact/hooks'
import { undoJudgement } from '../asking/judge.ts'

/** What of a statement the page lets one correct. */
export type CorrectedField = 'speaker' | 'addressee' | 'act'

/** The correction that is being made, and what became of the last one. */
export interface Correction {
  /** Id of the statement whose form is open; null when none is. */
  readonly statement: string | null
  /** What that form corrects. */
  readonly field: CorrectedField
  /** "Correction saved.", until the cursor moves on; empty when there is nothing to tell. */
  readonly outcome: string
  readonly problem: string | null
  readonly open: (statement: string, field: CorrectedField) => void
  readonly cancel: () => void
  /** The case has the correction of the open form. */
  readonly stored: () => void
  readonly undo: (judgement: string) => void
}

interface Options {
  /** Id of the statement under the cursor. */
  readonly at: string | null
  /** Shows what the case holds now; false when it could not be asked. */
  readonly refresh: () => Promise<boolean>
  /** The form or an undone correction of that field has gone, and with it what had the focus. */
  readonly onClose: (field: CorrectedField) => void
}

interface Told {
  readonly outcome: string
  readonly problem: string | null
}

/** Corrections of statements: at most one form open, each saved or undone at once, and the article asked anew after. */
export function useCorrection({ at, refresh, onClose }: Options): Correction {
  const [statement, setStatement] = useState<string | null>(null)
  const [field, setField] = useState<CorrectedField>('speaker')
  const [told, setTold] = useState<Told>(NOTHING)
  useEffect(() => setTold(NOTHING), [at])

  const showAgain = async (outcome: string) => {
    const isFresh = await refresh()
    setTold({ outcome, problem: isFresh ? null : NOT_SHOWN })
    onClose(field)
  }
  return {
    statement,
    field,
    ...told,
    open: (id, of) => {
      setTold(NOTHING)
      setStatement(id)
      setField(of)
    },
    cancel: () => {
      setStatement(null)
      onClose(field)
    },
    stored: () => {
      setStatement(null)
      showAgain('Correction saved.')
    },
    undo: async (judgement) => {
      const problem = await undoJudgement(judgement)
      if (problem === null) await showAgain('Correction undone.')
      else setTold({ outcome: '', problem })
    },
  }
}

const NOTHING: Told = { outcome: '', problem: null }

const NOT_SHOWN =
  'The case has it, but the article could not be asked for again. Start the server with “redline serve”, then reload the page.'
