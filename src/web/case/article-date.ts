import type { DocumentRecord } from '../contract.ts'
import { sayDatesIn, sayTime } from '../look/say-time.ts'

/** The day to sort and show an article by. */
export interface ArticleDate {
  readonly said: string
  /** What kind of date it is, in a word; null for the day that the article itself states. */
  readonly basis: string | null
  /** ISO date to sort by. */
  readonly sortsAs: string
}

/** Dates that tell when a text was published, best first. A visit date never does: it only tells when the page was fetched. */
const TELLING_KINDS = ['original', 'stated', 'updated', 'inferred'] as const

const BASIS_WORDS: Readonly<Record<(typeof TELLING_KINDS)[number], string | null>> = {
  original: 'first published',
  stated: null,
  updated: 'updated',
  inferred: 'inferred',
}

/** When an article was published, or could have been written; null when nothing tells. */
export function articleDate(document: DocumentRecord): ArticleDate | null {
  for (const kind of TELLING_KINDS) {
    const date = document.dates.find((each) => each.kind === kind)
    const said = date ? sayTime(date) : null
    if (date && said) return { said, basis: BASIS_WORDS[kind], sortsAs: date.earliest ?? date.latest ?? '' }
  }
  const said = document.written ? sayTime(document.written) : null
  if (!document.written || !said) return null
  return { said, basis: 'worked out', sortsAs: document.written.earliest ?? document.written.latest ?? '' }
}

/** Something about an article's date or origin that its reader should know first. */
export interface Warning {
  readonly label: string
  readonly explanation: string
}

/** The warnings of an article: its alerts, and a visit date that no alert tells of. */
export function listWarnings(document: DocumentRecord): readonly Warning[] {
  const warnings = document.alerts.map(({ kind, message }) => ({
    label: sayKind(kind),
    explanation: closeSentence(sayDatesIn(message)),
  }))
  const visit = document.dates.find(({ kind }) => kind === 'visit')
  const said = visit ? sayTime(visit) : null
  if (said && document.alerts.every(({ kind }) => kind !== VISIT_ALERT)) {
    warnings.push({
      label: sayKind(VISIT_ALERT),
      explanation: `The page shows ${said}, the day it was visited. That is not the day the article was published.`,
    })
  }
  return warnings
}

const VISIT_ALERT = 'visit-date'

function closeSentence(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}

/** `stated-date-contradicted` as `Stated date contradicted`. */
function sayKind(kind: string): string {
  const words = kind.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
