import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { undoJudgement } from '../asking/judge.ts'
import type { MentionRecord, Reading } from '../contract.ts'
import { elementOfMention, mentionOf } from './step-mention.ts'

/** The card of a mention that is open, and what became of the last correction made in one. */
export interface MentionCardState {
  /** Null while no card is open. */
  readonly mention: MentionRecord | null
  readonly outcome: string
  readonly problem: string | null
  /** Opens the card of the mention that an element of the article belongs to; false where it belongs to none. */
  readonly openAt: (target: EventTarget | null) => boolean
  readonly close: () => void
  readonly anchor: () => HTMLElement | null
  readonly stored: (left: string) => void
  readonly undo: (judgement: string) => void
}

/** At most one card of a mention; a correction in it shows the article anew. */
export function useMentionCard(
  article: RefObject<HTMLElement | null>,
  { reading, refresh }: { readonly reading: Reading; readonly refresh: () => Promise<boolean> },
): MentionCardState {
  const [open, setOpen] = useState<string | null>(null)
  const [told, setTold] = useState<{ readonly outcome: string; readonly problem: string | null }>(NOTHING)
  const anchor = () => (article.current && open !== null ? elementOfMention(article.current, open) : null)
  const close = () => {
    const words = anchor()
    setOpen(null)
    words?.focus({ preventScroll: true })
  }
  const showAgain = async (outcome: string) => {
    const isFresh = await refresh()
    close()
    setTold({ outcome, problem: isFresh ? null : NOT_SHOWN })
  }
  return {
    mention: reading.mentions.find(({ id }) => id === open) ?? null,
    ...told,
    openAt: (target) => {
      const id = mentionOf(target)
      if (id !== null) {
        setTold(NOTHING)
        setOpen(id)
      }
      return id !== null
    },
    close,
    anchor,
    stored: (left) => showAgain(`Correction saved. ${left}`),
    undo: async (judgement) => {
      const problem = await undoJudgement(judgement)
      if (problem === null) await showAgain('Correction undone.')
      else setTold({ outcome: '', problem })
    },
  }
}

const NOTHING = { outcome: '', problem: null }

const NOT_SHOWN =
  'The case has it, but the article could not be asked for again. Start the server with “redline serve”, then reload the page.'
